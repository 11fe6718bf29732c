import { compact } from '../../../core/compact.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';
import { WordQuestion } from './word-question.ts';

/** `Н.Ә.Назарбаев`, `А. Байтұрсынұлының`, `Лебедева М.М`, `Фишер Р.` */
export const initials: EntityRule = {
  id: 'entity/initials',
  summary: 'Mark a surname with its initials, before or behind it, as one person.',
  examples: [
    { raw: 'Бұл еңбекті А.Н. Бөкейханов жазды.', found: ['PERSON А.Н. Бөкейханов'] },
    {
      raw: 'Отандық зерттеушілер: Тоқаев Қ.К, Гаджиев К.С кіреді.',
      found: ['PERSON Тоқаев Қ.К', 'PERSON Гаджиев К.С'],
    },
    { raw: 'Қазақстан Президенті Н.Ә Назарбаев сөйледі.', found: ['PERSON Н.Ә Назарбаев'] },
    { raw: 'Кеше Қ.-Ж. Тоқаев келді.', found: ['PERSON Қ.-Ж. Тоқаев'] },
    { raw: 'Ол 5-сынып А тобында оқиды.' },
  ],
  startsAt: (word) => INITIAL.test(word),
  apply(sentence, starts) {
    let done = 0;
    for (const at of starts)
      for (let i = Math.max(done, at - 1); i <= at; i++) {
        const end = behind(sentence, i) ?? before(sentence, i);
        if (end === null) continue;
        sentence.put(i, end, 'PERSON', 0.95);
        done = end;
        i = end - 1;
      }
  },
};

/** One past the initials `М.М`, `Р.` that begin at word `i`, and how many there are; a last period is taken in. */
function readInitials(sentence: Sentence, i: number): readonly [end: number, count: number] {
  let at = i;
  let count = 0;
  while (count < 3 && isInitial(sentence, at)) {
    count++;
    at++;
    if (sentence.word(at) !== '.' || !sentence.touches(at)) break;
    at++;
    // Қ.-Ж. Тоқаев: a double name.
    if (sentence.word(at) === '-' && sentence.touches(at) && sentence.touches(at + 1) && isInitial(sentence, at + 1))
      at++;
    if (!isInitial(sentence, at)) break;
  }
  return [at, count];
}

const INITIAL = compact(/^\p{Lu}$/u);

const initial: WordQuestion = new WordQuestion((word) => word.length <= 2 && INITIAL.test(word));
const isInitial = (sentence: Sentence, i: number): boolean => initial.of(sentence, i);

const capitalised: WordQuestion = new WordQuestion((word, { shape }) => shape === SHAPE.capital && word.length >= 3);
const isSurname = (sentence: Sentence, i: number): boolean => capitalised.of(sentence, i);

/** Initials first: each has its period. */
function before(sentence: Sentence, i: number): number | null {
  const [end, count] = readInitials(sentence, i);
  if (count === 0 || !isSurname(sentence, end)) return null;
  // The last period may be lost where another stands before it: `Н.Ә Назарбаев`.
  return sentence.word(end - 1) === '.' || count >= 2 ? end + 1 : null;
}

/** Surname first: two initials, or one with a period or comma behind it. */
function behind(sentence: Sentence, i: number): number | null {
  if (!isSurname(sentence, i) || sentence.touches(i + 1)) return null;
  const [end, count] = readInitials(sentence, i + 1);
  if (count === 0) return null;
  const closed = sentence.word(end - 1) === '.';
  const own = endsAsSurname.of(sentence, i);
  if (!own && isSurname(sentence, end)) return null;
  // `Д. Вуд`, and `келді А. Вуд`: initials that touch a following surname belong to it.
  if (closed && isSurname(sentence, end) && sentence.touches(end)) return null;
  if (count >= 2) return end;
  return own || [',', ';'].includes(sentence.word(end)) ? end : null;
}

const endsAsSurname: WordQuestion = new WordQuestion((word) => SURNAME.test(word.toLowerCase()));
const SURNAME = /(?:ов|ев|ёв|ова|ева|ёва|ин|ина|[сц]кий|[сц]кая|ұлы|қызы|енко|ко)$/u;
