import { CHAR_FLAGS, CYRILLIC, flagsAt, isSpaceAt, LATIN, LETTER, LOWER, UPPER } from '../../../core/chars.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { WordTable } from '../../../kazakh/words/word-table.ts';

/** A run of letters in a text. */
export interface ScannedWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Flags of all its letters together: `UPPER`, `LOWER`, `CYRILLIC`, `LATIN`. */
  readonly flags: number;
  readonly capitalised: boolean;
  /** First of its line or sentence, so that a capital tells nothing. */
  readonly isStart: boolean;
  /** Strength in the word model; 0 for words with letters that are not Kazakh. */
  readonly strength: number;
}

/** Facts of a word in the table: its strength (0-3) and these bits. */
const STRENGTH = 3;
const IS_RUSSIAN = 4;
const IS_SHORT = 8;

/** Small words of Russian that no Kazakh text has. */
const RUSSIAN = new Set(
  'и в во на с со по не что как для из от это его был была были или при к у о об до за но же бы так который которые также этой этого чтобы между если где они она оно их ее её он мы вы я'.split(
    ' ',
  ),
);
const LATIN_LETTERS = /[a-z\u00c0-\u024f]/u;

function judge(lower: string): number {
  const strength = LATIN_LETTERS.test(lower) ? 0 : wordModel().strength(lower);
  return strength | (RUSSIAN.has(lower) ? IS_RUSSIAN : 0) | (lower.length <= 2 ? IS_SHORT : 0);
}

/** Beyond this many words the table is begun anew. */
const MANY_WORDS = 100_000;
let table: WordTable | undefined;

/** The words of one text. They are not kept one by one: rules ask for the few they look at. */
export class WordScan {
  readonly text: string;
  readonly count: number;
  readonly #table: WordTable;
  #starts: Int32Array;
  #ends: Int32Array;
  #numbers: Int32Array;
  #flags: Uint8Array;
  /** Before each word: how many unknown ones; made when asked for. */
  #unknown: Int32Array | undefined;
  #sorted: SortedWords | undefined;
  #counts: ReadonlyMap<string, number> | undefined;
  #asked = 0;

  constructor(text: string) {
    if (table === undefined || table.size > MANY_WORDS) table = new WordTable(judge);
    this.text = text;
    this.#table = table;
    const room = (text.length >> 2) + ROOM;
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#numbers = new Int32Array(room);
    this.#flags = new Uint8Array(room);
    this.count = this.#scan();
  }

  #scan(): number {
    const { text } = this;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      let flags = CHAR_FLAGS[text.charCodeAt(at)]!;
      if (!(flags & LETTER)) continue;
      const start = at++;
      for (; at < text.length; at++) {
        const more = CHAR_FLAGS[text.charCodeAt(at)]!;
        if (!(more & LETTER)) break;
        flags |= more;
      }
      this.#add(count++, start, at, flags);
    }
    return count;
  }

  #add(i: number, start: number, end: number, flags: number): void {
    if (i === this.#starts.length) this.#grow();
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#numbers[i] = this.#table.find(this.text, start, end);
    this.#flags[i] = flags & (UPPER | LOWER | CYRILLIC | LATIN);
  }

  /** Room for as many words as a text can hold. */
  #grow(): void {
    const room = (this.text.length >> 1) + ROOM;
    const enlarge = <Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column => {
      larger.set(column);
      return larger;
    };
    this.#starts = enlarge(this.#starts, new Int32Array(room));
    this.#ends = enlarge(this.#ends, new Int32Array(room));
    this.#numbers = enlarge(this.#numbers, new Int32Array(room));
    this.#flags = enlarge(this.#flags, new Uint8Array(room));
  }

  start(i: number): number {
    return this.#starts[i]!;
  }

  end(i: number): number {
    return this.#ends[i]!;
  }

  /** Flags of all letters together; 0 outside the text. */
  flags(i: number): number {
    return i >= 0 && i < this.count ? this.#flags[i]! : 0;
  }

  strength(i: number): number {
    return this.#facts(i) & STRENGTH;
  }

  #facts(i: number): number {
    return this.#table.facts(this.#numbers[i]!);
  }

  lower(i: number): string {
    return this.#table.word(this.#numbers[i]!);
  }

  isCapitalised(i: number): boolean {
    return (CHAR_FLAGS[this.text.charCodeAt(this.#starts[i]!)]! & UPPER) !== 0;
  }

  word(i: number): ScannedWord {
    return {
      start: this.start(i),
      end: this.end(i),
      lower: this.lower(i),
      flags: this.flags(i),
      capitalised: this.isCapitalised(i),
      isStart: startsSentence(this.text, this.start(i)),
      strength: this.strength(i),
    };
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
      const facts = this.#facts(i);
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
    for (let i = 0; i < this.count; i++) out[i + 1] = out[i]! + (this.#facts(i) & (STRENGTH | IS_SHORT) ? 0 : 1);
    return out;
  }

  /** How many words of the text begin with `start` (small letters). */
  countBeginning(start: string): number {
    const counts = this.#counted();
    // Sorting pays only where many ask.
    if (this.#asked++ >= FEW_QUESTIONS) {
      this.#sorted ??= new SortedWords(counts);
      return this.#sorted.countBeginning(start);
    }
    let sum = 0;
    for (const [word, count] of counts) if (word.startsWith(start)) sum += count;
    return sum;
  }

  /** How often the text has the word (small letters). */
  countWord(lower: string): number {
    return this.#counted().get(lower) ?? 0;
  }

  #counted(): ReadonlyMap<string, number> {
    if (this.#counts !== undefined) return this.#counts;
    const counts = new Map<string, number>();
    for (let i = 0; i < this.count; i++) counts.set(this.lower(i), (counts.get(this.lower(i)) ?? 0) + 1);
    this.#counts = counts;
    return counts;
  }
}

const ROOM = 16;
const FEW_QUESTIONS = 8;
const WINDOW = 6;
const STRETCH = 150;
const FEW_WORDS = 40;
const FEW = 6;

/** The different words of a text in order, with the number of all before each. */
class SortedWords {
  readonly #words: readonly string[];
  readonly #before: Int32Array;

  constructor(counts: ReadonlyMap<string, number>) {
    const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#words = rows.map(([word]) => word);
    this.#before = new Int32Array(rows.length + 1);
    for (const [i, [, count]] of rows.entries()) this.#before[i + 1] = this.#before[i]! + count;
  }

  countBeginning(start: string): number {
    return this.#before[lowerBound(this.#words, `${start}\uffff`)]! - this.#before[lowerBound(this.#words, start)]!;
  }
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
