import { CHAR_FLAGS, charTable, flagsAt, isSpaceAt, LETTER, UPPER } from '../../../core/chars.ts';
import { hasPassedWords, wordsIn } from '../../../core/marks.ts';
import type { OffsetMap } from '../../../core/offset-map.ts';
import type { ReadWords } from '../../../core/read-words.ts';
import { reused } from '../../../core/reused.ts';
import { unitsOf } from '../../../core/units.ts';
import { ROW, ROW_END, WordRows } from '../../../core/word-rows.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { enlarged, FACTS_SHIFT, ROW_KNOWN, ROW_NUMBER, WordTable } from '../../../kazakh/words/word-table.ts';
import { PairQuestion } from './pair-question.ts';
import { WordCounts } from './word-counts.ts';
import { factsOf, IS_RUSSIAN, IS_SHORT, IS_UNKNOWN, STRENGTH } from './word-facts.ts';

/** Beyond this many words or letters the table is begun anew. */
const MANY_WORDS = 100_000;
const MANY_LETTERS = 2_000_000;

let met: WordTable | undefined;

/** What earlier texts taught of words. */
function metWords(): WordTable {
  if (met === undefined || met.size > MANY_WORDS || met.letters > MANY_LETTERS) met = new WordTable(factsOf);
  return met;
}

/** The words of one text, in rows, by their numbers from left to right: what rules ask of all words costs nothing. */
export class WordScan implements ReadWords {
  readonly text: string;
  readonly #met: WordTable;
  #count = 0;
  #rows: Int32Array;
  /** The facts of all words together, and perhaps of some that the text no longer has. */
  #facts = 0;
  /** How many unknown words there are, and how many before each word; counted when asked for. */
  #unknown = -1;
  #unknownBefore: Int32Array | undefined;
  #counts: WordCounts | undefined;

  /** Those of the text before, to be written anew. */
  #spare: Int32Array;

  private constructor(text: string, met: WordTable, rows: Int32Array, spare: Int32Array) {
    this.text = text;
    this.#met = met;
    this.#rows = rows;
    this.#spare = spare;
  }

  /** @param done a scan that nobody needs any more: its rows are written anew */
  static of(text: string, done?: WordScan): WordScan {
    const [rows, spare] = done === undefined ? [NO_ROWS, NO_ROWS] : [done.#rows, done.#spare];
    const words = wordsIn(text);
    const { count } = words;
    const scan = new WordScan(text, metWords(), words.exchange(rows), spare);
    scan.#lookUp(count);
    return scan;
  }

  /**
   * The words of what `map` made of this text: only those that an edit touched are read anew. This scan is good until
   * the next one is made in this way.
   */
  after(map: OffsetMap, text: string): WordScan {
    const rows = reused(this.#spare, ROW * (this.#count + 2 * map.size + ROOM));
    const out = new WordScan(text, this.#met, rows, this.#rows);
    out.#facts = this.#facts;
    let i = 0;
    let known = 0;
    for (let k = 0; k < map.size; k++) {
      const [fromStart, fromEnd, toStart, toEnd] = map.region(k);
      const untouched = this.#firstEndingFrom(fromStart, i);
      out.#copy(this.#rows, i, untouched, toStart - fromStart, known);
      known = out.#scan(Math.max(known, wordStart(text, toStart, known)), toEnd + 1);
      i = untouched;
      while (i < this.#count && this.start(i) <= fromEnd) i++;
    }
    out.#copy(this.#rows, i, this.#count, text.length - this.text.length, known);
    return out;
  }

  /** The first word, of number `least` or higher, that ends at or behind `at`. */
  #firstEndingFrom(at: number, least: number): number {
    let low = least;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Reads the words that begin in `[from, to)`; returns where the reading ended. */
  #scan(from: number, to: number): number {
    const { length } = this.text;
    const units = unitsOf(this.text);
    const stop = Math.min(to, length);
    const read = few.clear(ROOM);
    let at = from;
    for (; at < stop; at++) if (CHAR_FLAGS[units[at]!]! & LETTER) at = read.read(units, length, at);
    const row = ROW * this.#count;
    const numbers = ROW * read.count;
    this.#reserve(row + numbers);
    for (let i = 0; i < numbers; i++) this.#rows[row + i] = read.rows[i]!;
    this.#lookUp(this.#count + read.count);
    return at;
  }

  /** Looks up the words that were added, so that there are `count`. */
  #lookUp(count: number): void {
    const known = this.#met.lookUp(unitsOf(this.text), this.#rows, ROW * this.#count, ROW * count);
    this.#facts |= known >> FACTS_SHIFT;
    this.#count = count;
  }

  #reserve(numbers: number): void {
    if (numbers > this.#rows.length) this.#rows = enlarged(this.#rows, new Int32Array(2 * numbers));
  }

  /** Takes over words `[from, to)` of an earlier text, but those that begin where the new text is read already. */
  #copy(rows: Int32Array, from: number, to: number, shift: number, known: number): void {
    let first = from;
    while (first < to && rows[ROW * first]! + shift < known) first++;
    if (first === to) return;
    const at = ROW * this.#count;
    const end = at + ROW * (to - first);
    this.#reserve(end);
    const out = this.#rows;
    out.set(rows.subarray(ROW * first, ROW * to), at);
    this.#count += to - first;
    if (shift === 0) return;
    for (let row = at; row < end; row += ROW) {
      out[row]! += shift;
      out[row + ROW_END]! += shift;
    }
  }

  get vocabulary(): WordTable {
    return this.#met;
  }

  get count(): number {
    return this.#count;
  }

  /** The first word from number `i` on that has one of these facts; `count` where there is none. */
  next(i: number, facts: number): number {
    if ((this.#facts & facts) === 0) return this.#count;
    const rows = this.#rows;
    const mask = facts << FACTS_SHIFT;
    const end = ROW * this.#count;
    let at = ROW * i + ROW_KNOWN;
    while (at < end && !(rows[at]! & mask)) at += ROW;
    return at < end ? (at - ROW_KNOWN) / ROW : this.#count;
  }

  /** The last word from number `i` on that ends at or before a place, where `i` does. */
  lastBefore(at: number, i: number): number {
    const rows = this.#rows;
    let row = ROW * i;
    const end = ROW * this.#count;
    while (row + ROW < end && rows[row + ROW + ROW_END]! <= at) row += ROW;
    return row / ROW;
  }

  /** Which of these facts the word has. */
  has(i: number, facts: number): boolean {
    return (this.#factsOf(i) & facts) !== 0;
  }

  start(i: number): number {
    return this.#rows[ROW * i]!;
  }

  end(i: number): number {
    return this.#rows[ROW * i + ROW_END]!;
  }

  /** Flags of all letters together: `UPPER`, `LOWER`, `CYRILLIC`, `LATIN`, `INNER_UPPER`; 0 outside the text. */
  flags(i: number): number {
    return i >= 0 && i < this.#count ? this.#rows[ROW * i + ROW_KNOWN]! & FLAGS : 0;
  }

  /** The word's number in the table of all words met. */
  number(i: number): number {
    return this.#rows[ROW * i + ROW_NUMBER]!;
  }

  #factsOf(i: number): number {
    return this.#rows[ROW * i + ROW_KNOWN]! >> FACTS_SHIFT;
  }

  /** Strength in the word model; 0 for words with letters that are not Kazakh. */
  strength(i: number): number {
    return this.#factsOf(i) & STRENGTH;
  }

  length(i: number): number {
    return this.end(i) - this.start(i);
  }

  /** The word in small letters. */
  lower(i: number): string {
    return this.#met.word(this.number(i));
  }

  /** What a question of this word and the next is answered; answers are kept for the texts to come. */
  askPair(i: number, question: PairQuestion, variant = 0): number {
    return question.answer(this.#met, this.number(i), this.number(i + 1), variant);
  }

  /** How often the lexicon saw this word and the next written as one. */
  joinedFrequency(i: number): number {
    return this.askPair(i, frequencyOfBoth);
  }

  /** Keeps what was found out of a word, for the texts to come; `factsOf` knows nothing of it. */
  learn(i: number, facts: number): void {
    this.#met.learn(this.number(i), facts);
  }

  /** Whether all of these facts were learned of the word. */
  isLearned(i: number, facts: number): boolean {
    return (this.#met.facts(this.number(i)) & facts) === facts;
  }

  isCapitalised(i: number): boolean {
    return (CHAR_FLAGS[this.text.charCodeAt(this.start(i))]! & UPPER) !== 0;
  }

  /** First of its line or sentence, so that a capital tells nothing. */
  isStart(i: number): boolean {
    return startsSentence(this.text, this.start(i));
  }

  /**
   * Whether the words around number `at` are Kazakh: known, and without the small words of Russian.
   *
   * @param share how many known words one unknown needs; less than 1 for text that may be damaged throughout
   */
  isAmongKazakh(at: number, share = 1): boolean {
    let known = 0;
    let russian = 0;
    let others = 0;
    const to = Math.min(this.count, at + WINDOW + 1);
    for (let i = Math.max(0, at - WINDOW); i < to; i++) {
      if (i === at) continue;
      const facts = this.#factsOf(i);
      if (facts & IS_RUSSIAN) russian++;
      else if ((facts & STRENGTH) > 1) known++;
      else if (!(facts & IS_SHORT)) others++;
    }
    return russian < 2 && (known >= others * share || others <= FEW * (1 - share));
  }

  /** Whether more than a share of the words in a wide stretch around number `at` are unknown: damage, or no Kazakh. */
  isMostlyUnknown(at: number, share: number): boolean {
    const from = Math.max(0, at - STRETCH);
    const to = Math.min(this.#count, at + STRETCH + 1);
    // A few words tell nothing of a text.
    if (to - from < FEW_WORDS) return false;
    if (this.#unknown < 0) this.#unknown = this.#countUnknown();
    if (this.#unknown <= share * (to - from)) return false;
    this.#unknownBefore ??= this.#unknownBeforeEach();
    return (this.#unknownBefore[to]! - this.#unknownBefore[from]!) / (to - from) > share;
  }

  #isUnknown(i: number): boolean {
    return (this.#factsOf(i) & (IS_UNKNOWN | IS_SHORT)) === IS_UNKNOWN;
  }

  #countUnknown(): number {
    let count = 0;
    for (let i = this.next(0, IS_UNKNOWN); i < this.#count; i = this.next(i + 1, IS_UNKNOWN))
      if (!this.has(i, IS_SHORT)) count++;
    return count;
  }

  #unknownBeforeEach(): Int32Array {
    const out = new Int32Array(this.#count + 1);
    for (let i = 0; i < this.#count; i++) out[i + 1] = out[i]! + Number(this.#isUnknown(i));
    return out;
  }

  /** How often words and beginnings of words are in the text. */
  get counts(): WordCounts {
    this.#counts ??= new WordCounts(this, this.#met);
    return this.#counts;
  }
}

const frequencyOfBoth: PairQuestion = new PairQuestion((first, second) => wordModel().frequency(first + second));

const NO_ROWS: Int32Array = new Int32Array(0);
const FLAGS = 255;
const ROOM = 16;
/** Words that are read beside edits. */
const few = new WordRows();
const WINDOW = 6;
const STRETCH = 150;
const FEW_WORDS = 40;
const FEW = 6;

let last: WordScan | undefined;
/** What became of its text since: the words are carried over when they are asked for. */
let steps: { readonly map: OffsetMap; readonly after: string }[] = [];
/** After so many edits that nobody asked about, reading the text anew is as cheap. */
const MOST_STEPS = 8;

const newest = (): string | undefined => (steps.length === 0 ? last?.text : steps[steps.length - 1]!.after);

/** The words of a text. The last text's are kept, as several rules ask for the same. */
export function scanWords(text: string): WordScan {
  if (last === undefined || newest() !== text) last = last?.text === text ? last : WordScan.of(text, last);
  else for (const { map, after } of steps) last = last.after(map, after);
  if (steps.length > 0) steps = [];
  return last;
}

/** Keeps the words of a text if they were passed on the way to something else, and are not kept yet. */
export function takeWords(text: string): void {
  if (!hasPassedWords(text) || newest() === text) return;
  last = WordScan.of(text, last);
  steps = [];
}

/** Goes on from the words of the text `before`, if they are the ones kept, to those of what `map` made of it. */
export function followWords(before: string, map: OffsetMap, after: string): void {
  if (newest() === before && steps.length < MOST_STEPS) steps.push({ map, after });
}

/** Where the word at or before `at` begins, not looking beyond `least`. */
function wordStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && flagsAt(text, start - 1) & LETTER) start--;
  return start;
}

/** What may stand between a sentence's start and its first word. */
const OPENING: Uint8Array = charTable('«"“„‘(–—-•* ');
const ENDING: Uint8Array = charTable('.!?…:;');

function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && OPENING[text.charCodeAt(at)] === 1) at--;
  if (at < 0 || isSpaceAt(text, at)) return true;
  return ENDING[text.charCodeAt(at)] === 1 && !isInitial(text, at);
}

/** `Н.` before a surname ends no sentence. */
function isInitial(text: string, stop: number): boolean {
  return text[stop] === '.' && (flagsAt(text, stop - 1) & UPPER) !== 0 && !(flagsAt(text, stop - 2) & LETTER);
}
