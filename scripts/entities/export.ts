import { LABEL_COUNT } from '../../src/extract/entities/labels.ts';
import type { Model, Reading } from '../../src/extract/entities/model.ts';
import { entryOf, layRows, WEIGHT_OF_CODE } from '../../src/extract/entities/weight-table.ts';
import { type Crf, recordCopy } from './crf.ts';

const L = LABEL_COUNT;

/** How the weights become a file. */
export interface ExportOptions {
  readonly reading: Reading;
  /** How many labels the reading has, the first ones. */
  readonly labels: number;
  /** Weights smaller than this are left out: of features of one word, and of several. */
  readonly faint: readonly [single: number, several: number];
  /** As in the model. */
  readonly doubts: readonly [number, number];
}

/**
 * Rounds the weights of one reading to whole numbers and leaves out what became nothing.
 *
 * @param names features that the model may have
 * @param single those of them that look at one word
 * @param gates weights of the gates by names of features; kept as weights of one label more
 */
export function quantise(
  crf: Crf,
  names: Iterable<number>,
  single: ReadonlySet<number>,
  gates: ReadonlyMap<number, number>,
  { reading, labels, faint, doubts }: ExportOptions,
): Model {
  const unit = crfUnit(crf);
  const [leastSingle, leastSeveral] = faint.map((weight) => Math.max(1, weight / unit)) as [number, number];
  const rows: [Map<number, number[]>, Map<number, number[]>] = [new Map(), new Map()];
  const sums = new Float64Array(labels + 1);
  for (const name of names) {
    sums.fill(0);
    addRow(crf, name, sums);
    if (reading === 'record') addRow(crf, recordCopy(name), sums);
    sums[labels] = (gates.get(name) ?? 0) + (reading === 'record' ? (gates.get(recordCopy(name)) ?? 0) : 0);
    const row: number[] = [];
    const least = single.has(name) ? leastSingle : leastSeveral;
    sums.forEach((sum, y) => {
      const code = codeOf(sum / unit);
      if (Math.abs(WEIGHT_OF_CODE[code + 128]!) >= least) row.push(entryOf(code, y));
    });
    if (row.length > 0) rows[single.has(name) ? 0 : 1].set(name, row);
  }
  const transitions = crf.transitions[reading === 'record' ? 1 : 0];
  return {
    labels,
    unit,
    doubts,
    transitions: wholeTransitions(transitions, labels, unit),
    single: layRows(rows[0]),
    several: layRows(rows[1]),
  };
}

/** One step of the scores, such that the largest weight of either reading is the largest code. */
function crfUnit(crf: Crf): number {
  let largest = 1e-9;
  for (const [name, r] of crf.rows) {
    const copy = crf.rows.get(recordCopy(name));
    for (let k = crf.rowStart[r]!; k < crf.rowStart[r + 1]!; k++) {
      largest = Math.max(
        largest,
        Math.abs(crf.weights[k]!),
        Math.abs(crf.weights[k]! + copyWeight(crf, copy, crf.labels[k]!)),
      );
    }
  }
  return largest / WEIGHT_OF_CODE[255]!;
}

function copyWeight(crf: Crf, row: number | undefined, label: number): number {
  if (row === undefined) return 0;
  for (let k = crf.rowStart[row]!; k < crf.rowStart[row + 1]!; k++) if (crf.labels[k] === label) return crf.weights[k]!;
  return 0;
}

/** The code whose weight is nearest. */
function codeOf(steps: number): number {
  let low = -127;
  let high = 127;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((WEIGHT_OF_CODE[middle + 128]! + WEIGHT_OF_CODE[middle + 129]!) / 2 < steps) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRow(crf: Crf, name: number, sums: Float64Array): void {
  const r = crf.rows.get(name);
  if (r === undefined) return;
  for (let k = crf.rowStart[r]!; k < crf.rowStart[r + 1]!; k++) sums[crf.labels[k]!]! += crf.weights[k]!;
}

/** Steps between the first labels, and from the start of a sentence. */
function wholeTransitions(transitions: Float32Array, labels: number, unit: number): Int16Array {
  return Int16Array.from({ length: (labels + 1) * labels }, (_, k) => {
    const from = Math.floor(k / labels);
    const weight = transitions[(from === labels ? L : from) * L + (k % labels)]!;
    return Math.max(-32000, Math.min(32000, Math.round(weight / unit)));
  });
}
