import { ANY_VOWEL, isVowelAt, letterFlags } from './alphabet.ts';
import { DERIVED, type EndingKind, NOUN, NOUN_NEXT, ORDINAL, PRONOMINAL, soundBits } from './ending-table.ts';
import { EndingWalk, type Form } from './ending-walk.ts';
import { BACK, FRONT, harmonyBits } from './harmony.ts';

export { DERIVATIONAL, type EndingKind } from './ending-table.ts';

/** One way to read a word as a base and its endings. */
export interface Peeling {
  /** The base in its dictionary form (кітабы: кітап), in the case of the word. */
  readonly base: string;
  /** From the base outwards; empty for the bare word. */
  readonly endings: readonly EndingKind[];
  /** UTF-16 units of the word that belong to the endings, a hyphen before them included. */
  readonly length: number;
}

const ON_NOUN = 1;
const ON_NOUN_DEEP = 2;
const ON_FIGURE = 4;
/** What stands behind a possessive -ы that a dash parted from it: қатынасы-ндағы. */
const ON_POSSESSIVE = 8;

let grammar: EndingWalk | undefined;

function nounGrammar(): EndingWalk {
  grammar ??= new EndingWalk([NOUN, DERIVED, [ORDINAL], PRONOMINAL], NOUN_NEXT);
  return grammar;
}

/**
 * Every reading of `word` as a base with noun endings that agree with it in harmony and sound, most letters peeled
 * first, the bare word last. The shape alone speaks: whether a base is a word is for the caller to know.
 *
 * @param word any case; a hyphen before the endings (`АҚШ-тың`) is peeled with them
 */
export function peel(word: string): Peeling[] {
  return peelings(word, ON_NOUN);
}

/** As `peel`, with endings that make new words (-лық, -лы, -сыз, -шы, -шыл, -ғы) peeled too. */
export function peelDeep(word: string): Peeling[] {
  return peelings(word, ON_NOUN | ON_NOUN_DEEP);
}

function peelings(word: string, starts: number): Peeling[] {
  const out: Peeling[] = [];
  const lower = word.toLowerCase();
  // A capital that folds to two letters would shift every offset: such words are left whole.
  if (lower.length === word.length)
    nounGrammar().walk(lower, lower.length, (end, path, depth, harmony) => {
      if (path[depth - 1]!.starts & starts) addPeelings(out, word, lower, end, path, depth, harmony);
    });
  out.sort((a, b) => b.length - a.length);
  out.push({ base: word, endings: [], length: 0 });
  return out;
}

function addPeelings(
  out: Peeling[],
  word: string,
  lower: string,
  end: number,
  path: readonly Form[],
  depth: number,
  harmony: number,
): void {
  if (end < 2) return;
  const first = path[depth - 1]!;
  const kinds = (): EndingKind[] =>
    path
      .slice(0, depth)
      .reverse()
      .map((form) => form.kind);
  if (lower.charCodeAt(end - 1) === HYPHEN) {
    const stem = word.slice(0, end - 1);
    if (agreesWith(first, harmony, stem)) out.push({ base: stem, endings: kinds(), length: word.length - end + 1 });
    return;
  }
  const length = word.length - end;
  const agrees = harmonyBits(lower, end);
  if (agrees !== 0 && (harmony === 0 || agrees & harmony))
    out.push({ base: word.slice(0, end), endings: kinds(), length });
  if (!isVowelAt(first.text, 0)) return;
  for (const base of restoredBases(lower, end, harmony))
    out.push({ base: matchCase(base, word, end), endings: kinds(), length });
}

const HYPHEN = 0x2d;
const VOICED_TO_VOICELESS: Readonly<Record<string, string>> = { б: 'п', ғ: 'қ', г: 'к' };

/**
 * What a base may have been before a vowel ending changed it: кітаб-ы: кітап, тарағ-ы: тарақ; with the narrow vowel
 * that falls out, халқ-ы: халық, ауз-ы: ауыз, қауп-і: қауіп.
 *
 * @param lower the word in lower case, of which `end` letters are the changed base
 * @param harmony bits of the ending
 * @returns bases in lower case; the unchanged one is not among them
 */
export function restoredBases(lower: string, end: number, harmony: number): readonly string[] {
  const last = lower.charAt(end - 1);
  const out: string[] = [];
  const voiceless = VOICED_TO_VOICELESS[last];
  if (voiceless !== undefined && harmonyBits(lower, end) & harmony) out.push(lower.slice(0, end - 1) + voiceless);
  if (end >= 3 && DROPS_BEFORE.includes(last) && CLUSTER_FIRST.includes(lower.charAt(end - 2))) {
    const narrow = harmony === FRONT ? 'і' : 'ы';
    if (harmony === FRONT || harmonyBits(lower, end - 1) & BACK) out.push(lower.slice(0, end - 1) + narrow + last);
  }
  return out;
}

/** Second and first letter of the clusters that a fallen ы, і leaves: халқ, ерк, орн, ауз, даус, қауп, мойн. */
const DROPS_BEFORE = 'қкнзспл';
const CLUSTER_FIRST = 'лруйн';

function matchCase(base: string, word: string, end: number): string {
  const tail = base.slice(end - 1);
  const isSmall = word.charAt(end - 1) === word.charAt(end - 1).toLowerCase();
  return word.slice(0, end - 1) + (isSmall ? tail : tail.toUpperCase());
}

/**
 * Whether `ending` is a row of noun endings, such as a dash parts from its word: `тың`, `ге`, `дағы`, `імен`, `ші`.
 *
 * @param ending lower case
 * @param stem the word, figure or abbreviation before it; when given, harmony and sound must agree with it, as far
 *   as they can be known: an abbreviation read by letters agrees with anything
 */
export function isEndingChain(ending: string, stem?: string): boolean {
  let found = false;
  nounGrammar().visit(ending, (end, first, harmony) => {
    if (end === 0) found = stem === undefined || agreesWith(first, harmony, stem);
    return found;
  });
  return found;
}

function agreesWith(first: Form, harmony: number, stem: string): boolean {
  if (stem === '') return false;
  const last = stem.charCodeAt(stem.length - 1);
  const isFigure = last >= 0x30 && last <= 0x39;
  if (first.starts & ON_FIGURE && !isFigure) return ROMAN.test(stem);
  if (!isFigure && (letterFlags(last) === 0 || isReadByLetters(stem))) return true;
  const spoken = isFigure ? lastSpokenWord(stem) : stem.toLowerCase();
  if (first.starts & ON_POSSESSIVE && !(first.starts & ON_NOUN) && !POSSESSIVE_END.test(spoken)) return false;
  const agrees = harmony === 0 || (harmonyBits(spoken, spoken.length) & harmony) !== 0;
  return agrees && (soundBits(spoken, spoken.length) & first.after) !== 0;
}

const ROMAN = /^[IVXLCDMІХС]+$/;
const POSSESSIVE_END = /[ыі]$/;

/** Two capitals or more and no small letter, or no vowel: АҚШ, ҚР, млн. */
function isReadByLetters(stem: string): boolean {
  let vowels = 0;
  let capitals = 0;
  for (let i = 0; i < stem.length; i++) {
    if (letterFlags(stem.charCodeAt(i)) & ANY_VOWEL) vowels++;
    if (stem.charAt(i) !== stem.charAt(i).toLowerCase()) capitals++;
  }
  return vowels === 0 || (capitals >= 2 && capitals === stem.length && stem.length <= MAX_ABBREVIATION);
}

const MAX_ABBREVIATION = 6;

const UNITS: readonly string[] = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS: readonly string[] = ['нөл', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** The word that ends a figure when it is read aloud: `105` бес, `1990` тоқсан, `200` жүз, `3000` мың. */
export function lastSpokenWord(figure: string): string {
  let at = figure.length - 1;
  while (at > 0 && figure.charCodeAt(at) === 0x30) at--;
  const zeros = figure.length - 1 - at;
  const digit = figure.charCodeAt(at) - 0x30;
  if (!(digit >= 1 && digit <= 9)) return 'нөл';
  if (zeros === 0) return UNITS[digit]!;
  if (zeros === 1) return TENS[digit]!;
  if (zeros === 2) return 'жүз';
  return zeros < 6 ? 'мың' : zeros < 9 ? 'миллион' : 'миллиард';
}
