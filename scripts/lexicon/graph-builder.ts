import { LETTER_NUMBER } from '../../src/kazakh/ending-walk.ts';
import { MAGIC, TRIGRAM_BYTES, trigramBit } from '../../src/kazakh/words/word-graph.ts';

interface Node {
  final: boolean;
  readonly edges: Map<number, Node>;
}

const newNode = (): Node => ({ final: false, edges: new Map() });

/** Writes words with their byte of facts as the file that `WordGraph` reads: the minimal graph of the words. */
export function encodeWords(words: ReadonlyMap<string, number>, trigramsFrom: Iterable<string>): Uint8Array {
  const rows = [...words.keys()].map((word) => [numbersOf(word), words.get(word)!] as const).sort(byLetters);
  const root = newNode();
  for (const [letters] of rows) {
    let node = root;
    for (const letter of letters) {
      let next = node.edges.get(letter);
      if (next === undefined) {
        next = newNode();
        node.edges.set(letter, next);
      }
      node = next;
    }
    node.final = true;
  }
  const edges = layOut(root);
  const facts = Uint8Array.from(rows, ([, byte]) => byte);
  const out = new Uint8Array(12 + 4 * edges.length + facts.length + TRIGRAM_BYTES);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, edges.length, true);
  view.setUint32(8, facts.length, true);
  for (const [i, edge] of edges.entries()) view.setUint32(12 + 4 * i, edge, true);
  out.set(facts, 12 + 4 * edges.length);
  out.set(trigramBits(trigramsFrom), 12 + 4 * edges.length + facts.length);
  return out;
}

const numbersOf = (word: string): number[] => Array.from(word, (letter) => LETTER_NUMBER[letter.charCodeAt(0)]!);

function byLetters(a: readonly [number[], number], b: readonly [number[], number]): number {
  const [x, y] = [a[0], b[0]];
  for (let i = 0; i < x.length && i < y.length; i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}

/** Equal nodes become one; a node is written after all that it leads to. Returns the edges, a dummy at 0. */
function layOut(root: Node): number[] {
  const edges: number[] = [0];
  const known = new Map<string, number>();
  const place = (node: Node): number => {
    if (node.edges.size === 0) return 0;
    const own = [...node.edges].sort((a, b) => a[0] - b[0]);
    const row = own.map(([letter, next], i) => {
      const target = place(next);
      return letter + (i === own.length - 1 ? 64 : 0) + (next.final ? 128 : 0) + target * 256;
    });
    const key = row.join(',');
    let at = known.get(key);
    if (at === undefined) {
      at = edges.length;
      known.set(key, at);
      edges.push(...row);
    }
    return at;
  };
  const start = place(root);
  // The reader takes the last node written for the root.
  if (start + root.edges.size !== edges.length) throw new Error('the root is not the last node');
  return edges;
}

const SEEN_ENOUGH = 3;

function trigramBits(words: Iterable<string>): Uint8Array {
  const counts = new Map<number, number>();
  for (const word of words) {
    const letters = [0, ...numbersOf(word), 0];
    for (let i = 2; i < letters.length; i++) {
      const bit = trigramBit(letters[i - 2]!, letters[i - 1]!, letters[i]!);
      counts.set(bit, (counts.get(bit) ?? 0) + 1);
    }
  }
  const out = new Uint8Array(TRIGRAM_BYTES);
  for (const [bit, count] of counts) if (count >= SEEN_ENOUGH) out[bit >> 3]! |= 1 << (bit & 7);
  return out;
}
