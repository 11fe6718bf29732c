import { compact } from '../../../core/compact.ts';
import type { EntityRule } from './entity-rule.ts';

const RUSSIAN_HEAD = /^(?:область|области|областью|край|края|крае)$/;
const ENGLISH_HEAD = /^(?:region|oblast)$/;
const RUSSIAN_NAME = compact(/^\p{Lu}\p{Ll}{2,}(?:ск|цк)(?:ая|ой|ую|ий|ого|ому|ом)(?:-\p{Lu}\p{Ll}+)?$/u);
const CAPITAL = compact(/^\p{Lu}\p{Ll}{2,}$/u);
/** `The region` opens a sentence. */
const ARTICLES: ReadonlySet<string> = new Set(['The', 'This', 'Each', 'Every', 'Our', 'Another', 'One']);

/** `Акмолинской области`, `Akmola region`: abstracts say regions in other languages. */
export const foreignRegions: EntityRule = {
  id: 'entity/foreign-regions',
  summary: 'Mark regions by their Russian and English names, with the word for region behind them.',
  examples: [
    { raw: 'Исследование проведено в школах Акмолинской области.', found: ['GPE Акмолинской области'] },
    { raw: 'Data were collected in schools of Akmola region.', found: ['GPE Akmola region'] },
    { raw: 'В этой области работали многие учёные.', why: 'no name' },
  ],
  startsAt: (word) => RUSSIAN_HEAD.test(word) || ENGLISH_HEAD.test(word),
  applyAt(sentence, i) {
    const name = sentence.word(i - 1);
    const russian = RUSSIAN_HEAD.test(sentence.word(i)) && RUSSIAN_NAME.test(name);
    const english = ENGLISH_HEAD.test(sentence.word(i)) && CAPITAL.test(name) && !ARTICLES.has(name);
    if (russian || english) sentence.put(i - 1, i + 1, 'GPE', 0.9);
  },
};
