import type { NumberCandidate } from './format.ts';
import { isHyphen, type Reader } from './reader.ts';
import type { NumberRefusal } from './refusal.ts';
import { IDENTIFIED } from './roles.ts';
import { FIGURE_BEHIND, LONG, MARK_BEFORE, MARK_BEHIND, NAMED, OPERAND_BEFORE } from './surroundings.ts';

const DOT = 0x2e;
const COLON = 0x3a;
const OPEN = 0x28;
const CLOSE = 0x29;

/** +7 701 111 45 67, 8 (727) 250 12 12 */
export const phone: NumberRefusal = {
  id: 'phone',
  of: 'figures',
  asks: LONG | NAMED | MARK_BEFORE | OPERAND_BEFORE | MARK_BEHIND | FIGURE_BEHIND,
  refuses(r, candidate) {
    if (!r.isNumber(candidate.start)) return false;
    if (isIdentifier(r, candidate)) return true;
    if (r.mark(candidate.start - 1) === 0x2b && r.glued(candidate.start)) return candidate.unit === null;
    return IDENTIFIED.has(r.word(markerBefore(r, candidate.start))) || inPhoneRow(r, candidate.start, candidate.end);
  },
};

/** 87011234567, 990101300123: so many digits with no groups are a telephone's or a person's number. */
const isIdentifier = (r: Reader, { start, end, unit }: NumberCandidate): boolean =>
  end === start + 1 && unit === null && r.length(start) >= MANY_DIGITS;

const MANY_DIGITS = 10;

function markerBefore(r: Reader, i: number): number {
  let at = i - 1;
  while (at > i - 4 && (r.mark(at) === COLON || r.mark(at) === DOT || r.mark(at) === 0x2116)) at--;
  return at;
}

const PHONE_FIGURES = 4;

/** Four figures or more side by side that no comma parts, or a plus before the row. */
function inPhoneRow(r: Reader, start: number, end: number): boolean {
  let left = start;
  let right = end;
  let figures = 1;
  while (left - 1 >= 0 && start - left < 16 && inRow(r, left - 1))
    if (r.isNumber(--left) && ++figures >= PHONE_FIGURES) return true;
  while (r.has(right) && right - end < 16 && inRow(r, right))
    if (r.isNumber(right++) && ++figures >= PHONE_FIGURES) return true;
  return r.mark(left - 1) === 0x2b && r.glued(left);
}

const inRow = (r: Reader, i: number): boolean =>
  r.joined(i) &&
  (r.isNumber(i) ||
    ((isHyphen(r.mark(i)) || r.mark(i) === OPEN || r.mark(i) === CLOSE) &&
      (r.isNumber(i + 1) !== r.isNumber(i - 1)) === false));
