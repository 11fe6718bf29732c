import type { EntityRule } from './entity-rule.ts';

const MEETINGS: ReadonlySet<string> = new Set([
  'саммиті',
  'сессиясы',
  'съезі',
  'форумы',
  'конгресі',
  'пленумы',
  'құрылтайы',
]);

/** `Шанхай ынтымақтастық ұйымының бірінші саммиті`: a numbered meeting with its body. */
export const meetings: EntityRule = {
  id: 'entity/meetings',
  summary: 'Join a body and its numbered summit, session or congress to one event.',
  examples: [
    {
      raw: 'Алматыда Шанхай ынтымақтастық ұйымының үшінші саммиті өтті.',
      found: ['EVENT Шанхай ынтымақтастық ұйымының үшінші саммиті'],
    },
    { raw: 'Ұйымның саммиті өтті.', why: 'no name, no number' },
  ],
  startsAt: (_, { forms }) => forms.some((form) => MEETINGS.has(form)),
  applyAt(sentence, head) {
    const one = sentence.at(head - 2);
    if (one?.to !== head - 1 || one.type !== 'ORGANISATION') return;
    const owner = /[ндт][ыі]ң$/u.test(sentence.word(head - 2));
    const numbered = /(?:нш[ыі]|^[IVX]+)$/u.test(sentence.word(head - 1));
    if (owner && numbered) sentence.put(one.from, head + 1, 'EVENT', 0.8);
  },
};
