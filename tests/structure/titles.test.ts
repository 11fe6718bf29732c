import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import { restore } from '../../src/structure/restore.ts';

const rules = { off: WORD_RULES.map(({ id }) => id) };
const titleOf = (lines: readonly string[]): string | null => {
  const { title, log } = restore(lines.join('\n'), { rules });
  return title === null ? null : log.text.slice(...title);
};
const headingsOf = (lines: readonly string[]): (string | null)[] =>
  restore(lines.join('\n'), { rules })
    .sections.filter(({ heading }) => heading !== null)
    .map(({ number, title }) => (number === null ? title : `${number} ${title}`));

const PROSE =
  'Жайық бойында балық аулау ерте заманнан белгілі кәсіп болған. Ауыл адамдары ауды өздері тоқып, қайықты өздері шапқан.';

describe('the title of a title page', () => {
  const school = 'Ы.Алтынсарин атындағы № 5 орта мектеп';
  const people = ['Орындаған: 7 «А» сынып оқушысы Асқар Нұрлан', 'Жетекшісі: Б.Т. Омарова', 'Атырау, 2022 жыл', ''];
  const title = 'Жайық өзенінің балықтары';

  it('stands between the school and who wrote it, where no line names the kind of work', () => {
    expect(titleOf([school, '', title, '', ...people, 'Кіріспе', PROSE])).toBe(title);
  });

  it('is no label and no address', () => {
    const head = ['Атырау облысы, Махамбет ауданы', school, 'Жобаның бағыты: экология', title];
    expect(titleOf([...head, ...people, 'Кіріспе', PROSE])).toBe(title);
  });

  it('stands above the kind of work in brackets and below it elsewhere', () => {
    expect(titleOf([school, title, '', '(биология пәнінен жоба жұмысы)', ...people, PROSE])).toBe(title);
    expect(titleOf([school, 'СТУДЕНТТІҢ ӨЗІНДІК ЖҰМЫСЫ', title, ...people, PROSE])).toBe(title);
  });

  it('is the line under a label that says no more', () => {
    expect(titleOf([school, 'БАЯНДАМА', 'Тақырыбы:', title, ...people, PROSE])).toBe(title);
  });

  it('is not made of a line that nothing vouches for', () => {
    expect(titleOf([school, ...people, PROSE])).toBeNull();
  });
});

describe('the title of a text without a title page', () => {
  it('stands above its kind in brackets', () => {
    expect(titleOf(['Көктемнің алғашқы күні', '', '(эссе)', '', PROSE])).toBe('Көктемнің алғашқы күні');
  });

  it('stands above contents that are glued to their heading', () => {
    const contents = 'Жоспары:І. КіріспеІІ. Негізгі бөлім2.1 Балық түрлері2.2 Ау мен қайықІІІ. Қорытынды';
    const body = [
      `І. Кіріспе${PROSE}ІІ. Негізгі бөлім2.1 Балық түрлері`,
      `${PROSE}2.2 Ау мен қайықЖ.Т.Омаров ау тоқыды.`,
    ];
    const lines = ['Жайық бойының кәсібі', contents, '', ...body, `${PROSE}ІІІ. Қорытынды${PROSE}`];
    expect(titleOf(lines)).toBe('Жайық бойының кәсібі');
    expect(headingsOf(lines)).toEqual([
      'Жоспары',
      'I Кіріспе',
      'II Негізгі бөлім',
      '2.1 Балық түрлері',
      '2.2 Ау мен қайық',
      'III Қорытынды',
    ]);
  });

  it('names the plan of a lesson, or stands above that line', () => {
    const form = ['Пәні', 'Химия', 'Сыныбы', '8', 'Сабақтың мақсаты', PROSE, 'Бағалау', 'Ауызша', 'Ресурстар', 'Тақта'];
    const school = ['Арал ауданы', '№ 83 орта мектеп', ''];
    expect(titleOf([...school, 'Ашық сабақтың жоспары', '', ...form])).toBe('Ашық сабақтың жоспары');
    expect(titleOf([...school, 'Су және оның қасиеттері', '', 'Ашық сабақтың жоспары', '', ...form])).toBe(
      'Су және оның қасиеттері',
    );
  });
});

describe('questions', () => {
  it('are headings where a number or empty lines set them apart', () => {
    const lines = [PROSE, '', '1. Ау қалай тоқылды', PROSE, '', '2. Не байқадық?', PROSE, '', 'Қорытынды', PROSE];
    expect(headingsOf(lines)).toEqual(['1 Ау қалай тоқылды', '2 Не байқадық?', 'Қорытынды']);
  });

  it('are no headings in a quiz, in a paragraph or when they are told', () => {
    expect(headingsOf([PROSE, '', '1. Ауды кім тоқыды?', '2. Қайықты кім шапты?', '', PROSE])).toEqual([]);
    expect(headingsOf([PROSE, '', PROSE, '', 'Балық қайда кетті?', '', PROSE, '', PROSE])).toEqual([]);
    expect(headingsOf([PROSE, '', '1. Ол ауды қалай тоқығанын айтты', PROSE, '', PROSE])).toEqual([]);
  });
});

describe('what is no heading', () => {
  it('is a line that goes on in small letters, a sentence about oneself, a task', () => {
    expect(headingsOf(['Әкемнің жолы', '', '\tӘкем Мұқаш 1921 ж', 'көкекте туған.', PROSE])).toEqual([]);
    expect(headingsOf([PROSE, '    Отбасылымын', PROSE])).toEqual([]);
    expect(headingsOf([PROSE, '', '4. Кестені дәптерге сызып, жылдарын толтырыңдар.', PROSE])).toEqual([]);
  });

  it('is an entry of a bibliography with a bare number', () => {
    const lines = [PROSE, '', 'ӘДЕБИЕТТЕР', '', '1 Қазақстан Республикасының Конституциясы. – Астана, 2023.'];
    const { references } = restore([...lines, '4 Сейітова Б.Қ. Құқық тарихы. – Алматы, 2016.'].join('\n'), { rules });
    expect(references.map(({ number }) => number)).toEqual(['1', '4']);
  });
});

describe('a title in running text', () => {
  const other = 'Ауылда мектеп бар. Мектепте жүз бала оқиды, мұғалімдер оларға қызықты сабақ береді.';

  it('stands before any prose', () => {
    expect(titleOf(['Асан Үсенов', '', 'Менің ауылым', '', other])).toBe('Менің ауылым');
    expect(titleOf(['8 «А» сынып оқушысы Үсенов А.', '', 'Менің ауылым', '', other])).toBe('Менің ауылым');
    expect(titleOf([PROSE, '', 'Менің ауылым', '', other])).toBeNull();
    expect(headingsOf([PROSE, '', 'Менің ауылым', '', other])).toEqual(['Менің ауылым']);
  });

  it('is a first line of a few words where line ends stand for full stops', () => {
    const lines = ['Туған жер-әр адам үшін ең қымбат мекен.Мен өз туған жерімді жақсы көремін'];
    lines.push('Біздің ауыл Алатаудың бөктерінде орналасқан', 'Онда көптеген адамдар тұрады және еңбек етеді');
    expect(titleOf(['Туған жер', ...lines])).toBe('Туған жер');
    expect(titleOf(['Көктем келді', ...lines])).toBeNull();
  });

  it('may have its author under it', () => {
    expect(titleOf(['БОЛАТ ЖОЛДЫҢ БОЙЫНДА', '', 'Автор: Сағындық Жүнісов', '', `   ${PROSE}`])).toBe(
      'БОЛАТ ЖОЛДЫҢ БОЙЫНДА',
    );
  });

  it('is no place with its date', () => {
    expect(headingsOf([PROSE, '', 'Ташкент, 1923 жыл, 12 март', '', PROSE])).toEqual([]);
    expect(headingsOf([PROSE, '', 'Қазақстан 1991 жылдан кейін', '', PROSE])).toEqual(['Қазақстан 1991 жылдан кейін']);
  });

  it('is no signature of a letter and no answer to choose', () => {
    for (const lines of [
      ['Мен сізге хат жазып отырмын.', '', 'Сәлеммен,', 'Асан', '', '12 мамыр 2020 жыл'],
      ['A) 1990', 'B) 1991', 'C) 1992', 'D) 1995'],
      ['Хандық қашан құрылды?', 'А) 1456', 'В) 1465', 'С) 1470', 'Д) 1480'],
    ]) {
      expect(titleOf(lines)).toBeNull();
      expect(headingsOf(lines)).toEqual([]);
    }
  });
});

describe('a known heading in capitals', () => {
  it('is parted from the text right behind it', () => {
    const raw = `КІРІСПЕ ${PROSE} Біз оны көрдік.ҚОРЫТЫНДЫ Осымен жұмысымыз аяқталды. НЕГІЗГІ БӨЛІМ Қазақ хандығы құрылды.`;
    expect(headingsOf([raw])).toEqual(['КІРІСПЕ', 'ҚОРЫТЫНДЫ', 'НЕГІЗГІ БӨЛІМ']);
    expect(headingsOf([PROSE, 'ҚОРЫТЫНДЫ Осымен жұмысымыз аяқталды.'])).toEqual(['ҚОРЫТЫНДЫ']);
  });

  it('is no word that a sentence goes on after, and no other word in capitals', () => {
    expect(headingsOf([`ҚОРЫТЫНДЫ жасау керек. ${PROSE}`, `ҚАЗАҚСТАН Республикасы. ${PROSE}`])).toEqual([]);
    expect(headingsOf([`РЕФЕРАТ Тақырыбы Қазақ хандығы. ${PROSE}`])).toEqual([]);
  });
});

describe('the stages of a lesson', () => {
  const plan = ['Сабақтың тақырыбы: Туған өлке', 'Сабақтың мақсаты: оқушыларды тәрбиелеу', 'Сабақтың түрі: жаңа сабақ'];
  const stages = (numbers: readonly string[]): string[] =>
    ['Ұйымдастыру кезеңі', 'Үй тапсырмасын тексеру', 'Жаңа сабақ'].flatMap((name, i) => [
      `${numbers[i]}${name}`,
      'Сұрақ-жауап арқылы жүргіземін.',
    ]);

  it('are headings where Roman numbers count them', () => {
    const expected = ['I Ұйымдастыру кезеңі', 'II Үй тапсырмасын тексеру', 'III Жаңа сабақ'];
    expect(headingsOf([...plan, 'Сыныбы: 5', ...stages(['I. ', 'II. ', 'III. '])])).toEqual(expected);
    expect(headingsOf([...plan, 'Сыныбы: 5', ...stages(['', '', ''])])).toEqual([]);
  });
});

describe('levels', () => {
  const levelsOf = (lines: readonly string[]): string[] =>
    restore(lines.join('\n'), { rules })
      .sections.filter(({ heading }) => heading !== null)
      .map(({ level, kind, title }) => `${level} ${kind} ${title}`);

  it('of articles in capitals stand above their parts', () => {
    const article = (name: string): string[] => [name, '', PROSE, '', 'Географиясы', '', PROSE, ''];
    expect(levelsOf([...article('БАЛҚАШ КӨЛІ'), ...article('ЖАЙЫҚ ӨЗЕНІ')])).toEqual([
      '1 chapter БАЛҚАШ КӨЛІ',
      '2 section Географиясы',
      '1 chapter ЖАЙЫҚ ӨЗЕНІ',
      '2 section Географиясы',
    ]);
  });

  it('of a part by its usual name follow its number', () => {
    const lines = ['I Теориялық бөлім', PROSE, '', '2.1 Зерттеу бөлімі', PROSE, '', 'Негізгі бөлім', PROSE];
    expect(levelsOf(lines)).toEqual(['1 chapter Теориялық бөлім', '2 section Зерттеу бөлімі', '1 other Негізгі бөлім']);
  });
});
