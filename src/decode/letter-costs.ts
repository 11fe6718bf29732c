import { LETTERS } from '../kazakh/alphabet.ts';
import { unpackCosts } from './cost-digits.ts';
import { KAZAKH_PAIRS } from './tables/kazakh-pairs.ts';
import { NOT_EAST, NOT_SOUTH, SLAVIC_SHARES } from './tables/slavic-letters.ts';

/**
 * How unlikely a text is, in nats, as Kazakh, as Russian, Ukrainian or Belarusian (`east`), as Serbian or Macedonian
 * (`south`), and as a Western language. Of several
 * readings of the same bytes the cheapest is the right one; the sums of one text alone say nothing.
 */
export interface LetterCosts {
  readonly kazakh: number;
  readonly east: number;
  readonly south: number;
  readonly latin: number;
}

/** Classes of code units: 0 is a word's edge, 1 to 42 the Kazakh letters, then the Slavic letters besides. */
const EDGE = 0;
const KAZAKH_LAST = LETTERS.length;
const SLAVIC_BESIDES = 'ґѓђєѕїјљњћќўџ';
const SLAVIC_LAST = KAZAKH_LAST + SLAVIC_BESIDES.length;
const ASCII_LETTER = SLAVIC_LAST + 1;
const HIGH_LATIN = SLAVIC_LAST + 2;
const PUNCTUATION = SLAVIC_LAST + 3;
const ODD = SLAVIC_LAST + 4;
const BROKEN = SLAVIC_LAST + 5;
const CAPITAL = 64;

/** Costs of what no letter table holds, in nats; only their order of size matters. */
const FOREIGN = 9;
const MIXED_SCRIPT = 6;
const CAPITAL_INSIDE = 4;
const HIGH_AFTER_HIGH = 8;
const HIGH_ALONE = 4;
const PUNCTUATION_COST = 3;
const ODD_COST = 8;
const BROKEN_COST = 12;
const EDGE_SHARE = 0.16;

const WIDTH = KAZAKH_LAST + 1;
const pairCosts: Float32Array = unpackCosts(KAZAKH_PAIRS);
const eastCosts: Float32Array = slavicCosts(NOT_EAST);
const southCosts: Float32Array = slavicCosts(NOT_SOUTH);
const classes: Uint8Array = buildClasses();

function slavicCosts(without: string): Float32Array {
  const costs = new Float32Array(SLAVIC_LAST + 1).fill(FOREIGN);
  const letters = LETTERS + SLAVIC_BESIDES;
  costs[EDGE] = -Math.log(EDGE_SHARE);
  for (const [group, share] of SLAVIC_SHARES) {
    const cost = -Math.log((share / 1000) * (1 - EDGE_SHARE));
    for (const letter of group) if (!without.includes(letter)) costs[letters.indexOf(letter) + 1] = cost;
  }
  return costs;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(ODD);
  table.fill(EDGE, 0, 0x80);
  table.fill(BROKEN, 0x80, 0xa0);
  table[0xfffd] = BROKEN;
  const set = (chars: string, first: number, step: number): void => {
    let at = first;
    for (const char of chars) {
      table[char.charCodeAt(0)] = at;
      const capital = char.toUpperCase();
      if (capital !== char && capital.length === 1) table[capital.charCodeAt(0)] = at | CAPITAL;
      at += step;
    }
  };
  set('abcdefghijklmnopqrstuvwxyz', ASCII_LETTER, 0);
  set('àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœšž', HIGH_LATIN, 0);
  set('ßƒ', HIGH_LATIN, 0);
  set('\u00A0«»“”„‘’–—…№§°•·©€£\u00AD', PUNCTUATION, 0);
  set(LETTERS + SLAVIC_BESIDES, 1, 1);
  return table;
}

/**
 * Adds up what the letters of `text[from, to)` cost. ASCII costs nothing. Linear.
 *
 * @returns nats, in each of three readings
 */
export function letterCosts(text: string, from = 0, to: number = text.length): LetterCosts {
  let kazakh = 0;
  let east = 0;
  let south = 0;
  let latin = 0;
  let shared = 0;
  let before = EDGE;
  let smallBefore = false;
  for (let at = from; at <= to; at++) {
    const flags = at < to ? classes[text.charCodeAt(at)]! : EDGE;
    const id = flags & ~CAPITAL;
    const letterBefore = before !== EDGE && before <= SLAVIC_LAST;
    if (id === EDGE) {
      if (letterBefore) {
        kazakh += before <= KAZAKH_LAST ? pairCosts[before * WIDTH]! : 0;
        east += eastCosts[EDGE]!;
        south += southCosts[EDGE]!;
      }
    } else if (id <= SLAVIC_LAST) {
      kazakh += id <= KAZAKH_LAST ? pairCosts[(before <= KAZAKH_LAST ? before : EDGE) * WIDTH + id]! : FOREIGN;
      east += eastCosts[id]!;
      south += southCosts[id]!;
      latin += FOREIGN;
      if (before === ASCII_LETTER) shared += MIXED_SCRIPT;
      if (flags & CAPITAL && letterBefore && smallBefore) shared += CAPITAL_INSIDE;
    } else if (id === ASCII_LETTER) {
      if (letterBefore) shared += MIXED_SCRIPT;
    } else if (id === HIGH_LATIN) {
      kazakh += FOREIGN;
      east += FOREIGN;
      south += FOREIGN;
      latin += before === HIGH_LATIN ? HIGH_AFTER_HIGH : HIGH_ALONE;
      if (flags & CAPITAL && smallBefore) shared += CAPITAL_INSIDE;
    } else shared += id === PUNCTUATION ? PUNCTUATION_COST : id === ODD ? ODD_COST : BROKEN_COST;
    smallBefore = (flags & CAPITAL) === 0;
    before = id;
  }
  return { kazakh: kazakh + shared, east: east + shared, south: south + shared, latin: latin + shared };
}

/** The cost of a text in the language that suits it best. */
export function cheapest(costs: LetterCosts): number {
  return Math.min(costs.kazakh, costs.east, costs.south, costs.latin);
}
