import { isDash, type Reader } from './reader.ts';
import type { NumberRefusal } from './refusal.ts';
import { MARK_BEFORE, MARK_BEHIND, OPERAND_BEFORE } from './surroundings.ts';

const EQUALS = 0x3d;
/** The marks of arithmetic; dashes count too. */
const OPERATORS: ReadonlySet<number> = new Set([0x2b, 0x2a, 0xb7, 0xd7, 0x2219, 0x22c5, 0x5e, 0xf7]);
const FORMULA_TOKENS = 12;

const isOperator = (mark: number): boolean => OPERATORS.has(mark) || isDash(mark);

/** N = 2ⁿ – 2, a + 3 = 5: figures of a formula, which has a sign of equality and an operator. */
export const formula: NumberRefusal = {
  id: 'formula',
  of: 'figures',
  asks: MARK_BEFORE | MARK_BEHIND | OPERAND_BEFORE,
  refuses(r, { start, end, type }) {
    if (type !== 'CARDINAL' || !r.isNumber(start) || !(r.isMark(start - 1) || r.isMark(end))) return false;
    const left = walk(r, start - 1, -1);
    const right = walk(r, end, 1);
    if (r.mark(start - 1) === EQUALS && OPERATORS.has(r.mark(end))) return true;
    return left.equals + right.equals > 0 && left.operators + right.operators > 0;
  },
};

/** Counts the marks of a formula from token `i` on, as far as only they, figures and names of a letter or two stand. */
function walk(r: Reader, i: number, step: 1 | -1): { equals: number; operators: number } {
  let equals = 0;
  let operators = 0;
  for (let k = i; Math.abs(k - i) < FORMULA_TOKENS && r.has(k); k += step) {
    if (r.opensLine(step === 1 ? k : k + 1) || endsFormula(r, k)) break;
    if (r.mark(k) === EQUALS) equals++;
    else if (isOperator(r.mark(k)) && isOperand(r, k - 1) && isOperand(r, k + 1)) operators++;
  }
  return { equals, operators };
}

const isOperand = (r: Reader, i: number): boolean =>
  r.isNumber(i) || (r.isWord(i) && r.length(i) <= 2) || r.mark(i) > 0x7f;

/** A word, or a mark that parts clauses: the comma of a decimal does not. */
function endsFormula(r: Reader, i: number): boolean {
  if (r.isWord(i)) return r.length(i) > 2;
  return STOPS.has(r.mark(i)) && !(r.glued(i) && r.glued(i + 1) && r.isNumber(i + 1));
}

const STOPS: ReadonlySet<number> = new Set([0x2c, 0x2e, 0x3b, 0x3a, 0x21, 0x3f]);
