import { isLowerAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { Junk } from './furniture.ts';
import { ENDED } from './line-facts.ts';
import { isMarkAt, PAUSE } from './mark-sets.ts';
import { BLANKS } from './steps.ts';
import type { Line } from './survey.ts';

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
 *
 * @param headed the lines that a figure begins or ends
 */
export function numberedHeads(text: string, lines: readonly Line[], headed: readonly number[]): Junk[] {
  const heads = new Map<number, number>();
  for (const i of headed) {
    const page = pageOf(text, lines[i]!);
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

function pageOf(text: string, { start, end, facts }: Line): number {
  if (end - start > LONGEST_HEAD || (facts & BLANKS) === 0) return 0;
  const content = text.slice(start, end);
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
    (before.facts & ENDED) === 0 &&
    !isMarkAt(text, before.end - 1, PAUSE)
  );
}
