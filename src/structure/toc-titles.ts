import { LOOK_ALIKES } from '../kazakh/look-alikes.ts';
import { wordModel } from '../kazakh/words/word-model.ts';
import { isAllCaps } from './capitals.ts';
import { folded, isAlike, isOneSlip } from './wording.ts';

/** Costs of plain misreadings lie below. */
const LIKELY = 2;

/**
 * The title of a contents entry, its words repaired after the heading of the body that it names: where the two differ
 * in one word by a slip, and only the heading's is a word, or where the entry's has plain letters for Kazakh ones.
 *
 * @param entry the entry's title, one blank between words
 * @param heading the heading's title in the clean text
 */
export function repairedTitle(entry: string, heading: string): string {
  if (entry === heading) return entry;
  const [own, other] = [entry.split(' '), heading.split(' ')];
  if (own.length !== other.length) return entry;
  const out = own.map((word, i) => repairedWord(word, other[i]!));
  return out.includes(null) ? entry : out.join(' ');
}

/** Is the entry the heading with plain letters for Kazakh ones? */
export function isMisreadTitle(entry: string, heading: string): boolean {
  const [own, other] = [folded(entry), folded(heading)];
  return own === other || isMisreading(own, other);
}

/** The word as it should be; null where it is another word than the heading's. */
function repairedWord(word: string, meant: string): string | null {
  const [a, b] = [folded(word), folded(meant)];
  if (a === b) return word;
  const misread = isMisreading(a, b);
  if (!misread && !isOneSlip(a, b) && !isAlike(a, b)) return null;
  const model = wordModel();
  const [strength, other] = [model.strength(a), model.strength(b)];
  const better = other > strength || (misread && other === strength);
  return better ? withCase(meant, word) : word;
}

const withCase = (word: string, model: string): string =>
  isAllCaps(model, 0, model.length) ? word.toUpperCase() : word;

/** Every letter that differs is one that stands for a Kazakh letter of the other word. */
function isMisreading(read: string, meant: string): boolean {
  if (read.length !== meant.length || read === meant) return false;
  for (let i = 0; i < read.length; i++) {
    if (read[i] === meant[i]) continue;
    if (!LOOK_ALIKES.get(read[i]!)?.some(([letter, cost]) => letter === meant[i] && cost < LIKELY)) return false;
  }
  return true;
}
