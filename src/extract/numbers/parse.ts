import { Lexemes } from '../../core/lexemes.ts';
import { tokenize } from '../../core/tokens.ts';
import { amountAt } from './amount.ts';
import { lenientReaderOf } from './reader.ts';

/**
 * The value of one number in words, digits or both, with any ending: `екі мың он тоғыз`, `3,5 млн`, `тоғызыншыға`.
 *
 * @param words the expression and nothing else
 * @returns its value, beyond 2^53 the nearest double; null for what is no single number
 */
export function parseNumber(words: string): number | null {
  const r = lenientReaderOf(tokenize(words, new Lexemes()));
  const amount = amountAt(r, 0);
  if (amount === null || amount.end !== r.count || amount.unit !== null) return null;
  return amount.numeral.form === 'derived' ? null : amount.value;
}
