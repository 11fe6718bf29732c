import { Lexemes } from '../../core/lexemes.ts';
import type { Span } from '../../core/span.ts';
import { tokenize } from '../../core/tokens.ts';
import { findDates } from './find.ts';
import type { DateFound } from './mention.ts';

/** A date with its place in the text given; `raw` is the same place. */
export interface DateMention extends DateFound {
  readonly raw: Span;
}

/**
 * Finds the dates and times of running text.
 *
 * @param options `reference`, the day the text was written (`YYYY-MM-DD`), resolves relative dates
 * @returns mentions from left to right, spans in UTF-16 units of `text`
 */
export function extractDates(text: string, options: { readonly reference?: string } = {}): DateMention[] {
  return findDates(tokenize(text, new Lexemes()), options).map((found) => ({ ...found, raw: found.span }));
}

/**
 * The value of one expression: EDTF, or ISO 8601 for a duration, time or set.
 *
 * @param expression the expression and nothing else
 * @returns null for what is no single expression of time, and for days that no calendar has
 */
export function parseDate(expression: string, options: { readonly reference?: string } = {}): string | null {
  const trimmed = expression.trim();
  const [found] = findDates(tokenize(trimmed, new Lexemes()), options);
  return found !== undefined && found.span[0] === 0 && found.span[1] === trimmed.length ? found.edtf : null;
}
