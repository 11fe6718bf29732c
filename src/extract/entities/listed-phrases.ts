import { nameLists } from '../../kazakh/names/index.ts';

/** Words that go on a listed name; each with the lists of the name that ends in it, and with what may follow it. */
export type PhraseNode = ReadonlyMap<string, PhraseStep>;

interface PhraseStep {
  /** Mask of lists; 0 where no name ends here. */
  readonly lists: number;
  readonly next: PhraseNode | null;
}

interface Growing {
  lists: number;
  next: Map<string, Growing> | null;
}

let root: PhraseNode | undefined;

/** What may follow a first word, given in lower case, in listed names of several words; null where nothing may. */
export function openingBy(word: string): PhraseNode | null {
  root ??= grow();
  return root.get(word)?.next ?? null;
}

/** The lists of the name that ends in a word with these forms, the last form first; 0 where none does. */
export function endingIn(node: PhraseNode, forms: readonly string[]): number {
  for (let k = forms.length - 1; k >= 0; k--) {
    const lists = node.get(forms[k]!)?.lists ?? 0;
    if (lists !== 0) return lists;
  }
  return 0;
}

function grow(): PhraseNode {
  const first = new Map<string, Growing>();
  for (const [phrase, lists] of nameLists().phrases) {
    let step: Growing = { lists: 0, next: first };
    for (const word of phrase.split(' ')) {
      step.next ??= new Map();
      let following = step.next.get(word);
      if (following === undefined) {
        following = { lists: 0, next: null };
        step.next.set(word, following);
      }
      step = following;
    }
    step.lists = lists;
  }
  return first;
}
