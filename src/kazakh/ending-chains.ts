import {
  BACK_VOWEL,
  FRONT_VOWEL,
  LATERAL,
  LIQUID,
  letterFlags,
  NASAL,
  NEUTRAL_VOWEL,
  SIBILANT,
  SIGN,
  VOICELESS,
} from './alphabet.ts';
import { BACK, FRONT } from './harmony.ts';

/** What an ending means. */
export type EndingKind =
  | 'plural'
  | 'possessive-1sg'
  | 'possessive-2sg'
  | 'possessive-2pol'
  | 'possessive-3'
  | 'possessive-1pl'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'locative'
  | 'ablative'
  | 'instrumental'
  | 'attributive'
  | 'owned'
  | 'similative'
  | 'equative'
  | 'copula'
  | 'ordinal'
  | 'abstract'
  | 'provided'
  | 'lacking'
  | 'agent'
  | 'inclined'
  | 'relational';

/** Kinds that make a new word instead of a form of the same one. */
export const DERIVATIONAL: ReadonlySet<EndingKind> = new Set<EndingKind>([
  'abstract',
  'provided',
  'lacking',
  'agent',
  'inclined',
  'relational',
]);

/** Sound before an ending, as bits; и and ю count as vowel and as liquid. */
export const V = 1;
export const R = 2;
export const L = 4;
export const N = 8;
export const Z = 16;
export const T = 32;
const VOICED = R | L | N | Z;
const CONSONANT = VOICED | T;
const ANY = V | CONSONANT;

/** The sound bits of the letter that ends the first `length` letters of `word`; 0 where no letter stands. */
export function soundBits(word: string, length: number): number {
  let i = length - 1;
  let flags = i >= 0 ? letterFlags(word.charCodeAt(i)) : 0;
  if (flags & SIGN) flags = --i >= 0 ? letterFlags(word.charCodeAt(i)) : 0;
  if (flags & LIQUID) return R;
  if (flags & NEUTRAL_VOWEL) return V | R;
  if (flags & (FRONT_VOWEL | BACK_VOWEL)) return V;
  if (flags & LATERAL) return L;
  if (flags & NASAL) return N;
  if (flags & SIBILANT) return Z;
  return flags & VOICELESS ? T : 0;
}

/**
 * An ending in all its forms. A capital in a form stands for a vowel that follows harmony: A = а/е, Y = ы/і, G = ғ/г,
 * Q = қ/к; small letters stay. `after` says which sounds may stand before each form.
 */
interface Ending {
  readonly kind: EndingKind;
  readonly slot: Slot;
  readonly forms: readonly (readonly [form: string, after: number])[];
}

/** Where a chain stands: what was last added decides what may follow. */
type Slot = 'plural' | 'some' | 'third' | 'first' | 'ours' | 'place' | 'case' | 'attributive' | 'ordinal' | 'last';

const ending = (kind: EndingKind, slot: Slot, ...forms: readonly (readonly [string, number])[]): Ending => ({
  kind,
  slot,
  forms,
});

const DERIVED: readonly Ending[] = [
  ending('abstract', 'last', ['лYQ', V | R], ['дYQ', L | N | Z], ['тYQ', T]),
  ending('provided', 'last', ['лY', V | R], ['дY', L | N | Z], ['тY', T]),
  ending('lacking', 'last', ['сYз', ANY]),
  ending('agent', 'last', ['шY', ANY]),
  ending('inclined', 'last', ['шYл', ANY]),
  ending('relational', 'last', ['GY', V | VOICED], ['QY', T]),
];
const PLURAL = ending('plural', 'plural', ['лAр', V | R], ['дAр', L | N | Z], ['тAр', T]);
const POSSESSIVES: readonly Ending[] = [
  ending('possessive-1sg', 'first', ['м', V], ['Yм', CONSONANT]),
  ending('possessive-2sg', 'first', ['ң', V], ['Yң', CONSONANT]),
  ending('possessive-2pol', 'ours', ['ңYз', V], ['YңYз', CONSONANT]),
  ending('possessive-3', 'third', ['сY', V], ['Y', CONSONANT]),
  ending('possessive-1pl', 'ours', ['мYз', V], ['YмYз', CONSONANT]),
];
const OWNED = ending('owned', 'attributive', ['нікі', V | N], ['дікі', R | L | Z], ['тікі', T]);
const GENITIVE = ending('genitive', 'case', ['нYң', V | N], ['дYң', R | L | Z], ['тYң', T]);
const INSTRUMENTAL = ending('instrumental', 'case', ['мен', V | R | L | N], ['бен', Z], ['пен', T]);
const SIMILATIVE = ending('similative', 'last', ['дAй', V | VOICED], ['тAй', T]);
const ATTRIBUTIVE = ending('attributive', 'attributive', ['дAGY', V | VOICED], ['тAGY', T]);
const LOCATIVE = ending('locative', 'place', ['дA', V | VOICED], ['тA', T]);
const ABLATIVE = ending('ablative', 'place', ['дAн', V | R | L | Z], ['нAн', N], ['тAн', T]);
const ACCUSATIVE = ending('accusative', 'case', ['нY', V], ['дY', VOICED], ['тY', T]);
const DATIVE = ending('dative', 'case', ['GA', V | VOICED], ['QA', T]);
const EQUATIVE = ending('equative', 'last', ['шA', ANY]);
const CASES: readonly Ending[] = [
  GENITIVE,
  DATIVE,
  ACCUSATIVE,
  LOCATIVE,
  ABLATIVE,
  INSTRUMENTAL,
  ATTRIBUTIVE,
  OWNED,
  SIMILATIVE,
];
/** After -ы/-сы: на, н, нда, ндағы … */
const PRONOMINAL: readonly Ending[] = [
  GENITIVE,
  ending('dative', 'case', ['нA', V]),
  ending('accusative', 'case', ['н', V]),
  ending('locative', 'place', ['ндA', V]),
  ending('ablative', 'place', ['нAн', V]),
  INSTRUMENTAL,
  ending('attributive', 'attributive', ['ндAGY', V]),
  OWNED,
  ending('similative', 'last', ['ндAй', V]),
  ending('equative', 'last', ['ншA', V]),
];
/** After -ым and -ың: the dative is -а. */
const AFTER_FIRST: readonly Ending[] = CASES.map((one) => (one === DATIVE ? ending('dative', 'case', ['A', N]) : one));
const COPULAS: readonly Ending[] = [
  ending('copula', 'last', ['мYн', V | R | L | N], ['бYн', Z], ['пYн', T]),
  ending('copula', 'last', ['мYз', V | R | L | N], ['бYз', Z], ['пYз', T]),
  ending('copula', 'last', ['сYң', ANY]),
  ending('copula', 'last', ['сYз', ANY]),
  ending('copula', 'last', ['сYңдAр', ANY]),
];
const ORDINAL = ending('ordinal', 'ordinal', ['ншY', V], ['YншY', CONSONANT], ['шY', ANY]);

const PLAIN_CASES: readonly Ending[] = [GENITIVE, DATIVE, ACCUSATIVE, LOCATIVE, ABLATIVE, INSTRUMENTAL, SIMILATIVE];
/** елдегілер takes cases, and hardly more. */
const PLURAL_OF_PLACE: Ending = { ...PLURAL, slot: 'some' };

const NOUN: readonly Ending[] = [PLURAL, ...POSSESSIVES, ...CASES, EQUATIVE, ...COPULAS];
const NEXT: Readonly<Record<Slot, readonly Ending[]>> = {
  plural: [...POSSESSIVES, ...CASES, EQUATIVE, ...COPULAS],
  third: [...PRONOMINAL, ...COPULAS],
  first: AFTER_FIRST,
  ours: CASES,
  place: COPULAS,
  case: [],
  some: PLAIN_CASES,
  attributive: [PLURAL_OF_PLACE, ...PLAIN_CASES],
  ordinal: [PLURAL, ...POSSESSIVES, ...CASES],
  last: [],
};

/** A legal row of endings. */
export interface Chain {
  readonly text: string;
  readonly kinds: readonly EndingKind[];
  /** Sounds that may stand before it. */
  readonly after: number;
  /** `BACK`, `FRONT`, or both where nothing in it follows harmony. */
  readonly harmony: number;
}

/** Every legal row of inflections. Those that begin with an ordinal's -ыншы are for figures. */
export function buildChains(): readonly Chain[] {
  return chainsFrom([...NOUN, ORDINAL]);
}

/** Rows that stand behind a possessive -ы, as a dash may part them from it: қатынасы-ндағы. */
export function buildTails(): readonly Chain[] {
  return chainsFrom(PRONOMINAL);
}

/** The single endings that make new words. */
export function buildDerivations(): readonly Chain[] {
  return chainsFrom(DERIVED);
}

function chainsFrom(firsts: readonly Ending[]): readonly Chain[] {
  const out: Chain[] = [];
  for (const harmony of [BACK, FRONT])
    for (const first of firsts) grow(out, harmony, { text: '', kinds: [], harmonic: false }, first);
  return out;
}

interface Row {
  readonly text: string;
  readonly kinds: readonly EndingKind[];
  readonly harmonic: boolean;
}

/** Adds `next` to the row in each form that fits, and whatever may follow it. */
function grow(out: Chain[], harmony: number, row: Row, next: Ending, after = 0): void {
  const sound = row.text === '' ? ANY : soundBits(row.text, row.text.length);
  for (const [form, wants] of next.forms) {
    if (!(wants & sound)) continue;
    const longer: Row = {
      text: row.text + spell(form, harmony),
      kinds: [...row.kinds, next.kind],
      harmonic: row.harmonic || HARMONIC.test(form),
    };
    const before = row.text === '' ? wants : after;
    push(out, harmony, longer, before);
    for (const one of NEXT[next.slot]) grow(out, harmony, longer, one, before);
  }
}

/** A row that follows no harmony (-мен, -нікі) would come out twice. */
function push(out: Chain[], harmony: number, row: Row, after: number): void {
  if (!row.harmonic && harmony === FRONT) return;
  out.push({
    text: row.text,
    kinds: row.kinds,
    after,
    harmony: row.harmonic ? harmony : BACK | FRONT,
  });
}

const HARMONIC = /[AYGQ]/;
const BACK_SPELLING: Readonly<Record<string, string>> = { A: 'а', Y: 'ы', G: 'ғ', Q: 'қ' };
const FRONT_SPELLING: Readonly<Record<string, string>> = { A: 'е', Y: 'і', G: 'г', Q: 'к' };

function spell(form: string, harmony: number): string {
  const table = harmony === BACK ? BACK_SPELLING : FRONT_SPELLING;
  let out = '';
  for (const char of form) out += table[char] ?? char;
  return out;
}
