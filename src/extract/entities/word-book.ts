import { compact } from '../../core/compact.ts';
import type { Lexemes } from '../../core/lexemes.ts';
import { ownCopy } from '../../core/own-copy.ts';
import { ALL_CAPS, CAPITALISED, INNER_CAPITAL, type Tokens } from '../../core/tokens.ts';
import type { ClusterOf } from './clusters.ts';
import { WordColumns } from './word-columns.ts';
import { buildWordType, EDGE, type WordType } from './word-type.ts';

/** What stands beyond both ends of a sentence. */
export const NO_WORD = 0;
/** Words kept; a full book is put away and another begun. */
export const ROOM: number = 1 << 15;
/** Letters of a word that count; none has more. */
const LONGEST_WORD = 64;

/** Words as they are written, each with a small number and all that is known of it wherever it stands. */
export class WordBook {
  /** As written; `NO_WORD` is empty. */
  readonly surfaces: string[] = [''];
  readonly types: WordType[] = [EDGE];
  /** What is asked most often of the types: most questions need no more, and read no object. */
  readonly columns: WordColumns = new WordColumns();
  readonly #clusterOf: ClusterOf;
  readonly #ids: Map<string, number> = new Map();
  /** The book that was full before this one: words met again are taken over from it. */
  #before: WordBook | undefined;
  /** The number of each word in the book before; `NO_WORD` where it was not there. */
  readonly #origins: number[] = [NO_WORD];
  /** Numbers of words by lexeme and capitals, for the tokens of one instance of `Lexemes`. */
  #byLexeme: Int32Array = new Int32Array(0);
  #lexemes: Lexemes | undefined;

  constructor(clusterOf: ClusterOf) {
    this.#clusterOf = clusterOf;
    this.columns.add(NO_WORD, EDGE);
  }

  /** An empty book for the words to come, which takes over from this one what is met again, but nothing older. */
  next(): WordBook {
    const book = new WordBook(this.#clusterOf);
    book.#before = this;
    this.#before = undefined;
    return book;
  }

  /** Numbers given so far, `NO_WORD` among them. */
  get size(): number {
    return this.types.length;
  }

  /** Whether there is room for `n` words more. */
  holds(n: number): boolean {
    return this.#ids.size + n <= ROOM;
  }

  /** The number that word `id` has in the book before; `NO_WORD` where it was not there. */
  originOf(id: number): number {
    return this.#origins[id]!;
  }

  idOf(word: string): number {
    return this.#ids.get(word) ?? this.#add(word);
  }

  /** The number of the word that is token `i` as it is written: found without making a string of it. */
  idOfToken(tokens: Tokens, i: number): number {
    if (tokens.lexemes !== this.#lexemes || tokens.lexemes.size * SPELLINGS > this.#byLexeme.length)
      this.#follow(tokens.lexemes);
    const start = tokens.start[i]!;
    const cases = tokens.flags[i]! & CASES;
    const place = tokens.lexeme[i]! * SPELLINGS + ((cases >> CAPITALS_AT) & (SPELLINGS - 1));
    const known = this.#byLexeme[place]!;
    if (known < 0 && !(cases & INNER_CAPITAL)) return -known;
    const surface = this.surfaces[Math.abs(known)]!;
    // `ҚазҰУ` and `Қазұу` share a place, as do `K` of Kelvin and of Kazakhstan.
    if (known !== NO_WORD && surface.length === tokens.end[i]! - start && tokens.text.startsWith(surface, start))
      return Math.abs(known);
    const word = tokens.text.slice(start, tokens.end[i]);
    const id = this.idOf(word);
    // A word written plainly is the only one so written in its place.
    this.#byLexeme[place] = !(cases & INNER_CAPITAL) && PLAIN.test(word) ? -id : id;
    return id;
  }

  #follow(lexemes: Lexemes): void {
    const old = lexemes === this.#lexemes ? this.#byLexeme : NOTHING;
    this.#lexemes = lexemes;
    this.#byLexeme = new Int32Array(2 * lexemes.size * SPELLINGS);
    this.#byLexeme.set(old);
  }

  #add(written: string): number {
    return this.#takeOver(written) ?? this.#learn(ownCopy(written));
  }

  #takeOver(written: string): number | undefined {
    const before = this.#before;
    if (before === undefined) return undefined;
    const origin = before.#ids.get(written);
    return origin === undefined ? undefined : this.#put(before.surfaces[origin]!, before.types[origin]!, origin);
  }

  #learn(word: string): number {
    const type = buildWordType(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word, this.#clusterOf);
    return this.#put(word, type, NO_WORD);
  }

  #put(word: string, type: WordType, origin: number): number {
    const id = this.types.length;
    this.types.push(type);
    this.#origins.push(origin);
    this.columns.add(id, type);
    this.surfaces.push(word);
    this.#ids.set(word, id);
    return id;
  }
}

/**
 * Small letters that are one unit each, figures and marks; a capital at the beginning, or all of them, in Cyrillic, where
 * no two capitals have the same small letter. No other word of their lexeme has the same capitals.
 */
const PLAIN: RegExp = compact(/^(?:[Ѐ-ЯҒҚҢҮҰҺӘӨ]?[\p{Ll}\p{Nd}\p{P}%№+=<>|~$]*|[Ѐ-ЯҒҚҢҮҰҺӘӨ]+)$/u);
const CASES = CAPITALISED | ALL_CAPS | INNER_CAPITAL;
/** Spellings of a lexeme that the flags CAPITALISED and ALL_CAPS tell apart. */
const SPELLINGS = 4;
/** The bit at which these flags begin. */
const CAPITALS_AT = 2;
const NOTHING = new Int32Array(0);
