import { HYPHEN_NUMBER, LETTER_NUMBER } from '../ending-walk.ts';

/** What is known of a word, one byte. */
export const LEVEL = 15;
/** Takes noun endings. */
export const NOUN_STEM = 16;
/** Takes verb endings. */
export const VERB_STEM = 32;
/** Written with a capital inside sentences. */
export const NAME = 64;
/** Seen with three different endings or more: sure enough to build unseen forms on. */
export const SURE_STEM = 128;

/** Edges are letter (bits 0-5), last of its node (6), ends a word (7), first edge of the next node (8-31). */
const LAST = 64;
const FINAL = 128;
const LETTER = 63;
const WIDTH = 64;
/** Nodes of more edges than this are looked up by letter. */
const WIDE = 6;
export const MAGIC = 0x31585a54;
const HEADER = 12;
/** 44 symbols: no letter, 42 letters, hyphen. */
const SYMBOLS = 44;
export const TRIGRAM_BYTES: number = Math.ceil((SYMBOLS * SYMBOLS * SYMBOLS) / 8);

/**
 * Words with a byte of knowledge each, as a minimal acyclic graph in typed arrays: a look-up walks one edge a letter
 * and gives the word's number, and a walk can branch where letters may have been misread.
 */
export class WordGraph {
  readonly size: number;
  readonly root: number;
  readonly #edges: Uint32Array;
  /** Words behind the earlier edges of the same node. */
  readonly #skip: Int32Array;
  readonly #facts: Uint8Array;
  readonly #trigrams: Uint8Array;
  /** Row of a wide node in the table below, from 1; 0 for a narrow one. */
  readonly #wide: Uint16Array;
  readonly #wideEdges: Uint16Array;
  readonly #wideRows: number[] = [];

  /** @param bytes a file of `scripts/build-lexicon.ts` */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) throw new Error('not a lexicon file');
    const edges = view.getUint32(4, true);
    this.size = view.getUint32(8, true);
    this.#edges = new Uint32Array(edges);
    for (let i = 0; i < edges; i++) this.#edges[i] = view.getUint32(HEADER + 4 * i, true);
    const facts = HEADER + 4 * edges;
    this.#facts = bytes.slice(facts, facts + this.size);
    this.#trigrams = bytes.slice(facts + this.size, facts + this.size + TRIGRAM_BYTES);
    this.#skip = new Int32Array(edges);
    this.#wide = new Uint16Array(edges);
    this.root = this.#countWords();
    this.#wideEdges = Uint16Array.from(this.#wideRows);
    this.#wideRows.length = 0;
  }

  /** Nodes are written before those that lead to them, so one pass in order counts the words behind each edge. */
  #countWords(): number {
    const totals = new Int32Array(this.#edges.length);
    let node = 1;
    let total = 0;
    let root = 1;
    for (let i = 1; i < this.#edges.length; i++) {
      const edge = this.#edges[i]!;
      this.#skip[i] = total;
      total += (edge & FINAL ? 1 : 0) + totals[edge >>> 8]!;
      if (!(edge & LAST)) continue;
      totals[node] = total;
      if (i - node >= WIDE) this.#addWide(node, i);
      root = node;
      node = i + 1;
      total = 0;
    }
    return root;
  }

  /** Lays a node of many edges out by letter: offset of the edge in the node, from 1. */
  #addWide(node: number, last: number): void {
    const row = this.#wideRows.length;
    for (let letter = 0; letter <= LETTER; letter++) this.#wideRows.push(0);
    for (let i = node; i <= last; i++) this.#wideRows[row + (this.#edges[i]! & LETTER)] = i - node + 1;
    this.#wide[node] = row / WIDTH + 1;
  }

  /** The edge of `letter` out of `node`, or 0. */
  edge(node: number, letter: number): number {
    if (node === 0) return 0;
    const wide = this.#wide[node]!;
    if (wide !== 0) {
      const offset = this.#wideEdges[(wide - 1) * WIDTH + letter]!;
      return offset === 0 ? 0 : node + offset - 1;
    }
    for (let i = node; ; i++) {
      const edge = this.#edges[i]!;
      const found = edge & LETTER;
      if (found === letter) return i;
      if (found > letter || edge & LAST) return 0;
    }
  }

  /** The first edge of the node is the node itself; the one after `edge`, or 0. */
  nextEdge(edge: number): number {
    return this.#edges[edge]! & LAST ? 0 : edge + 1;
  }

  letter(edge: number): number {
    return this.#edges[edge]! & LETTER;
  }

  target(edge: number): number {
    return this.#edges[edge]! >>> 8;
  }

  isFinal(edge: number): boolean {
    return (this.#edges[edge]! & FINAL) !== 0;
  }

  /** Number of the words passed when `edge` is taken, to be summed along the walk. */
  skip(edge: number): number {
    return this.#skip[edge]!;
  }

  /** What is known of the word with this number. */
  facts(number: number): number {
    return this.#facts[number]!;
  }

  /** What is known of `lower`, or 0. */
  lookUp(lower: string): number {
    let node = this.root;
    let number = 0;
    let edge = 0;
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i);
      edge = this.edge(node, code < 0x600 ? LETTER_NUMBER[code]! : 0);
      if (edge === 0) return 0;
      number += this.#skip[edge]!;
      if (i + 1 < lower.length && this.#edges[edge]! & FINAL) number++;
      node = this.#edges[edge]! >>> 8;
    }
    return edge !== 0 && this.#edges[edge]! & FINAL ? this.#facts[number]! : 0;
  }

  /** The counts of all words that begin with `start`, summed up. */
  countBeginning(start: string): number {
    let node = this.root;
    let from = 0;
    let own = 0;
    for (let i = 0; i < start.length; i++) {
      const code = start.charCodeAt(i);
      const edge = this.edge(node, code < 0x600 ? LETTER_NUMBER[code]! : 0);
      if (edge === 0) return 0;
      from += own + this.#skip[edge]!;
      own = this.isFinal(edge) ? 1 : 0;
      node = this.#edges[edge]! >>> 8;
    }
    let sum = 0;
    const to = from + own + this.#wordsBehind(node);
    for (let number = from; number < to; number++) sum += countOfLevel(this.#facts[number]! & LEVEL);
    return sum;
  }

  /** How many words go on from a node: those before its last edge, and those of that edge. */
  #wordsBehind(node: number): number {
    let sum = 0;
    while (node !== 0) {
      let edge = node;
      while (!(this.#edges[edge]! & LAST)) edge++;
      sum += this.#skip[edge]! + (this.isFinal(edge) ? 1 : 0);
      node = this.#edges[edge]! >>> 8;
    }
    return sum;
  }

  /** Whether words were seen with these three letters in a row; 0 stands for a word's edge. */
  hasTrigram(a: number, b: number, c: number): boolean {
    const bit = trigramBit(a, b, c);
    return ((this.#trigrams[bit >> 3]! >> (bit & 7)) & 1) === 1;
  }
}

/** Place of a trigram in the bit table. */
export function trigramBit(a: number, b: number, c: number): number {
  return (a * SYMBOLS + b) * SYMBOLS + c;
}

/** The count that a level stands for. */
export function countOfLevel(level: number): number {
  return level === 0 ? 0 : 2 ** ((level - 1) / 1.5);
}

export function levelOfCount(count: number): number {
  return count <= 0 ? 0 : Math.min(LEVEL, 1 + Math.floor(Math.log2(count) * 1.5 + 1e-9));
}

/** Letter numbers of a lower-case word; 0 for what is no letter. */
export function letterNumbers(lower: string): Uint8Array {
  const out = new Uint8Array(lower.length);
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    out[i] = code < 0x600 ? LETTER_NUMBER[code]! : 0;
  }
  return out;
}

export { HYPHEN_NUMBER };
