import { LISTS } from '../../../kazakh/names/index.ts';
import { PLAIN_LISTS, phraseSteps } from '../listed-phrases.ts';
import type { EntityType } from '../mention.ts';
import { INHABITANT_BIT, SHAPE, type WordType } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

/** A word that is also a person's name or a common noun says too little. */
const DOUBTFUL: number = LISTS.given | LISTS.surname | LISTS.people | LISTS.personWord | LISTS.placeHead;

/** Names on the lists that the tagger passed over. */
export const listed: EntityRule = {
  id: 'entity/listed',
  summary: 'Mark countries, seas, bodies and beliefs that are on the lists and were passed over.',
  examples: [
    {
      raw: 'Кеше ғана Қазақстан Ресей, Қытай мемлекеттерімен шектесті.',
      found: ['GPE Қазақстан', 'GPE Ресей', 'GPE Қытай'],
    },
    { raw: 'Саясаттың азиялық бағыты дамыды.', found: ['NORP азиялық'] },
    { raw: 'Жер бетінде су көп.', why: 'an ordinary word that is also a name' },
  ],
  startsAt: (_, type) => mayBegin(type),
  applyAt(sentence, i) {
    listedAtWord(sentence, i, sentence.length);
  },
};

/** Puts in listed names among words `[from, to)` where nothing stands yet. */
export function listedNames(sentence: Sentence, from: number, to: number): void {
  for (let i = from; i < to; ) i = mayBegin(sentence.type(i)) ? listedAtWord(sentence, i, to) : i + 1;
}

const mayBegin = (type: WordType): boolean => beginsPhrase(type) || classOf(type, false) !== null;

/** Puts in the listed name that begins at word `i`, if one does and nothing stands there; the word to go on with. */
function listedAtWord(sentence: Sentence, i: number, to: number): number {
  if (sentence.at(i) !== undefined) return i + 1;
  const phrase = longestPhrase(sentence, i, to);
  if (phrase !== null) {
    sentence.put(i, phrase[0], phrase[1], 0.8);
    return phrase[0];
  }
  const type = classOf(sentence.type(i), i === 0);
  if (type !== null) sentence.put(i, i + 1, type, 0.7);
  return i + 1;
}

function classOf(type: WordType, first: boolean): EntityType | null {
  const { lists, shape } = type;
  const belief = (lists & LISTS.belief) !== 0 && (lists & DOUBTFUL) === 0;
  if (belief || lists & INHABITANT_BIT) return 'NORP';
  if (shape === SHAPE.small || shape === SHAPE.mark) return null;
  for (const [bit, name] of PLAIN_LISTS) {
    if (!(lists & bit)) continue;
    const short = bit === LISTS.shortBody || bit === LISTS.shortPlace;
    if (short) return shape === SHAPE.caps ? name : null;
    if (bit === LISTS.country) return lists & (LISTS.given | LISTS.surname) ? null : name;
    if (lists & DOUBTFUL || first || bit === LISTS.body) return null;
    return lists & LISTS.city && lists & LISTS.location ? null : name;
  }
  return null;
}

/** One past the listed country or body that begins at word `i`; `i` itself where none does. */
export function listedAt(sentence: Sentence, i: number, to: number): number {
  const type = sentence.type(i);
  const single = type.shape !== SHAPE.small && type.lists & ONE_WORD ? i + 1 : i;
  return Math.max(single, longestPhrase(sentence, i, to, true)?.[0] ?? i);
}
const ONE_WORD: number = LISTS.country | LISTS.shortPlace | LISTS.shortBody | LISTS.body;

function plainClass(lists: number): EntityType | undefined {
  if (lists === 0) return undefined;
  for (const [bit, type] of PLAIN_LISTS) if (lists & bit) return type;
  return undefined;
}

const beginsPhrase = ({ opening, shape }: WordType): boolean =>
  opening !== null && shape !== SHAPE.small && shape !== SHAPE.mark;

/** A listed name of several words that begins at word `i`: one past its last word, and its class. */
function longestPhrase(
  sentence: Sentence,
  i: number,
  to: number,
  taken = false,
): readonly [end: number, type: EntityType] | null {
  const shape = sentence.shape(i);
  const { beginnings, goesOn } = sentence.book.columns;
  if (!(goesOn[sentence.id(i)]! & beginnings[sentence.id(i + 1)]!)) return null;
  if (shape === SHAPE.small || shape === SHAPE.mark) return null;
  const steps = phraseSteps(sentence.book);
  let step = steps.begin(sentence.id(i), sentence.id(i + 1));
  let best: readonly [number, EntityType] | null = null;
  for (let j = i + 1; j < to && (taken || sentence.at(j) === undefined); j++) {
    const type = plainClass(step.plain);
    if (type !== undefined) best = [j + 1, type];
    if (step.next === null || !(step.next.beginnings & beginnings[sentence.id(j + 1)]!)) break;
    step = steps.take(step.next, sentence.id(j + 1));
  }
  return best;
}
