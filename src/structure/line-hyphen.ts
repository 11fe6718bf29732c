import { isDigitAt, isLetterAt, isUpperAt } from '../core/chars.ts';
import type { Edit } from '../core/edit.ts';
import { keepsForeignHyphen, stretchAround } from '../kazakh/foreign-stretch.ts';
import { wordModel } from '../kazakh/words/word-model.ts';

/**
 * Joins a word that a line end broke after a hyphen: `жыл-⏎дары` loses the hyphen, `қару-⏎жарақ` and `ҚР-⏎ның` keep
 * it. Among Russian or English words those languages' own hyphens stay: `кто-⏎то`, `well-⏎known`.
 *
 * @param end offset after the hyphen; @param next offset of the next line's first letter
 */
export function joinHyphenated(text: string, end: number, next: number, confidence: number): Edit {
  const hyphen = end - 1;
  let start = hyphen;
  while (start > 0 && isLetterAt(text, start - 1)) start--;
  let stop = next;
  while (stop < text.length && isLetterAt(text, stop)) stop++;
  const left = text.slice(start, hyphen);
  const right = text.slice(next, stop);
  const keeps =
    left === '' ||
    isDigitAt(text, hyphen - 1) ||
    isUpperAt(text, hyphen - 1) ||
    isUpperAt(text, next) ||
    keepsHyphen(text, hyphen, left, right);
  return keeps
    ? { start: end, end: next, insert: '', rule: 'line/hyphenated-end', confidence }
    : { start: hyphen, end: next, insert: '', rule: 'line/hyphenated-end', confidence };
}

function keepsHyphen(text: string, at: number, left: string, right: string): boolean {
  const language = stretchAround(text, at);
  if (language === 'ru' || language === 'en')
    return keepsForeignHyphen(language, left, right) || isWrittenWith(text, at, `${left}-${right}`);
  return wordModel().joins(left, right) === 'hyphen' && !isWrittenAsOne(text, at, left, right);
}

/** The text has the word with its hyphen inside a line. */
function isWrittenWith(text: string, at: number, word: string): boolean {
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND);
  return around.includes(word);
}

/** How far around a word of the same beginning is looked for. */
const AROUND = 20_000;
const SHORTEST_BEGINNING = 4;

/** `кеп-⏎терлер`, two words by the lexicon, where the text has кептер: the line end broke a word that it does not know. */
function isWrittenAsOne(text: string, at: number, left: string, right: string): boolean {
  const beginning = left + right.charAt(0);
  if (beginning.length < SHORTEST_BEGINNING || wordModel().frequency(`${left}-${right}`.toLowerCase()) > 0)
    return false;
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND);
  for (let found = around.indexOf(beginning); found >= 0; found = around.indexOf(beginning, found + 1))
    if (!isLetterAt(around, found - 1)) return true;
  return false;
}
