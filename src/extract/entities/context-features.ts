import { hashPair } from './hash.ts';
import { endingIn } from './listed-phrases.ts';
import { HEADS, MARKS, TRAITS, type WordType } from './word-type.ts';

/** Names of features that look at several words at once, `CONTEXT_SLOTS` of them for each word; 0 is none. */
export const CONTEXT_SLOTS = 37;

/** What stands between two quotation marks, or nothing. */
interface Quote {
  readonly start: number;
  readonly end: number;
}

/**
 * Fills `out` with the context features of a sentence. Linear in its length.
 *
 * @param row the words of the sentence
 * @param out `row.length * CONTEXT_SLOTS` places at least, overwritten
 * @param wanted where given, other words than those marked in it are left out, and so are the first `KIND_SLOTS` of
 * each word: the tagger keeps their sums itself
 */
export function contextFeatures(row: readonly WordType[], out: Int32Array, wanted: Uint8Array | null = null): void {
  for (let i = 0; i < row.length; i++) {
    if (wanted !== null && wanted[i] === 0) continue;
    // The places before are written for each word, or not read.
    for (let k = i * CONTEXT_SLOTS + WINDOW_SLOTS; k < (i + 1) * CONTEXT_SLOTS; k++) out[k] = 0;
    windowFeatures(row, i, out, i * CONTEXT_SLOTS, wanted === null);
  }
  let traits = 0;
  for (let i = 0; i < row.length; i++) traits |= row[i]!.traits;
  if (traits & TRAITS.quote) quoteFeatures(row, out, wanted);
  if (traits & TRAITS.head) headFeatures(row, out, wanted);
  if (traits & TRAITS.capital) capitalFeatures(row, out, wanted);
  if (traits & TRAITS.opening) phraseFeatures(row, out);
}

const pair = (template: number, a: number, b: number): number => hashPair(hashPair(template, a), b);
const triple = (template: number, a: number, b: number, c: number): number => hashPair(pair(template, a, b), c);

/** Stands beyond both ends of a sentence. */
export const EDGE: WordType = {
  own: new Int32Array(0), near: new Int32Array(0), far: new Int32Array(0),
  base: 77, ending: 78, shape: 9, lists: 0, time: 23, cluster: 79, mark: 9, forms: [], opening: null, traits: 0,
}; // biome-ignore format: one glance

/** Places of the features that look at kinds of words alone; they can be kept for a kind of place. */
export const KIND_SLOTS = 10;

/** Features of three neighbours that look at shape, time, endings and lists alone: six names. */
export function middleKinds(l: WordType, w: WordType, r: WordType, out: Int32Array, at: number): void {
  out[at] = triple(203, l.shape, w.shape, r.shape);
  out[at + 1] = pair(206, l.ending, w.ending);
  out[at + 2] = triple(208, l.time, w.time, r.time);
  out[at + 3] = pair(211, l.lists, w.lists);
  out[at + 4] = pair(212, w.lists, r.lists);
  out[at + 5] = triple(223, w.ending, w.shape, r.shape * 16 + l.shape);
}

/** Features of a word and the two before it, or the two behind it: two names. */
export function sideKinds(a: WordType, b: WordType, c: WordType, left: boolean, out: Int32Array, at: number): void {
  out[at] = triple(left ? 204 : 205, a.shape, b.shape, c.shape);
  out[at + 1] = triple(left ? 209 : 210, a.time, b.time, c.time);
}

function windowFeatures(row: readonly WordType[], i: number, out: Int32Array, at: number, kinds: boolean): void {
  const w = row[i]!;
  const n = row.length;
  const l = i > 0 ? row[i - 1]! : EDGE;
  const r = i + 1 < n ? row[i + 1]! : EDGE;
  const ll = i > 1 ? row[i - 2]! : EDGE;
  const rr = i + 2 < n ? row[i + 2]! : EDGE;
  if (kinds) {
    middleKinds(l, w, r, out, at);
    sideKinds(ll, l, w, true, out, at + 6);
    sideKinds(w, r, rr, false, out, at + 8);
  }
  let k = at + KIND_SLOTS;
  out[k++] = pair(201, l.base, w.base);
  out[k++] = pair(202, w.base, r.base);
  out[k++] = pair(207, w.ending, r.base);
  out[k++] = pair(213, l.base, ll.base);
  out[k++] = pair(214, r.base, rr.base);
  out[k++] = triple(215, l.base, w.shape, r.shape);
  out[k++] = triple(216, l.shape, w.shape, r.base);
  out[k++] = pair(217, w.cluster, l.cluster);
  out[k++] = pair(218, w.cluster, r.cluster);
  out[k++] = triple(219, w.lists, w.shape, r.base);
  out[k++] = triple(220, w.lists, w.shape, l.base);
  out[k++] = pair(221, w.time, r.base);
  out[k++] = pair(222, l.base, w.time);
  if (i === 0) out[k++] = triple(224, w.shape, w.lists, r.shape);
  else out[k++] = pair(225, w.base, i === 1 ? 1 : 0);
}

const WINDOW_SLOTS = 24;

/** Inside quotes: what stands behind the closing mark and before the opening one, and how long the quote is. */
function quoteFeatures(row: readonly WordType[], out: Int32Array, wanted: Uint8Array | null): void {
  for (const { start, end } of quotes(row)) {
    const after = row[end + 1] ?? EDGE;
    const later = row[end + 2] ?? EDGE;
    const before = row[start - 1] ?? EDGE;
    const length = Math.min(end - start - 1, 8);
    for (let i = start + 1; i < end; i++) {
      if (wanted !== null && wanted[i] === 0) continue;
      let k = i * CONTEXT_SLOTS + WINDOW_SLOTS;
      const place = i === start + 1 ? 1 : 2;
      out[k++] = triple(231, after.base, place, 0);
      out[k++] = triple(232, before.base, place, 0);
      out[k++] = triple(233, length, place, row[start + 1]!.shape);
      out[k++] = triple(234, after.lists & HEADS, place, after.ending);
      out[k++] = triple(235, later.base, place, after.shape);
    }
    const k = end * CONTEXT_SLOTS + WINDOW_SLOTS;
    out[k] = pair(236, length, after.base);
    if (end + 1 < row.length) out[(end + 1) * CONTEXT_SLOTS + WINDOW_SLOTS] = pair(237, length, row[start + 1]!.shape);
    if (end + 2 < row.length) out[(end + 2) * CONTEXT_SLOTS + WINDOW_SLOTS] = pair(238, after.lists & HEADS, 0);
  }
}

function quotes(row: readonly WordType[]): Quote[] {
  const found: Quote[] = [];
  let start = -1;
  for (let i = 0; i < row.length; i++) {
    const mark = row[i]!.mark;
    if (mark === MARKS.open || (mark === MARKS.quote && start < 0)) start = i;
    else if ((mark === MARKS.close || mark === MARKS.quote) && start >= 0) {
      if (i - start > 1 && i - start < 25) found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

const REACH = 7;

/** The nearest head word to the right, within one stretch without marks. */
function headFeatures(row: readonly WordType[], out: Int32Array, wanted: Uint8Array | null): void {
  let head = -1;
  for (let i = row.length - 1; i >= 0; i--) {
    const w = row[i]!;
    if (head >= 0 && head - i <= REACH && (wanted === null || wanted[i] !== 0)) {
      const h = row[head]!;
      const k = i * CONTEXT_SLOTS + WINDOW_SLOTS + 5;
      out[k] = triple(241, h.base, Math.min(head - i, 4), w.shape);
      out[k + 1] = triple(242, h.lists & HEADS, head - i, h.ending);
      out[k + 2] = triple(243, h.lists & HEADS, w.ending, w.shape);
    }
    if (breaks(w)) head = -1;
    else if (w.traits & TRAITS.head) head = i;
  }
}

/** The nearest capital to the left, within one stretch without marks. */
function capitalFeatures(row: readonly WordType[], out: Int32Array, wanted: Uint8Array | null): void {
  let capital = -1;
  for (let i = 0; i < row.length; i++) {
    const w = row[i]!;
    if (capital >= 0 && i - capital <= REACH && (wanted === null || wanted[i] !== 0)) {
      const c = row[capital]!;
      const k = i * CONTEXT_SLOTS + WINDOW_SLOTS + 8;
      out[k] = triple(244, c.base, Math.min(i - capital, 4), w.shape);
      out[k + 1] = triple(245, w.base, Math.min(i - capital, 3), c.lists);
      out[k + 2] = triple(246, w.lists & HEADS, Math.min(i - capital, 3), w.ending);
    }
    if (breaks(w)) capital = -1;
    else if (w.traits & TRAITS.capital) capital = i;
  }
}

const breaks = (w: WordType): boolean => w.mark !== MARKS.none && w.mark !== MARKS.dash;

/** Names of several words on the lists: which list, and whether the word begins the name. */
function phraseFeatures(row: readonly WordType[], out: Int32Array): void {
  for (let i = 0; i < row.length; i++) {
    let next = row[i]!.opening;
    if (next === null) continue;
    let end = -1;
    let mask = 0;
    for (let j = i + 1; j < row.length && next !== null; j++) {
      const { forms } = row[j]!;
      const found = endingIn(next, forms);
      if (found !== 0) [end, mask] = [j, found];
      next = next.get(forms[0]!)?.next ?? null;
    }
    if (end < 0) continue;
    for (let j = i; j <= end; j++) {
      const k = j * CONTEXT_SLOTS + WINDOW_SLOTS + 11;
      out[k] = triple(251, mask, j === i ? 1 : 2, 0);
      out[k + 1] = triple(252, mask, j === i ? 1 : j === end ? 3 : 2, row[i]!.shape);
    }
    i = end;
  }
}
