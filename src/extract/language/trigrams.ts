/**
 * franc's measure: how far the three-letter rows of a text, by how often they stand in it, lie from the 300 commonest
 * of a language, by their rank. The ranks are franc's; the distances are its own too, but only of the languages that
 * are met here, and without making a string of each row.
 */

import { data } from 'franc/data.js';
import { CHAR_FLAGS, CYRILLIC, LATIN, LETTER } from '../../core/chars.ts';
import { KeyTable } from './key-table.ts';

/** A language and how surely a text is in it. */
export interface Ranked {
  /** ISO 639-3, or `und` where no known language has such letters. */
  readonly language: string;
  /** By how much the next language is farther away: 0 to 1, seldom above 0.3. */
  readonly lead: number;
}

/** With all of franc's languages a short Russian title is Bulgarian and English is Scots. */
const LANGUAGES: Readonly<Record<'Cyrillic' | 'Latin', readonly string[]>> = {
  Cyrillic: ['rus', 'uzn', 'kaz', 'tat', 'kir'],
  Latin: ['eng', 'tur', 'uzn'],
};

/** How far a row lies from a language that does not have it. */
const FARTHEST = 300;
const UNKNOWN: Ranked = { language: 'und', lead: 0 };

/** Longest text that is measured, in UTF-16 units. */
const LONGEST_SAMPLE = 400;

/** Slots for the rows of a sample, and for those of a script's languages. */
const SAMPLE_SLOTS = 1024;
const MODEL_SLOTS = 4096;

const BITS = 7;
const BLANK = 0;
const PARTING = /[\s!-@]/;

/** The language that `text[from, to)` is nearest to; at most 400 units of it are read. */
export function nearestLanguage(text: string, from: number, to: number): Ranked {
  const end = Math.min(to, from + LONGEST_SAMPLE);
  const script = scriptOf(text, from, end);
  if (script === null) return UNKNOWN;
  return modelOf(script).nearest(countRows(text, from, end), end - from);
}

/** What most letters are of. */
function scriptOf(text: string, from: number, to: number): 'Cyrillic' | 'Latin' | null {
  const half = (to - from) >> 1;
  let [cyrillic, latin, others] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    const flags = CHAR_FLAGS[text.charCodeAt(at)]!;
    if (flags & CYRILLIC) {
      if (++cyrillic > half) return 'Cyrillic';
    } else if (flags & LATIN) latin++;
    else if (flags & LETTER) others++;
  }
  if (Math.max(cyrillic, latin) < Math.max(others, 1)) return null;
  return latin >= cyrillic ? 'Latin' : 'Cyrillic';
}

/** The rows of a text, and by slot how often each stands in it. */
const rows = new KeyTable(SAMPLE_SLOTS);
const counts: Int32Array = new Int32Array(SAMPLE_SLOTS);

/** Blanks, figures and marks between words are one blank; one stands before the text and one behind it. */
function countRows(text: string, from: number, to: number): KeyTable {
  for (let nth = 0; nth < rows.count; nth++) counts[rows.slot(nth)] = 0;
  rows.clear();
  const signOf = signs();
  let row = BLANK;
  let before = BLANK;
  let length = 1;
  for (let at = from; at <= to; at++) {
    const sign = at === to ? BLANK : signOf[text.charCodeAt(at)]!;
    if (sign === BLANK && before === BLANK) continue;
    row = ((row << BITS) | sign) & ROW_MASK;
    before = sign;
    if (++length >= 3) counts[rows.add(row)]!++;
  }
  return rows;
}

const ROW_MASK = (1 << (3 * BITS)) - 1;

/** The ranks of the rows of one script's languages. */
class TrigramModel {
  readonly #languages: readonly string[];
  readonly #known = new KeyTable(MODEL_SLOTS);
  /** By slot and language; -1 where the language does not have the row. */
  readonly #ranks: Int16Array;

  constructor(script: 'Cyrillic' | 'Latin') {
    this.#languages = LANGUAGES[script];
    this.#ranks = new Int16Array(MODEL_SLOTS * this.#languages.length).fill(-1);
    this.#languages.forEach((language, nth) => {
      for (const [rank, row] of rowsOf(script, language).entries()) {
        const slot = this.#known.add(packed(row));
        this.#ranks[slot * this.#languages.length + nth] = rank;
      }
    });
  }

  /** @param length of the text in UTF-16 units: the farthest it can be away grows with it */
  nearest(seen: KeyTable, length: number): Ranked {
    const distances = this.#distances(seen);
    let [best, next] = [0, Number.POSITIVE_INFINITY];
    for (let nth = 1; nth < distances.length; nth++) {
      const distance = distances[nth]!;
      if (distance < distances[best]!) {
        next = distances[best]!;
        best = nth;
      } else next = Math.min(next, distance);
    }
    const least = distances[best]!;
    return { language: this.#languages[best]!, lead: (next - least) / (length * FARTHEST - least) };
  }

  #distances(seen: KeyTable): number[] {
    const many = this.#languages.length;
    const distances: number[] = new Array<number>(many).fill(0);
    let unknown = 0;
    for (let nth = 0; nth < seen.count; nth++) {
      const slot = seen.slot(nth);
      const count = counts[slot]!;
      const known = this.#known.find(seen.at(slot));
      if (known < 0) {
        unknown++;
        continue;
      }
      for (let language = 0; language < many; language++) {
        const rank = this.#ranks[known * many + language]!;
        distances[language]! += rank < 0 ? FARTHEST : Math.abs(count - rank - 1);
      }
    }
    return distances.map((distance) => distance + unknown * FARTHEST);
  }
}

const rowsOf = (script: string, language: string): readonly string[] => data[script]![language]!.split('|');

function packed(row: string): number {
  const signOf = signs();
  let key = 0;
  for (let i = 0; i < row.length; i++) key = (key << BITS) | signOf[row.charCodeAt(i)]!;
  return key;
}

let made: Uint8Array | undefined;

/** By UTF-16 unit: a number of seven bits that small and capital letter share; 0 for all that parts words. */
function signs(): Uint8Array {
  made ??= makeSigns();
  return made;
}

/** Letters of the models have numbers of their own; the rest share what numbers are left. */
function makeSigns(): Uint8Array {
  const letters = new Set<string>();
  for (const script of ['Cyrillic', 'Latin'] as const)
    for (const language of LANGUAGES[script])
      for (const letter of rowsOf(script, language).join('')) if (letter !== ' ') letters.add(letter);
  const numbers = new Map([...letters].map((letter, i) => [letter, i + 1]));
  const left = (1 << BITS) - 1 - letters.size;
  const out = new Uint8Array(0x10000);
  for (let code = 0; code < out.length; code++) {
    const letter = String.fromCharCode(code).toLowerCase().charAt(0);
    out[code] = PARTING.test(letter) ? BLANK : (numbers.get(letter) ?? letters.size + 1 + (code % left));
  }
  return out;
}

const models = new Map<string, TrigramModel>();

function modelOf(script: 'Cyrillic' | 'Latin'): TrigramModel {
  let model = models.get(script);
  if (model === undefined) {
    model = new TrigramModel(script);
    models.set(script, model);
  }
  return model;
}
