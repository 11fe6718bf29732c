import type { EntityFound } from './mention.ts';

/** Those of `found` that cross none of `others`; both in order and without overlaps of their own. */
export function notCrossing(found: readonly EntityFound[], others: readonly EntityFound[]): EntityFound[] {
  let k = 0;
  return found.filter(({ span: [start, end] }) => {
    while (k < others.length && others[k]!.span[1] <= start) k++;
    return k === others.length || others[k]!.span[0] >= end;
  });
}

/** What is known better laid over what was found: all of `over`, and of `found` what crosses none of it, in order. */
export function overlay(found: readonly EntityFound[], over: readonly EntityFound[]): EntityFound[] {
  if (over.length === 0) return [...found];
  return [...notCrossing(found, over), ...over].sort((a, b) => a.span[0] - b.span[0]);
}
