import { existsSync, readFileSync } from 'node:fs';
import { TazamatinError } from '../../core/error.ts';
import { LABEL_COUNT } from './labels.ts';
import { BUCKETS, entryOf, indexRows, type RowIndex, WeightTable } from './weight-table.ts';

/** The two readings of one text: KazNERD's own, and the record's (FORMAT.md). */
export type Reading = 'kaznerd' | 'record';

/**
 * The weights. A feature's row is a short list of labels with one small integer a reading; all scores are sums of
 * these integers, so that tagging needs no floating point. Rows stand in order of the names of their features, with
 * their index, so that a look-up is a short run of neighbours and reading the file builds nothing. Features that look
 * at several words are apart: these alone are looked up for each place anew, and their part is small enough for the
 * memory next to the processor.
 *
 *     file:  magic, version, labels, unit of scores                        4 x uint32
 *            rows, entries of features of one word; of several             4 x uint32
 *            transitions of both readings                                  int16, 2 x (L + 1) x L
 *     twice: buckets, starts of rows                                       int32 x BUCKETS, int32 x (rows + 1)
 *            lower halves of names                                         uint16 x rows
 *            entries for KazNERD and for the record                        uint16 x entries, twice
 *            (filled up to a multiple of four)
 */
export interface Model {
  /** The weights of features of one word. */
  readonly single: Readonly<Record<Reading, WeightTable>>;
  /** The weights of features that look at several words. */
  readonly several: Readonly<Record<Reading, WeightTable>>;
  readonly transitions: Readonly<Record<Reading, Int16Array>>;
  /** What one unit of a score is in natural logarithms. */
  readonly unit: number;
}

/** Rows as training gives them, in any order. */
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
const VERSION = 4;
const HEADER = 8;
const UNITS_IN_HEADER = 1e6;
const PAIRS = (LABEL_COUNT + 1) * LABEL_COUNT;

export function writeModel(parts: ModelParts): Uint8Array {
  const [single, several] = [rowsOf(parts, 0), rowsOf(parts, 1)];
  const counts = [single, several].flatMap(({ lower, entries }) => [lower.length, entries[0].length]);
  const header = [MAGIC, VERSION, LABEL_COUNT, Math.round(parts.unit * UNITS_IN_HEADER), ...counts];
  const pieces: ArrayBufferView[] = [Uint32Array.from(header), ...parts.transitions];
  for (const { buckets, starts, lower, entries } of [single, several]) {
    const odd = (lower.length + 2 * entries[0].length) % 2;
    pieces.push(buckets, starts, lower, ...entries, new Uint16Array(odd));
  }
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
    at += piece.byteLength;
  }
  return out;
}

interface WrittenRows extends RowIndex {
  readonly entries: readonly [Uint16Array, Uint16Array];
}

/** The rows of features of one kind, in order of their names. */
function rowsOf(parts: ModelParts, several: number): WrittenRows {
  let count = 0;
  const starts = Array.from(parts.sizes, (size) => {
    count += size;
    return count - size;
  });
  const order = Array.from(parts.names, (_, r) => r).filter((r) => parts.several[r] === several);
  order.sort((a, b) => (parts.names[a]! >>> 0) - (parts.names[b]! >>> 0));
  const places = order.flatMap((r) => Array.from({ length: parts.sizes[r]! }, (_, k) => starts[r]! + k));
  const entries = (weights: Int8Array): Uint16Array =>
    Uint16Array.from(places, (k) => entryOf(weights[k]!, parts.labels[k]!));
  return {
    ...indexRows(
      Int32Array.from(order, (r) => parts.names[r]!),
      Uint8Array.from(order, (r) => parts.sizes[r]!),
    ),
    entries: [entries(parts.weights[0]), entries(parts.weights[1])],
  };
}

/** Reads a model file. Throws where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): Model {
  // Views of whole numbers want a start that is a multiple of four.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = bytes.length < HEADER * 4 ? [] : new Uint32Array(buffer, byteOffset, HEADER);
  if (header[0] !== MAGIC || header[1] !== VERSION || header[2] !== LABEL_COUNT)
    throw new TazamatinError('io', 'models/entities.bin is not a model of this version: install the package again');
  let at = byteOffset + HEADER * 4;
  const skip = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const transitions = {
    kaznerd: new Int16Array(buffer, skip(2 * PAIRS), PAIRS),
    record: new Int16Array(buffer, skip(2 * PAIRS), PAIRS),
  };
  const tables = (rows: number, entries: number): Record<Reading, WeightTable> => {
    const index = {
      buckets: new Int32Array(buffer, skip(4 * BUCKETS), BUCKETS),
      starts: new Int32Array(buffer, skip(4 * rows + 4), rows + 1),
      lower: new Uint16Array(buffer, skip(2 * rows), rows),
    };
    const kaznerd = new WeightTable(index, new Uint16Array(buffer, skip(2 * entries), entries));
    const record = new WeightTable(index, new Uint16Array(buffer, skip(2 * entries), entries));
    skip(((rows + 2 * entries) % 2) * 2);
    return { kaznerd, record };
  };
  const single = tables(header[4]!, header[5]!);
  const several = tables(header[6]!, header[7]!);
  return { single, several, transitions, unit: header[3]! / UNITS_IN_HEADER };
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
