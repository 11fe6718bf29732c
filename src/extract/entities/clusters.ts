/** Looks the classes of a word in lower case up: a string of bits, empty where it has none. */
export type ClusterOf = (word: string) => string;

const [TAB, NEWLINE] = [0x09, 0x0a];
/** A word longer than this in bytes has no classes. */
const LONGEST = 256;

/**
 * A look-up in lines `word<TAB>bits`, sorted by their bytes. Lines are found by halving, in the file as it is: nothing
 * is built on reading.
 */
export function readClusters(bytes: Uint8Array): ClusterOf {
  const encoder = new TextEncoder();
  const key = new Uint8Array(LONGEST + 1);
  return (word) => {
    const { read, written } = encoder.encodeInto(word, key.subarray(0, LONGEST));
    if (read < word.length || written === 0) return '';
    key[written] = TAB;
    const at = lineOf(bytes, key, written + 1);
    if (at < 0) return '';
    let bits = '';
    for (let i = at + written + 1; i < bytes.length && bytes[i] !== NEWLINE; i++)
      bits += String.fromCharCode(bytes[i]!);
    return bits;
  };
}

/** Where the line that begins with the first `length` bytes of `key` stands, or -1. */
function lineOf(bytes: Uint8Array, key: Uint8Array, length: number): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    let line = (low + high) >> 1;
    while (line > low && bytes[line - 1] !== NEWLINE) line--;
    let k = 0;
    while (k < length && bytes[line + k] === key[k]) k++;
    if (k === length) return line;
    if ((bytes[line + k] ?? 0) > key[k]!) high = line;
    else {
      const end = bytes.indexOf(NEWLINE, line + k);
      low = end < 0 ? bytes.length : end + 1;
    }
  }
  return -1;
}
