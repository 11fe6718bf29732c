import { LISTS, nameLists } from '../../kazakh/names/index.ts';
import type { EntityType } from './mention.ts';
import type { WordBook } from './word-book.ts';
import { beginningBit } from './word-columns.ts';

/** Words that go on a listed name; each with the lists of the name that ends in it, and with what may follow it. */
export interface PhraseNode {
  readonly steps: ReadonlyMap<string, PhraseStep>;
  /** What these words begin with, as `beginningBit` tells it. */
  readonly beginnings: number;
  /** No other node has it. */
  readonly number: number;
}

interface PhraseStep {
  /** Mask of lists; 0 where no name ends here. */
  readonly lists: number;
  readonly next: PhraseNode | null;
}

/** What a word may make of a name, by whichever of its forms. */
interface WordStep extends PhraseStep {
  /** As `lists`, of the last form that has any of the lists that are plain about the class; 0 where none has. */
  readonly plain: number;
}

interface Growing {
  lists: number;
  next: GrowingNode | null;
}

interface GrowingNode {
  readonly steps: Map<string, Growing>;
  beginnings: number;
  readonly number: number;
}

/** Lists that are plain about the class of their names, surest first. */
export const PLAIN_LISTS: readonly (readonly [bit: number, type: EntityType])[] = [
  [LISTS.shortBody, 'ORGANISATION'],
  [LISTS.shortPlace, 'GPE'],
  [LISTS.country, 'GPE'],
  [LISTS.body, 'ORGANISATION'],
  [LISTS.location, 'LOCATION'],
  [LISTS.city, 'GPE'],
  [LISTS.belief, 'NORP'],
];
const PLAIN: number = PLAIN_LISTS.reduce((bits, [bit]) => bits | bit, 0);

let root: PhraseNode | undefined;

/** What may follow a first word, given in lower case, in listed names of several words; null where nothing may. */
export function openingBy(word: string): PhraseNode | null {
  root ??= grow();
  return root.steps.get(word)?.next ?? null;
}

/** What may follow the name's word with these forms, of which the first is as it is written. */
const behind = (node: PhraseNode, forms: readonly string[]): PhraseNode | null =>
  node.steps.get(forms[0]!)?.next ?? null;

/** The lists of the name that ends in a word with these forms, the last form first that has one of `wanted`; else 0. */
function endingIn(node: PhraseNode, forms: readonly string[], wanted: number): number {
  for (let k = forms.length - 1; k >= 0; k--) {
    const lists = node.steps.get(forms[k]!)?.lists ?? 0;
    if (lists & wanted) return lists;
  }
  return 0;
}

/** Steps kept; a full memory begins anew. */
const ROOM = 1 << 14;

/** The steps that words of a book make, each looked up once: listed names come again and again. */
class PhraseSteps {
  readonly book: WordBook;
  /** By node and word, and by first and second word. */
  readonly #taken: Map<number, WordStep> = new Map();
  readonly #begun: Map<number, WordStep> = new Map();

  constructor(book: WordBook) {
    this.book = book;
  }

  /** What word `id` makes of a name that stands at `node`. */
  take(node: PhraseNode, id: number): WordStep {
    const key = node.number * MOST_IDS + id;
    return this.#taken.get(key) ?? this.#look(node, id, key);
  }

  /** What word `id` makes of a name that word `first` begins. */
  begin(first: number, id: number): WordStep {
    const key = first * MOST_IDS + id;
    return this.#begun.get(key) ?? this.#lookBegun(first, id, key);
  }

  #look(node: PhraseNode, id: number, key: number): WordStep {
    const step = stepOf(node, this.book.types[id]!.forms);
    if (this.#taken.size === ROOM) this.#taken.clear();
    this.#taken.set(key, step);
    return step;
  }

  #lookBegun(first: number, id: number, key: number): WordStep {
    const { opening } = this.book.types[first]!;
    const step = opening === null ? NOWHERE : stepOf(opening, this.book.types[id]!.forms);
    if (this.#begun.size === ROOM) this.#begun.clear();
    this.#begun.set(key, step);
    return step;
  }
}

const NOWHERE: WordStep = { lists: 0, next: null, plain: 0 };

const stepOf = (node: PhraseNode, forms: readonly string[]): WordStep => ({
  lists: endingIn(node, forms, -1),
  next: behind(node, forms),
  plain: endingIn(node, forms, PLAIN),
});

/** The steps in the book at hand. */
export function phraseSteps(book: WordBook): PhraseSteps {
  if (atHand?.book !== book) atHand = new PhraseSteps(book);
  return atHand;
}

let atHand: PhraseSteps | undefined;

/** More than any book has words. */
const MOST_IDS = 40_000;

function grow(): PhraseNode {
  const first = newNode();
  for (const [phrase, lists] of nameLists().phrases) {
    let step: Growing = { lists: 0, next: first };
    for (const word of phrase.split(' ')) {
      step.next ??= newNode();
      let following = step.next.steps.get(word);
      if (following === undefined) {
        following = { lists: 0, next: null };
        step.next.steps.set(word, following);
        step.next.beginnings |= beginningBit(word);
      }
      step = following;
    }
    step.lists = lists;
  }
  return first;
}

let nodes = 0;
const newNode = (): GrowingNode => ({ steps: new Map(), beginnings: 0, number: nodes++ });
