import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const ARTICLE = /^(?:\d+-)?(?:бап|баб|тарма[қғ]|тармақша|бөлік|бөліг|тарау)/u;

/** `ҚР Конституциясының 20-бабы`: the law is named, its article only pointed at. */
export const lawArticles: EntityRule = {
  id: 'entity/law-articles',
  summary: 'End the name of a law before its articles and paragraphs.',
  examples: [
    {
      raw: 'Қазақстан Республикасы Конституциясының 31-бабының 1-тармағына сәйкес.',
      found: ['LAW Қазақстан Республикасы Конституциясының'],
    },
    { raw: 'Қылмыстық кодекстің 210-бабы бойынша жаза бар.', found: ['LAW Қылмыстық кодекстің'] },
    { raw: 'Шарттың 5-бабы бар.', why: 'no law by name' },
  ],
  startsAt: (word) => ARTICLE.test(word.toLowerCase()),
  applyAt(sentence, i) {
    const one = sentence.at(i);
    if (one?.type !== 'LAW') return;
    const article = firstArticle(sentence, one.from, one.to);
    if (article === one.to) return;
    sentence.remove(one.from, one.to);
    if (article > one.from) sentence.put(one.from, article, 'LAW', one.confidence);
  },
};

/** Where the articles begin in `[from, to)`: their number, or the word where it holds the number; `to` where nowhere. */
function firstArticle(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = sentence.word(i).toLowerCase();
    if (!ARTICLE.test(word)) continue;
    if (/^\d/u.test(word)) return i;
    if (i > from && sentence.shape(i - 1) === SHAPE.digits) return i - 1;
  }
  return to;
}
