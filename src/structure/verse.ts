import { isDigitAt, isLetterAt, isLowerAt, isUpperAt } from '../core/chars.ts';
import { ANY_VOWEL, letterFlags } from '../kazakh/alphabet.ts';
import type { Line } from './survey.ts';

const FEWEST_LINES = 4;
const LONGEST_LINE = 70;
const FEWEST_SYLLABLES = 5;
const MOST_SYLLABLES = 16;

/**
 * Marks the lines of verse: four lines or more, one under the other, with the same number of syllables (one more or
 * less). Kazakh verse is syllabic, of seven, eight or eleven to the line; prose lines and table cells are not.
 *
 * @returns for each line the index of the stanza it belongs to, or -1; null where there is no verse
 */
export function findStanzas(text: string, lines: readonly Line[]): readonly number[] | null {
  let stanza: number[] | null = null;
  const syllables = new Syllables(text, lines);
  let [count, stop] = [0, 0];
  for (let from = 0; from < lines.length; ) {
    if (from >= stop) stop = shortEnd(lines, from);
    if (stop - from < FEWEST_LINES) {
      from = Math.max(stop, from + 1);
      continue;
    }
    const to = runEnd(lines, syllables, from);
    if (to - from >= FEWEST_LINES && isMetrical(syllables, from, to) && !isProse(text, lines, from, to)) {
      stanza ??= lines.map(() => -1);
      count = markStanzas(lines, stanza, from, to, count);
    }
    from = Math.max(to, from + 1);
  }
  if (stanza !== null) markCouplets(text, lines, syllables, stanza, count);
  return stanza;
}

const UNKNOWN = -1;

/** Syllables of lines, counted when they are asked for: only a few lines of a text stand where verse may. */
class Syllables {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #counts: number[];

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
    this.#counts = lines.map(() => UNKNOWN);
  }

  /** 0 for a line too long to be one of verse. */
  of(i: number): number {
    const known = this.#counts[i]!;
    if (known !== UNKNOWN) return known;
    const { start, end } = this.#lines[i]!;
    const count = end - start > LONGEST_LINE ? 0 : countSyllables(this.#text, start, end);
    this.#counts[i] = count;
    return count;
  }
}

/** End of the run of short lines from `from` that stand under one another. */
function shortEnd(lines: readonly Line[], from: number): number {
  let to = from;
  while (to < lines.length && isShort(lines[to]!) && (to === from || lines[to]!.emptyBefore <= 1)) to++;
  return to;
}

const isShort = ({ start, end }: Line): boolean => end - start <= LONGEST_LINE;

/** Numbers the stanzas of `[from, to)` from `count` on; returns the next free number. */
function markStanzas(lines: readonly Line[], stanza: number[], from: number, to: number, count: number): number {
  let index = count;
  for (let i = from; i < to; i++) {
    if (i > from && lines[i]!.emptyBefore > 0) index++;
    stanza[i] = index;
  }
  return index + 1;
}

/** Two or three lines quoted from a poem of which a stanza stands in the text: the same metre. */
function markCouplets(
  text: string,
  lines: readonly Line[],
  syllables: Syllables,
  stanza: number[],
  count: number,
): void {
  const metres = new Set<number>();
  for (let i = 0; i < lines.length; i++) if (stanza[i]! >= 0) metres.add(syllables.of(i));
  const isLoose = (i: number): boolean =>
    stanza[i]! < 0 && isShort(lines[i]!) && metres.has(syllables.of(i)) && !isProseLine(text, lines[i]!);
  let next = count;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.emptyBefore > 0 || !isLoose(i) || !isLoose(i + 1)) continue;
    stanza[i] = next;
    stanza[i + 1] = next++;
  }
}

/** End of the run of lines from `from` whose syllables stay within one of the first line's. */
function runEnd(lines: readonly Line[], syllables: Syllables, from: number): number {
  const first = syllables.of(from);
  if (first < FEWEST_SYLLABLES || first > MOST_SYLLABLES) return from;
  let to = from + 1;
  while (to < lines.length && lines[to]!.emptyBefore <= 1 && Math.abs(syllables.of(to) - first) <= 1) to++;
  return to;
}

/** Wrapped prose can chance on equal lines, but not on the same count nearly throughout. */
function isMetrical(syllables: Syllables, from: number, to: number): boolean {
  const counts = new Uint32Array(MOST_SYLLABLES + 2);
  let [commonest, most] = [0, 0];
  for (let i = from; i < to; i++) {
    const n = syllables.of(i);
    commonest = Math.max(commonest, ++counts[n]!);
    most = Math.max(most, n);
  }
  return commonest >= 0.5 * (to - from) && most <= MOST_SYLLABLES;
}

/** A narrow column has equal lines too; but one in four has what verse hardly ever has. */
function isProse(text: string, lines: readonly Line[], from: number, to: number): boolean {
  let prose = 0;
  for (let i = from; i < to; i++) if (isProseLine(text, lines[i]!)) prose++;
  return 4 * prose >= to - from;
}

/** A word parted at the line's end, a figure, or a sentence that ends inside the line with another behind it. */
function isProseLine(text: string, { start, end }: Line): boolean {
  if (text[end - 1] === '-' && isLetterAt(text, end - 2)) return true;
  for (let at = start; at < end; at++) {
    if (isDigitAt(text, at)) return true;
    if (
      text[at] === '.' &&
      at > start + 2 &&
      isLowerAt(text, at - 2) &&
      text[at + 1] === ' ' &&
      isUpperAt(text, at + 2)
    )
      return true;
  }
  return false;
}

function countSyllables(text: string, start: number, end: number): number {
  let count = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const vowel = VOWELS[text.charCodeAt(i)]!;
    // `у` and `и` make a syllable only beside no other vowel: `тау` one, `ту` one, `ауыл` two.
    if (vowel === VOWEL || (vowel === GLIDE && before === 0)) count++;
    before = vowel;
  }
  return count;
}

const VOWEL = 1;
const GLIDE = 2;

/** `VOWEL` or `GLIDE` by UTF-16 code unit, 0 for what is no vowel. */
const VOWELS: Uint8Array = vowelTable();

function vowelTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x600; code++) {
    if ((letterFlags(code) & ANY_VOWEL) !== 0) table[code] = 'уиУИ'.includes(String.fromCharCode(code)) ? GLIDE : VOWEL;
  }
  return table;
}
