import { readAsset } from '../../core/asset.ts';
import { isVowelAt, LETTERS } from '../alphabet.ts';
import type { Form } from '../ending-walk.ts';
import { LETTER_NUMBER } from '../ending-walk.ts';
import { restoredBases } from '../endings.ts';
import { harmonyBits } from '../harmony.ts';
import { MAKES_NOUN, ON_NOUN, ON_VERB, wordGrammar } from './verb-endings.ts';
import { countOfLevel, HYPHEN_NUMBER, LEVEL, NOUN_STEM, SURE_STEM, VERB_STEM, WordGraph } from './word-graph.ts';

/** How sure it is that a row of letters is a word. */
export const UNKNOWN = 0;
/** Seen once, or built on a stem that was hardly seen. */
export const WEAK = 1;
/** A sure stem with legal endings. */
export const BUILT = 2;
/** Seen twice or more. */
export const SEEN = 3;
export type Strength = 0 | 1 | 2 | 3;

const FILES = ['models/lexicon.bin', 'models/lexicon-by-sa.bin'];
const MAX_WORD = 40;

/** The seen forms and stems of all lexicon files, and words built of them. */
export class Lexicon {
  readonly graphs: readonly WordGraph[];
  readonly #flags: Uint8Array = new Uint8Array(MAX_WORD + 1);
  #lower = '';
  #best = 0;

  constructor(graphs: readonly WordGraph[]) {
    this.graphs = graphs;
  }

  /** The lexicon of the package; a file that a packager left out counts as empty. */
  static load(): Lexicon {
    const graphs: WordGraph[] = [];
    for (const file of FILES) {
      try {
        graphs.push(new WordGraph(readAsset(file)));
      } catch {
        // Without its data the model knows no word, and then repairs none.
      }
    }
    return new Lexicon(graphs);
  }

  /** All that the files know of a form: flags of either, the level of the larger count. */
  facts(lower: string): number {
    let flags = 0;
    let level = 0;
    for (const graph of this.graphs) {
      const facts = graph.lookUp(lower);
      flags |= facts & ~LEVEL;
      level = Math.max(level, facts & LEVEL);
    }
    return flags | level;
  }

  /** How often the form was seen, about; 0 for a form never seen. */
  count(lower: string): number {
    let count = 0;
    for (const graph of this.graphs) count += countOfLevel(graph.lookUp(lower) & LEVEL);
    return count;
  }

  /** How often all forms together were seen that begin so, about. */
  countBeginning(start: string): number {
    return this.graphs.reduce((sum, graph) => sum + graph.countBeginning(start), 0);
  }

  strength(lower: string): Strength {
    if (lower.length > MAX_WORD) return UNKNOWN;
    const seen = this.count(lower);
    if (seen >= 2) return SEEN;
    const built = lower.includes('-') ? this.#pairStrength(lower) : this.#builtStrength(lower);
    return built === UNKNOWN && seen > 0 ? WEAK : built;
  }

  /** қару-жарақ and ауыл-аймақтың: both halves are words. */
  #pairStrength(lower: string): Strength {
    const hyphen = lower.indexOf('-');
    const [first, second] = [lower.slice(0, hyphen), lower.slice(hyphen + 1)];
    if (first.length < 2 || second.length < 2) return UNKNOWN;
    return Math.min(this.strength(first), this.strength(second), BUILT) as Strength;
  }

  #builtStrength(lower: string): Strength {
    const least = this.#markPrefixes(lower);
    this.#lower = lower;
    this.#best = UNKNOWN;
    if (least < lower.length) wordGrammar().visit(lower, this.#onRow, least);
    return this.#best as Strength;
  }

  readonly #onRow = (end: number, first: Form, harmony: number): boolean => {
    if (end < 2) return false;
    const flags = this.#flags[end]!;
    if (flags & STEM) {
      const agrees = harmonyBits(this.#lower, end);
      if (agrees !== 0 && (harmony === 0 || agrees & harmony))
        this.#judge(flags, first.starts, end, first.kind === 'voice');
    }
    if (this.#best < BUILT && first.starts & ON_NOUN && isVowelAt(first.text, 0))
      for (const base of restoredBases(this.#lower, end, harmony))
        this.#judge(this.facts(base), ON_NOUN, base.length, false);
    return this.#best >= BUILT;
  };

  #judge(facts: number, starts: number, length: number, isVoiced: boolean): void {
    const fits = (starts & (ON_NOUN | MAKES_NOUN) && facts & NOUN_STEM) || (starts & ON_VERB && facts & VERB_STEM);
    if (!fits || length < SHORTEST_STEM) return;
    const isSure = (facts & SURE_STEM) !== 0 && (length >= SURE_LENGTH || (facts & LEVEL) >= COMMON);
    // A stem makes each of its voices only where sense allows it.
    const strength = isSure && !isVoiced ? BUILT : WEAK;
    if (strength > this.#best) this.#best = strength;
  }

  /**
   * Marks the flags of every beginning of the word, by its length. Returns the least length that a base can have: of
   * the shortest stem, or of a stem whose last letters changed, which then is no beginning of the word.
   */
  #markPrefixes(lower: string): number {
    let least = lower.length;
    let longest = 0;
    this.#flags.fill(0, 0, lower.length + 1);
    for (const graph of this.graphs) {
      let node = graph.root;
      let number = 0;
      for (let i = 0; i < lower.length && node !== 0; i++) {
        const code = lower.charCodeAt(i);
        const edge = graph.edge(node, code < 0x600 ? LETTER_NUMBER[code]! : 0);
        if (edge === 0) break;
        number += graph.skip(edge);
        if (graph.isFinal(edge)) {
          const facts = graph.facts(number++);
          const before = this.#flags[i + 1]!;
          if (i > 0 && facts & STEM && i + 1 < least) least = i + 1;
          this.#flags[i + 1] = (before & ~LEVEL) | (facts & ~LEVEL) | Math.max(before & LEVEL, facts & LEVEL);
        }
        node = graph.target(edge);
        longest = Math.max(longest, i + 1);
      }
    }
    return Math.min(least, Math.max(2, longest));
  }

  /** How many rows of three letters in the word were never seen in words, its two edges counted in. */
  oddness(lower: string): number {
    let odd = 0;
    let a = 0;
    let b = numberAt(lower, 0);
    for (let i = 1; i <= lower.length; i++) {
      const c = i < lower.length ? numberAt(lower, i) : 0;
      if (!this.graphs.some((graph) => graph.hasTrigram(a, b, c))) odd++;
      a = b;
      b = c;
    }
    return odd;
  }
}

const STEM = NOUN_STEM | VERB_STEM;
const SHORTEST_STEM = 2;
/** A sure stem that is shorter must be common besides. */
export const SURE_LENGTH = 3;
export const COMMON = 8;

function numberAt(lower: string, i: number): number {
  const code = lower.charCodeAt(i);
  return code < 0x600 ? LETTER_NUMBER[code]! : 0;
}

/** The letter of a number of the graph. */
export function letterOf(number: number): string {
  return number === HYPHEN_NUMBER ? '-' : LETTERS.charAt(number - 1);
}
