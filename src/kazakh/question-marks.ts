import { CYRILLIC, flagsAt, isLowerAt, LETTER } from '../core/chars.ts';
import { CLOSING, MARKS } from '../core/marks.ts';
import { BACK_VOWELS, FRONT_VOWELS } from './alphabet.ts';
import { wordModel } from './words/word-model.ts';

/**
 * Kazakh that went through windows-1251, which has no ә ғ қ ң ө ұ ү һ: each of them became a question mark.
 */

const FEWEST = 3;
/** One such place in so many characters at least. */
const RAREST = 400;

/** Such a text has next to none of the letters themselves: one in so many characters at most. */
const MOST_KEPT = 200;
const LOSABLE = /[әғқңөұүһӘҒҚҢӨҰҮҺ]/g;

/** A word that Russian texts have and Kazakh ones have not. */
const RUSSIAN = /(?:^|[\s«"(])(?:и|в|что|как|кто|это|где|с|к) /iu;

/** Whether question marks stand in the place of letters all over a Kazakh text, and none of the letters is left. */
export function hasLostLetters(text: string): boolean {
  if (!hasMarks(text, isLostLetter)) return false;
  return (text.match(LOSABLE)?.length ?? 0) <= text.length / MOST_KEPT && !RUSSIAN.test(text);
}

/** Whether question marks stand inside words, or before rows of letters that are none. */
export function hasLostMarks(text: string): boolean {
  // Marks are known of a finished text: looking for one goes past all else.
  const marks = MARKS.in(text);
  let k = marks.next(0, CLOSING);
  while (k < marks.count && text.charCodeAt(marks.at(k)) !== QUESTION_MARK) k = marks.next(k + 1, CLOSING);
  if (k === marks.count) return false;
  return hasMarks(text, (_, at) => isLostLetter(text, at) && !wordModel().isWord(lettersBehind(text, at + 1)));
}

const QUESTION_MARK = 0x3f;

function hasMarks(text: string, isLost: (text: string, at: number) => boolean): boolean {
  let found = 0;
  const needed = Math.max(FEWEST, text.length / RAREST);
  for (let at = text.indexOf('?'); at >= 0 && found < needed; at = text.indexOf('?', at + 1))
    if (isLost(text, at)) found++;
  return found >= needed;
}

/** Up to forty letters from `start` on, in lower case. */
function lettersBehind(text: string, start: number): string {
  let end = start;
  while (end - start < LONGEST_ROW && isCyrillicAt(text, end)) end++;
  return text.slice(start, end).toLowerCase();
}

const LONGEST_ROW = 40;

/** A question mark right before a small Cyrillic letter, behind another or at a word's start. */
export function isLostLetter(text: string, at: number): boolean {
  if (text[at] !== '?' || !isLowerAt(text, at + 1) || !isCyrillicAt(text, at + 1)) return false;
  return at === 0 || isCyrillicAt(text, at - 1) || ' \n\t«"(–-?'.includes(text[at - 1]!);
}

const isCyrillicAt = (text: string, at: number): boolean =>
  (flagsAt(text, at) & (CYRILLIC | LETTER)) === (CYRILLIC | LETTER);

/** The letters that a mark may stand for, in words of back and of front vowels. */
const BACK = 'қғңұ';
const FRONT = 'ңөүәғқ';
/** Words that lost more are left. */
const MOST = 4;
const LONGEST = 30;
/** How much oftener than the next reading one must be. */
const OFTENER = 15;
const KNOWN = 2;

/**
 * The word that a row of small letters and question marks was, in small letters; null where no reading or more than
 * one is a word.
 */
export function readLostLetters(row: string): string | null {
  const marks = row.split('?').length - 1;
  if (marks === 0 || marks > MOST || row.length > LONGEST || row.length <= marks) return null;
  const isBack = hasOneOf(row, BACK_VOWELS);
  const isFront = hasOneOf(row, FRONT_VOWELS);
  const letters = isBack === isFront ? 'қғңұөүә' : isBack ? BACK : FRONT;
  const model = wordModel();
  let best: string | null = null;
  let [most, next] = [0, 0];
  for (const word of readings(row, letters)) {
    const strength = model.strength(word);
    const weight = strength < KNOWN ? 0 : strength * 0.1 + model.frequency(word);
    if (weight > most) [best, most, next] = [word, weight, most];
    else next = Math.max(next, weight);
  }
  return most > OFTENER * next ? best : null;
}

const hasOneOf = (row: string, letters: string): boolean => [...row].some((letter) => letters.includes(letter));

/** All rows with a letter for each mark. */
function readings(row: string, letters: string): string[] {
  let rows = [''];
  for (const char of row) {
    const next = char === '?' ? [...letters] : [char];
    rows = rows.flatMap((begun) =>
      next.filter((letter) => begun !== '' || letter !== 'ң').map((letter) => begun + letter),
    );
  }
  return rows;
}
