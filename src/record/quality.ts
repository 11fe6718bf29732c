import { CHAR_FLAGS, DIGIT, LETTER } from '../core/chars.ts';
import type { EditRecord } from '../core/edit.ts';
import { SPACE_BEFORE, type Tokens, tokenWord, WORD } from '../core/tokens.ts';
import type { Removed } from '../structure/document.ts';
import type { Quality } from './types.ts';

/** What the quality numbers are counted from. */
export interface QualityInput {
  readonly tokens: Tokens;
  readonly sentences: number;
  readonly edits: readonly EditRecord[];
  readonly removed: readonly Removed[];
  readonly kazakhShare: number;
}

/** Counts the quality numbers of one document. */
export function measureQuality(input: QualityInput): Quality {
  const { letters, words, runs, distinct } = countWords(input.tokens);
  let repaired = 0;
  for (let i = 0; i < input.edits.length; i++) repaired += repairedLetters(input.edits[i]!);
  let removed = 0;
  for (const { text } of input.removed) removed += countLetters(text, 0, text.length);
  return {
    letters,
    words,
    sentences: input.sentences,
    meanSentenceWords: ratio(words, input.sentences),
    meanWordLetters: ratio(letters, words),
    typeTokenRatio: ratio(distinct, runs),
    kazakhShare: input.kazakhShare,
    lettersRepairedPer1000: ratio(repaired * 1000, letters),
    lettersRemovedPer1000: ratio(removed * 1000, letters),
    editsPer1000: ratio(input.edits.length * 1000, input.tokens.text.length),
  };
}

/** Lexemes met in the text that is counted now, a bit for each; kept for the next one. */
let seen: Int32Array = new Int32Array(0);

/** `АҚШ-тың` is one word of two runs; a run's lexeme tells whether it was met before. */
function countWords(tokens: Tokens): { letters: number; words: number; runs: number; distinct: number } {
  const { count, kind, start, end, lexeme } = tokens;
  const met = noneSeen(tokens.lexemes.size);
  let [letters, words, runs, distinct] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD) continue;
    const from = start[i]!;
    letters += end[i]! - from;
    runs++;
    if (i < 2 || from !== end[i - 1] || !isHyphenated(tokens, i)) words++;
    const id = lexeme[i]!;
    const bits = met[id >> 5]!;
    distinct += 1 - ((bits >>> (id & 31)) & 1);
    met[id >> 5] = bits | (1 << (id & 31));
  }
  return { letters, words, runs, distinct };
}

function noneSeen(lexemes: number): Int32Array {
  const needed = (lexemes >> 5) + 1;
  if (seen.length < needed) seen = new Int32Array(2 * needed);
  else for (let i = 0; i < needed; i++) seen[i] = 0;
  return seen;
}

function isHyphenated(tokens: Tokens, i: number): boolean {
  if ((tokens.flags[i]! | tokens.flags[i - 1]!) & SPACE_BEFORE) return false;
  return tokens.kind[i - 2] === WORD && HYPHENS.includes(tokenWord(tokens, i - 1));
}

const HYPHENS = ['-', '\u2010', '\u2011', '’', "'"];

/**
 * Letters and digits that an edit changed, put in or took out inside words: what is left between the common head and
 * tail of both sides. A piece taken out whole is removal, no repair.
 */
function repairedLetters({ before, after }: EditRecord): number {
  // A blank too many or too few: most edits.
  if (before.length + after.length === 1) return isLetterAt(before.length === 1 ? before : after, 0) ? 1 : 0;
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const had = countLetters(before, head, before.length - tail);
  const has = countLetters(after, head, after.length - tail);
  const whole = has === 0 && countLetters(after, 0, after.length) === 0;
  return whole && had > 1 ? 0 : Math.max(had, has);
}

function countLetters(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isLetterAt(text, i)) count++;
  return count;
}

const isLetterAt = (text: string, at: number): boolean => (CHAR_FLAGS[text.charCodeAt(at)]! & (LETTER | DIGIT)) !== 0;

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
