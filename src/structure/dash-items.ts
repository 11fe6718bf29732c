import { isLetterAt, isLowerAt, isUpperAt } from '../core/chars.ts';
import { endsWithTerminal } from './lines.ts';
import { COLON, DASH, isMarkAt } from './mark-sets.ts';
import { isReported } from './speech.ts';

/** A line or a piece. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The line opens an item of a list with its dash … */
export const OPENS_ITEM = 1;
/** … or goes on with the item above. */
export const IN_ITEM = 2;

/** Lines that an item takes at most. */
const MOST_LINES = 5;
/** So many lines with a dash make a list behind any line … */
const FEWEST = 3;
/** … and so many behind a colon, a sentence's end or a label. */
const FEWEST_ANNOUNCED = 2;

/**
 * The lines of lists whose items have a dash before them and nothing behind them:
 *
 *     Керекті заттар:
 *     - қалам
 *     - дәптер
 *
 * One such line alone may go on with a sentence, `Абай⏎– ұлы ақын`; several with the same dash do not. Lines of direct
 * speech are no items.
 *
 * @returns for each line `OPENS_ITEM`, `IN_ITEM` or 0, with more room behind; not to be written to
 */
export function findDashItems(text: string, lines: readonly Stretch[]): Uint8Array {
  let first = 0;
  while (first < lines.length && dashOf(text, lines[first]!) === '') first++;
  if (first === lines.length) return noItems(lines.length);
  const items = new Uint8Array(lines.length);
  for (let i = first; i < lines.length; i++) {
    const dash = dashOf(text, lines[i]!);
    if (dash === '') continue;
    const run = runFrom(text, lines, i, dash);
    if (isList(text, lines, run)) {
      items.fill(IN_ITEM, i, run.end);
      for (const k of run.heads) items[k] = OPENS_ITEM;
    }
    i = run.end - 1;
  }
  return items;
}

/** Zeros for the lines of texts that have no such items. */
let zeros: Uint8Array = new Uint8Array(1 << 10);

function noItems(count: number): Uint8Array {
  if (zeros.length < count) zeros = new Uint8Array(2 * count);
  return zeros;
}

interface Run {
  readonly heads: readonly number[];
  /** The line behind the last item's last one. */
  readonly end: number;
}

/** The lines from `first` on that begin with `dash`, with the lines in small letters that go on with them. */
function runFrom(text: string, lines: readonly Stretch[], first: number, dash: string): Run {
  const heads = [first];
  let end = first + 1;
  for (let at = end; at < lines.length && at - end < MOST_LINES; at++) {
    if (dashOf(text, lines[at]!) === dash) {
      heads.push(at);
      end = at + 1;
    } else if (!isLowerAt(text, lines[at]!.start)) break;
  }
  while (end < lines.length && end - heads.at(-1)! < MOST_LINES && isLowerAt(text, lines[end]!.start)) end++;
  return { heads, end };
}

function isList(text: string, lines: readonly Stretch[], { heads }: Run): boolean {
  const before = lines[heads[0]! - 1];
  const announced = before === undefined || isAnnouncement(text, before) || isLabel(text, before, lines[heads[0]!]!);
  if (heads.length < (announced ? FEWEST_ANNOUNCED : FEWEST)) return false;
  return !heads.some((k) => isReported(text, lines[k]!));
}

const isAnnouncement = (text: string, { start, end }: Stretch): boolean =>
  isMarkAt(text, end - 1, COLON) || endsWithTerminal(text, start, end);

/** `Бірінші кезең⏎- амандасу⏎- түгендеу`: a short line of its own over hyphens. */
const isLabel = (text: string, { start, end }: Stretch, first: Stretch): boolean =>
  text[first.start] === '-' &&
  end - start <= LONGEST_LABEL &&
  isUpperAt(text, start) &&
  (isLetterAt(text, end - 1) || text[end - 1] === ')');

const LONGEST_LABEL = 60;

/** The dash that the line begins with, a blank or a letter behind it; or ''. */
function dashOf(text: string, { start }: Stretch): string {
  if (!isMarkAt(text, start, DASH)) return '';
  return text[start + 1] === ' ' || isLetterAt(text, start + 1) ? text[start]! : '';
}
