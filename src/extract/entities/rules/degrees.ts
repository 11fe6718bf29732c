import { compact } from '../../../core/compact.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const DEGREES: ReadonlySet<string> = new Set(['кандидаты', 'докторы', 'магистрі']);
const SCIENCES = /^ғылым(?:дар)?[ыі]н[ыі]ң$/u;
/** Ranks of scholars, which stand beside a name or a degree. */
const RANKS: ReadonlySet<string> = new Set(['доцент', 'профессор', 'академик']);
/** `физика-математика`, `ауыл шаруашылығы`: what a science is of has no more words. */
const MOST_WORDS = 2;

/** `филология ғылымдарының кандидаты, доцент С. Оспанов`: a scholar's degree and rank. */
export const degrees: EntityRule = {
  id: 'entity/degrees',
  summary: 'Mark the degree of a scholar with its science, and the rank behind it or before a name.',
  examples: [
    {
      raw: 'Ғылыми жетекшісі: заң ғылымдарының кандидаты, доцент М.Қ. Есімханов',
      found: ['POSITION заң ғылымдарының кандидаты', 'POSITION доцент', 'PERSON М.Қ. Есімханов'],
    },
    { raw: 'Ол техника ғылымдарының докторы болды.', found: ['POSITION техника ғылымдарының докторы'] },
    { raw: 'Қоғамдық ғылымдардың докторлары, доцент көп.', why: 'no one holder' },
  ],
  startsAt: (word) => DEGREES.has(word) || RANKS.has(word),
  applyAt(sentence, i) {
    if (RANKS.has(sentence.word(i))) putRank(sentence, i);
    else if (SCIENCES.test(sentence.word(i - 1))) putDegree(sentence, i);
  },
};

function putDegree(sentence: Sentence, i: number): void {
  let from = i - 1;
  while (from > 0 && i - 1 - from < MOST_WORDS && isScience(sentence.word(from - 1))) from--;
  if (from < i - 1 && sentence.isFree(from, i + 1)) sentence.put(from, i + 1, 'POSITION', 0.9);
}

const SCIENCE: RegExp = compact(/^\p{L}{3,}(?:-\p{L}+)?$/u);
const isScience = (word: string): boolean => SCIENCE.test(word) && !VERBAL.test(word);
/** `болған техника ғылымдарының …`, `және тарих ғылымдарының …` */
const VERBAL = /(?:[ғқ]ан|[гк]ен|[аеп]тын|[аеп]тін|[ыі]п|^және|^мен|^бен|^пен|н[ыі]ң|да|де|та|те)$/u;

/** Behind a degree and before a name. */
function putRank(sentence: Sentence, i: number): void {
  const named = sentence.at(i + 1)?.type === 'PERSON';
  const behind = sentence.word(i - 1) === ',' && sentence.at(i - 2)?.type === 'POSITION';
  if (sentence.isFree(i, i + 1) && (named || behind)) sentence.put(i, i + 1, 'POSITION', 0.9);
}
