import { existsSync, readFileSync } from 'node:fs';
import { TazamatinError } from '../../core/error.ts';
import { LABEL_COUNT } from './labels.ts';
import { PairTable } from './pair-table.ts';
import { indexRows, WeightTable } from './weight-table.ts';

/** The two readings of one text: KazNERD's own, and the record's (FORMAT.md). */
export type Reading = 'kaznerd' | 'record';

/**
 * The weights. A feature's row is a short list of labels with one small integer a reading; all scores are sums of
 * these integers, so that tagging needs no floating point. Names stand in order, as numbers without a sign, so that
 * a look-up is a short run of neighbours and reading the file builds next to nothing.
 *
 *     file:  magic, version, labels, rows, entries, unit of scores         6 x uint32
 *            names of features in order, one a row                         int32 x rows
 *            transitions of both readings                                  int16, 2 x (L + 1) x L
 *            labels in a row, 128 more where several words are looked at   uint8 x rows
 *            labels, codes of weights for KazNERD and for the record       uint8, int8, int8 x entries
 */
export interface Model {
  /** The weights of one reading, made ready to be looked up. */
  readonly weightsOf: (reading: Reading) => WeightTable;
  /** Those of features that look at several words, in a smaller table. */
  readonly pairsOf: (reading: Reading) => PairTable;
  readonly transitions: Readonly<Record<Reading, Int16Array>>;
  /** What one unit of a score is in natural logarithms. */
  readonly unit: number;
}

/** A model as it is written: the look-up table is built on reading. */
export interface ModelParts {
  readonly unit: number;
  readonly transitions: readonly [Int16Array, Int16Array];
  readonly names: Int32Array;
  readonly sizes: Uint8Array;
  /** 1 for a feature that looks at several words. */
  readonly several: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: readonly [Int8Array, Int8Array];
}

const MAGIC = 0x4e455a54;
const VERSION = 3;
const HEADER = 6;
const UNITS_IN_HEADER = 1e6;
const PAIRS = (LABEL_COUNT + 1) * LABEL_COUNT;

export function writeModel(parts: ModelParts): Uint8Array {
  const { names, sizes, several, labels, weights, transitions, unit } = inOrder(parts);
  const header = [MAGIC, VERSION, LABEL_COUNT, names.length, labels.length, Math.round(unit * UNITS_IN_HEADER)];
  const marked = sizes.map((size, r) => size | (several[r]! << 7));
  const pieces = [Uint32Array.from(header), names, ...transitions, marked, labels, ...weights];
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
    at += piece.byteLength;
  }
  return out;
}

/** The same rows, ordered by name. */
function inOrder(parts: ModelParts): ModelParts {
  let entries = 0;
  const starts = Array.from(parts.sizes, (size) => {
    entries += size;
    return entries - size;
  });
  const order = Array.from(parts.names, (_, r) => r);
  order.sort((a, b) => (parts.names[a]! >>> 0) - (parts.names[b]! >>> 0));
  const places = order.flatMap((r) => Array.from({ length: parts.sizes[r]! }, (_, k) => starts[r]! + k));
  return {
    unit: parts.unit,
    transitions: parts.transitions,
    names: Int32Array.from(order, (r) => parts.names[r]!),
    sizes: Uint8Array.from(order, (r) => parts.sizes[r]!),
    several: Uint8Array.from(order, (r) => parts.several[r]!),
    labels: Uint8Array.from(places, (k) => parts.labels[k]!),
    weights: [Int8Array.from(places, (k) => parts.weights[0][k]!), Int8Array.from(places, (k) => parts.weights[1][k]!)],
  };
}

/** Reads a model file. Throws where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): Model {
  // Views of whole numbers want a start that is a multiple of four.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = bytes.length < HEADER * 4 ? [] : new Uint32Array(buffer, byteOffset, HEADER);
  if (header[0] !== MAGIC || header[1] !== VERSION || header[2] !== LABEL_COUNT)
    throw new TazamatinError('io', 'models/entities.bin is not a model of this version: install the package again');
  const [rows, entries] = [header[3]!, header[4]!];
  let at = byteOffset + HEADER * 4;
  const skip = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const names = new Int32Array(buffer, skip(4 * rows), rows);
  const transitions = {
    kaznerd: new Int16Array(buffer, skip(2 * PAIRS), PAIRS),
    record: new Int16Array(buffer, skip(2 * PAIRS), PAIRS),
  };
  const sizes = new Uint8Array(buffer, skip(rows), rows);
  const labels = new Uint8Array(buffer, skip(entries), entries);
  const codes = {
    kaznerd: new Int8Array(buffer, skip(entries), entries),
    record: new Int8Array(buffer, skip(entries), entries),
  };
  const index = indexRows(names, sizes);
  return {
    weightsOf: (reading) => new WeightTable(index, labels, codes[reading]),
    pairsOf: (reading) => new PairTable({ names, sizes, labels, codes: codes[reading] }),
    transitions,
    unit: header[5]! / UNITS_IN_HEADER,
  };
}

/** The bytes of a file in the package's `models` folder, or null where it is not there. */
export function modelFile(name: string): Uint8Array | null {
  // From src/extract/entities as from dist the folder stands a few steps up.
  for (const steps of ['../', '../../', '../../../', '../../../../']) {
    const url = new URL(`${steps}models/${name}`, import.meta.url);
    if (existsSync(url)) return readFileSync(url);
  }
  return null;
}
