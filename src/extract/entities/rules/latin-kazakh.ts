import type { EntityRule } from './entity-rule.ts';

/** Pronouns of Kazakh in Latin letters, as a sentence begins with them. */
const PRONOUNS: ReadonlySet<string> = new Set('Men Sen Ol Biz Siz Olar Bul Sol Osy Osı Mynau'.split(' '));

/** `Men Qazaqstanda`: the tagger learnt from Cyrillic, and takes any Latin words with capitals for names. */
export const latinKazakh: EntityRule = {
  id: 'entity/latin-kazakh',
  summary: 'Take a pronoun in Latin letters out of the name that it begins; what is left is a country or nothing.',
  examples: [
    { raw: 'Men Qazaqstanda turamın.', found: ['GPE Qazaqstanda'] },
    { raw: 'Ол Bul атты тауарды сатты.', why: 'no name' },
  ],
  startsAt: (word) => PRONOUNS.has(word),
  applyAt(sentence, i) {
    const one = sentence.at(i);
    if (one === undefined || one.from !== i || i > 1) return;
    sentence.remove(one.from, one.to);
    if (/^Qazaqstan/.test(sentence.word(i + 1))) sentence.put(i + 1, i + 2, 'GPE', 0.8);
  },
};
