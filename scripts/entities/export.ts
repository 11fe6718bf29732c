import { LABEL_COUNT } from '../../src/extract/entities/labels.ts';
import { type ModelParts, WEIGHT_OF_CODE } from '../../src/extract/entities/model.ts';
import { type Crf, recordCopy } from './crf.ts';

const L = LABEL_COUNT;

/** Rounds the weights to whole numbers and leaves out what became nothing. */
export function quantise(crf: Crf, names: Iterable<number>, clusters: ReadonlyMap<string, string>): ModelParts {
  const unit = crfUnit(crf);
  const kept: number[] = [];
  const sizes: number[] = [];
  const labels: number[] = [];
  const weights: [number[], number[]] = [[], []];
  const row = new Float64Array(2 * L);
  for (const name of names) {
    row.fill(0);
    addRow(crf, name, row, 0);
    row.copyWithin(L, 0, L);
    addRow(crf, recordCopy(name), row, L);
    const before = labels.length;
    for (let y = 0; y < L; y++) {
      const [k, r] = [codeOf(row[y]! / unit), codeOf(row[L + y]! / unit)];
      if (k === 0 && r === 0) continue;
      labels.push(y);
      weights[0].push(k);
      weights[1].push(r);
    }
    if (labels.length === before) continue;
    kept.push(name);
    sizes.push(labels.length - before);
  }
  return {
    unit,
    transitions: [wholeTransitions(crf.transitions[0], unit), wholeTransitions(crf.transitions[1], unit)],
    names: Int32Array.from(kept),
    sizes: Uint8Array.from(sizes),
    labels: Uint8Array.from(labels),
    weights: [Int8Array.from(weights[0]), Int8Array.from(weights[1])],
    clusters,
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
