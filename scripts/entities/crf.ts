import { hashPair } from '../../src/extract/entities/hash.ts';
import { isLegalAfter, LABEL_COUNT } from '../../src/extract/entities/labels.ts';
import type { EncodedSentence } from './dataset.ts';

/** What the training is told. */
export interface CrfOptions {
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  /** Features seen less often than this are left out. */
  readonly cutoff: number;
  readonly seed: number;
  /** Weights are averaged over this many last epochs. */
  readonly average: number;
  readonly log?: (line: string) => void;
  /** Share of a word's features dropped at random in training. */
  readonly dropout?: number;
  /** How many labels there are, the first ones; all unless told. */
  readonly labels?: number;
}

/** A linear-chain CRF: weights of (feature, label) pairs seen in training, and of pairs of labels. */
export interface Crf {
  /** Feature name to row. */
  readonly rows: ReadonlyMap<number, number>;
  /** Row r has entries `rowStart[r] .. rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  /** `[from * L + to]`; from = L for the start of a sentence; for KazNERD's reading and for the record's. */
  readonly transitions: readonly [Float32Array, Float32Array];
}

/** The name of the copy of a feature that only the record's reading has. */
export function recordCopy(feature: number): number {
  return hashPair(feature, RECORD_COPY);
}
const RECORD_COPY = 90001;

const L = LABEL_COUNT;
const PAIRS = (L + 1) * L;
const BETA = 1;
/** Gradients smaller than this are taken for nothing. */
const SMALL = 1e-3;
/** Labels less probable than this at a word are left out of the sums. */
const FAINT = 1e-6;

/** Numbers from a seed, the same on every machine. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Rows {
  readonly rows: Map<number, number>;
  readonly rowStart: Int32Array;
  readonly labels: Uint8Array;
}

/** Gives each feature seen often enough a row with the labels it was seen with. */
function collectRows(data: readonly EncodedSentence[], cutoff: number): Rows {
  const counts = new Map<number, number>();
  for (const { features } of data) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [f, count] of counts) if (count >= cutoff) rows.set(f, rows.size);
  const seen = new Uint8Array(rows.size * L);
  for (const { starts, features, gold } of data)
    for (let i = 0; i < gold.length; i++)
      for (let j = starts[i]!; j < starts[i + 1]!; j++) {
        const row = rows.get(features[j]!);
        if (row !== undefined) seen[row * L + gold[i]!] = 1;
      }
  const rowStart = new Int32Array(rows.size + 1);
  const labels: number[] = [];
  for (let r = 0; r < rows.size; r++) {
    for (let y = 0; y < L; y++) if (seen[r * L + y] || y === 0) labels.push(y);
    rowStart[r + 1] = labels.length;
  }
  return { rows, rowStart, labels: Uint8Array.from(labels) };
}

/** Trains by stochastic gradient with FTRL-proximal steps (AdaGrad rates, L1 and L2). */
export function trainCrf(data: readonly EncodedSentence[], options: CrfOptions): Crf {
  const { rows, rowStart, labels } = collectRows(data, options.cutoff);
  const trainer = new Trainer(rowStart, labels, options);
  const mapped = data.map(({ features }) => Int32Array.from(features, (f) => rows.get(f) ?? -1));
  const order = Int32Array.from(data, (_, i) => i);
  const next = random(options.seed);
  const sum = new Float32Array(labels.length);
  const transitionSum = [new Float32Array(PAIRS), new Float32Array(PAIRS)] as const;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const s of order) loss += trainer.step(data[s]!, mapped[s]!, next);
    if (epoch >= options.epochs - options.average) {
      for (let k = 0; k < sum.length; k++) sum[k]! += trainer.weights[k]! / options.average;
      for (let k = 0; k < PAIRS; k++) {
        transitionSum[0][k]! += trainer.transitions[k]! / options.average;
        transitionSum[1][k]! += (trainer.transitions[k]! + trainer.transitions[PAIRS + k]!) / options.average;
      }
    }
    options.log?.(`epoch ${epoch + 1} loss ${loss.toFixed(0)}`);
  }
  return { rows, rowStart, labels, weights: sum, transitions: transitionSum };
}

/** Which steps from label to label are legal where there are so many labels. */
function legalSteps(labels: number): Uint8Array {
  return Uint8Array.from({ length: PAIRS }, (_, k) => {
    const [from, to] = [Math.floor(k / L), k % L];
    return to < labels && isLegalAfter(to, from === L ? 0 : from) ? 1 : 0;
  });
}

const LEGAL = legalSteps(L);

class Trainer {
  readonly weights: Float32Array;
  /** Shared ones, then what the record's reading adds. */
  readonly transitions: Float32Array = new Float32Array(2 * PAIRS);
  readonly #z: Float32Array;
  readonly #n: Float32Array;
  readonly #tz: Float32Array = new Float32Array(2 * PAIRS);
  readonly #tn: Float32Array = new Float32Array(2 * PAIRS);
  readonly #rowStart: Int32Array;
  readonly #labels: Uint8Array;
  readonly #options: CrfOptions;
  readonly #legal: Uint8Array;
  readonly #expTransitions: readonly [Float64Array, Float64Array] = [new Float64Array(PAIRS), new Float64Array(PAIRS)];
  #expTransition: Float64Array = this.#expTransitions[0];
  #domain = 0;
  #emission: Float64Array = new Float64Array(0);
  #alpha: Float64Array = new Float64Array(0);
  #beta: Float64Array = new Float64Array(0);
  #scale: Float64Array = new Float64Array(0);
  #sinceRefresh = 1000;

  constructor(rowStart: Int32Array, labels: Uint8Array, options: CrfOptions) {
    this.#rowStart = rowStart;
    this.#labels = labels;
    this.#options = options;
    this.#legal = legalSteps(options.labels ?? L);
    this.weights = new Float32Array(labels.length);
    this.#z = new Float32Array(labels.length);
    this.#n = new Float32Array(labels.length);
  }

  /** One sentence: forward, backward, update. Returns its loss. */
  step(sentence: EncodedSentence, features: Int32Array, next: () => number): number {
    const { gold, starts } = sentence;
    const n = gold.length;
    this.#reserve(n);
    const dropped = this.#options.dropout ? features.map((f) => (next() < this.#options.dropout! ? -1 : f)) : features;
    this.#score(starts, dropped, n);
    if (this.#sinceRefresh++ >= 8) this.#refresh();
    this.#domain = sentence.domain;
    this.#expTransition = this.#expTransitions[sentence.domain === 1 ? 1 : 0];
    const logZ = this.#forward(n);
    this.#backward(n);
    const loss = logZ - this.#goldScore(gold);
    this.#updateTransitions(gold);
    this.#updateFeatures(starts, dropped, gold);
    return loss;
  }

  #reserve(n: number): void {
    if (n * L <= this.#emission.length) return;
    this.#emission = new Float64Array(n * L);
    this.#alpha = new Float64Array(n * L);
    this.#beta = new Float64Array(n * L);
    this.#scale = new Float64Array(n);
  }

  #raw: Float64Array = new Float64Array(0);

  #score(starts: Int32Array, features: Int32Array, n: number): void {
    if (this.#raw.length < n * L) this.#raw = new Float64Array(n * L);
    const raw = this.#raw;
    raw.fill(0, 0, n * L);
    const { weights } = this;
    const rowStart = this.#rowStart;
    const labels = this.#labels;
    const emission = this.#emission;
    const scale = this.#scale;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      for (let j = starts[i]!; j < starts[i + 1]!; j++) {
        const row = features[j]!;
        if (row < 0) continue;
        const end = rowStart[row + 1]!;
        for (let k = rowStart[row]!; k < end; k++) raw[at + labels[k]!]! += weights[k]!;
      }
      let max = -Infinity;
      for (let y = 0; y < L; y++) if (raw[at + y]! > max) max = raw[at + y]!;
      scale[i] = max;
      for (let y = 0; y < L; y++) emission[at + y] = Math.exp(raw[at + y]! - max);
    }
  }

  #refresh(): void {
    const t = this.transitions;
    for (let k = 0; k < PAIRS; k++) {
      this.#expTransitions[0][k] = this.#legal[k] ? Math.exp(t[k]!) : 0;
      this.#expTransitions[1][k] = this.#legal[k] ? Math.exp(t[k]! + t[PAIRS + k]!) : 0;
    }
    this.#sinceRefresh = 0;
  }

  // Labels of next to no probability are left out; only B and O labels can follow any label, an I has two
  // predecessors.
  #forward(n: number): number {
    const [t, a, e, active] = [this.#expTransition, this.#alpha, this.#emission, this.#active];
    let logZ = 0;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      const before = at - L;
      let total = 0;
      for (let y = 0; y < L; y++) {
        let sum = 0;
        if (i === 0) sum = t[L * L + y]!;
        else if (y > 0 && y % 2 === 0) sum = a[before + y]! * t[y * L + y]! + a[before + y - 1]! * t[(y - 1) * L + y]!;
        else for (let c = 0; c < count; c++) sum += a[before + active[c]!]! * t[active[c]! * L + y]!;
        const value = sum * e[at + y]!;
        a[at + y] = value;
        total += value;
      }
      const inverse = 1 / total;
      count = 0;
      for (let y = 0; y < L; y++) {
        const share = a[at + y]! * inverse;
        a[at + y] = share < FAINT ? 0 : share;
        if (share >= FAINT) active[count++] = y;
      }
      logZ += Math.log(total) + this.#scale[i]!;
    }
    return logZ;
  }

  // Scaled so that alpha times beta sums to 1 at each word.
  #backward(n: number): void {
    const [t, a, b, e] = [this.#expTransition, this.#alpha, this.#beta, this.#emission];
    b.fill(1, (n - 1) * L, n * L);
    for (let i = n - 2; i >= 0; i--) {
      const at = i * L;
      const later = at + L;
      let total = 0;
      for (let x = 0; x < L; x++) {
        b[at + x] = 0;
        if (a[at + x] === 0) continue;
        let sum = t[x * L]! * e[later]! * b[later]!;
        for (let y = 1; y < L; y += 2) sum += t[x * L + y]! * e[later + y]! * b[later + y]!;
        if (x > 0) {
          const inside = x % 2 === 0 ? x : x + 1;
          sum += t[x * L + inside]! * e[later + inside]! * b[later + inside]!;
        }
        b[at + x] = sum;
        total += sum * a[at + x]!;
      }
      const inverse = 1 / total;
      for (let x = 0; x < L; x++) b[at + x]! *= inverse;
    }
  }

  #goldScore(gold: Uint8Array): number {
    let score = 0;
    for (let i = 0; i < gold.length; i++)
      score +=
        this.#raw[i * L + gold[i]!]! + Math.log(this.#expTransition[(i === 0 ? L : gold[i - 1]!) * L + gold[i]!]!);
    return score;
  }

  #updateTransitions(gold: Uint8Array): void {
    const t = this.#expTransition;
    const [a, b] = [this.#alpha, this.#beta];
    const expected = this.#expected;
    expected.fill(0);
    const n = gold.length;
    for (let i = 1; i < n; i++) {
      const at = i * L;
      const before = at - L;
      for (let y = 0; y < L; y++) {
        const share = a[at + y]! * b[at + y]!;
        if (share < FAINT) continue;
        let total = 0;
        for (let x = 0; x < L; x++) if (a[before + x]! > 0) total += a[before + x]! * t[x * L + y]!;
        const factor = share / total;
        for (let x = 0; x < L; x++)
          if (a[before + x]! > 0) expected[x * L + y]! += a[before + x]! * t[x * L + y]! * factor;
      }
    }
    for (let y = 0; y < L; y++) expected[L * L + y]! += a[y]! * b[y]!;
    for (let i = 0; i < n; i++) expected[(i === 0 ? L : gold[i - 1]!) * L + gold[i]!]! -= 1;
    for (let k = 0; k < expected.length; k++) {
      const g = expected[k]!;
      if (this.#legal[k] && (g > 1e-6 || g < -1e-6))
        this.transitions[k] = this.#ftrl(this.#tz, this.#tn, k, g, this.transitions[k]!, 0);
    }
  }

  readonly #expected: Float64Array = new Float64Array((L + 1) * L);
  readonly #active: Int32Array = new Int32Array(L);

  #updateFeatures(starts: Int32Array, features: Int32Array, gold: Uint8Array): void {
    const [weights, rowStart, labels, zs, roots] = [this.weights, this.#rowStart, this.#labels, this.#z, this.#n];
    const [a, b, gradient] = [this.#alpha, this.#beta, this.#gradient];
    const { l1, l2, alpha } = this.#options;
    for (let i = 0; i < gold.length; i++) {
      const at = i * L;
      let total = 0;
      for (let y = 0; y < L; y++) total += a[at + y]! * b[at + y]!;
      if (1 - (a[at + gold[i]!]! * b[at + gold[i]!]!) / total < SMALL) continue;
      for (let y = 0; y < L; y++) {
        const g = (a[at + y]! * b[at + y]!) / total - (y === gold[i] ? 1 : 0);
        gradient[y] = g > SMALL || g < -SMALL ? g : 0;
      }
      for (let j = starts[i]!; j < starts[i + 1]!; j++) {
        const row = features[j]!;
        if (row < 0) continue;
        const end = rowStart[row + 1]!;
        for (let k = rowStart[row]!; k < end; k++) {
          const g = gradient[labels[k]!]!;
          if (g === 0) continue;
          const before = roots[k]!;
          const root = Math.sqrt(before * before + g * g);
          const z = zs[k]! + g - ((root - before) / alpha) * weights[k]!;
          zs[k] = z;
          roots[k] = root;
          weights[k] = z <= l1 && z >= -l1 ? 0 : -(z - (z > 0 ? l1 : -l1)) / ((BETA + root) / alpha + l2);
        }
      }
    }
  }

  readonly #gradient: Float64Array = new Float64Array(L);

  #ftrl(zs: Float32Array, ns: Float32Array, k: number, g: number, w: number, l1: number): number {
    const { alpha, l2 } = this.#options;
    const n = ns[k]!;
    const more = n + g * g;
    const root = Math.sqrt(more);
    const z = zs[k]! + g - ((root - Math.sqrt(n)) / alpha) * w;
    zs[k] = z;
    ns[k] = more;
    if (z <= l1 && z >= -l1) return 0;
    return -(z - (z > 0 ? l1 : -l1)) / ((BETA + root) / alpha + l2);
  }
}

/** The best legal labels of a sentence. */
export function decode(crf: Crf, sentence: EncodedSentence): Uint8Array {
  const { starts, features } = sentence;
  const n = sentence.gold.length;
  const transitions = crf.transitions[sentence.domain === 1 ? 1 : 0];
  const score = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  for (let i = 0; i < n; i++) {
    const at = i * L;
    for (let j = starts[i]!; j < starts[i + 1]!; j++) {
      const row = crf.rows.get(features[j]!);
      if (row === undefined) continue;
      for (let k = crf.rowStart[row]!; k < crf.rowStart[row + 1]!; k++) score[at + crf.labels[k]!]! += crf.weights[k]!;
    }
    for (let y = 0; y < L; y++) {
      let best = -Infinity;
      if (i === 0) best = LEGAL[L * L + y] ? transitions[L * L + y]! : -Infinity;
      else
        for (let x = 0; x < L; x++) {
          if (!LEGAL[x * L + y]) continue;
          const value = score[at - L + x]! + transitions[x * L + y]!;
          if (value > best) {
            best = value;
            back[at + y] = x;
          }
        }
      score[at + y]! += best;
    }
  }
  const out = new Uint8Array(n);
  let best = 0;
  for (let y = 1; y < L; y++) if (score[(n - 1) * L + y]! > score[(n - 1) * L + best]!) best = y;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = best;
    best = back[i * L + best]!;
  }
  return out;
}
