import distance from 'natural/lib/natural/distance/index.js';

/** Names this alike by Jaro-Winkler are looked at letter by letter. */
const ALIKE = 0.94;

/**
 * Whether two names (lower case) are one name in two spellings: `еуразия` and `евразия`. Words are paired in order;
 * each pair is equal, or long and one letter apart. Figures and initials must be equal.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const left = a.split(/[\s.]+/u);
  const right = b.split(/[\s.]+/u);
  if (left.length !== right.length) return false;
  let differing = 0;
  for (let i = 0; i < left.length; i++) {
    if (left[i] === right[i]) continue;
    if (Math.min(left[i]!.length, right[i]!.length) < 6 || !isOneLetterApart(left[i]!, right[i]!)) return false;
    differing++;
  }
  return differing === 1 && distance.JaroWinklerDistance(a, b, {}) >= ALIKE;
}

/** One letter changed, added or lost; not the last one, which may be an ending. */
function isOneLetterApart(a: string, b: string): boolean {
  if (/\d/u.test(a + b) || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return end > 0 && Math.max(a.length, b.length) - start - end <= 1;
}
