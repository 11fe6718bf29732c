import { isVowelAt, LETTERS } from '../alphabet.ts';
import { soundBits } from '../ending-table.ts';
import { type Form, LETTER_NUMBER } from '../ending-walk.ts';
import { harmonyBits } from '../harmony.ts';
import { LOOK_ALIKES } from '../look-alikes.ts';
import { BUILT, COMMON, type Lexicon, letterOf, SURE_LENGTH } from './lexicon.ts';
import { Remembered } from './remembered.ts';
import {
  ADDED,
  CROSSED,
  changeCost,
  DOUBLED,
  DOUBLED_PART,
  DOUBLED_TOO_MUCH,
  dropCost,
  SWAPPED,
} from './slip-costs.ts';
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

/** Every Kazakh letter of a word may be lost (кукыктары), but unlikely readings are not heaped up. */
const MAX_ALIKES = 5;
const MANY_ALIKES = 3;
const MAX_COST_MANY = 6.5;
const MAX_COST = 9;
const LONGEST_ENDING = 8;
const OWN_STEM = 4;
/** Beyond this cost a stem is not looked at again with misread endings. */
const CHEAP = 2.6;
const SHORTEST_STEM = 3;

/** By number of the letter read: numbers of the letters that may have been meant, and what each reading costs. */
const ALIKES: readonly (readonly (readonly [letter: number, cost: number])[])[] = alikesByNumber();

function alikesByNumber(): (readonly (readonly [number, number])[])[] {
  const out: (readonly (readonly [number, number])[])[] = Array.from({ length: LETTERS.length + 2 }, () => []);
  for (const [read, meant] of LOOK_ALIKES)
    out[LETTER_NUMBER[read.charCodeAt(0)]!] = meant.map(
      ([letter, cost]) => [LETTER_NUMBER[letter.charCodeAt(0)]!, cost] as const,
    );
  return out;
}

/** A row of endings that may begin at a place of the word. */
interface Row {
  readonly first: Form;
  readonly harmony: number;
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
  readonly #endings: Remembered<readonly MisreadEnding[]> = new Remembered(misreadEndings);
  readonly #slips: Remembered<readonly SlippedEnding[]> = new Remembered(slippedEndings);
  /** By place: the legal rows of endings that begin there and run to the word's end. */
  #rows: Row[][] = [];
  /** Steps that are left for this word. */
  #fuel = 0;

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
    this.#rows = Array.from(this.#letters, () => []);
    this.#fuel = MAX_STEPS;
    wordGrammar().visit(lower, this.#addRow, 2);
    for (const graph of this.#lexicon.graphs) {
      this.#graph = graph;
      this.#slipsLeft = slips;
      this.#step(0, graph.root, 0, 0, 0, 0);
    }
    if (slips) {
      this.#doubledParts();
      this.#swappedVowels();
      if (this.#found.size === 0) this.#slippedEndings();
    }
    return [...this.#found.values()];
  }

  readonly #addRow = (end: number, first: Form, harmony: number): boolean => {
    this.#rows[end]!.push({ first, harmony });
    return false;
  };

  /** Goes on from `node` with the word's letter `i`; `slips` is 0 or 1, `alikes` counts misread letters. */
  #step(i: number, node: number, number: number, cost: number, alikes: number, slips: number): void {
    if (node === 0 || cost > MAX_COST || this.#fuel-- <= 0) return;
    const graph = this.#graph!;
    const wanted = i < this.#letters.length ? this.#letters[i]! : 0;
    if (wanted !== 0) {
      const edge = graph.edge(node, wanted);
      if (edge !== 0) this.#take(i + 1, edge, wanted, number + graph.skip(edge), cost, alikes, slips);
      if (slips === 0 && alikes < MAX_ALIKES)
        for (const [letter, price] of ALIKES[wanted]!) {
          const other = graph.edge(node, letter);
          if (other !== 0 && (alikes < MANY_ALIKES || cost + price <= MAX_COST_MANY))
            this.#take(i + 1, other, letter, number + graph.skip(other), cost + price, alikes + 1, slips);
        }
    }
    if (slips > 0 || alikes > 0 || !this.#slipsLeft) return;
    for (let edge = node; edge !== 0; edge = graph.nextEdge(edge))
      this.#slip(i, edge, graph.letter(edge), number + graph.skip(edge), cost, alikes);
    // A letter too many; nobody types я by chance, it ends a stem (боя-лған).
    if (wanted !== 0 && wanted !== YA && (i > 0 || this.#letters.length >= LONG_WORD))
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
      this.#take(i, edge, letter, at, cost + (doubled ? DOUBLED : dropCost(letter)), alikes, 1);
    }
    if (wanted === 0 || letter === wanted) return;
    if (mayEnd || (i + 1 < letters.length && graph.edge(target, letters[i + 1]!) !== 0))
      this.#take(i + 1, edge, letter, at, cost + changeCost(wanted, letter), alikes, 1);
    if (i + 1 >= letters.length || letters[i + 1] !== letter) return;
    const next = graph.edge(target, wanted);
    if (next === 0) return;
    this.#out.push(letter);
    const number = at + (graph.isFinal(edge) ? 1 : 0) + graph.skip(next);
    this.#take(i + 2, next, wanted, number, cost + SWAPPED, alikes, 1);
    this.#out.pop();
  }

  #addedCost(i: number): number {
    return this.#letters[i] === this.#letters[i - 1] ? DOUBLED_TOO_MUCH : ADDED;
  }

  /** A word or stem of the graph ends here, with `i` letters of the row used up. */
  #meet(i: number, facts: number, cost: number, alikes: number, slips: number): void {
    const n = this.#letters.length;
    if (i >= n) {
      if (facts & LEVEL) this.#keep(this.#outText(), cost, slips === 0);
      return;
    }
    const maySlip = slips === 0 && this.#slipsLeft;
    if (i === n - 1 && maySlip && facts & LEVEL && this.#letters[i] !== YA)
      this.#keep(this.#outText(), cost + this.#addedCost(i), false);
    if (!(facts & (NOUN_STEM | VERB_STEM)) || !(facts & SURE_STEM) || this.#out.length < SHORTEST_STEM) return;
    const rows = this.#rows[i]!;
    const fits = rows.length > 0 && cost > 0 && this.#keepStem(rows, i, facts, cost, slips === 0);
    if (slips > 0) {
      if (!fits && n - i <= LONGEST_ENDING && this.#out.length >= OWN_STEM) this.#otherSound(i, cost);
    } else if (rows.length === 0 && n - i <= LONGEST_ENDING && this.#out.length >= OWN_STEM && cost < CHEAP)
      this.#misreadEndings(i, cost, MAX_ALIKES - alikes);
    // институ(т)тарды: of two equal letters where stem and ending meet one was dropped.
    const last = this.#letters[i - 1]!;
    if (maySlip && cost === 0 && last !== 0 && graph3(this.#lexicon, this.#letters[i - 2] ?? 0, last, last)) {
      const word = this.#lower.slice(0, i) + this.#lower.slice(i - 1);
      if (PLURAL.test(word.slice(i)) && runsFrom(i, word, ON_NOUN | ON_VERB)) this.#keepBuilt(word, DOUBLED, false);
    }
  }

  /** A stem of the graph with the endings that the word has behind letter `i`; false where none agrees with it. */
  #keepStem(rows: readonly Row[], i: number, facts: number, cost: number, alike: boolean): boolean {
    const length = this.#out.length;
    if (length < SURE_LENGTH && (facts & LEVEL) < COMMON) return false;
    const stem = this.#outText();
    const [harmonies, sound] = [harmonyBits(stem, length), soundBits(stem, length)];
    for (const { first, harmony } of rows) {
      const fits =
        (first.starts & (ON_NOUN | MAKES_NOUN) && facts & NOUN_STEM) || (first.starts & ON_VERB && facts & VERB_STEM);
      if (!fits || first.kind === 'voice' || !(first.after & sound)) continue;
      if (harmonies === 0 || (harmony !== 0 && !(harmonies & harmony))) continue;
      this.#keep(stem + this.#lower.slice(i), cost, alike);
      return true;
    }
    return false;
  }

  /** терро(р)дың: the endings agree with the stem as it was meant, not with the letters before them. */
  #otherSound(i: number, cost: number): void {
    const stem = this.#outText();
    const word = stem + this.#lower.slice(i);
    if (runsFrom(stem.length, word, ON_NOUN | ON_VERB)) this.#keepBuilt(word, cost, false);
  }

  /** Endings with misread letters after a stem: Ирак-тын for Ирак-тың. */
  #misreadEndings(i: number, cost: number, left: number): void {
    const stem = this.#outText();
    for (const { text, price, misread } of this.#endings.get(this.#lower.slice(i)))
      if (misread <= left && runsFrom(stem.length, stem + text, ON_NOUN | MAKES_NOUN | ON_VERB))
        this.#keepBuilt(stem + text, cost + price, true);
  }

  /** A part typed twice: қауіпсіздіздігі. */
  #doubledParts(): void {
    const lower = this.#lower;
    for (let size = 2; size <= MAX_DOUBLED; size++)
      for (let i = 1; i + 2 * size <= lower.length; i++)
        if (lower.startsWith(lower.slice(i, i + size), i + size))
          this.#keepBuilt(lower.slice(0, i) + lower.slice(i + size), DOUBLED_PART, false);
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

  /** A slip in the endings of a form that was never seen: жанқияр-лы(қ)пен, құсбег(і)сінің, балғын-дадр. */
  #slippedEndings(): void {
    const lower = this.#lower;
    let tries = FEW_STEMS;
    for (let end = lower.length - 1; end >= OWN_STEM && lower.length - end <= LONGEST_ENDING && tries > 0; end--) {
      const facts = this.#lexicon.facts(lower.slice(0, end));
      if (!(facts & (NOUN_STEM | VERB_STEM)) || !(facts & SURE_STEM)) continue;
      tries--;
      const stem = lower.slice(0, end);
      for (const { text, price } of this.#slips.get(lower.slice(end)))
        if (runsFrom(end, stem + text, ON_NOUN | MAKES_NOUN | ON_VERB)) this.#keepBuilt(stem + text, price, false);
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
    if (word === this.#lower || this.#lexicon.oddness(word) > 0) return;
    if (this.#lexicon.strength(word) >= BUILT) this.#keep(word, cost, alike);
  }

  #keep(word: string, cost: number, alike: boolean): void {
    if (word === this.#lower || UNBUILT.test(word)) return;
    const known = this.#found.get(word);
    if (known === undefined || known.cost > cost) this.#found.set(word, { word, cost, alike });
  }
}

/** A stem loses its ь before an ending's vowel (спектаклі), and none in -ия is a verb's. */
const UNBUILT = /ь[ыіау]|ия(?:р[лдтғ]|й)/u;
const LONG_WORD = 6;
const YA = LETTER_NUMBER['я'.charCodeAt(0)]!;
const MAX_DOUBLED = 5;
const PLURAL = /^[дтл][ае]р/u;
/** A row of letters that is like many words is given up. */
const MAX_STEPS = 20_000;

function graph3(lexicon: Lexicon, a: number, b: number, c: number): boolean {
  return lexicon.graphs.some((graph) => graph.hasTrigram(a, b, c));
}

/** A legal row of endings that was read as another row of letters. */
interface MisreadEnding {
  readonly text: string;
  readonly price: number;
  readonly misread: number;
}

const MISREAD_IN_ENDING = 2;
const ENDING_LETTERS = /^[абғгдезийкқлмнңпрстушыіюя]+$/u;

/** Every legal row of endings that one or two misread letters part from `read`. */
function misreadEndings(read: string): readonly MisreadEnding[] {
  const out: MisreadEnding[] = [];
  const vary = (i: number, text: string, price: number, misread: number): void => {
    if (i === read.length) {
      if (misread > 0 && ENDING_LETTERS.test(text) && runsFrom(0, text, ON_NOUN | MAKES_NOUN | ON_VERB))
        out.push({ text, price, misread });
      return;
    }
    const char = read.charAt(i);
    vary(i + 1, text + char, price, misread);
    if (misread === MISREAD_IN_ENDING) return;
    for (const [other, cost] of LOOK_ALIKES.get(char) ?? []) vary(i + 1, text + other, price + cost, misread + 1);
  };
  if (read.length <= LONGEST_ENDING) vary(0, '', 0, 0);
  return out;
}

interface SlippedEnding {
  readonly text: string;
  readonly price: number;
}

/** Every legal row of endings that `written` is short of a letter of, or has two letters swapped in. */
function slippedEndings(written: string): readonly SlippedEnding[] {
  const out: SlippedEnding[] = [];
  const add = (text: string, price: number): void => {
    if (runsFrom(0, text, ON_NOUN | MAKES_NOUN | ON_VERB)) out.push({ text, price });
  };
  for (let i = 0; i <= written.length; i++) {
    const [head, tail] = [written.slice(0, i), written.slice(i)];
    for (const letter of ENDINGS_LETTERS)
      if (!tail.startsWith(letter)) add(head + letter + tail, dropCost(LETTER_NUMBER[letter.charCodeAt(0)]!));
    if (tail.length > 1 && tail[0] !== tail[1]) add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2), SWAPPED);
  }
  return out;
}

const FEW_STEMS = 2;
const ENDINGS_LETTERS = 'ыіаенлдтсмғгқкпшрңй';

/** Whether a legal row of endings, begun by one of the start sets, runs from `stem` to the end of `word`. */
function runsFrom(stem: number, word: string, starts: number): boolean {
  let found = false;
  wordGrammar().visit(
    word,
    (end, first) => {
      found = end === stem && (first.starts & starts) !== 0;
      return found;
    },
    stem,
  );
  return found;
}
