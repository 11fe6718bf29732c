import { TazamatinError } from '../../core/error.ts';
import { EDGE as BEYOND, CONTEXT_SLOTS, contextFeatures, KIND_SLOTS } from './context-features.ts';
import { hashPair } from './hash.ts';
import { KindSums } from './kind-sums.ts';
import { isInside, LABEL_COUNT } from './labels.ts';
import { type Model, modelFile, type Reading, readClusters, readModel } from './model.ts';
import { buildWordType, type ClusterOf, type WordType } from './word-type.ts';

const L = LABEL_COUNT;
/** Offsets at which a word speaks for another: itself, and three words either way. */
const REACH = 3;
const OFFSETS = 2 * REACH + 1;
const STRIDE = OFFSETS * L;
/** Words kept with their scores; when the store is full it begins anew. */
const STORE = 1 << 14;
/** Letters of a word that count; none has more. */
const LONGEST_WORD = 64;

let model: Model | undefined;

/** The shipped weights, read when first asked for. */
export function shippedModel(): Model {
  if (model === undefined) {
    const bytes = modelFile('entities.bin');
    if (bytes === null) throw new TazamatinError('io', 'models/entities.bin is missing: install the package again');
    model = withSharedClusters(readModel(bytes));
  }
  return model;
}

/** Clusters learnt from share-alike text stand in a file of their own and may be taken out. */
function withSharedClusters(read: Model): Model {
  const bytes = modelFile('clusters-by-sa.bin');
  if (bytes === null) return read;
  const shared = readClusters(bytes);
  return { ...read, clusters: read.clusters.size === 0 ? shared : new Map([...shared, ...read.clusters]) };
}

const taggers = new Map<Reading, Tagger>();

/** The tagger with the shipped weights. */
export function shippedTagger(reading: Reading): Tagger {
  const kept = taggers.get(reading);
  if (kept !== undefined) return kept;
  const tagger = new Tagger(shippedModel(), reading);
  taggers.set(reading, tagger);
  return tagger;
}

/**
 * Tags rows of words. What a word says of itself and of its neighbours is summed up once and kept, so that a word
 * met again costs seven additions of short rows.
 */
export class Tagger {
  readonly #model: Model;
  readonly #entries: Int32Array;
  readonly #transitions: Int16Array;
  readonly #clusterOf: ClusterOf;
  readonly #slack: number;
  #types: (WordType | undefined)[] = [];
  #ids = new Map<string, number>();
  #store: Int16Array = new Int16Array(0);
  #context: Int32Array = new Int32Array(0);
  #row: Int32Array = new Int32Array(0);
  #kinds: Int32Array = new Int32Array(0);
  #shapes: Int32Array = new Int32Array(0);
  #sums: KindSums;
  /** Kinds by word id; id 0 is the edge. */
  #kindOf: number[] = [];
  #shapeOf: number[] = [];
  #score: Int32Array = new Int32Array(0);
  #emission: Int32Array = new Int32Array(0);
  #back: Uint8Array = new Uint8Array(0);
  readonly #active: Int32Array = new Int32Array(L);

  constructor(of: Model, reading: Reading) {
    this.#model = of;
    this.#entries = of.entries[reading];
    this.#transitions = of.transitions[reading];
    this.#clusterOf = (word) => of.clusters.get(word) ?? '';
    let low = 0;
    let high = 0;
    for (let x = 0; x < L; x++)
      for (let y = 0; y < L; y++) {
        if (isInside(y)) continue;
        low = Math.min(low, this.#transitions[x * L + y]!);
        high = Math.max(high, this.#transitions[x * L + y]!);
      }
    this.#slack = high - low;
    this.#sums = this.#newSums();
    this.#forget();
  }

  /** What is known of a word; the same object for the same word while it is kept. */
  typeOf(word: string): WordType {
    return this.#types[this.#idOf(word)]!;
  }

  /**
   * Labels of one sentence's words, by number; always legal IOB2.
   *
   * @param words the words in order
   * @param margins where given, filled with how much better each label is than the next best, in units of the model
   */
  tag(words: readonly string[], margins?: number[]): Uint8Array {
    const n = words.length;
    if (n === 0) return new Uint8Array(0);
    if (this.#ids.size + n > STORE) this.#forget();
    this.#reserve(n);
    // Word 0 of the store is none: it stands beyond both ends.
    const ids = this.#row;
    ids.fill(0, 0, REACH);
    ids.fill(0, n + REACH, n + 2 * REACH);
    const row: WordType[] = [];
    for (let i = 0; i < n; i++) {
      const id = this.#idOf(words[i]!);
      ids[i + REACH] = id;
      row.push(this.#types[id]!);
    }
    this.#emit(ids, row);
    const labels = this.#viterbi(n);
    if (margins !== undefined) this.#fillMargins(labels, margins);
    return labels;
  }

  #newSums(): KindSums {
    const { table, mask } = this.#model;
    return new KindSums((name, scores, to) => addRow(table, mask, this.#entries, name, scores, to));
  }

  #forget(): void {
    this.#ids = new Map();
    this.#types = [undefined];
    if (this.#sums.full) this.#sums = this.#newSums();
    this.#kindOf = [this.#sums.kindOf(BEYOND)];
    this.#shapeOf = [this.#sums.shapeOf(BEYOND)];
    if (this.#store.length === 0) this.#store = new Int16Array(512 * STRIDE);
  }

  #idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#types.length;
      const type = buildWordType(word.slice(0, LONGEST_WORD), this.#clusterOf);
      this.#types.push(type);
      this.#kindOf.push(this.#sums.kindOf(type));
      this.#shapeOf.push(this.#sums.shapeOf(type));
      this.#ids.set(word, id);
      this.#fillStore(id, type);
    }
    return id;
  }

  #fillStore(id: number, type: WordType): void {
    if ((id + 1) * STRIDE > this.#store.length) {
      const larger = new Int16Array(Math.max((id + 1) * STRIDE, this.#store.length * 2, 512 * STRIDE));
      larger.set(this.#store);
      this.#store = larger;
    }
    const { table, mask } = this.#model;
    const [entries, store] = [this.#entries, this.#store];
    const at = id * STRIDE;
    store.fill(0, at, at + STRIDE);
    for (const f of type.own) addRow(table, mask, entries, f, store, at + REACH * L);
    for (let d = -REACH; d <= REACH; d++) {
      // A word at distance d from the one tagged.
      const to = at + (d + REACH) * L;
      if (Math.abs(d) <= 1) for (const f of type.near) addRow(table, mask, entries, hashPair(f, d), store, to);
      if (Math.abs(d) <= 2) for (const f of type.far) addRow(table, mask, entries, hashPair(f, d), store, to);
      else addRow(table, mask, entries, hashPair(type.far[0]!, d), store, to);
    }
  }

  #reserve(n: number): void {
    if (n * L <= this.#emission.length) return;
    const room = Math.max(n, 256);
    this.#emission = new Int32Array(room * L);
    this.#score = new Int32Array(room * L);
    this.#back = new Uint8Array(room * L);
    this.#context = new Int32Array(room * CONTEXT_SLOTS);
    this.#row = new Int32Array(room + 2 * REACH);
    this.#kinds = new Int32Array(room + 4);
    this.#shapes = new Int32Array(room + 4);
  }

  #emit(ids: Int32Array, row: readonly WordType[]): void {
    const n = row.length;
    const { table, mask } = this.#model;
    const [entries, emission, context] = [this.#entries, this.#emission, this.#context];
    for (let i = 0; i < n; i++) this.#sumWords(ids, i + REACH, i * L);
    for (const d of [-2, -1, 1, 2]) {
      // Words near an end miss their neighbours.
      const [from, to] = d < 0 ? [0, Math.min(n, -d)] : [Math.max(0, n - d), n];
      for (let i = from; i < to; i++) addRow(table, mask, entries, hashPair(EDGE, d), emission, i * L);
    }
    contextFeatures(row, context, false);
    this.#fillKinds(ids, n);
    for (let i = 0; i < n; i++) {
      this.#sums.addTo(row, i, this.#kinds, this.#shapes, emission, i * L);
      const end = (i + 1) * CONTEXT_SLOTS;
      for (let k = i * CONTEXT_SLOTS + KIND_SLOTS; k < end; k++)
        if (context[k] !== 0) addRow(table, mask, entries, context[k]!, emission, i * L);
    }
  }

  #fillKinds(ids: Int32Array, n: number): void {
    for (let k = 0; k < n + 4; k++) {
      const inside = k >= 2 && k < n + 2;
      const id = inside ? ids[k - 2 + REACH]! : 0;
      this.#kinds[k] = this.#kindOf[id]!;
      this.#shapes[k] = this.#shapeOf[id]!;
    }
  }

  /** Sums what word `i` and its neighbours say. */
  #sumWords(ids: Int32Array, i: number, at: number): void {
    const [s, e] = [this.#store, this.#emission];
    const a = ids[i - 3]! * STRIDE;
    const b = ids[i - 2]! * STRIDE + L;
    const c = ids[i - 1]! * STRIDE + 2 * L;
    const d = ids[i]! * STRIDE + 3 * L;
    const f = ids[i + 1]! * STRIDE + 4 * L;
    const g = ids[i + 2]! * STRIDE + 5 * L;
    const h = ids[i + 3]! * STRIDE + 6 * L;
    for (let y = 0; y < L; y++)
      e[at + y] = s[a + y]! + s[b + y]! + s[c + y]! + s[d + y]! + s[f + y]! + s[g + y]! + s[h + y]!;
  }

  /** Exact: a label that can no longer win whatever the transition is left out. */
  #viterbi(n: number): Uint8Array {
    const [t, s, e, back, active] = [this.#transitions, this.#score, this.#emission, this.#back, this.#active];
    for (let y = 0; y < L; y++) s[y] = isInside(y) ? IMPOSSIBLE : t[L * L + y]! + e[y]!;
    for (let i = 1; i < n; i++) {
      const at = i * L;
      const before = at - L;
      let top = IMPOSSIBLE;
      for (let x = 0; x < L; x++) if (s[before + x]! > top) top = s[before + x]!;
      const least = top - this.#slack;
      let count = 0;
      for (let x = 0; x < L; x++) if (s[before + x]! >= least) active[count++] = x;
      for (let y = 0; y < L; y += y === 0 ? 1 : 2) {
        let best = IMPOSSIBLE;
        let from = 0;
        for (let c = 0; c < count; c++) {
          const x = active[c]!;
          const value = s[before + x]! + t[x * L + y]!;
          if (value > best) {
            best = value;
            from = x;
          }
        }
        s[at + y] = best + e[at + y]!;
        back[at + y] = from;
      }
      for (let y = 2; y < L; y += 2) {
        const begun = s[before + y - 1]! + t[(y - 1) * L + y]!;
        const gone = s[before + y]! + t[y * L + y]!;
        s[at + y] = Math.max(begun, gone) + e[at + y]!;
        back[at + y] = begun >= gone ? y - 1 : y;
      }
    }
    return this.#trace(n);
  }

  #trace(n: number): Uint8Array {
    const labels = new Uint8Array(n);
    const end = (n - 1) * L;
    let best = 0;
    for (let y = 1; y < L; y++) if (this.#score[end + y]! > this.#score[end + best]!) best = y;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = best;
      best = this.#back[i * L + best]!;
    }
    return labels;
  }

  /** How far each label's score, transitions in, stands above the best other one's in the same place. */
  #fillMargins(labels: Uint8Array, margins: number[]): void {
    const t = this.#transitions;
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] === 0) {
        margins[i] = 0;
        continue;
      }
      const before = i === 0 ? L : labels[i - 1]!;
      let other = IMPOSSIBLE;
      let own = 0;
      for (let y = 0; y < L; y++) {
        const value = this.#emission[i * L + y]! + t[before * L + y]!;
        if (y === labels[i]) own = value;
        else if (value > other) other = value;
      }
      margins[i] = own - other;
    }
  }
}

/** Adds the row of a feature, where the model has it, to the scores of labels from `to` on. */
function addRow(
  table: Int32Array,
  mask: number,
  entries: Int32Array,
  name: number,
  scores: Int16Array | Int32Array,
  to: number,
): void {
  let at = (name & mask) << 2;
  while (table[at + 2] !== 0) {
    if (table[at] === name) {
      const end = table[at + 2]!;
      for (let k = table[at + 1]!; k < end; k++) {
        const entry = entries[k]!;
        scores[to + (entry & 0xff)]! += entry >> 8;
      }
      return;
    }
    at = (((at >> 2) + 1) & mask) << 2;
  }
}

const EDGE = 7777;
const IMPOSSIBLE = -0x20000000;
