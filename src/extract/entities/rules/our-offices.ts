import type { EntityRule } from './entity-rule.ts';

const OURS =
  /^(?:президент|елбасы|премьер-министр|патша|король|императ[оө]р)[ыі]?м[ыі]з(?:д[ыі]ң|ге|ға|д[ыі]|ден|дан|бен|мен|де|да)?$/u;

/** `президентіміз` is an office of one holder, owned by us. */
export const ourOffices: EntityRule = {
  id: 'entity/our-offices',
  summary: 'Mark the one holder of the highest office with the ending for us.',
  examples: [
    { raw: 'Бұл туралы президентіміз айтты.', found: ['POSITION президентіміз'] },
    { raw: 'Біздің мұғаліміміз келді.', why: 'a profession' },
  ],
  startsAt: (word) => OURS.test(word.toLowerCase()),
  applyAt(sentence, i) {
    if (sentence.isFree(i, i + 1)) sentence.put(i, i + 1, 'POSITION', 0.9);
  },
};
