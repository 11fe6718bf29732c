import type { EntityFound } from './mention.ts';

/** Those of `found` that cross none of `others`; both in order and without overlaps of their own. */
export function notCrossing(found: readonly EntityFound[], others: readonly EntityFound[]): EntityFound[] {
  const free: EntityFound[] = [];
  let k = 0;
  for (let i = 0; i < found.length; i++) {
    const [start, end] = found[i]!.span;
    while (k < others.length && others[k]!.span[1] <= start) k++;
    if (k === others.length || others[k]!.span[0] >= end) free.push(found[i]!);
  }
  return free;
}

/** What is known better laid over what was found: all of `over`, and of `found` what crosses none of it, in order. */
export function overlay(found: readonly EntityFound[], over: readonly EntityFound[]): EntityFound[] {
  if (over.length === 0) return [...found];
  const out: EntityFound[] = [];
  let k = 0;
  for (const one of notCrossing(found, over)) {
    while (k < over.length && over[k]!.span[0] < one.span[0]) out.push(over[k++]!);
    out.push(one);
  }
  while (k < over.length) out.push(over[k++]!);
  return out;
}
