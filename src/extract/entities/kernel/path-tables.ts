import { isInside } from '../labels.ts';
import type { Model } from '../model.ts';

/** Place of the first label that begins a name in a row of scores; O and empty places stand before. */
export const FIRST = 4;
/** An empty place: it stands for the start of a sentence, and takes what is said to the gates. */
const START = 1;
/** Below all sums of scores. */
const IMPOSSIBLE = -0x20000000;

/** The place of a label in a row of scores. */
const placeOf = (label: number, classes: number): number =>
  label === 0 ? 0 : FIRST + ((label - 1) >> 1) + (isInside(label) ? classes : 0);

/** An entry with the place of its label for the label's number; what speaks to the gates goes where no label is. */
export function withPlace(entry: number, labels: number, classes: number): number {
  const label = entry & 0xff;
  return (entry & 0xff00) | (label < labels ? placeOf(label, classes) : START);
}

/**
 * Fills the tables that the search for the best path reads.
 *
 * @param at where each table begins, by the name that it has in `assembly/memory.ts`
 */
export function fillPathTables(buffer: ArrayBuffer, at: (name: string) => number, classes: number, model: Model): void {
  const { labels, transitions } = model;
  const table = (name: string, length: number, filling: number): Int32Array =>
    new Int32Array(buffer, at(name), length).fill(filling);
  const [rowLength, width] = [FIRST + 2 * classes, FIRST + classes];
  const steps = table('steps', rowLength * width, IMPOSSIBLE);
  const closing = table('closing', rowLength, IMPOSSIBLE);
  const bounds = table('bounds', rowLength, IMPOSSIBLE);
  const slack = table('slack', rowLength, 0);
  const ways = { begun: table('begun', classes, 0), gone: table('gone', classes, 0) };
  const free = Array.from({ length: labels }, (_, label) => label).filter((label) => !isInside(label));
  for (let from = 0; from <= labels; from++) {
    const place = from === labels ? START : placeOf(from, classes);
    const to = (label: number): number => transitions[from * labels + label]!;
    for (const label of free) steps[place * width + placeOf(label, classes)] = to(label);
    if (from === labels) continue;
    closing[place] = to(0);
    bounds[place] = 0;
    slack[place] = Math.max(...free.map((label) => mostTo(label, model) - to(label)));
    if (isInside(from)) ways.gone[(from - 1) >> 1] = to(from);
    else if (from > 0) ways.begun[(from - 1) >> 1] = to(from + 1);
  }
}

/** The best step to a label. */
function mostTo(label: number, { labels, transitions }: Model): number {
  let most = IMPOSSIBLE;
  for (let from = 0; from < labels; from++) most = Math.max(most, transitions[from * labels + label]!);
  return most;
}
