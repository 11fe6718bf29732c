import { nameLists } from '../../kazakh/names/index.ts';
import { beginningBit } from './word-facts.ts';

/** Words that go on a listed name; each with the lists of the name that ends in it, and with what may follow it. */
export interface PhraseNode {
  readonly steps: ReadonlyMap<string, PhraseStep>;
  /** What these words begin with, as `beginningBit` tells it. */
  readonly beginnings: number;
}

interface PhraseStep {
  /** Mask of lists; 0 where no name ends here. */
  readonly lists: number;
  readonly next: PhraseNode | null;
}

interface Growing {
  lists: number;
  next: GrowingNode | null;
}

interface GrowingNode {
  readonly steps: Map<string, Growing>;
  beginnings: number;
}

let root: PhraseNode | undefined;

/** What may follow a first word, given in lower case, in listed names of several words; null where nothing may. */
export function openingBy(word: string): PhraseNode | null {
  root ??= grow();
  return root.steps.get(word)?.next ?? null;
}

/** What may follow the name's word with these forms, of which the first is as it is written. */
export const behind = (node: PhraseNode, forms: readonly string[]): PhraseNode | null =>
  node.steps.get(forms[0]!)?.next ?? null;

/** The lists of the name that ends in a word with these forms, the last form first; 0 where none does. */
export function endingIn(node: PhraseNode, forms: readonly string[]): number {
  for (let k = forms.length - 1; k >= 0; k--) {
    const lists = node.steps.get(forms[k]!)?.lists ?? 0;
    if (lists !== 0) return lists;
  }
  return 0;
}

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

const newNode = (): GrowingNode => ({ steps: new Map(), beginnings: 0 });
