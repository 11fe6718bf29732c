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
  | 'relational'
  | 'verb'
  | 'voice';

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
export const VOICED: number = R | L | N | Z;
export const CONSONANT: number = VOICED | T;
export const ANY: number = V | CONSONANT;

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
export interface Ending {
  readonly kind: EndingKind;
  /** What it leads to: decides which endings may follow. */
  readonly slot: Slot;
  readonly forms: readonly (readonly [form: string, after: number])[];
}

/** Where a row stands: what was last added decides what may follow. */
export type Slot =
  | 'plural'
  | 'some'
  | 'third'
  | 'first'
  | 'ours'
  | 'place'
  | 'case'
  | 'attributive'
  | 'ordinal'
  | 'derived'
  | 'verb'
  | 'voice'
  | 'verb-noun'
  | 'present'
  | 'past'
  | 'converb'
  | 'last';

export const ending = (kind: EndingKind, slot: Slot, ...forms: readonly (readonly [string, number])[]): Ending => ({
  kind,
  slot,
  forms,
});

/** Endings that make a noun or adjective of a noun. */
export const DERIVED: readonly Ending[] = [
  ending('abstract', 'derived', ['лYQ', V | R], ['дYQ', L | N | Z], ['тYQ', T]),
  ending('provided', 'derived', ['лY', V | R], ['дY', L | N | Z], ['тY', T]),
  ending('lacking', 'derived', ['сYз', ANY]),
  ending('agent', 'derived', ['шY', ANY]),
  ending('inclined', 'derived', ['шYл', ANY]),
  ending('relational', 'derived', ['GY', V | VOICED], ['QY', T]),
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
/** -менен, the fuller form of verse and speech. */
const LONG_INSTRUMENTAL: readonly (readonly [string, number])[] = [
  ['менен', V | R | L | N],
  ['бенен', Z],
  ['пенен', T],
];
const INSTRUMENTAL = ending(
  'instrumental',
  'case',
  ['мен', V | R | L | N],
  ['бен', Z],
  ['пен', T],
  ...LONG_INSTRUMENTAL,
);
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
export const PRONOMINAL: readonly Ending[] = [
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
export const COPULAS: readonly Ending[] = [
  ending('copula', 'last', ['мYн', V | R | L | N], ['бYн', Z], ['пYн', T]),
  ending('copula', 'last', ['мYз', V | R | L | N], ['бYз', Z], ['пYз', T]),
  ending('copula', 'last', ['сYң', ANY]),
  ending('copula', 'last', ['сYз', ANY]),
  ending('copula', 'last', ['сYңдAр', ANY]),
];
export const ORDINAL: Ending = ending('ordinal', 'ordinal', ['ншY', V], ['YншY', CONSONANT], ['шY', ANY]);

const PLAIN_CASES: readonly Ending[] = [GENITIVE, DATIVE, ACCUSATIVE, LOCATIVE, ABLATIVE, INSTRUMENTAL, SIMILATIVE];
/** елдегілер takes cases, and hardly more. */
const PLURAL_OF_PLACE: Ending = { ...PLURAL, slot: 'some' };

/** What may stand first on a noun. */
export const NOUN: readonly Ending[] = [PLURAL, ...POSSESSIVES, ...CASES, EQUATIVE, ...COPULAS];
/** What may follow each slot; the verb's own slots are filled by its table. */
export const NOUN_NEXT: Readonly<Partial<Record<Slot, readonly Ending[]>>> = {
  derived: [...NOUN, ...DERIVED],
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
