import { isVowelAt } from '../alphabet.ts';
import { LETTER_NUMBER } from '../ending-walk.ts';
import { LOOK_ALIKES } from '../look-alikes.ts';
import { BUILT, type Lexicon, letterOf } from './lexicon.ts';
import { MAKES_NOUN, ON_NOUN, ON_VERB, wordGrammar } from './verb-endings.ts';
import { LEVEL, letterNumbers, NOUN_STEM, SURE_STEM, VERB_STEM, type WordGraph } from './word-graph.ts';

/** A word near to a row of letters that is none. */
export interface NearWord {
  readonly word: string;
  /** The slips between them: the sum of their costs. */
  readonly cost: number;
  /** Whether look-alikes alone part them. */
  readonly alike: boolean;
}

const MAX_ALIKES = 3;
const MAX_COST = 9;
const DOUBLED = 3;
const SWAPPED = 3.9;
const VOWEL_FOR_VOWEL = 4.2;
const DROPPED = 4.6;
const ADDED = 4.6;
const CHANGED = 5.5;
/** Two vowels that stand for each other: chance hardly makes a word of that. */
const CROSSED = 3.4;
const LONGEST_ENDING = 8;
const OWN_STEM = 4;
/** Beyond this cost a stem is not looked at again with misread endings. */
const CHEAP = 2.6;
const SHORTEST_STEM = 3;

const WIDTH = 64;
/** Cost of reading one letter for another by their numbers; 0 where they do not look alike. */
const ALIKE_COST: Float32Array = alikeCosts();

function alikeCosts(): Float32Array {
  const out = new Float32Array(WIDTH * WIDTH);
  for (const [read, meant] of LOOK_ALIKES)
    for (const [letter, cost] of meant)
      out[LETTER_NUMBER[read.charCodeAt(0)]! * WIDTH + LETTER_NUMBER[letter.charCodeAt(0)]!] = cost;
  return out;
}

/**
 * Looks for words that one slip of typing, or some misread letters, part from a row of letters. The lexicon's graph is
 * walked along the letters; where a stem ends and legal endings follow, the walk need not go on.
 */
export class NearSearch {
  readonly #lexicon: Lexicon;
  readonly #found = new Map<string, NearWord>();
  #lower = '';
  #slipsLeft = true;
  #letters: Uint8Array = new Uint8Array(0);
  #graph: WordGraph | null = null;
  readonly #out: number[] = [];
  /** 1 where a legal row of endings begins and runs to the word's end. */
  #endings: Uint8Array = new Uint8Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * All near words, in no order.
   *
   * @param slips false to look for misread letters only
   */
  find(lower: string, slips = true): readonly NearWord[] {
    this.#found.clear();
    this.#lower = lower;
    this.#letters = letterNumbers(lower);
    this.#endings = new Uint8Array(lower.length + 1);
    wordGrammar().walk(lower, lower.length, this.#markEnding, 2);
    for (const graph of this.#lexicon.graphs) {
      this.#graph = graph;
      this.#slipsLeft = slips;
      this.#step(0, graph.root, 0, 0, 0, 0);
    }
    if (slips) {
      this.#doubledParts();
      this.#swappedVowels();
    }
    return [...this.#found.values()];
  }

  readonly #markEnding = (end: number): void => {
    this.#endings[end] = 1;
  };

  /** Goes on from `node` with the word's letter `i`; `slips` is 0 or 1, `alikes` counts misread letters. */
  #step(i: number, node: number, number: number, cost: number, alikes: number, slips: number): void {
    if (node === 0 || cost > MAX_COST) return;
    const graph = this.#graph!;
    const wanted = i < this.#letters.length ? this.#letters[i]! : 0;
    const maySlip = slips === 0 && alikes === 0 && this.#slipsLeft;
    if (!maySlip && (slips > 0 || alikes >= MAX_ALIKES)) {
      const edge = wanted === 0 ? 0 : graph.edge(node, wanted);
      if (edge !== 0) this.#take(i + 1, edge, wanted, number + graph.skip(edge), cost, alikes, slips);
      return;
    }
    for (let edge = node; edge !== 0; edge = graph.nextEdge(edge)) {
      const letter = graph.letter(edge);
      const at = number + graph.skip(edge);
      if (letter === wanted && wanted !== 0) this.#take(i + 1, edge, letter, at, cost, alikes, slips);
      else if (wanted !== 0) this.#misread(i, edge, letter, at, cost, alikes, slips);
      if (maySlip) this.#slip(i, edge, letter, at, cost, alikes);
    }
    // A letter too many.
    if (maySlip && wanted !== 0 && (i > 0 || this.#letters.length >= LONG_WORD))
      this.#step(i + 1, node, number, cost + this.#addedCost(i), alikes, 1);
  }

  #take(i: number, edge: number, letter: number, number: number, cost: number, alikes: number, slips: number): void {
    const graph = this.#graph!;
    this.#out.push(letter);
    let next = number;
    if (graph.isFinal(edge)) {
      next++;
      if (cost > 0 || i < this.#letters.length) this.#meet(i, graph.facts(number), cost, alikes, slips);
    }
    this.#step(i, graph.target(edge), next, cost, alikes, slips);
    this.#out.pop();
  }

  #misread(i: number, edge: number, letter: number, at: number, cost: number, alikes: number, slips: number): void {
    const price = ALIKE_COST[this.#letters[i]! * WIDTH + letter]!;
    if (price === 0 || slips > 0 || alikes >= MAX_ALIKES) return;
    this.#take(i + 1, edge, letter, at, cost + price, alikes + 1, slips);
  }

  /** One slip at letter `i`: another letter, a letter dropped, two letters swapped. */
  #slip(i: number, edge: number, letter: number, at: number, cost: number, alikes: number): void {
    const graph = this.#graph!;
    const letters = this.#letters;
    const wanted = i < letters.length ? letters[i]! : 0;
    const target = graph.target(edge);
    const mayEnd = graph.isFinal(edge);
    // A letter dropped before this one; a doubled one is dropped more easily.
    if ((i > 0 || letters.length >= LONG_WORD) && (mayEnd || graph.edge(target, wanted) !== 0)) {
      const doubled = this.#out.length > 0 && this.#out[this.#out.length - 1] === letter;
      this.#take(i, edge, letter, at, cost + (doubled ? DOUBLED : DROPPED), alikes, 1);
    }
    if (wanted === 0 || letter === wanted) return;
    if (mayEnd || (i + 1 < letters.length && graph.edge(target, letters[i + 1]!) !== 0))
      this.#take(i + 1, edge, letter, at, cost + this.#changeCost(i, letter), alikes, 1);
    if (i + 1 >= letters.length || letters[i + 1] !== letter) return;
    const next = graph.edge(target, wanted);
    if (next === 0) return;
    this.#out.push(letter);
    const number = at + (graph.isFinal(edge) ? 1 : 0) + graph.skip(next);
    this.#take(i + 2, next, wanted, number, cost + SWAPPED, alikes, 1);
    this.#out.pop();
  }

  #changeCost(i: number, letter: number): number {
    const bothVowels = isVowelAt(this.#lower, i) && isVowelAt(letterOf(letter), 0);
    return bothVowels ? VOWEL_FOR_VOWEL : CHANGED;
  }

  #addedCost(i: number): number {
    return this.#letters[i] === this.#letters[i - 1] ? DOUBLED : ADDED;
  }

  /** A word or stem of the graph ends here, with `i` letters of the row used up. */
  #meet(i: number, facts: number, cost: number, alikes: number, slips: number): void {
    const n = this.#letters.length;
    if (i >= n) {
      if (facts & LEVEL) this.#keep(this.#outText(), cost, slips === 0);
      return;
    }
    const maySlip = slips === 0 && this.#slipsLeft;
    if (i === n - 1 && maySlip && facts & LEVEL) this.#keep(this.#outText(), cost + this.#addedCost(i), false);
    if (!(facts & (NOUN_STEM | VERB_STEM)) || !(facts & SURE_STEM) || this.#out.length < SHORTEST_STEM) return;
    if (this.#endings[i] === 1) {
      if (cost > 0) this.#keepBuilt(this.#outText() + this.#lower.slice(i), cost, slips === 0);
    } else if (slips === 0 && n - i <= LONGEST_ENDING && this.#out.length >= OWN_STEM && cost < CHEAP) {
      const stem = this.#outText();
      this.#misreadEnding(i, stem, stem.length, cost, MAX_ALIKES - alikes);
    }
    // институ(т)тарды: of two equal letters where stem and ending meet one was dropped.
    if (maySlip && cost === 0) {
      const word = this.#lower.slice(0, i) + this.#lower.slice(i - 1);
      if (runsFrom(i, word, ON_NOUN | ON_VERB)) this.#keepBuilt(word, DOUBLED, false);
    }
  }

  /** Endings with misread letters after a stem: Ирак-тын for Ирак-тың. */
  #misreadEnding(i: number, done: string, stem: number, cost: number, left: number): void {
    if (i === this.#lower.length) {
      if (cost > 0 && runsFrom(stem, done, ON_NOUN | MAKES_NOUN | ON_VERB)) this.#keepBuilt(done, cost, true);
      return;
    }
    if (cost > MAX_COST) return;
    const char = this.#lower.charAt(i);
    this.#misreadEnding(i + 1, done + char, stem, cost, left);
    if (left === 0) return;
    for (const [other, price] of LOOK_ALIKES.get(char) ?? [])
      this.#misreadEnding(i + 1, done + other, stem, cost + price, Math.min(left - 1, MISREAD_IN_ENDING));
  }

  /** A part typed twice: қауіпсіздіздігі. */
  #doubledParts(): void {
    const lower = this.#lower;
    for (let size = 2; size <= MAX_DOUBLED; size++)
      for (let i = 1; i + 2 * size <= lower.length; i++)
        if (lower.startsWith(lower.slice(i, i + size), i + size))
          this.#keepBuilt(lower.slice(0, i) + lower.slice(i + size), ADDED, false);
  }

  /** Two vowels on each side of consonants, the one typed for the other: мүмкіндектірін. */
  #swappedVowels(): void {
    const lower = this.#lower;
    let before = -1;
    for (let i = 0; i < lower.length; i++) {
      if (!isVowelAt(lower, i)) continue;
      if (before >= 0 && lower[before] !== lower[i]) {
        const middle = lower.slice(before + 1, i);
        this.#keepBuilt(
          lower.slice(0, before) + lower[i] + middle + lower[before] + lower.slice(i + 1),
          CROSSED,
          false,
        );
      }
      before = i;
    }
  }

  #outText(): string {
    let text = '';
    for (const letter of this.#out) text += letterOf(letter);
    return text;
  }

  #keepBuilt(word: string, cost: number, alike: boolean): void {
    const known = this.#found.get(word);
    if (known !== undefined && known.cost <= cost) return;
    if (word !== this.#lower && this.#lexicon.strength(word) >= BUILT) this.#keep(word, cost, alike);
  }

  #keep(word: string, cost: number, alike: boolean): void {
    if (word === this.#lower) return;
    const known = this.#found.get(word);
    if (known === undefined || known.cost > cost) this.#found.set(word, { word, cost, alike });
  }
}

const LONG_WORD = 6;
const MAX_DOUBLED = 5;
const MISREAD_IN_ENDING = 1;

/** Whether a legal row of endings, begun by one of the start sets, runs from `stem` to the end of `word`. */
function runsFrom(stem: number, word: string, starts: number): boolean {
  let found = false;
  wordGrammar().walk(
    word,
    word.length,
    (end, path, depth) => {
      if (end === stem && path[depth - 1]!.starts & starts) found = true;
    },
    stem,
  );
  return found;
}
