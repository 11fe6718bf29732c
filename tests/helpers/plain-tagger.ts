import type { ClusterOf } from '../../src/extract/entities/clusters.ts';
import { phraseFeatures, quoteFeatures, type WordRow } from '../../src/extract/entities/context-features.ts';
import { hashPair } from '../../src/extract/entities/hash.ts';
import { REACH } from '../../src/extract/entities/kernel/score-kernel.ts';
import { isInside, isLegalAfter } from '../../src/extract/entities/labels.ts';
import type { Model } from '../../src/extract/entities/model.ts';
import { type FeatureRows, WEIGHT_OF_CODE } from '../../src/extract/entities/weight-table.ts';
import { WordBook } from '../../src/extract/entities/word-book.ts';
import { HEADS, MARKS, TRAITS, type WordType } from '../../src/extract/entities/word-type.ts';

/** Weights by label; the label behind the last speaks to the gates. */
type Row = readonly (readonly [label: number, weight: number])[];

/**
 * The tagger once more, with nothing done to be fast: each word's features are looked up and added as they are, and the
 * best path is sought among all. What the compiled one gives must be the same. Features of quotes and of listed names
 * are the tagger's own.
 */
export class PlainTagger {
  readonly #model: Model;
  readonly #book: WordBook;
  readonly #single: ReadonlyMap<number, Row>;
  readonly #several: ReadonlyMap<number, Row>;

  constructor(model: Model, clusterOf: ClusterOf) {
    this.#model = model;
    this.#book = new WordBook(clusterOf);
    this.#single = readRows(model.single);
    this.#several = readRows(model.several);
  }

  /** The names of all features of each word. */
  namesOf(words: readonly string[]): number[][] {
    const row = this.#rowOf(words);
    return severalNames(row).map(({ kinds, context }, i) => {
      const around = Array.from({ length: 2 * REACH + 1 }, (_, k) => k - REACH).filter(
        (d) => words[i + d] !== undefined,
      );
      const single = around.flatMap((d) => singleNames(row.book.types[row.ids[i + d + REACH]!]!, d));
      return [...single, ...kinds, ...context];
    });
  }

  #rowOf(words: readonly string[]): WordRow {
    const ids = new Int32Array(words.length + 2 * REACH);
    for (const [i, word] of words.entries()) ids[i + REACH] = this.#book.idOf(word);
    return { book: this.#book, ids, length: words.length };
  }

  tag(words: readonly string[]): number[] {
    const row = this.#rowOf(words);
    const names = severalNames(row);
    const scores = words.map((_, i) => this.#score(row, i, names[i]!));
    return bestPath(scores, this.#model);
  }

  /** Scores of all labels; null where the gates keep the word out. */
  #score({ book, ids }: WordRow, i: number, names: Names): number[] | null {
    const { labels, unit, doubts } = this.#model;
    const scores = new Array<number>(labels + 1).fill(0);
    let gate = 0;
    for (let d = -REACH; d <= REACH; d++) {
      const type = book.types[ids[i + d + REACH]!]!;
      const said = new Array<number>(labels + 1).fill(0);
      if (ids[i + d + REACH] !== 0) for (const name of singleNames(type, d)) addRow(this.#single.get(name), said);
      const most = d === 0 ? 16_000 : 2_700;
      gate += Math.max(-most, Math.min(most, said[labels]!));
      for (const [y, value] of said.entries()) scores[y]! += value;
    }
    if (gate <= -doubts[0] / unit) return null;
    scores[labels] = 0;
    for (const name of names.kinds) addRow(this.#several.get(name), scores);
    if (gate + scores[labels]! <= -doubts[1] / unit) return null;
    for (const name of names.context) addRow(this.#several.get(name), scores);
    return scores;
  }
}

function readRows({ buckets, rows }: FeatureRows): Map<number, Row> {
  const all = new Map<number, Row>();
  for (let h = 0; h + 1 < buckets.length; h++)
    for (let at = buckets[h]!; at < buckets[h + 1]!; at += 2 + rows[at + 1]!) {
      const entries = [...rows.subarray(at + 2, at + 2 + rows[at + 1]!)];
      all.set(
        (h << 16) | rows[at]!,
        entries.map((entry) => [entry & 0xff, WEIGHT_OF_CODE[entry >> 8]!]),
      );
    }
  return all;
}

function addRow(row: Row | undefined, scores: number[]): void {
  for (const [label, weight] of row ?? []) scores[label]! += weight;
}

/** What a word says to the one `d` places before it. */
function singleNames({ own, near, far }: WordType, d: number): number[] {
  const distance = Math.abs(d);
  const told = distance <= 1 ? [...near, ...far] : distance === 2 ? [...far] : [far[0]!];
  return [...(d === 0 ? own : []), ...told.map((name) => hashPair(name, d))];
}

interface Names {
  readonly kinds: number[];
  readonly context: number[];
}

const pair = (template: number, a: number, b: number): number => hashPair(hashPair(template, a), b);
const triple = (template: number, a: number, b: number, c: number): number => hashPair(pair(template, a, b), c);

function severalNames(row: WordRow): Names[] {
  const { book, ids, length } = row;
  const at = (i: number): WordType => book.types[ids[i + REACH]!]!;
  const all = Array.from({ length }, (_, i) => ({ kinds: kindNames(at, i), context: windowNames(at, i, length) }));
  const sink = { ask: (name: number, word: number): unknown => all[word]!.context.push(name) };
  const open = new Uint8Array(length).fill(1);
  quoteFeatures(row, sink, open);
  phraseFeatures(row, sink, open);
  for (let i = 0; i < length; i++) {
    const head = nearest(at, i, 1, length, (w) => (w.traits & TRAITS.head) !== 0);
    if (head >= 0) all[i]!.context.push(...headNames(at(i), at(head), head - i));
    const capital = nearest(at, i, -1, length, (w) => (w.traits & TRAITS.capital) !== 0);
    if (capital >= 0) all[i]!.context.push(...capitalNames(at(i), at(capital), i - capital));
  }
  return all;
}

/** The nearest of seven words one way, within one stretch without marks; -1 for none. */
function nearest(at: (i: number) => WordType, i: number, way: number, n: number, is: (w: WordType) => boolean): number {
  for (let j = i + way; j >= 0 && j < n && Math.abs(j - i) <= 7; j += way) {
    const w = at(j);
    if (w.mark !== MARKS.none && w.mark !== MARKS.dash) return -1;
    if (is(w)) return j;
  }
  return -1;
}

const headNames = (w: WordType, h: WordType, distance: number): number[] => [
  triple(241, h.base, Math.min(distance, 4), w.shape),
  triple(242, h.lists & HEADS, distance, h.ending),
  triple(243, h.lists & HEADS, w.ending, w.shape),
];

const capitalNames = (w: WordType, c: WordType, distance: number): number[] => [
  triple(244, c.base, Math.min(distance, 4), w.shape),
  triple(245, w.base, Math.min(distance, 3), c.lists),
  triple(246, w.lists & HEADS, Math.min(distance, 3), w.ending),
];

function kindNames(at: (i: number) => WordType, i: number): number[] {
  const [ll, l, w, r, rr] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  return [
    triple(203, l.shape, w.shape, r.shape),
    pair(206, l.ending, w.ending),
    triple(208, l.time, w.time, r.time),
    pair(211, l.lists, w.lists),
    pair(212, w.lists, r.lists),
    triple(223, w.ending, w.shape, r.shape * 16 + l.shape),
    triple(204, ll.shape, l.shape, w.shape),
    triple(209, ll.time, l.time, w.time),
    triple(205, w.shape, r.shape, rr.shape),
    triple(210, w.time, r.time, rr.time),
  ];
}

function windowNames(at: (i: number) => WordType, i: number, n: number): number[] {
  const [ll, l, w, r, rr] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  return [
    pair(201, l.base, w.base),
    pair(202, w.base, r.base),
    pair(207, w.ending, r.base),
    pair(213, l.base, ll.base),
    pair(214, r.base, rr.base),
    triple(215, l.base, w.shape, r.shape),
    triple(216, l.shape, w.shape, r.base),
    pair(217, w.cluster, l.cluster),
    pair(218, w.cluster, r.cluster),
    triple(219, w.lists, w.shape, r.base),
    triple(220, w.lists, w.shape, l.base),
    pair(221, w.time, r.base),
    pair(222, l.base, w.time),
    i === 0 ? triple(224, w.shape, w.lists, r.shape) : pair(225, w.base, i === 1 ? 1 : 0),
    ...[-2, -1, 0, 1, 2].filter((d) => i + d < 0 || i + d >= n).map((d) => hashPair(7777, d)),
  ];
}

/** The best legal path; null stands for O. */
function bestPath(scores: readonly (readonly number[] | null)[], { labels, transitions }: Model): number[] {
  let paths: { score: number; path: number[] }[] = [];
  for (const [i, row] of scores.entries()) {
    const before = paths;
    paths = Array.from({ length: labels }, (_, y) => {
      if (row === null && y !== 0) return { score: Number.NEGATIVE_INFINITY, path: [] };
      const own = row?.[y] ?? 0;
      if (i === 0) {
        const legal = !isInside(y);
        return { score: legal ? own + transitions[labels * labels + y]! : Number.NEGATIVE_INFINITY, path: [y] };
      }
      let best = { score: Number.NEGATIVE_INFINITY, from: 0 };
      for (const [x, { score }] of before.entries())
        if (isLegalAfter(y, x) && score + transitions[x * labels + y]! > best.score)
          best = { score: score + transitions[x * labels + y]!, from: x };
      return { score: best.score + own, path: [...(before[best.from]?.path ?? []), y] };
    });
  }
  return paths.reduce((best, one) => (one.score > best.score ? one : best), paths[0]!).path;
}
