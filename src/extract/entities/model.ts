import { existsSync, readFileSync } from 'node:fs';
import { TazamatinError } from '../../core/error.ts';
import { LABEL_COUNT } from './labels.ts';

/** The two readings of one text: KazNERD's own, and the record's (FORMAT.md). */
export type Reading = 'kaznerd' | 'record';

/**
 * The weights. A feature's row is a short list of labels with one small integer a reading; all scores are sums of
 * these integers, so that tagging needs no floating point.
 *
 *     file:  magic, version, labels, rows, entries, bytes of clusters      6 x uint32
 *            transitions of both readings                                   int16, 2 x (L + 1) x L
 *            names of features, one a row                                   int32 x rows
 *            labels in a row                                                uint8 x rows
 *            labels, codes of weights for KazNERD and for the record        uint8, int8, int8 x entries
 *            clusters: `word<TAB>bits` lines                                UTF-8
 */
export interface Model {
  /** Label and weight in one number, `weight << 8 | label`, so that one look at memory brings both. */
  readonly entries: Readonly<Record<Reading, Int32Array>>;
  readonly transitions: Readonly<Record<Reading, Int16Array>>;
  /** Open addressing, four numbers a place: a feature's name, its first entry, one past its last (0: empty), none. */
  readonly table: Int32Array;
  readonly mask: number;
  readonly clusters: ReadonlyMap<string, string>;
  /** What one unit of a score is in natural logarithms. */
  readonly unit: number;
}

/** A model as it is written: the look-up table is built on reading. */
export interface ModelParts {
  readonly unit: number;
  readonly transitions: readonly [Int16Array, Int16Array];
  readonly names: Int32Array;
  readonly sizes: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: readonly [Int8Array, Int8Array];
  readonly clusters: ReadonlyMap<string, string>;
}

/**
 * The weight that a code of one byte stands for, at `code + 128`: fine steps for the many small weights, coarse ones
 * for the few large.
 */
export const WEIGHT_OF_CODE: Int16Array = Int16Array.from({ length: 256 }, (_, i) => {
  const code = Math.max(i - 128, -127);
  return Math.round(code * (1 + (7 * code * code) / (127 * 127)));
});

const MAGIC = 0x4e455a54;
const VERSION = 1;
const HEADER = 7;
const UNITS_IN_HEADER = 1e6;
const PAIRS = (LABEL_COUNT + 1) * LABEL_COUNT;

export function writeModel(parts: ModelParts): Uint8Array {
  const clusters = new TextEncoder().encode([...parts.clusters].map(([word, bits]) => `${word}\t${bits}\n`).join(''));
  const { names, labels } = parts;
  const header = Uint32Array.from([
    MAGIC,
    VERSION,
    LABEL_COUNT,
    names.length,
    labels.length,
    clusters.length,
    Math.round(parts.unit * UNITS_IN_HEADER),
  ]);
  const pieces = [header, names, ...parts.transitions, parts.sizes, labels, ...parts.weights, clusters];
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
    at += piece.byteLength;
  }
  return out;
}

/** Reads a model file. Throws where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): Model {
  const copy = bytes.slice().buffer;
  const header = new Uint32Array(copy, 0, HEADER);
  if (header[0] !== MAGIC || header[1] !== VERSION || header[2] !== LABEL_COUNT)
    throw new TazamatinError('io', 'models/entities.bin is not a model of this version: install the package again');
  const [rows, entries, clusterBytes] = [header[3]!, header[4]!, header[5]!];
  let at = HEADER * 4;
  const take = <T>(make: (buffer: ArrayBuffer, offset: number, length: number) => T, size: number, n: number): T => {
    const view = make(copy, at, n);
    at += size * n;
    return view;
  };
  const int8 = (b: ArrayBuffer, o: number, n: number): Int8Array => new Int8Array(b, o, n);
  const uint8 = (b: ArrayBuffer, o: number, n: number): Uint8Array => new Uint8Array(b, o, n);
  const int16 = (b: ArrayBuffer, o: number, n: number): Int16Array => new Int16Array(b, o, n);
  const names = take((b, o, n) => new Int32Array(b, o, n), 4, rows);
  const transitions = { kaznerd: take(int16, 2, PAIRS), record: take(int16, 2, PAIRS) };
  const sizes = take(uint8, 1, rows);
  const labels = take(uint8, 1, entries);
  const kaznerd = pack(labels, take(int8, 1, entries));
  const record = pack(labels, take(int8, 1, entries));
  const clusters = readClusters(take(uint8, 1, clusterBytes));
  return {
    entries: { kaznerd, record },
    transitions,
    ...buildTable(names, sizes),
    clusters,
    unit: header[6]! / UNITS_IN_HEADER,
  };
}

const pack = (labels: Uint8Array, codes: Int8Array): Int32Array => {
  const out = new Int32Array(codes.length);
  for (let k = 0; k < out.length; k++) out[k] = (WEIGHT_OF_CODE[codes[k]! + 128]! << 8) | labels[k]!;
  return out;
};

function buildTable(names: Int32Array, sizes: Uint8Array): Pick<Model, 'table' | 'mask'> {
  let size = 1024;
  while (size < names.length * 1.6) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size * 4);
  let entry = 0;
  for (let r = 0; r < names.length; r++) {
    let place = names[r]! & mask;
    while (table[place * 4 + 2] !== 0) place = (place + 1) & mask;
    table[place * 4] = names[r]!;
    table[place * 4 + 1] = entry;
    entry += sizes[r]!;
    table[place * 4 + 2] = entry;
  }
  return { table, mask };
}

/** Reads `word<TAB>bits` lines. */
export function readClusters(bytes: Uint8Array): Map<string, string> {
  const out = new Map<string, string>();
  const text = new TextDecoder().decode(bytes);
  let at = 0;
  while (at < text.length) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    if (tab < 0 || end < 0) break;
    out.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  return out;
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
