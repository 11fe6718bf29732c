/**
 * What parts a piece of a text from the one before it, one bit each, so that a set of them is one number.
 *
 * - `start`: nothing stands before; `empty`: an empty line; `indent`: the line is set in
 * - what a line end means: `stop`: `. ` stood there and was lost; `sentence`: a sentence ends, its mark is there;
 *   `paragraph`: a paragraph ends; `break`: the line stands by itself (heading, cell, title page); `verse`: a stanza
 *   goes on; `wrap`: nothing, the page was full; `hyphen`: the same, inside a hyphenated word
 * - a place inside a line where two parts were glued: `glued`: a sentence end with nothing after it,
 *   `жарияланды.Халықаралық`; `case`: a small letter with a capital after it, `байланысыРеспубликаның`; `colon`:
 *   `мыналар:Бірінші`; `item`: `қояды:-⇥`, `келу; -⇥`; `tab`, `wide` (four blanks or more)
 */
export const GAP = {
  start: 1,
  empty: 2,
  indent: 4,
  stop: 8,
  sentence: 16,
  paragraph: 32,
  break: 64,
  verse: 128,
  wrap: 256,
  hyphen: 512,
  glued: 1024,
  case: 2048,
  colon: 4096,
  item: 8192,
  tab: 16384,
  wide: 32768,
} as const;

/** One of them. */
export type GapKind = (typeof GAP)[keyof typeof GAP];
