import { DIGIT, flagsAt, LETTER, LOWER, UPPER } from '../../core/chars.ts';
import { isVowelAt } from '../../kazakh/alphabet.ts';
import { type Peeling, peel } from '../../kazakh/endings.ts';
import { LISTS, NAME_BITS, nameLists } from '../../kazakh/names/index.ts';
import type { ClusterOf } from './clusters.ts';
import { hashPair, hashText } from './hash.ts';
import { openingBy, type PhraseNode } from './listed-phrases.ts';

/** Shapes of words. */
export const SHAPE = {
  small: 0,
  capital: 1,
  caps: 2,
  mixed: 3,
  digits: 4,
  digitsEnding: 5,
  mark: 6,
  latin: 7,
} as const;

/** Marks that matter to the tagger. */
export const MARKS = {
  none: 0,
  open: 1,
  close: 2,
  quote: 3,
  stop: 4,
  comma: 5,
  bracketOpen: 6,
  bracketClose: 7,
  dash: 8,
} as const;

/** What a word brings into its sentence that has to be there before a longer look is worth its while. */
export const TRAITS = { quote: 1, capital: 2, head: 4, opening: 8, bracket: 16, letters: 32 } as const;

/** The lists of words that head the names of bodies, places and other things. */
export const HEADS: number = 0x7fc0000;

/** All that is known of one written word wherever it stands; computed once. */
export interface WordType {
  /** Names of features that count for the word itself. */
  readonly own: Int32Array;
  /** Names of features that count for its neighbours as well. */
  readonly near: Int32Array;
  /** Names of features that count two and three words away as well. */
  readonly far: Int32Array;
  readonly base: number;
  readonly ending: number;
  readonly shape: number;
  /** Mask of name lists. */
  readonly lists: number;
  readonly time: number;
  readonly cluster: number;
  readonly mark: number;
  /** The word in lower case, and what it may be a form of, longest peeled first. */
  readonly forms: readonly string[];
  /** Where listed names of several words go on that begin with it; null where none does. */
  readonly opening: PhraseNode | null;
  /** Mask of `TRAITS`. */
  readonly traits: number;
}

/** Stands beyond both ends of a sentence. */
export const EDGE: WordType = {
  own: new Int32Array(0), near: new Int32Array(0), far: new Int32Array(0),
  base: 77, ending: 78, shape: 9, lists: 0, time: 23, cluster: 79, mark: 9, forms: [], opening: null, traits: 0,
}; // biome-ignore format: one glance

type TraitSource = Pick<WordType, 'mark' | 'shape' | 'lists' | 'ending' | 'opening'>;

/** The mask of a word's `TRAITS`. */
function traitsOf({ mark, shape, lists, ending, opening }: TraitSource): number {
  return (
    (mark === MARKS.open || mark === MARKS.quote ? TRAITS.quote : 0) |
    (shape === SHAPE.capital || shape === SHAPE.caps ? TRAITS.capital : 0) |
    ((lists & HEADS) !== 0 && ending !== 0 ? TRAITS.head : 0) |
    (opening !== null ? TRAITS.opening : 0) |
    (mark === MARKS.bracketOpen ? TRAITS.bracket : 0) |
    (shape !== SHAPE.mark ? TRAITS.letters : 0)
  );
}

const MARK_OF: Readonly<Record<string, number>> = {
  '«': MARKS.open,
  '“': MARKS.open,
  '»': MARKS.close,
  '”': MARKS.close,
  '"': MARKS.quote,
  '.': MARKS.stop,
  '!': MARKS.stop,
  '?': MARKS.stop,
  ';': MARKS.stop,
  ':': MARKS.stop,
  ',': MARKS.comma,
  '(': MARKS.bracketOpen,
  ')': MARKS.bracketClose,
  '–': MARKS.dash,
  '—': MARKS.dash,
  '-': MARKS.dash,
};

/** The shape of a written word. */
export function shapeOf(word: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const flags = flagsAt(word, i);
    if (flags & UPPER) upper++;
    else if (flags & LOWER) lower++;
    else if (flags & DIGIT) digits++;
    else if (flags & LETTER) lower++;
  }
  if (upper + lower + digits === 0) return SHAPE.mark;
  if (upper + lower === 0) return SHAPE.digits;
  if (flagsAt(word, 0) & DIGIT) return SHAPE.digitsEnding;
  if (upper === 0) return SHAPE.small;
  if (lower === 0) return upper > 1 ? SHAPE.caps : SHAPE.capital;
  return flagsAt(word, 0) & UPPER && upper === 1 ? SHAPE.capital : hyphenCapitals(word) ? SHAPE.capital : SHAPE.mixed;
}

/** Нұр-Сұлтан: each part begins with its only capital. */
function hyphenCapitals(word: string): boolean {
  let start = true;
  for (let i = 0; i < word.length; i++) {
    const upper = (flagsAt(word, i) & UPPER) !== 0;
    if (upper && !start) return false;
    start = (flagsAt(word, i) & LETTER) === 0;
  }
  return true;
}

/** Templates of single words; a number each. */
const T = {
  word: 1, surface: 2, prefix: 3, suffix: 4, shape: 5, base: 6, chain: 7, list: 8, time: 9, digits: 10, cluster: 11,
  length: 12, part: 13, listShape: 14, baseShape: 15, chainShape: 16, gram: 17, listEnding: 18, name: 19,
  habit: 30, baseHabit: 31, baseCluster: 32,
} as const; // biome-ignore format: a table

/** Builds what is known of a word. */
export function buildWordType(surface: string, clusterOf: ClusterOf): WordType {
  const lower = surface.toLowerCase();
  const shape = shapeOf(surface);
  const { base, chain, lists, forms, time } = analyse(lower, shape);
  const own: number[] = [];
  const near: number[] = [];
  const far: number[] = [];
  const baseHash = hashText(T.base, base);
  const chainHash = hashText(T.chain, chain);
  const shapeHash = hashPair(T.shape, shape);
  const word = digitPattern(lower);
  own.push(hashText(T.surface, surface), hashPair(T.length, Math.min(lower.length, 10)), hashPair(baseHash, shape));
  own.push(hashPair(chainHash, shape + 100));
  for (let n = 2; n <= 5 && n < lower.length; n++) own.push(hashText(T.prefix, lower, 0, n));
  for (let n = 1; n <= 6 && n < lower.length; n++) own.push(hashText(T.suffix, lower, lower.length - n));
  if (shape === SHAPE.capital || shape === SHAPE.mixed || shape === SHAPE.latin)
    for (let i = 0; i + 3 <= lower.length; i++) own.push(hashText(T.gram, lower, i, i + 3));
  for (const part of lower.split('-')) if (part.length < lower.length) own.push(hashText(T.part, part));
  near.push(hashText(T.word, word), chainHash);
  if (lower.length > 3) near.push(hashText(T.suffix + 100, lower, lower.length - 3));
  if (lower.length > 4) near.push(hashText(T.prefix + 100, lower, 0, 4));
  far.push(baseHash, shapeHash, hashPair(T.time, time));
  for (let bit = 0; bit < 30; bit++) {
    if (!(lists & (1 << bit))) continue;
    far.push(hashPair(T.list, bit));
    own.push(hashPair(T.listShape, bit * 16 + shape), hashPair(hashPair(T.listEnding, bit), chainHash));
  }
  if (lists & NAME_BITS) near.push(hashPair(T.name, lists & NAME_BITS));
  const cluster = clusterOf(lower);
  const clusterHash = hashText(T.cluster, cluster, 0, 4);
  far.push(clusterHash);
  near.push(hashText(T.cluster + 2, cluster, 0, 2));
  own.push(hashPair(hashText(T.habit, cluster, 4), shape));
  if (cluster === '') {
    // A form never met speaks through its base.
    const known = firstKnown(forms, clusterOf);
    near.push(hashText(T.baseCluster, known, 0, 4));
    own.push(hashPair(hashText(T.baseHabit, known, 4), shape), hashText(T.baseCluster + 1, known, 0, 2));
  }
  const mark = surface.length === 1 ? (MARK_OF[surface] ?? MARKS.none) : MARKS.none;
  const opening = openingBy(forms[0]!);
  return {
    own: Int32Array.from(own),
    near: Int32Array.from(near),
    far: Int32Array.from(far),
    base: baseHash,
    ending: chainHash,
    shape,
    lists,
    time,
    cluster: clusterHash,
    mark,
    forms,
    opening,
    traits: traitsOf({ mark, shape, lists, ending: chainHash, opening }),
  };
}

function firstKnown(forms: readonly string[], clusterOf: ClusterOf): string {
  for (const form of forms) {
    const found = clusterOf(form);
    if (found !== '') return found;
  }
  return '';
}

interface Analysis {
  readonly base: string;
  readonly chain: string;
  readonly lists: number;
  readonly forms: readonly string[];
  readonly time: number;
}

/** The likeliest base: one on a list, longest first; else the most peeled one of three letters or more. */
function analyse(lower: string, shape: number): Analysis {
  if (shape === SHAPE.mark) return { base: lower, chain: '', lists: 0, forms: [lower], time: lower === '%' ? 22 : 0 };
  if (shape === SHAPE.digits) {
    return { base: digitPattern(lower), chain: '', lists: 0, forms: [lower], time: 10 + Math.min(lower.length, 5) };
  }
  const { words, timeClasses } = nameLists();
  const readings = [...peel(lower), ...behindHyphen(lower, shape)];
  const forms: string[] = [];
  let best: (typeof readings)[number] | undefined;
  let bestNamed: (typeof readings)[number] | undefined;
  let lists = 0;
  let time = 0;
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i]!;
    if (!forms.includes(reading.base)) forms.push(reading.base);
    const mask = words.get(reading.base) ?? 0;
    if (mask !== 0 && (bestNamed === undefined || reading.length <= bestNamed.length + 2)) {
      lists |= mask;
      bestNamed ??= reading;
    }
    if (time === 0) time = timeClasses.get(reading.base) ?? ordinalClass(reading.base, timeClasses);
    if (reading.base.length >= 3 || best === undefined) best = reading;
  }
  const digits = shape === SHAPE.digitsEnding;
  if (digits) time = 17 + Math.min(4, digitCount(lower));
  if (forms.some((form) => isInhabitant(form, words))) lists |= INHABITANT_BIT;
  if (SURNAME_END.test((bestNamed ?? best)!.base)) lists |= SURNAME_BIT;
  const chosen = bestNamed ?? best!;
  const base = digits ? digitPattern(chosen.base) : chosen.base;
  return { base, chain: chosen.endings.join('+'), lists, forms, time };
}

/** `АҚШ-ң`: an abbreviation with an ending that is no regular one. */
function behindHyphen(lower: string, shape: number): Peeling[] {
  const hyphen = lower.indexOf('-');
  if (hyphen < 2 || hyphen > 6 || lower.length - hyphen > 4 || (shape !== SHAPE.mixed && shape !== SHAPE.caps))
    return [];
  return [{ base: lower.slice(0, hyphen), endings: ['genitive'], length: lower.length - hyphen }];
}

/** екінші, бесінші; 6 is the class of numerals, 9 more of ordinals. */
function ordinalClass(word: string, classes: ReadonlyMap<string, number>): number {
  // Most words end otherwise.
  const last = word[word.length - 1];
  if (last !== 'ы' && last !== 'і' && last !== 'й') return 0;
  const about = /^(.{2,})[дт](?:ай|ей)[ыі]?$/u.exec(word);
  if (about !== null && classes.get(about[1]!) === NUMERAL) return NUMERAL;
  if (!/нш[ыі]$/u.test(word)) return 0;
  const long = word.slice(0, -4);
  const short = word.slice(0, -3);
  return [short, long, `${long}қ`, `${long}к`].some((stem) => classes.get(stem) === NUMERAL) ? 10 : 0;
}
const NUMERAL = 6;

/** Set for those who live in a listed place, and what belongs to it: алматылық, еуропалық. */
export const INHABITANT_BIT: number = 1 << 28;
const PLACE_BITS = LISTS.country | LISTS.city | LISTS.region | LISTS.location | LISTS.shortPlace;

function isInhabitant(form: string, words: ReadonlyMap<string, number>): boolean {
  if (!form.endsWith('қ') && !form.endsWith('к')) return false;
  if (!/.{3}[лдт](?:ық|ік)$/u.test(form)) return false;
  const place = form.slice(0, -3);
  // сана-дық is we counted: behind a vowel stands -лық.
  if (!form.startsWith('л', place.length) && isVowelAt(place, place.length - 1)) return false;
  return ((words.get(place) ?? words.get(`${place}ия`) ?? 0) & PLACE_BITS) !== 0;
}

/** Set for words that end as surnames and patronymics do. */
export const SURNAME_BIT: number = 1 << 27;
const SURNAME_END = /(?:ов|ев|ёв|ова|ева|ёва|ин|ина|[сц]кий|[сц]кая|ұлы|қызы|вич|вна|енко)$/u;

function digitCount(word: string): number {
  let n = 0;
  while (n < word.length && flagsAt(word, n) & DIGIT) n++;
  return n;
}

/** `1992` and `2019` are years, other figures only long or short. */
function digitPattern(word: string): string {
  const n = digitCount(word);
  if (n === 0) return word;
  const year = n === 4 && (word.startsWith('1') || word.startsWith('20'));
  return `${year ? 'Y' : n === 1 ? word.charAt(0) : 'd'.repeat(Math.min(n, 7))}${word.slice(n)}`;
}
