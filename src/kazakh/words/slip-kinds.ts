import { commonStart } from '../../core/common-start.ts';
import { isVowelAt } from '../alphabet.ts';

/** What a slip did to a word, in the order of their features. */
const KINDS = [
  'ы or і dropped',
  'vowel dropped',
  'consonant dropped',
  'one of two equal letters dropped',
  'vowel added',
  'consonant added',
  'letter doubled',
  'part typed twice',
  'swapped',
  'two vowels exchanged',
  'vowel for vowel',
  'consonant for consonant',
  'vowel for consonant or consonant for vowel',
  'other',
] as const;

export type SlipKind = (typeof KINDS)[number];

/** By which slip `written` came of `meant`. */
export function slipKind(written: string, meant: string): SlipKind {
  const at = commonStart(written, meant);
  const longer = written.length - meant.length;
  if (longer === -1) return droppedKind(meant, at);
  if (longer === 1) return addedKind(written, at);
  if (longer > 1) return 'part typed twice';
  if (longer < 0) return 'other';
  const [from, to] = [written.slice(at), meant.slice(at)];
  if (from.slice(1) === to.slice(1)) return changedKind(written, meant, at);
  if (from[0] === to[1] && from[1] === to[0] && from.slice(2) === to.slice(2)) return 'swapped';
  return 'two vowels exchanged';
}

function droppedKind(meant: string, at: number): SlipKind {
  const letter = meant.charAt(at);
  if (letter === meant[at - 1] || letter === meant[at + 1]) return 'one of two equal letters dropped';
  if (letter === 'ы' || letter === 'і') return 'ы or і dropped';
  return isVowelAt(meant, at) ? 'vowel dropped' : 'consonant dropped';
}

function addedKind(written: string, at: number): SlipKind {
  const letter = written.charAt(at);
  if (letter === written[at - 1] || letter === written[at + 1]) return 'letter doubled';
  return isVowelAt(written, at) ? 'vowel added' : 'consonant added';
}

function changedKind(written: string, meant: string, at: number): SlipKind {
  if (isVowelAt(written, at) !== isVowelAt(meant, at)) return 'vowel for consonant or consonant for vowel';
  return isVowelAt(meant, at) ? 'vowel for vowel' : 'consonant for consonant';
}

/** 1 for the kind of this slip, 0 for all others. */
export function kindFeatures(written: string, meant: string): number[] {
  const kind = slipKind(written, meant);
  return KINDS.map((one) => Number(one === kind));
}
