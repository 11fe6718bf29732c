import { CHAR_FLAGS, CYRILLIC, flagsAt, isSpaceAt, LATIN, LETTER, LOWER, UPPER } from '../../../core/chars.ts';
import { enlarged, WordTable } from '../../../kazakh/words/word-table.ts';
import { JoinedCounts } from './joined-counts.ts';
import { WordCounts } from './word-counts.ts';
import {
  factsOf,
  IS_CUT_GENITIVE,
  IS_LOSABLE,
  IS_ODD,
  IS_RUSSIAN,
  IS_SHORT,
  LOOKS_KAZAKH,
  STRENGTH,
} from './word-facts.ts';

/** Beyond this many words or letters the table is begun anew. */
const MANY_WORDS = 100_000;
const MANY_LETTERS = 2_000_000;

interface MetWords {
  readonly table: WordTable;
  readonly joined: JoinedCounts;
}

let met: MetWords | undefined;

/** What earlier texts taught of words. */
function metWords(): MetWords {
  if (met === undefined || met.table.size > MANY_WORDS || met.table.letters > MANY_LETTERS) {
    const table = new WordTable(factsOf);
    met = { table, joined: new JoinedCounts(table) };
  }
  return met;
}

/** The words of one text, in columns, by their numbers from left to right: what rules ask of all words costs nothing. */
export class WordScan {
  readonly text: string;
  readonly count: number;
  readonly #table: WordTable;
  readonly #joined: JoinedCounts;
  #starts: Int32Array;
  #ends: Int32Array;
  #numbers: Int32Array;
  #flags: Uint8Array;
  #facts: Uint8Array;
  /** Before each word: how many unknown ones; made when asked for. */
  #unknown: Int32Array | undefined;
  #counts: WordCounts | undefined;

  constructor(text: string) {
    const { table, joined } = metWords();
    this.text = text;
    this.#table = table;
    this.#joined = joined;
    const room = (text.length >> 2) + ROOM;
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#numbers = new Int32Array(room);
    this.#flags = new Uint8Array(room);
    this.#facts = new Uint8Array(room);
    this.count = this.#scan();
  }

  #scan(): number {
    const { text } = this;
    const table = this.#table;
    table.reserve(text.length);
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      if (!(CHAR_FLAGS[text.charCodeAt(at)]! & LETTER)) continue;
      const number = table.read(text, at);
      if (count === this.#starts.length) this.#grow();
      this.#starts[count] = at;
      this.#ends[count] = at = table.end;
      this.#numbers[count] = number;
      this.#flags[count] = table.flags & (UPPER | LOWER | CYRILLIC | LATIN);
      this.#facts[count++] = table.facts(number);
    }
    return count;
  }

  /** Room for as many words as a text can hold. */
  #grow(): void {
    const room = (this.text.length >> 1) + ROOM;
    this.#starts = enlarged(this.#starts, new Int32Array(room));
    this.#ends = enlarged(this.#ends, new Int32Array(room));
    this.#numbers = enlarged(this.#numbers, new Int32Array(room));
    this.#flags = enlarged(this.#flags, new Uint8Array(room));
    this.#facts = enlarged(this.#facts, new Uint8Array(room));
  }

  start(i: number): number {
    return this.#starts[i]!;
  }

  end(i: number): number {
    return this.#ends[i]!;
  }

  /** Flags of all letters together: `UPPER`, `LOWER`, `CYRILLIC`, `LATIN`; 0 outside the text. */
  flags(i: number): number {
    return i >= 0 && i < this.count ? this.#flags[i]! : 0;
  }

  /** Strength in the word model; 0 for words with letters that are not Kazakh. */
  strength(i: number): number {
    return this.#facts[i]! & STRENGTH;
  }

  isCutGenitive(i: number): boolean {
    return (this.#facts[i]! & IS_CUT_GENITIVE) !== 0;
  }

  /** Without any Kazakh letter, but with one that may be a Kazakh letter misread. */
  isLosable(i: number): boolean {
    return (this.#facts[i]! & IS_LOSABLE) !== 0;
  }

  looksKazakh(i: number): boolean {
    return (this.#facts[i]! & LOOKS_KAZAKH) !== 0;
  }

  isOdd(i: number): boolean {
    return (this.#facts[i]! & IS_ODD) !== 0;
  }

  length(i: number): number {
    return this.#ends[i]! - this.#starts[i]!;
  }

  /** The word in small letters. */
  lower(i: number): string {
    return this.#table.word(this.#numbers[i]!);
  }

  /** How often the lexicon saw this word and the next written as one. */
  joinedFrequency(i: number): number {
    return this.#joined.of(this.#numbers[i]!, this.#numbers[i + 1]!);
  }

  isCapitalised(i: number): boolean {
    return (CHAR_FLAGS[this.text.charCodeAt(this.#starts[i]!)]! & UPPER) !== 0;
  }

  /** First of its line or sentence, so that a capital tells nothing. */
  isStart(i: number): boolean {
    return startsSentence(this.text, this.#starts[i]!);
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
      const facts = this.#facts[i]!;
      if (facts & IS_RUSSIAN) russian++;
      else if ((facts & STRENGTH) > 1) known++;
      else if (!(facts & IS_SHORT)) others++;
    }
    return russian < 2 && (known >= others * share || others <= FEW * (1 - share));
  }

  /** Share of the words in a wide stretch around number `at` that are unknown: how much of it is damage or no Kazakh. */
  unknownShare(at: number): number {
    this.#unknown ??= this.#countUnknown();
    const from = Math.max(0, at - STRETCH);
    const to = Math.min(this.count, at + STRETCH + 1);
    // A few words tell nothing of a text.
    return to - from < FEW_WORDS ? 0 : (this.#unknown[to]! - this.#unknown[from]!) / (to - from);
  }

  #countUnknown(): Int32Array {
    const out = new Int32Array(this.count + 1);
    for (let i = 0; i < this.count; i++) out[i + 1] = out[i]! + (this.#facts[i]! & (STRENGTH | IS_SHORT) ? 0 : 1);
    return out;
  }

  /** How many words of the text begin with `start` (small letters). */
  countBeginning(start: string): number {
    return this.#counted().beginning(start);
  }

  /** How often the text has the word (small letters). */
  countWord(lower: string): number {
    return this.#counted().of(lower);
  }

  #counted(): WordCounts {
    this.#counts ??= new WordCounts(this.count, (i) => this.lower(i));
    return this.#counts;
  }
}

const ROOM = 16;
const WINDOW = 6;
const STRETCH = 150;
const FEW_WORDS = 40;
const FEW = 6;

let last: WordScan | undefined;

/** The words of a text. The last text's are kept, as several rules ask for the same. */
export function scanWords(text: string): WordScan {
  if (last?.text !== text) last = new WordScan(text);
  return last;
}

const OPENING = '«"“„‘(–—-•*';
const ENDING = '.!?…:;';

function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (OPENING.includes(text[at]!) || text[at] === ' ')) at--;
  if (at < 0 || isSpaceAt(text, at)) return true;
  return ENDING.includes(text[at]!) && !isInitial(text, at);
}

/** `Н.` before a surname ends no sentence. */
function isInitial(text: string, stop: number): boolean {
  return text[stop] === '.' && (flagsAt(text, stop - 1) & UPPER) !== 0 && !(flagsAt(text, stop - 2) & LETTER);
}
