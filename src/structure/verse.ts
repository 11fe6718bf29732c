import { isVowelAt } from '../kazakh/alphabet.ts';
import type { Line } from './lines.ts';

const FEWEST_LINES = 4;
const LONGEST_LINE = 70;
const FEWEST_SYLLABLES = 5;
const MOST_SYLLABLES = 16;

/**
 * Marks the lines of verse: four lines or more, one under the other, with the same number of syllables (one more or
 * less). Kazakh verse is syllabic, of seven, eight or eleven to the line; prose lines and table cells are not.
 *
 * @returns for each line the index of the stanza it belongs to, or -1
 */
export function findStanzas(text: string, lines: readonly Line[]): Int32Array {
  const stanza = new Int32Array(lines.length).fill(-1);
  const syllables = lines.map((line) => (line.end - line.start > LONGEST_LINE ? 0 : countSyllables(text, line)));
  let count = 0;
  for (let from = 0; from < lines.length; ) {
    const to = runEnd(lines, syllables, from);
    if (to - from >= FEWEST_LINES && isMetrical(syllables.slice(from, to))) {
      let index = count++;
      for (let i = from; i < to; i++) {
        if (i > from && lines[i]!.emptyBefore > 0) index = count++;
        stanza[i] = index;
      }
    }
    from = Math.max(to, from + 1);
  }
  if (count > 0) markCouplets(lines, syllables, stanza, count);
  return stanza;
}

/** Two or three lines quoted from a poem of which a stanza stands in the text: the same metre. */
function markCouplets(lines: readonly Line[], syllables: readonly number[], stanza: Int32Array, count: number): void {
  const metres = new Set(syllables.filter((_, i) => stanza[i]! >= 0));
  let next = count;
  for (let i = 0; i + 1 < lines.length; i++) {
    const pair = stanza[i]! < 0 && stanza[i + 1]! < 0 && metres.has(syllables[i]!) && metres.has(syllables[i + 1]!);
    if (!pair || lines[i + 1]!.emptyBefore > 0) continue;
    stanza[i] = next;
    stanza[i + 1] = next++;
  }
}

/** End of the run of lines from `from` whose syllables stay within one of the first two lines'. */
function runEnd(lines: readonly Line[], syllables: readonly number[], from: number): number {
  const first = syllables[from]!;
  if (first < FEWEST_SYLLABLES || first > MOST_SYLLABLES) return from;
  let to = from + 1;
  while (to < lines.length && Math.abs(syllables[to]! - first) <= 1 && lines[to]!.emptyBefore <= 1) to++;
  return to;
}

/** Wrapped prose can chance on equal lines, but not on the same count nearly throughout. */
function isMetrical(syllables: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const n of syllables) counts.set(n, (counts.get(n) ?? 0) + 1);
  return Math.max(...counts.values()) >= 0.5 * syllables.length && Math.max(...syllables) <= MOST_SYLLABLES;
}

function countSyllables(text: string, line: Line): number {
  let count = 0;
  for (let i = line.start; i < line.end; i++) {
    const lower = text[i]!.toLowerCase();
    // `у` and `и` make a syllable only beside no other vowel: `тау` one, `ту` one, `ауыл` two.
    if (!isVowelAt(lower, 0)) continue;
    if ((lower === 'у' || lower === 'и') && i > line.start && isVowelAt(text[i - 1]!.toLowerCase(), 0)) continue;
    count++;
  }
  return count;
}
