import { HEAD_BITS, LISTS, nameLists } from '../../../kazakh/names/index.ts';
import type { EntityType } from '../mention.ts';
import { MARKS, SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import { listedAt, listedNames } from './listed.ts';
import type { Candidate, Sentence } from './sentence.ts';
import { WordQuestion } from './word-question.ts';

const HEADED: ReadonlySet<EntityType> = new Set<EntityType>([
  'ORGANISATION',
  'LAW',
  'FACILITY',
  'PROJECT',
  'EVENT',
  'PRODUCT',
  'ART',
  'GPE',
]);
/** A name this sure needs no head. */
const SURE = 0.5;

/** `Қазақстан көптеген халықаралық ұйымдардың` is no name of a body, but `Қазақстан` in it is one of a country. */
export const headless: EntityRule = {
  id: 'entity/headless',
  summary: 'Take apart a doubtful name of several words that neither a type word nor a capital ends.',
  examples: [
    { raw: 'Қазақстан көптеген халықаралық ұйымдардың мүшесі болып табылады.', found: ['GPE Қазақстан'] },
    {
      raw: 'Қазақстан Тәуелсіз Мемлекеттер Достастығының мүшесі.',
      found: ['GPE Қазақстан', 'ORGANISATION Тәуелсіз Мемлекеттер Достастығының'],
    },
    { raw: 'Оқушылар ауданның үздік мектептерінде білім алды.' },
  ],
  apply(sentence) {
    // From behind, since what is put in moves what follows.
    for (let k = sentence.found.length - 1; k >= 0; k--) {
      const one = sentence.found[k]!;
      if (one.to - one.from < 2 || one.confidence >= SURE || !HEADED.has(one.type)) continue;
      if (isQuoted(sentence, one) || !(isLoose(sentence, one) || hasListedTail(sentence, one))) continue;
      sentence.remove(one.from, one.to);
      listedNames(sentence, one.from, one.to);
    }
  },
};

function isQuoted(sentence: Sentence, { from, to }: Candidate): boolean {
  const before = sentence.mark(from - 1);
  const after = sentence.mark(to);
  return (before === MARKS.open || before === MARKS.quote) && (after === MARKS.close || after === MARKS.quote);
}

/** Begun by a country in the nominative that owns nothing, or ended by a word that is no head and no name. */
function isLoose(sentence: Sentence, { from, to }: Candidate): boolean {
  const another =
    sentence.shape(from + 1) === SHAPE.caps || sentence.lists(from + 1) & (LISTS.country | LISTS.shortBody);
  if (another && isBareCountry.of(sentence, from)) return true;
  if (sentence.shape(to - 1) !== SHAPE.small) return false;
  return !(sentence.lists(to - 1) & HEAD_BITS) || isPlural.of(sentence, to - 1);
}

/** A country as it is written, not only a form of it. */
const isBareCountry: WordQuestion = new WordQuestion(
  (_, { forms }) => ((nameLists().words.get(forms[0] ?? '') ?? 0) & (LISTS.country | LISTS.shortPlace)) !== 0,
);

/** `Қазақстан Тәуелсіз Мемлекеттер Достастығының`: a listed country before a listed body is two names. */
function hasListedTail(sentence: Sentence, { from, to }: Candidate): boolean {
  if (!(sentence.lists(from) & (LISTS.country | LISTS.shortPlace))) return false;
  const country = listedAt(sentence, from, to);
  return country > from && country < to && listedAt(sentence, country, to) === to;
}

const isPlural: WordQuestion = new WordQuestion((_, { forms }) => forms.some((form) => PLURALS.test(form)));
const PLURALS = /(?:[лдт]ар|[лдт]ер)(?:ы|і|д[ыі]ң|да|де|дағы|дегі|мен|ға|ге|дан|ден|ын|ін|ына|іне|ында|інде)?$/u;
