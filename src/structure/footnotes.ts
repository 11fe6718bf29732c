import { isWordAt } from '../core/chars.ts';

const STAR = '*';
const CLOSERS = '»”")';

/** Lengths of the runs of asterisks that stand behind words of a text: `гәзетінің*` has 1. */
export function noteMarks(text: string): ReadonlySet<number> {
  const lengths = new Set<number>();
  for (let at = text.indexOf(STAR); at >= 0; at = text.indexOf(STAR, at)) {
    const length = runOfStars(text, at);
    const behindWord = at > 0 && (isWordAt(text, at - 1) || CLOSERS.includes(text[at - 1]!));
    if (behindWord && !isWordAt(text, at + length)) lengths.add(length);
    at += length;
  }
  return lengths;
}

/** How many asterisks stand at `start`. */
export function runOfStars(text: string, start: number): number {
  let end = start;
  while (text[end] === STAR) end++;
  return end - start;
}
