import { AFTER_NUMBER, type Case } from './lexicon.ts';
import type { Reader } from './reader.ts';

export type Approx = 'about' | 'over' | 'under';

/** A word of about after a number: the case it asks for, and what it says. */
export interface TailWord {
  readonly case: Case;
  readonly approx: Approx;
  /** Written after a bare number too: `80 астам`. */
  readonly loose: boolean;
  /** дейін, шейін */
  readonly upTo: boolean;
}

export const isUpTo = (word: string): boolean => word.startsWith('дейін') || word.startsWith('шейін');

const TAIL_ENDING = /^(?:[ыі](?:н|на|не|нан|нен|ның|нің|нда|нде)?|ғы|гі|[ғқ]а|[дт][ыаіе]|[дт]ан|[дт]ың)?$/;
const LOOSE_TAILS: ReadonlySet<string> = new Set(['астам', 'жуық', 'жуығ', 'шақты']);
const TAILS: readonly (readonly [Case, string, Approx])[] = [
  ['abl', 'астам', 'over'],
  ['abl', 'аса', 'over'],
  ['abl', 'артық', 'over'],
  ['abl', 'артығ', 'over'],
  ['abl', 'көп', 'over'],
  ['abl', 'кем', 'under'],
  ['abl', 'аз', 'under'],
  ['dat', 'жуық', 'about'],
  ['dat', 'жуығ', 'about'],
  ['dat', 'тарта', 'about'],
  ['dat', 'таяу', 'about'],
  ['dat', 'таман', 'about'],
  ['dat', 'дейін', 'under'],
  ['dat', 'шейін', 'under'],
  ['nom', 'шамасында', 'about'],
  ['nom', 'шамасы', 'about'],
  ['nom', 'шақты', 'about'],
  ['nom', 'қаралы', 'about'],
];

/** кем емес, артық болмауы: no less, no more. */
const NEGATED = /^(?:емес|болма)/;

/** The word of about at token `i`, whatever its own ending; null for any other word. */
export function tailWordAt(r: Reader, i: number): TailWord | null {
  if (!(r.mask(i) & AFTER_NUMBER) || !r.joined(i)) return null;
  const word = r.word(i);
  if (NEGATED.test(r.word(i + 1)) && (word === 'кем' || word === 'аз' || word.startsWith('арты'))) return null;
  for (const [kase, stem, approx] of TAILS) {
    if (!word.startsWith(stem) || !TAIL_ENDING.test(word.slice(stem.length))) continue;
    return { case: kase, approx, loose: LOOSE_TAILS.has(stem), upTo: isUpTo(word) };
  }
  return null;
}

/** Where words of about after a counted word in the case given end; `end` where none stands. */
export function tailEnd(r: Reader, end: number, kase: Case): number {
  const tail = tailWordAt(r, end);
  return tail !== null && tail.case === kase && !tail.upTo ? end + 1 : end;
}
