/** A slice of fewer units is a copy of them already. */
const SHORTEST_VIEW = 13;

/**
 * The same string in memory of its own, for strings that are kept from text to text: V8 cuts a word out of a text as a
 * view of it, and a view keeps the whole text alive.
 */
export function ownCopy(part: string): string {
  return part.length < SHORTEST_VIEW ? part : Buffer.from(part, 'utf16le').toString('utf16le');
}
