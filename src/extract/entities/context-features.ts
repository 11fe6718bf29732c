import { hashPair } from './hash.ts';
import { behind, endingIn } from './listed-phrases.ts';
import type { WordBook } from './word-book.ts';
import { BASE, CLUSTER, ENDING, FACTS, INITIALS, LISTS_OF, MARK, SHAPE_OF, TIME } from './word-facts.ts';
import { HEADS, MARKS, TRAITS } from './word-type.ts';

/** Words and edges that a row of words has either way, so that no look at a neighbour leaves it. */
export const REACH = 3;

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
 * Features that look at the kinds of several words alone, their shape, time, endings and lists: word `c` with one
 * neighbour either way. Words are given by their numbers.
 */
export function middleKinds(facts: Int32Array, b: number, c: number, d: number, sink: FeatureSink, to: number): void {
  const [l, w, r] = [b * FACTS, c * FACTS, d * FACTS];
  const [leftShape, shape, rightShape] = [facts[l + SHAPE_OF]!, facts[w + SHAPE_OF]!, facts[r + SHAPE_OF]!];
  sink.ask(triple(203, leftShape, shape, rightShape), to);
  sink.ask(pair(206, facts[l + ENDING]!, facts[w + ENDING]!), to);
  sink.ask(triple(208, facts[l + TIME]!, facts[w + TIME]!, facts[r + TIME]!), to);
  sink.ask(pair(211, facts[l + LISTS_OF]!, facts[w + LISTS_OF]!), to);
  sink.ask(pair(212, facts[w + LISTS_OF]!, facts[r + LISTS_OF]!), to);
  sink.ask(triple(223, facts[w + ENDING]!, shape, rightShape * 16 + leftShape), to);
}

/** As `middleKinds`, for three words of which the last looks at the two before it. */
export function leftKinds(facts: Int32Array, a: number, b: number, c: number, sink: FeatureSink, to: number): void {
  sink.ask(tripleOf(204, SHAPE_OF, facts, a, b, c), to);
  sink.ask(tripleOf(209, TIME, facts, a, b, c), to);
}

/** As `middleKinds`, for three words of which the first looks at the two behind it. */
export function rightKinds(facts: Int32Array, c: number, d: number, e: number, sink: FeatureSink, to: number): void {
  sink.ask(tripleOf(205, SHAPE_OF, facts, c, d, e), to);
  sink.ask(tripleOf(210, TIME, facts, c, d, e), to);
}

const tripleOf = (template: number, fact: number, facts: Int32Array, a: number, b: number, c: number): number =>
  triple(template, facts[a * FACTS + fact]!, facts[b * FACTS + fact]!, facts[c * FACTS + fact]!);

/**
 * Tells the features that look at several words at once, and not at their kinds alone. Linear in the length.
 *
 * @param open where given, only words marked in it are looked at
 */
export function contextFeatures(row: WordRow, sink: FeatureSink, open: Uint8Array | null): void {
  const { ids, length, book } = row;
  let all = 0;
  for (let i = 0; i < length; i++) {
    all |= book.traits[ids[i + REACH]!]!;
    if (open === null || open[i] !== 0) windowFeatures(book.facts, ids, i, sink);
  }
  if (all & TRAITS.quote) quoteFeatures(row, sink, open);
  if (all & TRAITS.head) headFeatures(row, sink, open);
  if (all & TRAITS.capital) capitalFeatures(row, sink, open);
  if (all & TRAITS.opening) phraseFeatures(row, sink, open);
}

function windowFeatures(facts: Int32Array, ids: Int32Array, i: number, sink: FeatureSink): void {
  const at = i + REACH;
  const w = ids[at]! * FACTS;
  const l = ids[at - 1]! * FACTS;
  const r = ids[at + 1]! * FACTS;
  const base = facts[w + BASE]!;
  const shape = facts[w + SHAPE_OF]!;
  const lists = facts[w + LISTS_OF]!;
  const time = facts[w + TIME]!;
  const cluster = facts[w + CLUSTER]!;
  const left = facts[l + BASE]!;
  const right = facts[r + BASE]!;
  const rightShape = facts[r + SHAPE_OF]!;
  sink.ask(pair(201, left, base), i);
  sink.ask(pair(202, base, right), i);
  sink.ask(pair(207, facts[w + ENDING]!, right), i);
  sink.ask(pair(213, left, facts[ids[at - 2]! * FACTS + BASE]!), i);
  sink.ask(pair(214, right, facts[ids[at + 2]! * FACTS + BASE]!), i);
  sink.ask(triple(215, left, shape, rightShape), i);
  sink.ask(triple(216, facts[l + SHAPE_OF]!, shape, right), i);
  sink.ask(pair(217, cluster, facts[l + CLUSTER]!), i);
  sink.ask(pair(218, cluster, facts[r + CLUSTER]!), i);
  sink.ask(triple(219, lists, shape, right), i);
  sink.ask(triple(220, lists, shape, left), i);
  sink.ask(pair(221, time, right), i);
  sink.ask(pair(222, left, time), i);
  if (i === 0) sink.ask(triple(224, shape, lists, rightShape), i);
  else sink.ask(pair(225, base, i === 1 ? 1 : 0), i);
}

/** Inside quotes: what stands behind the closing mark and before the opening one, and how long the quote is. */
function quoteFeatures(row: WordRow, sink: FeatureSink, open: Uint8Array | null): void {
  const { ids, book, length } = row;
  const { facts } = book;
  const factOf = (i: number, fact: number): number => facts[ids[i + REACH]! * FACTS + fact]!;
  const isWanted = (i: number): boolean => i < length && (open === null || open[i] !== 0);
  const found = quotes(row);
  for (const [k, { start, end }] of found.entries()) {
    const after = factOf(end + 1, BASE);
    const heads = factOf(end + 1, LISTS_OF) & HEADS;
    const words = Math.min(end - start - 1, 8);
    const firstShape = factOf(start + 1, SHAPE_OF);
    for (let i = start + 1; i < end; i++) {
      if (!isWanted(i)) continue;
      const place = i === start + 1 ? 1 : 2;
      sink.ask(triple(231, after, place, 0), i);
      sink.ask(triple(232, factOf(start - 1, BASE), place, 0), i);
      sink.ask(triple(233, words, place, firstShape), i);
      sink.ask(triple(234, heads, place, factOf(end + 1, ENDING)), i);
      sink.ask(triple(235, factOf(end + 2, BASE), place, factOf(end + 1, SHAPE_OF)), i);
    }
    if (isWanted(end)) sink.ask(pair(236, words, after), end);
    if (isWanted(end + 1)) sink.ask(pair(237, words, firstShape), end + 1);
    // The first word of the next quote is told what it needs by that.
    if (isWanted(end + 2) && found[k + 1]?.start !== end + 1) sink.ask(pair(238, heads, 0), end + 2);
  }
}

function quotes({ ids, book: { facts }, length }: WordRow): Quote[] {
  const found: Quote[] = [];
  let start = -1;
  for (let i = 0; i < length; i++) {
    const mark = facts[ids[i + REACH]! * FACTS + MARK]!;
    if (mark === MARKS.open || (mark === MARKS.quote && start < 0)) start = i;
    else if ((mark === MARKS.close || mark === MARKS.quote) && start >= 0) {
      if (i - start > 1 && i - start < 25) found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

/** How far a head or a capital is seen. */
const SIGHT = 7;

/** The nearest head word to the right, within one stretch without marks. */
function headFeatures({ ids, book, length }: WordRow, sink: FeatureSink, open: Uint8Array | null): void {
  const { facts, traits } = book;
  let head = -1;
  for (let i = length - 1; i >= 0; i--) {
    const id = ids[i + REACH]!;
    const w = id * FACTS;
    if (head >= 0 && head - i <= SIGHT && (open === null || open[i] !== 0)) {
      const h = ids[head + REACH]! * FACTS;
      const lists = facts[h + LISTS_OF]! & HEADS;
      sink.ask(triple(241, facts[h + BASE]!, Math.min(head - i, 4), facts[w + SHAPE_OF]!), i);
      sink.ask(triple(242, lists, head - i, facts[h + ENDING]!), i);
      sink.ask(triple(243, lists, facts[w + ENDING]!, facts[w + SHAPE_OF]!), i);
    }
    if (breaks(facts[w + MARK]!)) head = -1;
    else if (traits[id]! & TRAITS.head) head = i;
  }
}

/** The nearest capital to the left, within one stretch without marks. */
function capitalFeatures({ ids, book, length }: WordRow, sink: FeatureSink, open: Uint8Array | null): void {
  const { facts, traits } = book;
  let capital = -1;
  for (let i = 0; i < length; i++) {
    const id = ids[i + REACH]!;
    const w = id * FACTS;
    const distance = i - capital;
    if (capital >= 0 && distance <= SIGHT && (open === null || open[i] !== 0)) {
      const c = ids[capital + REACH]! * FACTS;
      sink.ask(triple(244, facts[c + BASE]!, Math.min(distance, 4), facts[w + SHAPE_OF]!), i);
      sink.ask(triple(245, facts[w + BASE]!, Math.min(distance, 3), facts[c + LISTS_OF]!), i);
      sink.ask(triple(246, facts[w + LISTS_OF]! & HEADS, Math.min(distance, 3), facts[w + ENDING]!), i);
    }
    if (breaks(facts[w + MARK]!)) capital = -1;
    else if (traits[id]! & TRAITS.capital) capital = i;
  }
}

const breaks = (mark: number): boolean => mark !== MARKS.none && mark !== MARKS.dash;

/** Names of several words on the lists: which list, and whether the word begins the name. */
function phraseFeatures(row: WordRow, sink: FeatureSink, open: Uint8Array | null): void {
  const { ids, book, length } = row;
  for (let i = 0; i < length; i++) {
    if (!(book.traits[ids[i + REACH]!]! & TRAITS.opening)) continue;
    const { end, lists } = phraseAt(row, i);
    if (end < 0) continue;
    const shape = book.facts[ids[i + REACH]! * FACTS + SHAPE_OF]!;
    for (let j = i; j <= end; j++) {
      if (open !== null && open[j] === 0) continue;
      sink.ask(triple(251, lists, j === i ? 1 : 2, 0), j);
      sink.ask(triple(252, lists, j === i ? 1 : j === end ? 3 : 2, shape), j);
    }
    i = end;
  }
}

/** The longest listed name of several words that begins at word `i`: its last word, -1 for none, and its lists. */
function phraseAt({ ids, book: { facts, types }, length }: WordRow, i: number): { end: number; lists: number } {
  let end = -1;
  let lists = 0;
  let next = types[ids[i + REACH]!]!.opening;
  for (let j = i + 1; j < length && next !== null; j++) {
    const id = ids[j + REACH]!;
    if (!(next.initials & facts[id * FACTS + INITIALS]!)) break;
    const { forms } = types[id]!;
    const found = endingIn(next, forms);
    if (found !== 0) {
      end = j;
      lists = found;
    }
    next = behind(next, forms);
  }
  return { end, lists };
}
