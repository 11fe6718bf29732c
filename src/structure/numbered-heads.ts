import { isDigitAt, isLowerAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { Junk } from './furniture.ts';
import { endsWithTerminal, type Line } from './lines.ts';
import { isMarkAt, PAUSE } from './mark-sets.ts';
import { LONG } from './page-lines.ts';

/** `69    § 14. Дыбыс толқындары`, `Ортағасырлық қалалар      95`: wide blanks part the page from what it heads. */
const HEAD = compact(/^(?:(\d{1,4})[ \t]{3,}(?=[\p{Lu}§$]).*[\p{L}\d»]|[\p{Lu}§$].*[\p{L}»][ \t]{3,}(\d{1,4}))$/u);
const LONGEST_HEAD = 90;
/** Shorter lines may be cells of a table. */
const SHORTEST_BROKEN = 30;
/** Pages apart that two heads of one text may be. */
const NEAR = 3;

/**
 * The heads of pages that carry their number: one that stands inside a sentence, and with it the first line of the text
 * where the number there is a few pages lower.
 */
export function numberedHeads(text: string, lines: readonly Line[], contents: readonly string[]): Junk[] {
  const heads = new Map<number, number>();
  for (let i = 0; i < contents.length; i++) {
    const page = pageOf(contents[i]!);
    if (page > 0 && (i === 0 || isInsideSentence(text, lines, i))) heads.set(i, page);
  }
  if (heads.size === 0) return [];
  const [first, second] = [heads.get(0), Math.min(...[...heads].filter(([i]) => i > 0).map(([, page]) => page))];
  if (first !== undefined && !(second > first && second - first <= NEAR)) heads.delete(0);
  return [...heads.keys()].map((i) => ({
    start: lines[i]!.start,
    end: lines[i]!.end,
    kind: 'page-marker',
    rule: 'furniture/numbered-head',
  }));
}

function pageOf(content: string): number {
  const last = content.length - 1;
  if (content === LONG || last >= LONGEST_HEAD || !(isDigitAt(content, 0) || isDigitAt(content, last))) return 0;
  if (!content.includes('   ')) return 0;
  const found = HEAD.exec(content);
  return found === null ? 0 : Number(found[1] ?? found[2]);
}

function isInsideSentence(text: string, lines: readonly Line[], i: number): boolean {
  const [before, after] = [lines[i - 1]!, lines[i + 1]];
  return (
    after !== undefined &&
    isLowerAt(text, after.start) &&
    before.end - before.start >= SHORTEST_BROKEN &&
    !endsWithTerminal(text, before.start, before.end) &&
    !isMarkAt(text, before.end - 1, PAUSE)
  );
}
