import { charTable } from '../core/chars.ts';
import { compact } from '../core/compact.ts';

/** `12.03.2023    Қаралды: 1 245    Пікірлер: 2` */
const COUNTER =
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? *)?(?:қаралды|қаралым|көрілді|просмотров|просмотры|views) ?:? *[\d ]{1,9}(?:пікір(?:лер)?|комментари(?:и|ев)|comments)?[: \d]*$/iu;
/** `Сайтта cookie файлдары қолданылады. Подробнее` */
const COOKIES = /cookies?[ -].{3,90}(?:подробнее|толығырақ|принять|қабылдау|келісемін|жабу)\.?$/iu;
/** `Айжан: Рахмет!   Жауап беру`: a comment with the button behind it, parted from the words. */
const COMMENT: RegExp = compact(/^\p{Lu}[^:]{1,30}: .*(?: {2}|\t)(?:Жауап беру|Ответить|Reply)$/u);
/** `(Жалғасы 4-бетте)`: a newspaper's turn of the page. */
const TURN_OF_PAGE = /^\(?(?:жалғасы|басы|соңы) \d{1,2} ?-? ?(?:ші )?бетте\.?\)?\.?$/iu;

/** Does a site or newspaper say the line of itself: a counter, a notice of cookies, a comment, where the text goes on? */
export function isSiteLine(content: string): boolean {
  const last = content.charCodeAt(content.length - 1);
  if (last >= 0x30 && last <= 0x39) return content.length <= LONGEST_COUNTER && COUNTER.test(content);
  if (mayEndCookies(content) && content.includes('ookie')) return COOKIES.test(content);
  if (content.length <= LONGEST_TURN) return TURN_OF_PAGE.test(content);
  return COMMENT_ENDS.has(last) && content.includes(':') && COMMENT.test(content);
}

/** Does the line end as the button under a notice of cookies does, a full stop behind it or not? */
const mayEndCookies = (content: string): boolean => {
  const end = content.endsWith('.') ? content.length - 2 : content.length - 1;
  return end >= 0 && COOKIE_ENDS[content.charCodeAt(end)] === 1;
};

const COOKIE_ENDS: Uint8Array = charTable('еқьунЕҚЬУН');
/** Last letters of the buttons behind comments. */
const COMMENT_ENDS: ReadonlySet<number> = new Set(Array.from('уьy', (letter) => letter.charCodeAt(0)));
const LONGEST_COUNTER = 70;
const LONGEST_TURN = 24;
