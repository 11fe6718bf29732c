import { LETTERS } from './alphabet.ts';
import { type Ending, type EndingKind, type Slot, soundBits } from './ending-table.ts';
import { BACK, FRONT } from './harmony.ts';

/** One spelling of an ending. */
export interface Form {
  readonly text: string;
  readonly kind: EndingKind;
  /** Number of the ending in its grammar. */
  readonly ending: number;
  /** Sounds that may stand before it. */
  readonly after: number;
  /** `BACK` or `FRONT`; 0 where it goes with either (-мен). */
  readonly harmony: number;
  /** Bits of the start sets it belongs to. */
  readonly starts: number;
}

/**
 * Told of a row of endings that ends the word. `path` holds its forms from the last to the first, `depth` of them,
 * and is used again after the call.
 */
export type RowListener = (baseEnd: number, path: readonly Form[], depth: number, harmony: number) => void;

/**
 * Told of the first form of a row of endings that ends the word, once for each place and harmony of the row.
 *
 * @returns true to end the walk
 */
export type StartListener = (baseEnd: number, first: Form, harmony: number) => boolean;

const BACK_SPELLING: Readonly<Record<string, string>> = { A: 'а', Y: 'ы', G: 'ғ', Q: 'қ' };
const FRONT_SPELLING: Readonly<Record<string, string>> = { A: 'е', Y: 'і', G: 'г', Q: 'к' };
const HARMONIC = /[AYGQ]/;
const MAX_DEPTH = 8;
const WIDTH = 64;

export const HYPHEN_NUMBER = 43;
/** Number of a lower-case letter in the alphabet, from 1; 0 for anything else, 43 for a hyphen. */
export const LETTER_NUMBER: Uint8Array = letterNumbers();

function letterNumbers(): Uint8Array {
  const out = new Uint8Array(0x600);
  for (let i = 0; i < LETTERS.length; i++) out[LETTERS.charCodeAt(i)] = i + 1;
  out[0x2d] = HYPHEN_NUMBER;
  return out;
}

/**
 * A grammar of endings, read from the end of a word. Rows are not listed (there are hundreds of thousands) but walked:
 * a small trie of the single forms, read backwards, and a table of which ending may follow which.
 */
export class EndingWalk {
  readonly #children: Int16Array;
  readonly #forms: readonly (readonly Form[])[];
  readonly #follows: Uint8Array;
  readonly #count: number;
  readonly #path: Form[] = [];
  #leastBase = 0;
  /** Number of the visit that last came by a place, the ending after it and the harmony of the row. */
  #passed: Uint32Array = new Uint32Array(0);
  #visit = 0;

  /**
   * @param starts sets of endings that may stand first; a form knows its sets as bits, in this order
   * @param next which endings may follow a slot
   */
  constructor(starts: readonly (readonly Ending[])[], next: Readonly<Partial<Record<Slot, readonly Ending[]>>>) {
    const endings = reachable(starts, next);
    this.#count = endings.length;
    this.#follows = followTable(endings, next);
    const trie = new FormTrie();
    for (const [number, one] of endings.entries()) {
      let bits = 0;
      for (const [i, set] of starts.entries()) if (set.includes(one)) bits |= 1 << i;
      for (const form of spellings(one, number, bits)) trie.add(form);
    }
    this.#forms = trie.forms;
    this.#children = trie.children();
  }

  /**
   * Tells of every row of endings that ends `lower`, whose first form is in a start set and whose forms agree with
   * each other. Agreement of the first form with the base in harmony is left to the listener; its sound is checked
   * where a letter stands before it.
   *
   * @param leastBase rows that leave a shorter base are not looked for
   */
  walk(lower: string, end: number, listener: RowListener, leastBase = 0): void {
    this.#leastBase = leastBase;
    this.#descend(lower, end, -1, 0, 0, listener);
  }

  /**
   * As `walk`, but tells only where rows may begin: a place that another row led to is not walked again, so that the
   * work is bounded by the length of the word.
   *
   * @returns whether the listener ended the walk
   */
  visit(lower: string, listener: StartListener, leastBase = 0): boolean {
    const states = (lower.length + 1) * (this.#count + 1) * HARMONIES;
    if (this.#passed.length < states) {
      this.#passed = new Uint32Array(2 * states);
      this.#visit = 0;
    }
    this.#visit++;
    this.#leastBase = leastBase;
    return this.#visitFrom(lower, lower.length, -1, 0, listener);
  }

  /** Whether the listener ended the walk. */
  #visitFrom(lower: string, end: number, next: number, harmony: number, listener: StartListener): boolean {
    const state = (end * (this.#count + 1) + next + 1) * HARMONIES + harmony;
    if (this.#passed[state] === this.#visit) return false;
    this.#passed[state] = this.#visit;
    let node = 0;
    for (let i = end - 1; i >= this.#leastBase; i--) {
      const code = lower.charCodeAt(i);
      node = this.#children[node * WIDTH + (code < 0x600 ? LETTER_NUMBER[code]! : 0)]!;
      if (node <= 0) return false;
      const forms = this.#forms[node]!;
      if (forms.length === 0) continue;
      const sound = i > 0 ? soundBits(lower, i) || ANY_SOUND : ANY_SOUND;
      for (let k = 0; k < forms.length; k++) {
        const form = forms[k]!;
        if (!(form.after & sound)) continue;
        if (next >= 0 && this.#follows[form.ending * this.#count + next] === 0) continue;
        if (form.harmony !== 0 && harmony !== 0 && form.harmony !== harmony) continue;
        const both = harmony | form.harmony;
        if (form.starts !== 0 && listener(i, form, both)) return true;
        if (i > this.#leastBase && this.#visitFrom(lower, i, form.ending, both, listener)) return true;
      }
    }
    return false;
  }

  #descend(lower: string, end: number, next: number, harmony: number, depth: number, listener: RowListener): void {
    let node = 0;
    for (let i = end - 1; i >= this.#leastBase; i--) {
      const code = lower.charCodeAt(i);
      const letter = code < 0x600 ? LETTER_NUMBER[code]! : 0;
      node = this.#children[node * WIDTH + letter]!;
      if (node <= 0) return;
      const forms = this.#forms[node]!;
      if (forms.length === 0) continue;
      const sound = i > 0 ? soundBits(lower, i) || ANY_SOUND : ANY_SOUND;
      for (let k = 0; k < forms.length; k++) {
        const form = forms[k]!;
        if (!(form.after & sound)) continue;
        if (next >= 0 && this.#follows[form.ending * this.#count + next] === 0) continue;
        if (form.harmony !== 0 && harmony !== 0 && form.harmony !== harmony) continue;
        this.#path[depth] = form;
        const both = harmony | form.harmony;
        if (form.starts !== 0) listener(i, this.#path, depth + 1, both);
        if (i > this.#leastBase && depth + 1 < MAX_DEPTH)
          this.#descend(lower, i, form.ending, both, depth + 1, listener);
      }
    }
  }
}

/** No harmony, back, front. */
const HARMONIES = 3;

/** Before a hyphen or a figure the caller judges. */
const ANY_SOUND = 63;

function reachable(
  starts: readonly (readonly Ending[])[],
  next: Readonly<Partial<Record<Slot, readonly Ending[]>>>,
): readonly Ending[] {
  const out = new Set<Ending>();
  const todo = starts.flat();
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (out.has(one)) continue;
    out.add(one);
    todo.push(...(next[one.slot] ?? []));
  }
  return [...out];
}

function followTable(endings: readonly Ending[], next: Readonly<Partial<Record<Slot, readonly Ending[]>>>): Uint8Array {
  const n = endings.length;
  const table = new Uint8Array(n * n);
  for (const [i, first] of endings.entries())
    for (const second of next[first.slot] ?? []) table[i * n + endings.indexOf(second)] = 1;
  return table;
}

function spellings(one: Ending, number: number, starts: number): readonly Form[] {
  const out: Form[] = [];
  for (const [form, after] of one.forms) {
    const add = (text: string, harmony: Form['harmony']): void => {
      out.push({ kind: one.kind, ending: number, after, starts, text, harmony });
    };
    if (!HARMONIC.test(form)) add(form, 0);
    else {
      add(spell(form, BACK_SPELLING), BACK);
      add(spell(form, FRONT_SPELLING), FRONT);
    }
  }
  return out;
}

function spell(form: string, table: Readonly<Record<string, string>>): string {
  let out = '';
  for (const char of form) out += table[char] ?? char;
  return out;
}

class FormTrie {
  readonly forms: Form[][] = [[]];
  readonly #edges: (readonly [parent: number, letter: number, child: number])[] = [];
  readonly #index = new Map<number, number>();

  add(form: Form): void {
    let node = 0;
    for (let i = form.text.length - 1; i >= 0; i--) {
      const letter = LETTER_NUMBER[form.text.charCodeAt(i)]!;
      const key = node * WIDTH + letter;
      let next = this.#index.get(key);
      if (next === undefined) {
        next = this.forms.length;
        this.forms.push([]);
        this.#index.set(key, next);
        this.#edges.push([node, letter, next]);
      }
      node = next;
    }
    this.forms[node]!.push(form);
  }

  children(): Int16Array {
    const out = new Int16Array(this.forms.length * WIDTH);
    for (const [parent, letter, child] of this.#edges) out[parent * WIDTH + letter] = child;
    return out;
  }
}
