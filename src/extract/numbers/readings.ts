import { isLetterAt } from '../../core/chars.ts';
import { enlarged } from '../../core/enlarged.ts';
import { LexemeCache, type Lexemes } from '../../core/lexemes.ts';
import { OPENS, type Reading, readWord } from './lexicon.ts';
import { roleOf } from './roles.ts';

/** What is known of a lexeme: that it is nothing to dates and numbers, or that it is something; 0 before it was read. */
const COMMON = 1;
const READ = 2;

/**
 * Readings of the words of one set of lexemes, each computed once. A byte says of most words that there is nothing to
 * know: a text asks for its words all over the vocabulary, and bytes lie close together.
 */
export class Readings {
  readonly #lexemes: Lexemes;
  #states: Uint8Array = new Uint8Array(0);
  /** By lexemes that were read: what each may be, and what to the number beside it. */
  #masks: Int32Array = new Int32Array(0);
  #roles: Int32Array = new Int32Array(0);
  readonly #list: Reading[] = [];
  /** By lexemes whose senses were asked for: where their readings stand in the list. */
  readonly #places: LexemeCache;

  constructor(lexemes: Lexemes) {
    this.#lexemes = lexemes;
    this.#places = new LexemeCache(lexemes, (word) => this.#list.push(readWord(word)) - 1);
  }

  /**
   * Writes the masks and roles of a row of lexemes, each at its place plus `margin`; those of common words are 0, which
   * must stand there already.
   *
   * @returns the places at which a date, a number or a citation may begin
   */
  fill(lexemes: Int32Array, masks: Int32Array, roles: Int32Array, margin: number): number[] {
    this.#reserve();
    const places: number[] = [];
    const states = this.#states;
    for (let i = 0; i < lexemes.length; i++) {
      const lexeme = lexemes[i]!;
      const state = states[lexeme]!;
      if (state === COMMON || (state !== READ && this.#isCommon(lexeme))) continue;
      const mask = this.#masks[lexeme]!;
      masks[i + margin] = mask;
      roles[i + margin] = this.#roles[lexeme]!;
      if (mask & OPENS) places.push(i);
    }
    return places;
  }

  /** Makes room for all lexemes there are. */
  #reserve(): void {
    const { size } = this.#lexemes;
    if (size <= this.#states.length) return;
    const room = Math.max(1024, 2 * size);
    this.#states = enlarged(this.#states, room);
    this.#masks = enlarged(this.#masks, room);
    this.#roles = enlarged(this.#roles, room);
  }

  of(lexeme: number): Reading {
    return this.#list[this.#places.get(lexeme)]!;
  }

  /** Reads a word that was never met before. */
  #isCommon(lexeme: number): boolean {
    const word = this.#lexemes.word(lexeme);
    const { mask } = readWord(word);
    const role = isLetterAt(word, 0) ? roleOf(word) : 0;
    this.#masks[lexeme] = mask;
    this.#roles[lexeme] = role;
    this.#states[lexeme] = mask === 0 && role === 0 ? COMMON : READ;
    return mask === 0 && role === 0;
  }
}

const known = new WeakMap<Lexemes, Readings>();

export function readingsOf(lexemes: Lexemes): Readings {
  const ready = known.get(lexemes);
  if (ready !== undefined) return ready;
  const readings = new Readings(lexemes);
  known.set(lexemes, readings);
  return readings;
}
