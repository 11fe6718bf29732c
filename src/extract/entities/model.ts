import { TazamatinError } from '../../core/error.ts';
import { BUCKETS, type FeatureRows } from './weight-table.ts';

/** The two readings of one text: KazNERD's own with all its classes, and the record's with names alone (FORMAT.md). */
export type Reading = 'kaznerd' | 'record';

/** Each reading has a file of its own in the folder `models`. */
export const MODEL_FILES: Readonly<Record<Reading, string>> = {
  kaznerd: 'entities-kaznerd.bin',
  record: 'entities.bin',
};

/**
 * The weights of one reading. A feature's row is a short list of labels with one small integer each; all scores are
 * sums of these integers, so that tagging needs no floating point. Features that look at several words are apart:
 * these alone are looked up for each place anew, and their part is small enough for the memory next to the processor.
 *
 *     file:  magic, version, labels, unit of scores, doubts of both gates  6 x uint32
 *            length of both rows                                           2 x uint32
 *            transitions                                                   int16 x (L + 1) x L
 *     twice: buckets, rows: for features of one word, of several           int32 x BUCKETS, uint16 x length
 *            (each filled up to a multiple of four)
 */
export interface Model {
  /** How many labels there are, the first ones of `LABELS`. Entries of one label more speak to the gates. */
  readonly labels: number;
  /** What one unit of a score is in natural logarithms. */
  readonly unit: number;
  /**
   * In natural logarithms: how far below even odds of being in an entity a word may be, and be looked at more closely,
   * at the gate of single words and at the one that hears the kinds of neighbours too.
   */
  readonly doubts: readonly [number, number];
  /** `[from * labels + to]`; from = labels for the start of a sentence. */
  readonly transitions: Int16Array;
  /** The weights of features of one word. */
  readonly single: FeatureRows;
  /** The weights of features that look at several words. */
  readonly several: FeatureRows;
}

const MAGIC = 0x4e455a54;
const VERSION = 5;
const HEADER = 8;
/** Fractions stand in the header as so many to the whole. */
const PARTS = 1e6;

export function writeModel({ labels, unit, doubts, transitions, single, several }: Model): Uint8Array {
  const lengths = [single.rows.length, several.rows.length];
  const fractions = [unit, ...doubts].map((fraction) => Math.round(fraction * PARTS));
  const header = Uint32Array.of(MAGIC, VERSION, labels, ...fractions, ...lengths);
  const pieces = [header, transitions, single.buckets, single.rows, several.buckets, several.rows];
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + filledUp(piece.byteLength), 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
    at += filledUp(piece.byteLength);
  }
  return out;
}

const filledUp = (bytes: number): number => (bytes + 3) & ~3;

/** Reads a model file. Throws where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): Model {
  // Views of whole numbers want a start that is a multiple of four.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = bytes.length < HEADER * 4 ? [] : new Uint32Array(buffer, byteOffset, HEADER);
  if (header[0] !== MAGIC || header[1] !== VERSION)
    throw new TazamatinError('io', 'this is no entity model of this version: install the package again');
  const labels = header[2]!;
  let at = byteOffset + HEADER * 4;
  const skip = (bytes: number): number => {
    at += filledUp(bytes);
    return at - filledUp(bytes);
  };
  const pairs = (labels + 1) * labels;
  const transitions = new Int16Array(buffer, skip(2 * pairs), pairs);
  const rows = (length: number): FeatureRows => ({
    buckets: new Int32Array(buffer, skip(4 * BUCKETS), BUCKETS),
    rows: new Uint16Array(buffer, skip(2 * length), length),
  });
  const single = rows(header[6]!);
  const several = rows(header[7]!);
  const [unit, first, second] = [header[3]! / PARTS, header[4]! / PARTS, header[5]! / PARTS];
  return { labels, unit, doubts: [first, second], transitions, single, several };
}
