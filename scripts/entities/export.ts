import { LABEL_COUNT } from '../../src/extract/entities/labels.ts';
import type { ModelParts } from '../../src/extract/entities/model.ts';
import { GATE, WEIGHT_OF_CODE } from '../../src/extract/entities/weight-table.ts';
import { type Crf, recordCopy } from './crf.ts';

const L = LABEL_COUNT;
const WIDTH = L + 1;
/** Weights smaller than this are left out: they change no label worth speaking of, and are a third of all. */
const FAINT = 0.03;

/** Weights of the gates of both readings, by names of features. */
export interface Gates {
  readonly kaznerd: ReadonlyMap<number, number>;
  readonly record: ReadonlyMap<number, number>;
}

/**
 * Rounds the weights to whole numbers and leaves out what became nothing.
 *
 * @param names features that the model may have
 * @param single those of them that look at one word
 * @param gates kept as weights of one label more
 */
export function quantise(
  crf: Crf,
  names: Iterable<number>,
  single: ReadonlySet<number>,
  { kaznerd, record }: Gates,
): ModelParts {
  const unit = crfUnit(crf);
  const faint = Math.max(1, FAINT / unit);
  const kept: number[] = [];
  const sizes: number[] = [];
  const several: number[] = [];
  const labels: number[] = [];
  const weights: [number[], number[]] = [[], []];
  const row = new Float64Array(2 * WIDTH);
  for (const name of names) {
    row.fill(0);
    addRow(crf, name, row, 0);
    row.copyWithin(WIDTH, 0, WIDTH);
    addRow(crf, recordCopy(name), row, WIDTH);
    row[GATE] = kaznerd.get(name) ?? 0;
    row[WIDTH + GATE] = (record.get(name) ?? 0) + (record.get(recordCopy(name)) ?? 0);
    const before = labels.length;
    for (let y = 0; y < WIDTH; y++) {
      const [k, r] = [codeOf(row[y]! / unit), codeOf(row[WIDTH + y]! / unit)];
      if (Math.abs(WEIGHT_OF_CODE[k + 128]!) < faint && Math.abs(WEIGHT_OF_CODE[r + 128]!) < faint) continue;
      labels.push(y);
      weights[0].push(k);
      weights[1].push(r);
    }
    if (labels.length === before) continue;
    kept.push(name);
    sizes.push(labels.length - before);
    several.push(single.has(name) ? 0 : 1);
  }
  return {
    unit,
    transitions: [wholeTransitions(crf.transitions[0], unit), wholeTransitions(crf.transitions[1], unit)],
    names: Int32Array.from(kept),
    sizes: Uint8Array.from(sizes),
    several: Uint8Array.from(several),
    labels: Uint8Array.from(labels),
    weights: [Int8Array.from(weights[0]), Int8Array.from(weights[1])],
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

function addRow(crf: Crf, name: number, row: Float64Array, at: number): void {
  const r = crf.rows.get(name);
  if (r === undefined) return;
  for (let k = crf.rowStart[r]!; k < crf.rowStart[r + 1]!; k++) row[at + crf.labels[k]!]! += crf.weights[k]!;
}

const wholeTransitions = (transitions: Float32Array, unit: number): Int16Array =>
  Int16Array.from(transitions, (w) => Math.max(-32000, Math.min(32000, Math.round(w / unit))));
