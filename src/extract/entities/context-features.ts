import { hashPair } from './hash.ts';
import { REACH } from './kernel/score-kernel.ts';
import { phraseSteps } from './listed-phrases.ts';
import type { WordBook } from './word-book.ts';
import { markOfLook, shapeOfLook } from './word-columns.ts';
import { HEADS, MARKS } from './word-type.ts';

/** The words of a sentence: word `i` has the number `ids[i + REACH]` in the book, and beyond both ends stand edges. */
export interface WordRow {
  readonly book: WordBook;
  readonly ids: Int32Array;
  readonly length: number;
}

/** Takes the names of features, each with the word that has it. */
export interface FeatureSink {
  ask(name: number, word: number): void;
}

/** What stands between two quotation marks, or nothing. */
interface Quote {
  readonly start: number;
  readonly end: number;
}

const pair = (template: number, a: number, b: number): number => hashPair(hashPair(template, a), b);
const triple = (template: number, a: number, b: number, c: number): number => hashPair(pair(template, a, b), c);

/**
 * Inside quotes: what stands behind the closing mark and before the opening one, and how long the quote is.
 *
 * @param open marks the words that are looked at
 */
export function quoteFeatures(row: WordRow, sink: FeatureSink, open: Uint8Array): void {
  const { ids, book, length } = row;
  const { bases, endings, lists, looks } = book.columns;
  const idOf = (i: number): number => ids[i + REACH]!;
  const isWanted = (i: number): boolean => i < length && open[i] !== 0;
  const found = quotes(row);
  for (const [k, { start, end }] of found.entries()) {
    const after = bases[idOf(end + 1)]!;
    const heads = lists[idOf(end + 1)]! & HEADS;
    const words = Math.min(end - start - 1, 8);
    const firstShape = shapeOfLook(looks[idOf(start + 1)]!);
    for (let i = start + 1; i < end; i++) {
      if (!isWanted(i)) continue;
      const place = i === start + 1 ? 1 : 2;
      sink.ask(triple(231, after, place, 0), i);
      sink.ask(triple(232, bases[idOf(start - 1)]!, place, 0), i);
      sink.ask(triple(233, words, place, firstShape), i);
      sink.ask(triple(234, heads, place, endings[idOf(end + 1)]!), i);
      sink.ask(triple(235, bases[idOf(end + 2)]!, place, shapeOfLook(looks[idOf(end + 1)]!)), i);
    }
    if (isWanted(end)) sink.ask(pair(236, words, after), end);
    if (isWanted(end + 1)) sink.ask(pair(237, words, firstShape), end + 1);
    // The first word of the next quote is told what it needs by that.
    if (isWanted(end + 2) && found[k + 1]?.start !== end + 1) sink.ask(pair(238, heads, 0), end + 2);
  }
}

function quotes({ ids, book, length }: WordRow): Quote[] {
  const { looks } = book.columns;
  const found: Quote[] = [];
  let start = -1;
  for (let i = 0; i < length; i++) {
    const mark = markOfLook(looks[ids[i + REACH]!]!);
    if (mark === MARKS.open || (mark === MARKS.quote && start < 0)) start = i;
    else if ((mark === MARKS.close || mark === MARKS.quote) && start >= 0) {
      if (i - start > 1 && i - start < 25) found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

/** Names of several words on the lists: which list, and whether the word begins the name. */
export function phraseFeatures(row: WordRow, sink: FeatureSink, open: Uint8Array): void {
  const { ids, book, length } = row;
  const { goesOn, beginnings } = book.columns;
  for (let i = 0; i < length; i++) {
    const begun = goesOn[ids[i + REACH]!]!;
    // Behind the last word stands an edge, with which nothing goes on.
    if (begun === 0 || !(begun & beginnings[ids[i + 1 + REACH]!]!)) continue;
    const { end, lists } = phraseAt(row, i);
    if (end < 0) continue;
    const shape = shapeOfLook(book.columns.looks[ids[i + REACH]!]!);
    for (let j = i; j <= end; j++) {
      if (open[j] === 0) continue;
      sink.ask(triple(251, lists, j === i ? 1 : 2, 0), j);
      sink.ask(triple(252, lists, j === i ? 1 : j === end ? 3 : 2, shape), j);
    }
    i = end;
  }
}

/** The longest listed name of several words that begins at word `i`: its last word, -1 for none, and its lists. */
function phraseAt({ ids, book, length }: WordRow, i: number): { end: number; lists: number } {
  const steps = phraseSteps(book);
  let step = steps.begin(ids[i + REACH]!, ids[i + 1 + REACH]!);
  let end = step.lists === 0 ? -1 : i + 1;
  let { lists } = step;
  for (let j = i + 2; j < length && step.next !== null; j++) {
    const id = ids[j + REACH]!;
    if (!(step.next.beginnings & book.columns.beginnings[id]!)) break;
    step = steps.take(step.next, id);
    if (step.lists === 0) continue;
    end = j;
    lists = step.lists;
  }
  return { end, lists };
}
