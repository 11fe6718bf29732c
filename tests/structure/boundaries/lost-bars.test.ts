import { describe, expect, test } from 'vitest';
import { clean, splitSentences } from '../../../src/index.ts';

const sentencesOf = (text: string): string[] => {
  const record = clean(text, { entities: false });
  return record.sentences.map(({ span }) => record.text.slice(...span));
};

const WHOLE = [
  'Абай дүниеге 1845 жылы келді',
  'Ол жастайынан өлең жазды',
  'Оның әкесі Құнанбай еді',
  'Әкесі оны медресеге берді',
  'Ақын көп оқыды',
  'Ол 1904 жылы қайтыс болды',
  'Халық оны ұмытпады',
];

describe('a text that has lost its full stops', () => {
  test('gets them back', () => {
    const found = sentencesOf(WHOLE.join(' '));
    expect(found.map((sentence) => sentence.replace(/\.$/, ''))).toEqual(WHOLE);
    expect(found.filter((sentence) => sentence.endsWith('.')).length).toBeGreaterThanOrEqual(WHOLE.length - 1);
  });

  test('is parted as splitSentences parts it, also where no stop is put back', () => {
    const text = 'Менің атым Асан Мен мектепте оқимын Мен он бестемін Біздің үйіміз үлкен Анам мұғалім Әкем дәрігер';
    const given = splitSentences(text).map((span) => text.slice(...span));
    expect(sentencesOf(text).map((sentence) => sentence.replace(/\.$/, ''))).toEqual(given);
  });

  test('a law whose paragraphs end in semicolons has lost none', () => {
    const items = [
      'мемлекеттік органдардың қызметін үйлестіреді (2013 жылғы 3 шілдедегі) Қазақстан Республикасының Заңымен;',
      'облыстардың, қалалардың және аудандардың әкімдеріне көмек көрсетеді (2019 жылғы) Үкімет белгілеген тәртіппен;',
      'азаматтардың өтініштерін қарайды, олар бойынша шешім қабылдайды (2020 жылғы) Парламент бекіткен шекте;',
    ];
    const text = `Министрлік мынадай өкілеттіктерді жүзеге асырады:\n\n${items.join('\n\n')}`;
    expect(clean(text, { entities: false }).editCounts['sentence/lost-stop']).toBeUndefined();
  });

  test('a text that has its stops, a title and a row of names stay', () => {
    const marked = `${WHOLE.join('. ')}.`;
    for (const text of [
      marked,
      'Қазақстан Республикасының сыртқы саясатының негізгі бағыттары мен даму перспективалары туралы баяндама',
      'Абай Құнанбайұлы Шоқан Уәлиханов Ыбырай Алтынсарин Ахмет Байтұрсынұлы Міржақып Дулатов Мағжан Жұмабаев',
    ])
      expect(clean(text, { entities: false }).text).toBe(text);
  });
});
