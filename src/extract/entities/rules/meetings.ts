import type { EntityType } from '../mention.ts';
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

const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['ORGANISATION']);

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
  among: BODIES,
  apply(sentence) {
    for (const one of [...sentence.found]) {
      if (one.type !== 'ORGANISATION' || !/[ндт][ыі]ң$/u.test(sentence.word(one.to - 1))) continue;
      const head = one.to + 1;
      const numbered = /(?:нш[ыі]|^[IVX]+)$/u.test(sentence.word(one.to));
      if (numbered && sentence.isFormOf(head, MEETINGS)) sentence.put(one.from, head + 1, 'EVENT', 0.8);
    }
  },
};
