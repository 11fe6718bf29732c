import { CAPITALISED, GLUED, LINE_START } from '../../core/tokens.ts';
import type { NumberCandidate } from './format.ts';
import { openQuoteBefore } from './quotes.ts';
import { isHyphen, type Reader } from './reader.ts';
import { DOUBTFUL, NAMES_IT, TAKES_IT } from './roles.ts';

/** What stands about a number, as bits: a refusal says of which of them it needs one to have anything to say. */
export const HEADS_LINE = 1;
/** At the head of a line, or behind a mark that may open an enumeration. */
export const ENUMERATED = 2;
/** Nothing parts it from what stands before it. */
export const TOUCHES = 4;
export const MARK_BEFORE = 8;
/** A word before it that may make it a part of what it names. */
export const NAMED = 16;
/** A figure or a letter or two before it, or nothing. */
export const OPERAND_BEFORE = 32;
/** A mark behind it, but for the comma or full stop of a clause. */
export const MARK_BEHIND = 64;
export const HYPHEN_BEHIND = 128;
export const WORD_TOUCHES = 256;
export const FIGURE_BEHIND = 512;
export const NO_WORD_BEHIND = 1024;
/** A word behind it that may take it to itself. */
export const TAKEN = 2048;
export const CAPITAL = 4096;
/** A number word that is another word too. */
export const DOUBTED = 8192;
/** A quotation opens a few words before it. */
export const QUOTED: number = 1 << 14;
export const NUMBERED: number = 1 << 15;
export const APPROXIMATE: number = 1 << 16;
/** More digits than what counts has. */
export const LONG: number = 1 << 17;

const COMMA = 0x2c;
const DOT = 0x2e;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const MANY_DIGITS = 10;
const SHORT_WORD = 2;

/** What stands about a number. Of most there is nothing but plain words, and no refusal is asked. */
export function surroundingsOf(r: Reader, candidate: NumberCandidate): number {
  const { start } = candidate;
  return (
    before(r, start) | behind(r, candidate.end) | (r.isNumber(start) ? 0 : wordKinds(r, start)) | own(r, candidate)
  );
}

function own(r: Reader, { start, type, approx }: NumberCandidate): number {
  let found = type === 'REFERENCE' ? NUMBERED : 0;
  if (approx !== null) found |= APPROXIMATE;
  return r.length(start) >= MANY_DIGITS ? found | LONG : found;
}

function wordKinds(r: Reader, start: number): number {
  let found = openQuoteBefore(r, start) >= 0 ? QUOTED : 0;
  if (r.flags(start) & CAPITALISED) found |= CAPITAL;
  return r.role(start) & DOUBTFUL ? found | DOUBTED : found;
}

function before(r: Reader, start: number): number {
  const flags = r.flags(start);
  let found = flags & LINE_START ? HEADS_LINE | ENUMERATED : 0;
  if (flags & GLUED) found |= TOUCHES;
  const mark = r.mark(start - 1);
  if (mark !== 0) return found | MARK_BEFORE | (mark === COLON || mark === SEMICOLON ? ENUMERATED : 0);
  if (!r.isWord(start - 1) || r.length(start - 1) <= SHORT_WORD) found |= OPERAND_BEFORE;
  return r.role(start - 1) & NAMES_IT ? found | NAMED : found;
}

function behind(r: Reader, end: number): number {
  if (r.isWord(end)) return (r.glued(end) ? WORD_TOUCHES : 0) | (r.role(end) & TAKES_IT ? TAKEN : 0);
  const mark = r.mark(end);
  if (mark === 0) return NO_WORD_BEHIND | (r.isNumber(end) ? FIGURE_BEHIND : 0);
  const stop = (mark === COMMA || mark === DOT) && !(r.glued(end + 1) && r.isNumber(end + 1));
  return NO_WORD_BEHIND | (stop ? 0 : MARK_BEHIND) | (isHyphen(mark) ? HYPHEN_BEHIND : 0);
}
