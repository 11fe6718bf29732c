import { CHAR_FLAGS, charTable, flagsAt, isSpaceAt, LETTER, UPPER } from '../../../core/chars.ts';
import { firstEnding, followRows } from '../../../core/follow-rows.ts';
import { hasPassedWords, wordsIn } from '../../../core/marks.ts';
import type { OffsetMap } from '../../../core/offset-map.ts';
import type { ReadWords } from '../../../core/read-words.ts';
import { unitsOf } from '../../../core/units.ts';
import { ROW, ROW_END, WordRows } from '../../../core/word-rows.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { FACTS_SHIFT, ROW_KNOWN, ROW_NUMBER, WordTable } from '../../../kazakh/words/word-table.ts';
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
  readonly #words: WordRows;
  #count = 0;
  #rows: Int32Array = NO_ROWS;
  /** The facts of all words together, and perhaps of some that the text no longer has. */
  #facts = 0;
  /** How many unknown words there are, and how many before each word; counted when asked for. */
  #unknown = -1;
  #unknownBefore: Int32Array | undefined;
  #counts: WordCounts | undefined;

  private constructor(text: string, met: WordTable, words: WordRows) {
    this.text = text;
    this.#met = met;
    this.#words = words;
  }

  /** @param done a scan that nobody needs any more: its rows are written anew */
  static of(text: string, done?: WordScan): WordScan {
    const words = done === undefined ? new WordRows() : done.#words;
    wordsIn(text).giveTo(words);
    const scan = new WordScan(text, metWords(), words);
    scan.#lookUp(unitsOf(text), 0, words.count);
    return scan.#withRows();
  }

  /**
   * The words of what `map` made of this text: only those that an edit changed are read anew. They take the place of the
   * words of this scan, which are no more.
   */
  after(map: OffsetMap, text: string): WordScan {
    const out = new WordScan(text, this.#met, this.#words);
    const units = unitsOf(text);
    const { length } = text;
    out.#facts = this.#facts;
    followRows(this.#words, { units, length, growth: length - this.text.length, map }, (from, to) =>
      out.#lookUp(units, from, to),
    );
    return out.#withRows();
  }

  /** Looks up words that were read. */
  #lookUp(units: Uint16Array, from: number, to: number): void {
    this.#facts |= this.#met.lookUp(units, this.#words.rows, ROW * from, ROW * to) >> FACTS_SHIFT;
  }

  /** The scan, with its words as they are now. */
  #withRows(): this {
    this.#rows = this.#words.rows;
    this.#count = this.#words.count;
    return this;
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

  /** The first word from number `i` on that ends at or behind a place. */
  firstEndingFrom(at: number, i: number): number {
    return firstEnding(this.#rows, at, i, this.#count);
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
