/** Looks the classes of a word in lower case up: a string of bits, empty where it has none. */
export type ClusterOf = (word: string) => string;

const [TAB, NEWLINE] = [0x09, 0x0a];
/** A word longer than this in bytes has no classes. */
const LONGEST = 256;

/** A look-up in lines `word<TAB>bits`, in the file as it is; where its lines begin is noted at the first look. */
export function readClusters(bytes: Uint8Array): ClusterOf {
  const encoder = new TextEncoder();
  const key = new Uint8Array(LONGEST);
  let lines: LineTable | undefined;
  return (word) => {
    const { read, written } = encoder.encodeInto(word, key);
    if (read < word.length || written === 0) return '';
    lines ??= new LineTable(bytes);
    const at = lines.find(key, written);
    if (at < 0) return '';
    let bits = '';
    for (let i = at + written + 1; i < bytes.length && bytes[i] !== NEWLINE; i++)
      bits += String.fromCharCode(bytes[i]!);
    return bits;
  };
}

/** Where lines begin, by the hash of what stands before their tab. */
class LineTable {
  readonly #bytes: Uint8Array;
  /** Places counted from 1; 0 where none is. At most half of the slots are taken. */
  readonly #slots: Int32Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    let count = 1;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === NEWLINE) count++;
    this.#slots = new Int32Array(1 << Math.ceil(Math.log2(2 * count)));
    for (let at = 0; at < bytes.length; at = this.#lineEnd(at) + 1) this.#place(at);
  }

  /** Where the line stands of which `key[0, length)` is the word, or -1. */
  find(key: Uint8Array, length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(key, 0, length) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = this.#slots[slot]! - 1;
      if (this.#isOf(at, key, length)) return at;
    }
    return -1;
  }

  #isOf(at: number, key: Uint8Array, length: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at + length] !== TAB) return false;
    let i = 0;
    while (i < length && bytes[at + i] === key[i]) i++;
    return i === length;
  }

  #place(at: number): void {
    const tab = this.#bytes.indexOf(TAB, at);
    if (tab < 0) return;
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.#bytes, at, tab) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = at + 1;
  }

  #lineEnd(at: number): number {
    const end = this.#bytes.indexOf(NEWLINE, at);
    return end < 0 ? this.#bytes.length : end;
  }
}

/** FNV-1a, with its upper bits brought down. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
