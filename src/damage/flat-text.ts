import { BLANK, CHAR_FLAGS, NEWLINE } from '../core/chars.ts';

/** No white space before the character. */
export const NOTHING = 0;
export const ONE_BLANK = 1;
export const BLANKS = 2;
/** White space with a line end in it. */
export const LINE_BREAK = 3;

/** A text for comparing: each run of white space is one blank, and what the run was stands beside. */
export interface FlatText {
  /** UTF-16 units, blanks for runs of white space; none at either end. */
  readonly units: Uint16Array;
  /** For each blank of `units` what it was, else `NOTHING`. */
  readonly gaps: Uint8Array;
  /** For each offset of the text, its place in `units`; white space has the place of its run. */
  readonly places: Int32Array;
}

/** Flattens a text. Linear. */
export function flatten(text: string): FlatText {
  const units = new Uint16Array(text.length);
  const gaps = new Uint8Array(text.length);
  const places = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    let end = at;
    let breaks = false;
    for (; end < text.length; end++) {
      const flags = CHAR_FLAGS[text.charCodeAt(end)]!;
      if (!(flags & (BLANK | NEWLINE))) break;
      breaks ||= (flags & NEWLINE) !== 0;
      places[end] = count;
    }
    if (end > at && count > 0 && end < text.length) {
      gaps[count] = breaks ? LINE_BREAK : end - at === 1 ? ONE_BLANK : BLANKS;
      units[count++] = 0x20;
    }
    if (end < text.length) {
      places[end] = count;
      units[count++] = text.charCodeAt(end);
    }
    at = end + 1;
  }
  places[text.length] = count;
  return { units: units.subarray(0, count), gaps: gaps.subarray(0, count), places };
}
