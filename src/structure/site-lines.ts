import { charTable, isDigitAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { BUTTON_END, endingsAt } from './first-letters.ts';

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
  const button = endsInButton(content, content.length);
  if (button && last !== LATIN_Y && content.includes('ookie')) return COOKIES.test(content);
  if (content.length <= LONGEST_TURN) return TURN_OF_PAGE.test(content);
  return button && content.includes(':') && COMMENT.test(content);
}

/** May the line be one of a site's or newspaper's? By its first and last letters. */
export function maySiteSay(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= LONGEST_TURN && TURN_STARTS[text.charCodeAt(start)] === 1) return true;
  return (length <= LONGEST_COUNTER && isDigitAt(text, end - 1)) || endsInButton(text, end);
}

/** Does the line end as a button, a full stop behind it or not? */
const endsInButton = (text: string, end: number): boolean =>
  (endingsAt(text, text[end - 1] === '.' ? end - 1 : end) & BUTTON_END) !== 0;

/** `Reply` stands under no notice of cookies. */
const LATIN_Y = 0x79;
const LONGEST_COUNTER = 70;
const LONGEST_TURN = 24;
const TURN_STARTS: Uint8Array = charTable('(жЖбБсС');
