import { compact } from '../../../core/compact.ts';
import type { EntityType } from '../mention.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Candidate, Sentence } from './sentence.ts';
import { WordQuestion } from './word-question.ts';

const OWNERS: ReadonlySet<EntityType> = new Set<EntityType>(['GPE', 'ORGANISATION']);

/** `Қазақстанның Сыртқы істер министрлігі` is one body, `БҰҰ-ның бас хатшысы` one post. */
export const owners: EntityRule = {
  id: 'entity/owners',
  summary: 'Join a country or body to the office or body that it owns and stands right before.',
  examples: [
    {
      raw: 'Қазақстанның Сыртқы істер министрлігі мәлімдеме жасады.',
      found: ['ORGANISATION Қазақстанның Сыртқы істер министрлігі'],
    },
    {
      raw: 'ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҒЫЛЫМ ЖӘНЕ ЖОҒАРЫ БІЛІМ МИНИСТРЛІГІ',
      found: ['ORGANISATION ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҒЫЛЫМ ЖӘНЕ ЖОҒАРЫ БІЛІМ МИНИСТРЛІГІ'],
    },
    { raw: 'БҰҰ-ның бас хатшысы Астанаға келді.', found: ['POSITION БҰҰ-ның бас хатшысы', 'GPE Астанаға'] },
    { raw: 'Қазақстанның халқы көп ұлтты.', found: ['GPE Қазақстанның'] },
  ],
  apply(sentence) {
    for (let k = 1; k < sentence.found.length; k++) {
      const owner = sentence.found[k - 1]!;
      const owned = sentence.found[k]!;
      if (owner.to !== owned.from || !OWNERS.has(owner.type) || !isOwned(sentence, owned)) continue;
      if (!mayOwn(sentence, owner, owned)) continue;
      sentence.put(owner.from, owned.to, owned.type, Math.min(owner.confidence, owned.confidence));
      k--;
    }
  },
};

const OWNED: RegExp = compact(/\p{L}{3}[ыі]$/u);
const hasOwnerEnding: WordQuestion = new WordQuestion((_, { forms }) => forms.some((form) => OWNED.test(form)));

/** Its last word bears the owner's ending: министрлігі, хатшысының. */
function isOwned(sentence: Sentence, { type, to }: Candidate): boolean {
  if (type !== 'POSITION' && type !== 'ORGANISATION') return false;
  if (sentence.ending(to - 1) === 0) return false;
  const short = sentence.shape(to - 1) === SHAPE.caps && sentence.word(to - 1).length < LONG;
  return !short && hasOwnerEnding.of(sentence, to - 1);
}

/** Capitals of this length are a word, not an abbreviation: МИНИСТРЛІГІ. */
const LONG = 8;

/** In the genitive, or bare as in `ҚР Президенті`; a body owns bodies only in the genitive. */
function mayOwn(sentence: Sentence, owner: Candidate, owned: Candidate): boolean {
  const word = sentence.word(owner.to - 1);
  if (/[ндт][ыі]ң$/u.test(word)) return true;
  const bare = sentence.shape(owner.to - 1) === SHAPE.caps && !word.includes('-');
  return bare || (owned.type === 'POSITION' && /Қазақстан$|Республикасы$|Федерациясы$/u.test(word));
}
