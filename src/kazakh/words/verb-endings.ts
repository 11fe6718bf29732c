import {
  ANY,
  CONSONANT,
  COPULAS,
  DERIVED,
  type Ending,
  ending,
  L,
  N,
  NOUN,
  NOUN_NEXT,
  ORDINAL,
  R,
  type Slot,
  T,
  V,
  VOICED,
  Z,
} from '../ending-table.ts';
import { EndingWalk } from '../ending-walk.ts';

/** A negative stem: it ends in a vowel and takes the verb's endings but another negation. */
const NEGATIVE = ending('verb', 'verb', ['мA', V | R | L], ['бA', N | Z], ['пA', T]);
/** Passive, reflexive, reciprocal and causative: a new stem that takes all that a stem takes. */
const VOICES: readonly Ending[] = [
  ending('voice', 'voice', ['Yл', CONSONANT], ['л', V]),
  ending('voice', 'voice', ['Yн', CONSONANT], ['н', V]),
  ending('voice', 'voice', ['Yс', CONSONANT], ['с', V]),
  ending('voice', 'voice', ['дYр', V | VOICED], ['тYр', T]),
  ending('voice', 'voice', ['т', V | R | L]),
  ending('voice', 'voice', ['GYз', V | VOICED], ['QYз', T]),
];
const PAST = ending('verb', 'past', ['дY', V | VOICED], ['тY', T]);
const CONDITIONAL = ending('verb', 'past', ['сA', ANY]);
/** -а, -е, -й; after ы and і written и, after й written я: оқиды, қояды. */
const PRESENT = ending('verb', 'present', ['A', CONSONANT], ['й', V], ['и', CONSONANT], ['я', V]);
const CONVERB = ending('verb', 'converb', ['Yп', CONSONANT], ['п', V]);
/** Forms that go on as nouns and adjectives do. */
const NOMINAL: readonly Ending[] = [
  ending('verb', 'verb-noun', ['GAн', V | VOICED], ['QAн', T]),
  ending('verb', 'verb-noun', ['AтYн', CONSONANT], ['йтYн', V], ['итYн', CONSONANT], ['ятын', V]),
  ending('verb', 'verb-noun', ['Aр', CONSONANT], ['р', V]),
  ending('verb', 'verb-noun', ['мAс', V | R | L], ['бAс', N | Z], ['пAс', T]),
  ending('verb', 'verb-noun', ['мAQ', V | R | L], ['бAQ', N | Z], ['пAQ', T]),
  ending('verb', 'verb-noun', ['GYш', V | VOICED], ['QYш', T]),
  ending('verb', 'verb-noun', ['у', ANY], ['ю', V]),
];
const FINITE: readonly Ending[] = [
  ending('verb', 'last', ['сYн', ANY]),
  ending('verb', 'last', ['YңYз', CONSONANT], ['ңYз', V]),
  ending('verb', 'last', ['YңдAр', CONSONANT], ['ңдAр', V]),
  ending('verb', 'last', ['AйYн', CONSONANT], ['йYн', V]),
  ending('verb', 'last', ['AйYQ', CONSONANT], ['йYQ', V]),
  ending('verb', 'last', ['йYншA', V]),
  ending('verb', 'last', ['GAлY', V | VOICED], ['QAлY', T]),
];
const PERSONS_OF_PAST: readonly Ending[] = [
  ending('verb', 'last', ['м', V]),
  ending('verb', 'last', ['ң', V]),
  ending('verb', 'last', ['ңYз', V]),
  ending('verb', 'last', ['Q', V]),
];
const THIRD_OF_PRESENT = ending('verb', 'last', ['дY', V | VOICED]);
const PERSONS_OF_CONVERB: readonly Ending[] = [ending('verb', 'last', ['тY', T]), ...COPULAS];

const AFTER_NEGATION: readonly Ending[] = [PAST, CONDITIONAL, PRESENT, CONVERB, ...NOMINAL, ...FINITE];
/** What may stand first on a verb's stem. */
export const VERB: readonly Ending[] = [NEGATIVE, ...AFTER_NEGATION, ...VOICES];

const NEXT: Readonly<Partial<Record<Slot, readonly Ending[]>>> = {
  ...NOUN_NEXT,
  verb: AFTER_NEGATION,
  voice: [...VERB],
  past: PERSONS_OF_PAST,
  present: [THIRD_OF_PRESENT, ...COPULAS],
  converb: PERSONS_OF_CONVERB,
  'verb-noun': [...NOUN, ...DERIVED],
};

/** Start sets of the grammar, as bits of a form's `starts`. */
export const ON_NOUN = 1;
export const MAKES_NOUN = 2;
export const ON_FIGURE = 4;
export const ON_VERB = 8;

let grammar: EndingWalk | undefined;

/** The endings of nouns and verbs in one grammar. */
export function wordGrammar(): EndingWalk {
  grammar ??= new EndingWalk([NOUN, DERIVED, [ORDINAL], VERB], NEXT);
  return grammar;
}
