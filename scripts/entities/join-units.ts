import type { Tokens } from '../../src/core/tokens.ts';
import { unitEnd } from '../../src/extract/entities/units.ts';

/** The words of one sentence as the tagger sees them. */
export interface JoinedUnits {
  readonly words: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Joins all tokens to words. */
export function joinUnits(tokens: Tokens): JoinedUnits {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  for (let i = 0; i < tokens.count; ) {
    const last = unitEnd(tokens, i, tokens.count);
    words.push(tokens.text.slice(tokens.start[i], tokens.end[last]));
    starts.push(tokens.start[i]!);
    ends.push(tokens.end[last]!);
    i = last + 1;
  }
  return { words, start: starts, end: ends };
}
