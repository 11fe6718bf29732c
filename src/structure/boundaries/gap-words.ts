import { enlarged } from '../../core/enlarged.ts';
import { hashOf, LowerWord, shapeOf } from './lower-word.ts';
import type { WordEvidence } from './word-evidence.ts';
import { NO_KEY } from './word-keys.ts';

/** Columns of a word's row: its hash as written, where its letters are kept and how many they are … */
export const WRITTEN = 0;
const BEGIN = 1;
const SIZE = 2;
/** … how it begins, and its hashes in lower case … */
export const SHAPE = 3;
export const HASH = 4;
export const ENDING2 = 5;
export const ENDING3 = 6;
/** … what texts know of it with its stem, filled in when asked for … */
const KNOWN = 7;
/** … so many columns that are free for what a user of the table keeps for the word … */
export const KEPT = 8;
const MOST_KEPT = 28;
/** … and what is seldom read: its length, more hashes, what texts know of it without its stem. */
export const LENGTH: number = KEPT + MOST_KEPT;
export const ENDING4: number = LENGTH + 1;
/** Of the last three letters as written. */
export const WRITTEN3: number = LENGTH + 2;
const EVIDENCE: number = LENGTH + 3;
const COLUMNS = 40;

/** A column that is not filled in. */
export const EMPTY = -0x80000000;

/** Words and letters kept at most; then the table starts anew. */
const MOST_WORDS = 1 << 13;
const MOST_LETTERS = 1 << 17;
const SLOTS = 1 << 14;
/** More words than one gap has. */
const GAP = 32;

/**
 * Words as the gap model sees them: each word as written has a row of facts that is worked out once and found again
 * in running text without cutting the word out of it.
 */
export class GapWords {
  readonly #evidence: WordEvidence;
  #rows: Int32Array = new Int32Array(512 * COLUMNS);
  /** Numbers of words by hash; 0 where none is. */
  readonly #slots: Uint16Array = new Uint16Array(SLOTS);
  /** Letters of the words as written, one word after the other. */
  #letters: Uint16Array = new Uint16Array(4096);
  #used = 0;
  #count = 1;
  /** Rows, counted in words, by the keys that words of this vocabulary have; 0 where none is known yet. */
  #byKey: Uint16Array = new Uint16Array(0);
  #vocabulary: object | undefined;
  readonly #lower = new LowerWord();

  constructor(evidence: WordEvidence) {
    this.#evidence = evidence;
  }

  /** Forgets all words where the table is nearly full. Rows asked for before are void then. */
  makeRoom(): void {
    if (this.#count < MOST_WORDS - GAP && this.#used < MOST_LETTERS) return;
    this.#slots.fill(0);
    this.#byKey.fill(0);
    this.#used = 0;
    this.#count = 1;
  }

  /** Says whose keys those asked for from now on are. */
  takeKeysOf(vocabulary: object): void {
    if (vocabulary === this.#vocabulary) return;
    this.#vocabulary = vocabulary;
    this.#byKey.fill(0);
  }

  /** The same as `row`, of a word that has a key: where it was met before, its letters are not read. */
  rowOf(key: number, units: Uint16Array, start: number, end: number): number {
    const known = key < this.#byKey.length ? this.#byKey[key]! : 0;
    if (known !== 0) return COLUMNS * known;
    const row = this.row(units, start, end);
    if (key !== NO_KEY) this.#learn(key, row / COLUMNS);
    return row;
  }

  #learn(key: number, word: number): void {
    if (key >= this.#byKey.length) this.#byKey = enlarged(this.#byKey, 2 * (key + 1));
    this.#byKey[key] = word;
  }

  /** The row of the word `[start, end)` of a text, good until room is made. */
  row(units: Uint16Array, start: number, end: number): number {
    const hash = hashOf(units, start, end);
    const rows = this.#rows;
    for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const row = COLUMNS * this.#slots[slot]!;
      if (row === 0) return this.#add(slot, hash, units, start, end);
      if (rows[row] === hash && rows[row + SIZE] === end - start && this.#isWord(rows[row + BEGIN]!, units, start, end))
        return row;
    }
  }

  at(row: number, column: number): number {
    return this.#rows[row + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.#rows[row + column] = value;
  }

  /** What texts know of the word. */
  evidence(row: number): number {
    const known = this.#rows[row + EVIDENCE]!;
    if (known !== EMPTY) return known;
    const evidence = this.#evidence.ofHash(this.#rows[row + HASH]!);
    this.#rows[row + EVIDENCE] = evidence;
    return evidence;
  }

  /** What texts know of the word and of its stem. */
  known(row: number): number {
    const known = this.#rows[row + KNOWN]!;
    if (known !== EMPTY) return known;
    const both = this.evidence(row) + 4 * this.#evidence.ofStem(this.lower(row));
    this.#rows[row + KNOWN] = both;
    return both;
  }

  /** The word in lower case, until the next one is asked for. */
  lower(row: number): LowerWord {
    const begin = this.#rows[row + BEGIN]!;
    return this.#lower.read(this.#letters, begin, begin + this.#rows[row + SIZE]!);
  }

  #isWord(begin: number, units: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters;
    const shift = begin - start;
    for (let at = start; at < end; at++) if (letters[at + shift] !== units[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, units: Uint16Array, start: number, end: number): number {
    const row = COLUMNS * this.#count;
    this.#slots[slot] = this.#count++;
    if (row + COLUMNS > this.#rows.length) this.#rows = enlarged(this.#rows, 2 * this.#rows.length);
    const begin = this.#keep(units, start, end);
    const word = this.#lower.read(units, start, end);
    const rows = this.#rows;
    rows.fill(EMPTY, row, row + COLUMNS);
    rows[row] = hash;
    rows[row + BEGIN] = begin;
    rows[row + SIZE] = end - start;
    rows[row + SHAPE] = shapeOf(units, start, end);
    rows[row + LENGTH] = word.length;
    rows[row + HASH] = word.hash;
    rows[row + ENDING2] = word.ending(2);
    rows[row + ENDING3] = word.ending(3);
    rows[row + ENDING4] = word.ending(4);
    rows[row + WRITTEN3] = hashOf(units, Math.max(start, end - 3), end);
    return row;
  }

  /** Where the letters are kept. */
  #keep(units: Uint16Array, start: number, end: number): number {
    const begin = this.#used;
    this.#used += Math.max(0, end - start);
    if (this.#used > this.#letters.length) this.#letters = enlarged(this.#letters, 2 * this.#used);
    this.#letters.set(units.subarray(start, end), begin);
    return begin;
  }
}
