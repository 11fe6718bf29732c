import { CAPITALISED } from '../../core/tokens.ts';
import { insideShortQuotes } from './contexts.ts';
import type { NumberCandidate } from './format.ts';
import { NUMERAL } from './lexicon.ts';
import { isHyphen, type Reader } from './reader.ts';
import { DOUBTFUL, NAMES_IT, TAKES_IT } from './roles.ts';

const COMMA = 0x2c;
const DOT = 0x2e;
const MANY_DIGITS = 10;

/**
 * Whether a number stands where no refusal has anything to say: inside a line, between plain words. Most numbers do,
 * so that refusals are asked of the others only. What a refusal looks at must be looked at here.
 */
export function standsPlainly(r: Reader, candidate: NumberCandidate): boolean {
  const { start, end } = candidate;
  if (r.opensLine(start) || candidate.type === 'REFERENCE' || r.role(end) & TAKES_IT) return false;
  if (r.isWord(start)) return isPlainWord(r, start, end);
  return r.isNumber(start) && r.length(start) < MANY_DIGITS && isPlainBefore(r, start) && isPlainBehind(r, end);
}

/** екі бала, жиырма бес жасар: no capital, no hyphen, no title about it. */
function isPlainWord(r: Reader, start: number, end: number): boolean {
  if (r.flags(start) & CAPITALISED || r.role(start) & DOUBTFUL) return false;
  if (isHyphen(r.mark(start - 1)) || isHyphen(r.mark(end))) return false;
  const sense = end === start + 1 ? r.sense(start, NUMERAL) : undefined;
  if (sense !== undefined && (sense.form === 'vague' || (sense.code === 'scale' && !r.isWord(end)))) return false;
  return !insideShortQuotes(r, start);
}

/** A word of more than two letters, apart from the figure. */
function isPlainBefore(r: Reader, start: number): boolean {
  return r.isWord(start - 1) && r.length(start - 1) > 2 && !r.glued(start) && !(r.role(start - 1) & NAMES_IT);
}

/** A word apart from the number, or a mark that ends a clause. */
function isPlainBehind(r: Reader, end: number): boolean {
  if (r.isWord(end)) return !r.glued(end);
  const mark = r.mark(end);
  return (mark === COMMA || mark === DOT) && !(r.glued(end + 1) && r.isNumber(end + 1));
}
