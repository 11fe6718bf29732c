import { Lexemes } from '../../core/lexemes.ts';
import type { Span } from '../../core/span.ts';
import { tokenize } from '../../core/tokens.ts';
import { findDates } from '../dates/find.ts';
import { findNumbers } from './find.ts';
import type { NumberFound } from './mention.ts';

/** A number with its place in the text given; `raw` is the same place. */
export interface NumberMention extends NumberFound {
  readonly raw: Span;
}

/**
 * Finds the numbers of running text; what is part of a date is none.
 *
 * @returns mentions from left to right, spans in UTF-16 units of `text`
 */
export function extractNumbers(text: string): NumberMention[] {
  const tokens = tokenize(text, new Lexemes());
  return findNumbers(tokens, findDates(tokens)).map((found) => ({ ...found, raw: found.span }));
}
