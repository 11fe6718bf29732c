import { CHAR_FLAGS, charTable, DIGIT, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { QUESTION_WORDS } from '../kazakh/heading-words.ts';
import { finality } from './boundaries/gap-model.ts';
import { isAllCaps } from './capitals.ts';
import { countWords, lastWordSpan } from './lines.ts';
import { endsInsidePhrase } from './phrase-ends.ts';

const MOST_LAYOUT_WORDS = 14;

const UNLIKE_TITLE: RegExp = compact(/[.!?…] ?\p{Lu}\p{Ll}|[[\]=@;]|[–—-] ?$|\.\./u);

/** `Ташкент, 1923 жыл, 12 март`: where and when something was written. */
const DATELINE: RegExp = compact(
  /^\p{Lu}[\p{L}-]+(?: қ(?:аласы|\.))?,? (?:\d{1,2} \p{Ll}{3,9},? )?(?:1[5-9]|20)\d\d(?: ?ж(?:ыл|\.)?)?(?:,? \d{1,2} ?-? ?\p{Ll}{3,9})?$/u,
);

/** Begins with a capital, holds no sentence end, does not end as a sentence does. */
export function isTitleLike(text: string, start: number, end: number): boolean {
  if (!isUpperAt(text, start) && !'«“"'.includes(text[start] ?? ' ')) return false;
  // `A) 1990`: an answer to choose.
  if (text[start + 1] === ')') return false;
  if (end - start < 4 || countWords(text, start, end, MOST_LAYOUT_WORDS + 1) > MOST_LAYOUT_WORDS) return false;
  if (',;:–—-'.includes(text[end - 1]!)) return false;
  const told = telling(text, start, end);
  if ((told & MARKED) !== 0 && UNLIKE_TITLE.test(text.slice(start, end))) return false;
  if (endsInsidePhrase(text, start, end)) return false;
  if ((told & FIGURED) !== 0 && DATELINE.test(text.slice(start, end))) return false;
  return !looksFinished(text, start, end);
}

/** A mark that titles seldom have … */
const MARKED = 1;
/** … and a figure. */
const FIGURED = 2;
/** The marks of `UNLIKE_TITLE`. */
const RARE_MARKS: Uint8Array = charTable('.!?…[]=@;–—-');

/** What stands in `[start, end)` that tells of no title: `MARKED`, `FIGURED`. */
function telling(text: string, start: number, end: number): number {
  let told = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (RARE_MARKS[code] === 1) told |= MARKED;
    else if ((CHAR_FLAGS[code]! & DIGIT) !== 0) told |= FIGURED;
  }
  return told;
}

/** The last word is a finite predicate, and no question asks for one. */
export function looksFinished(text: string, start: number, end: number): boolean {
  const [a, b] = lastWordSpan(text, start, end);
  if (isAllCaps(text, a, b)) return false;
  if (b > a && 'нрз'.includes(text[b - 1]!) && CLOSES_DOCUMENT.test(text.slice(a, b))) return true;
  return (lastFinality(text, start, end) > FINISHED || saysI(text, start, a, b)) && !asks(text, start, end);
}

/** `… шешімімен бекітілген`: whose paper it is; `кестені толтырыңдар`: a task. */
const CLOSES_DOCUMENT = /^(?:бекітілген|қабылданған)$|(?:[ыі]ңдар|[ыі]ңдер|ыңыз|іңіз)$/u;

const OPENS_WITH_I: RegExp = compact(/^мен(?!\p{L})/iu);

/** `Отбасылымын`: the writer says what he is. `Мен – қазақпын` may be a title. */
const saysI = (text: string, start: number, a: number, b: number): boolean =>
  b - a >= SHORTEST_I &&
  text[b - 1] === 'н' &&
  FIRST_PERSON.test(text.slice(a, b)) &&
  !OPENS_WITH_I.test(text.slice(start, start + 4));

const FIRST_PERSON = /[мбп](?:ын|ін)$/u;
const SHORTEST_I = 7;

/** `Бақылау қалай жүрді`: a question word stands among the last words, and what it asks is no part of a sentence. */
export function asks(text: string, start: number, end: number): boolean {
  let to = end;
  for (let i = 0; i < FARTHEST_QUESTION; i++) {
    const [a, b] = lastWordSpan(text, start, to);
    if (b <= a) return false;
    const word = text.slice(a, b);
    if (QUESTION_WORDS.has(word.toLowerCase())) return i > 0;
    if (EMBEDDED.test(word)) return false;
    to = a;
  }
  return false;
}

const FARTHEST_QUESTION = 4;
/** `қалай болғанын айтты`: the question is told. */
const EMBEDDED = /(?:[ғгқк][ае]н|[ае]тын|[ае]тін)(?:[ыі]н?|[дт][ыі]ғ?[ыі]?|[ыі]нд?[аеыі])?$/u;

/** How much the last word of `[start, end)` looks like a predicate. */
export function lastFinality(text: string, start: number, end: number): number {
  const last = lastWordSpan(text, start, end);
  return finality(text, lastWordSpan(text, start, last[0]), last);
}

const FINISHED = 4.6;
