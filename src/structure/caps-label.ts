import { isLowerAt, isSpaceAt, isUpperAt } from '../core/chars.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';

/** Parts whose names in capitals are no words of a sentence, title page or form. */
const PARTS = [
  ...HEADING_WORDS.introduction,
  ...HEADING_WORDS.conclusion,
  ...[...HEADING_WORDS.references, ...HEADING_WORDS.other].filter((wording) => wording.includes(' ')),
  'аңдатпа',
  'аннотация',
  'түйіндеме',
];
const CAPITALS: ReadonlySet<string> = new Set(PARTS.map((wording) => wording.toUpperCase()));
const LONGEST: number = Math.max(...[...CAPITALS].map(({ length }) => length));
const SHORTEST = 5;

/**
 * End of the known heading in capitals that opens `[start, end)` with its text right behind it, or -1:
 * `ҚОРЫТЫНДЫ Осымен біз …`.
 */
export function capsLabel(text: string, start: number, end: number): number {
  if (!isUpperAt(text, start) || !isUpperAt(text, start + 1)) return -1;
  let label = -1;
  for (let at = start; at < end && at - start <= LONGEST; ) {
    while (at < end && isUpperAt(text, at)) at++;
    if (!isSpaceAt(text, at) || text[at] === '\n') break;
    if (at - start >= SHORTEST && opensText(text, at) && CAPITALS.has(text.slice(start, at))) label = at;
    at++;
  }
  return label;
}

/** One blank, or two, and a word with a capital. */
function opensText(text: string, blank: number): boolean {
  let at = blank + 1;
  if (isSpaceAt(text, at)) at++;
  if ('«“"'.includes(text[at] ?? ' ')) at++;
  return isUpperAt(text, at) && (isLowerAt(text, at + 1) || (isSpaceAt(text, at + 1) && isLowerAt(text, at + 2)));
}
