import { SuffixTrie } from '../core/suffix-trie.ts';
import { ANY_VOWEL, isVowelAt, letterFlags } from './alphabet.ts';
import { buildChains, buildDerivations, buildTails, type Chain, type EndingKind, soundBits } from './ending-chains.ts';
import { BACK, FRONT, harmonyBits } from './harmony.ts';

export { DERIVATIONAL, type EndingKind } from './ending-chains.ts';

/** One way to read a word as a base and its endings. */
export interface Peeling {
  /** The base in its dictionary form (кітабы: кітап), in the case of the word. */
  readonly base: string;
  /** From the base outwards; empty for the bare word. */
  readonly endings: readonly EndingKind[];
  /** UTF-16 units of the word that belong to the endings, a hyphen before them included. */
  readonly length: number;
}

interface ChainTable {
  readonly trie: SuffixTrie;
  /** Rows that are spelt the same, by the trie's value. */
  readonly rows: readonly (readonly Chain[])[];
  readonly bySpelling: ReadonlyMap<string, readonly Chain[]>;
  readonly derivations: readonly Chain[];
}

let table: ChainTable | undefined;

function chainTable(): ChainTable {
  if (table !== undefined) return table;
  const bySpelling = groupBySpelling(buildChains());
  const trie = new SuffixTrie();
  const rows: (readonly Chain[])[] = [];
  for (const [text, chains] of bySpelling) {
    trie.add(text, rows.length);
    rows.push(chains);
  }
  const tails = groupBySpelling(buildTails());
  for (const [text, chains] of tails) if (!bySpelling.has(text)) bySpelling.set(text, chains);
  table = { trie, rows, bySpelling, derivations: buildDerivations() };
  return table;
}

function groupBySpelling(chains: readonly Chain[]): Map<string, Chain[]> {
  const out = new Map<string, Chain[]>();
  for (const chain of chains) {
    const same = out.get(chain.text);
    if (same === undefined) out.set(chain.text, [chain]);
    else same.push(chain);
  }
  return out;
}

const isOrdinal = (chain: Chain): boolean => chain.kinds[0] === 'ordinal';

/**
 * Every reading of `word` as a base with noun endings that agree with it in harmony and sound, most letters peeled
 * first, the bare word last. The shape alone speaks: whether a base is a word is for the caller to know.
 *
 * @param word any case; a hyphen before the endings (`АҚШ-тың`) is peeled with them
 */
export function peel(word: string): Peeling[] {
  return peelings(word, false);
}

/** As `peel`, with endings that make new words (-лық, -лы, -сыз, -шы, -шыл, -ғы) peeled too. */
export function peelDeep(word: string): Peeling[] {
  return peelings(word, true);
}

function peelings(word: string, deep: boolean): Peeling[] {
  const out: Peeling[] = [];
  const lower = word.toLowerCase();
  // A capital that folds to two letters would shift every offset: such words are left whole.
  if (lower.length === word.length) {
    const { trie, rows } = chainTable();
    trie.forEach(lower, (length, value) => {
      for (const chain of rows[value]!) if (!isOrdinal(chain)) addPeelings(out, word, lower, chain, length);
    });
  }
  out.reverse();
  out.push({ base: word, endings: [], length: 0 });
  if (deep) peelDerived(out, word);
  return out;
}

/** Takes up to three word-making endings off each base (жауап-кер-шілік aside, тәуел-сіз-дік): they are appended. */
function peelDerived(out: Peeling[], word: string): void {
  const { derivations } = chainTable();
  let from = 0;
  for (let round = 0; round < 3; round++) {
    const to = out.length;
    for (let i = from; i < to; i++) {
      const { base, endings, length } = out[i]!;
      const lower = base.toLowerCase();
      if (word.slice(0, base.length).toLowerCase() !== lower) continue;
      for (const one of derivations) {
        if (!lower.endsWith(one.text) || !fits(one, lower, lower.length - one.text.length)) continue;
        const shorter = base.slice(0, base.length - one.text.length);
        out.push({ base: shorter, endings: [...one.kinds, ...endings], length: length + one.text.length });
      }
    }
    from = to;
  }
}

function fits(chain: Chain, lower: string, end: number): boolean {
  return end >= 2 && (harmonyBits(lower, end) & chain.harmony) !== 0 && (soundBits(lower, end) & chain.after) !== 0;
}

function addPeelings(out: Peeling[], word: string, lower: string, chain: Chain, length: number): void {
  const end = lower.length - length;
  if (lower.charCodeAt(end - 1) === HYPHEN) {
    const stem = word.slice(0, end - 1);
    if (agreesWith(chain, stem)) out.push({ base: stem, endings: chain.kinds, length: length + 1 });
    return;
  }
  if (fits(chain, lower, end)) out.push({ base: word.slice(0, end), endings: chain.kinds, length });
  if (end < 2 || !isVowelAt(chain.text, 0)) return;
  for (const base of restoredBases(lower, end, chain.harmony))
    out.push({ base: matchCase(base, word, end), endings: chain.kinds, length });
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
    if (harmonyBits(lower, end - 1) & BACK || harmony === FRONT) out.push(lower.slice(0, end - 1) + narrow + last);
  }
  return out;
}

/** Second and first letter of the clusters that a fallen ы, і leaves: халқ, орн, ерк, ауз, қауп, дауc, мойн, бетпе-бет aside. */
const DROPS_BEFORE = 'қкнзспл';
const CLUSTER_FIRST = 'лруйн';

function matchCase(base: string, word: string, end: number): string {
  const kept = word.slice(0, end - 1);
  const tail = base.slice(end - 1);
  return kept + (word.charAt(end - 1) === word.charAt(end - 1).toLowerCase() ? tail : tail.toUpperCase());
}

/**
 * Whether `ending` is a row of noun endings, such as a dash parts from its word: `тың`, `ге`, `дағы`, `імен`, `ші`.
 *
 * @param ending lower case
 * @param stem the word, figure or abbreviation before it; when given, harmony and sound must agree with it, as far
 *   as they can be known: an abbreviation read by letters agrees with anything
 */
export function isEndingChain(ending: string, stem?: string): boolean {
  const chains = chainTable().bySpelling.get(ending) ?? onFigures(ending);
  if (chains.length === 0) return false;
  return stem === undefined || chains.some((chain) => agreesWith(chain, stem));
}

/** 20-лық, БҰҰ-шыл: of the endings that make words, those that stand on figures and abbreviations. */
function onFigures(ending: string): readonly Chain[] {
  return chainTable().derivations.filter((one) => one.text === ending && one.kinds[0] !== 'relational');
}

function agreesWith(chain: Chain, stem: string): boolean {
  if (stem === '') return false;
  const last = stem.charCodeAt(stem.length - 1);
  if (last >= 0x30 && last <= 0x39) return agreesWithFigure(chain, stem);
  if (isOrdinal(chain)) return ROMAN.test(stem);
  if (letterFlags(last) === 0 || isReadByLetters(stem)) return true;
  const lower = stem.toLowerCase();
  return (
    (harmonyBits(lower, lower.length) & chain.harmony) !== 0 && (soundBits(lower, lower.length) & chain.after) !== 0
  );
}

const ROMAN = /^[IVXLCDMІХС]+$/;

/** Two capitals or more, or no vowel: АҚШ, ҚР, млн. */
function isReadByLetters(stem: string): boolean {
  let vowels = 0;
  let capitals = 0;
  for (let i = 0; i < stem.length; i++) {
    if (letterFlags(stem.charCodeAt(i)) & ANY_VOWEL) vowels++;
    if (stem.charAt(i) !== stem.charAt(i).toLowerCase()) capitals++;
  }
  return vowels === 0 || (capitals >= 2 && capitals === stem.length && stem.length <= 6);
}

/** The last word of a figure as it is read, by its last digit that is not 0, and by the number of zeros. */
const UNITS = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

function agreesWithFigure(chain: Chain, stem: string): boolean {
  const spoken = lastSpokenWord(stem);
  // -ші stands on any figure that ends in a vowel or consonant alike: 5-ші for бесінші.
  if (isOrdinal(chain)) return (harmonyBits(spoken, spoken.length) & chain.harmony) !== 0;
  return (
    (harmonyBits(spoken, spoken.length) & chain.harmony) !== 0 && (soundBits(spoken, spoken.length) & chain.after) !== 0
  );
}

/** The word that ends a figure when it is read aloud: `105` бес, `1990` тоқсан, `200` жүз, `3000` мың. */
export function lastSpokenWord(figure: string): string {
  let at = figure.length - 1;
  while (at > 0 && figure.charCodeAt(at) === 0x30) at--;
  const zeros = figure.length - 1 - at;
  const digit = figure.charCodeAt(at) - 0x30;
  if (!(digit >= 0 && digit <= 9)) return 'нөл';
  if (zeros === 0) return UNITS[digit]!;
  if (zeros === 1) return TENS[digit] ?? 'нөл';
  if (zeros === 2) return 'жүз';
  return zeros < 6 ? 'мың' : zeros < 9 ? 'миллион' : 'миллиард';
}

/** Harmony bits of a figure or word, for callers that choose an ending's form. */
export function harmonyOfSpoken(stem: string): number {
  const last = stem.charCodeAt(stem.length - 1);
  const word = last >= 0x30 && last <= 0x39 ? lastSpokenWord(stem) : stem;
  return harmonyBits(word.toLowerCase(), word.length) || BACK | FRONT;
}
