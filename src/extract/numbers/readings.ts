import { LexemeCache, type Lexemes } from '../../core/lexemes.ts';
import { OPENS, type Reading, readWord } from './lexicon.ts';
import { roleOf } from './roles.ts';

/** What is known of a lexeme: that it is nothing to dates and numbers, or what it is; 0 where it was not read yet. */
const COMMON = 1;
const READ = 2;

/**
 * Readings of the words of one set of lexemes, each computed once. A byte says of most words that there is nothing to
 * know: a text asks for its words all over the vocabulary, and bytes lie close together.
 */
export class Readings {
  readonly #lexemes: Lexemes;
  readonly #roles: LexemeCache;
  #states: Uint8Array = new Uint8Array(0);
  #masks: Int32Array = new Int32Array(0);
  readonly #list: Reading[] = [];
  /** By lexemes that were read: where their readings stand in the list. */
  readonly #places: LexemeCache;

  constructor(lexemes: Lexemes) {
    this.#lexemes = lexemes;
    this.#roles = new LexemeCache(lexemes, roleOf);
    this.#places = new LexemeCache(lexemes, (word) => this.#list.push(readWord(word)) - 1);
  }

  /**
   * Writes the masks of a row of lexemes, each at its place plus `margin`, where 0 stands for the common words.
   *
   * @returns the places at which a date, a number or a citation may begin
   */
  fill(lexemes: Int32Array, masks: Int32Array, margin: number): number[] {
    this.#reserve();
    const places: number[] = [];
    const states = this.#states;
    for (let i = 0; i < lexemes.length; i++) {
      const state = states[lexemes[i]!]!;
      if (state === COMMON) continue;
      const mask = state === READ ? this.#masks[lexemes[i]!]! : this.#read(lexemes[i]!);
      masks[i + margin] = mask;
      if (mask & OPENS) places.push(i);
    }
    return places;
  }

  /** Makes room for all lexemes there are. */
  #reserve(): void {
    const { size } = this.#lexemes;
    if (size <= this.#states.length) return;
    const room = Math.max(1024, 2 * size);
    const states = new Uint8Array(room);
    const masks = new Int32Array(room);
    states.set(this.#states);
    masks.set(this.#masks);
    this.#states = states;
    this.#masks = masks;
  }

  /** What a lexeme may be to the number beside it. */
  roleOf(lexeme: number): number {
    return this.#roles.get(lexeme);
  }

  of(lexeme: number): Reading {
    return this.#list[this.#places.get(lexeme)]!;
  }

  #read(lexeme: number): number {
    const { mask } = readWord(this.#lexemes.word(lexeme));
    this.#masks[lexeme] = mask;
    this.#states[lexeme] = mask === 0 ? COMMON : READ;
    return mask;
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
