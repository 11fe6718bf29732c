import { LISTS } from '../../../kazakh/names/index.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const NAMED_AFTER = 'атындағы';
/** Қазақ ұлттық техникалық зерттеу университеті */
const LONGEST_NAME = 9;
const LONGEST_PERSON = 7;

/** `Қ.И. Сәтбаев атындағы Қазақ ұлттық техникалық университеті`: the person's name is part of the body's. */
export const namedAfter: EntityRule = {
  id: 'entity/named-after',
  summary: 'Take a body or site named after somebody as one name, from the person to the word that says what it is.',
  examples: [
    {
      raw: 'Ол Қ.И. Сәтбаев атындағы Қазақ ұлттық техникалық зерттеу университетінде оқыды.',
      found: ['ORGANISATION Қ.И. Сәтбаев атындағы Қазақ ұлттық техникалық зерттеу университетінде'],
    },
    {
      raw: 'Кеш Абай атындағы опера және балет театрында өтті.',
      found: ['ORGANISATION Абай атындағы опера және балет театрында'],
    },
    {
      raw: 'Қаладағы Ыбырай Алтынсарин атындағы саябақта гүл көп.',
      found: ['FACILITY Ыбырай Алтынсарин атындағы саябақта'],
    },
    {
      raw: 'Сабақ М. Төлебаев атындағы №3 өнер мектебінде өтті.',
      found: ['ORGANISATION М. Төлебаев атындағы №3 өнер мектебінде'],
    },
    {
      raw: 'Ол Абылай хан атындағы университетте оқыды.',
      found: ['ORGANISATION Абылай хан атындағы университетте'],
    },
    { raw: 'Осы атындағы өзгеріс бәріне белгілі.', why: 'nobody is named' },
  ],
  startsAt: (word) => word === NAMED_AFTER,
  applyAt(sentence, i) {
    const from = titledBefore(sentence, i);
    const head = from < i ? headAfter(sentence, i + 1) : -1;
    if (head < 0) return;
    const body = (sentence.lists(head) & LISTS.bodyHead) !== 0;
    sentence.put(from, head + 1, body ? 'ORGANISATION' : 'FACILITY', 0.9);
  },
};

/** `Қорқыт ата`, `Абылай хан`: a title in small letters behind the name. */
const TITLES: ReadonlySet<string> = new Set(['ата', 'ана', 'хан', 'би', 'батыр', 'ақын', 'жырау', 'сұлтан', 'баба']);

function titledBefore(sentence: Sentence, i: number): number {
  const titled = TITLES.has(sentence.word(i - 1));
  const from = titled ? personBefore(sentence, i - 1) : i - 1;
  return titled && from < i - 1 ? from : personBefore(sentence, i);
}

/** Where the name that ends right before word `i` begins: names in capitals, initials with their periods. */
function personBefore(sentence: Sentence, i: number): number {
  const known = sentence.at(i - 1);
  if (known?.type === 'PERSON' && known.to === i) return known.from;
  let from = i;
  while (from > 0 && i - from < LONGEST_PERSON && isNamePart(sentence, from - 1)) from--;
  // The capital of a sentence's first word says nothing: Кеш Абай атындағы …
  const opens = from === 0 && i > 1 && !(sentence.lists(0) & (LISTS.given | LISTS.surname));
  return opens && sentence.word(0).length > 1 ? 1 : from;
}

function isNamePart(sentence: Sentence, i: number): boolean {
  const shape = sentence.shape(i);
  if (shape === SHAPE.capital || shape === SHAPE.caps || shape === SHAPE.mixed) return true;
  return sentence.word(i) === '.' && i > 0 && sentence.word(i - 1).length <= 2 && sentence.touches(i);
}

/** The first word that says what it is; -1 where a mark or too many words stand before it. */
function headAfter(sentence: Sentence, i: number): number {
  for (let at = i; at < Math.min(i + LONGEST_NAME, sentence.length); at++) {
    const shape = sentence.shape(at);
    if (shape === SHAPE.mark && sentence.word(at) !== '№') return -1;
    if (sentence.lists(at) & (LISTS.bodyHead | LISTS.facilityHead)) return goesOn(sentence, at) ? at + 1 : at;
  }
  return -1;
}

/** `ғылыми кітапхана қоры`, `спорт мектеп интернаты`: a bare head before another one that owns it. */
function goesOn(sentence: Sentence, at: number): boolean {
  if (at + 1 >= sentence.length || sentence.ending(at) !== 0) return false;
  return (sentence.lists(at + 1) & (LISTS.bodyHead | LISTS.facilityHead)) !== 0 && sentence.ending(at + 1) !== 0;
}
