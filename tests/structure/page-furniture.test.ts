import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import { restore } from '../../src/structure/restore.ts';

const rules = { off: WORD_RULES.map(({ id }) => id) };
const removedOf = (lines: readonly string[]): string[] =>
  restore(lines.join('\n'), { rules }).removed.map(({ kind, text }) => `${kind}: ${text}`);

const PAGE = [
  'Отырар Арыс өзенінің Сырдарияға құяр тұсында тұрған',
  'көне қала. Оның орнында қазір биік төбелер жатыр, ал',
  'төбелердің астында ескі көшелер мен үйлер сақталған.',
];

const NEXT_PAGE = [
  'Қала базарына үш-төрт керуен бір мезгілде түсетін еді',
  'деседі. Саудагерлер мұнда жібек пен шай, ал көшпелілер',
  'мал мен тері әкелген, бәрі де күміс теңгеге сатылған.',
];

describe('page heads', () => {
  const broken = [...PAGE, 'Ғалым осы қала туралы «Сырдың бойындағы қалалар', '94', '', 'Ортағасырлық қалалар', ''];

  it('go where they stand inside a sentence, and at the top of the first page with them', () => {
    const lines = ['Ортағасырлық қалалар', '', '§ 18. Отырар қаласы', '', ...broken, 'тарихы» атты еңбек жазды.', '95'];
    expect(removedOf(lines)).toEqual([
      'page-marker: Ортағасырлық қалалар',
      'page-marker: 94',
      'page-marker: Ортағасырлық қалалар',
      'page-marker: 95',
    ]);
  });

  it('go where a page number stands above each of them', () => {
    const pages = (head: string): string[] => ['94', head, ...PAGE, '95', head, ...NEXT_PAGE];
    expect(removedOf(pages('Ортағасырлық қалалар'))).toEqual([
      'page-marker: 94',
      'page-marker: Ортағасырлық қалалар',
      'page-marker: 95',
      'page-marker: Ортағасырлық қалалар',
    ]);
    expect(removedOf(pages('Қорытынды'))).toEqual(['page-marker: 94', 'page-marker: 95']);
  });

  it('stay where a title or a heading is meant', () => {
    const first = ['Ортағасырлық қалалар', '', ...PAGE, ...broken, 'тарихы» атты еңбек жазды.', '95'];
    expect(removedOf(first)).toEqual(['page-marker: 94', 'page-marker: Ортағасырлық қалалар', 'page-marker: 95']);
    expect(removedOf([...PAGE, '94', '', 'Қаланың қорғанысы', '', ...NEXT_PAGE, '95'])).toEqual([
      'page-marker: 94',
      'page-marker: 95',
    ]);
  });

  it('of a newspaper go, its entry in a bibliography stays', () => {
    expect(removedOf(['СПОРТ АЛАҢЫ № 77 24 қыркүйек 6-бет', '', ...PAGE])).toEqual([
      'page-marker: СПОРТ АЛАҢЫ № 77 24 қыркүйек 6-бет',
    ]);
    expect(removedOf([...PAGE, '', 'Әдебиеттер', 'Спорт алаңы. 2019 ж. № 77, 6-бет', ...PAGE])).toEqual([]);
  });
});

describe('sidebars and scraps of figures', () => {
  it('go between the empty lines of a broken sentence', () => {
    const lines = [
      ...PAGE,
      'Ол төртінші болып, жеке рекордын',
      '',
      'ҚАЛА САНДАРМЕН',
      '20 гектар',
      '',
      '2,5 минутқа жаңартты.',
    ];
    expect(removedOf(lines)).toEqual(['caption-debris: ҚАЛА САНДАРМЕН', 'caption-debris: 20 гектар']);
  });

  it('go with their label on a page of a textbook', () => {
    const box = ['', 'Тірек сөздер', '• шахристан', '• керуен сарай', ''];
    expect(removedOf(['93', ...PAGE, ...box, ...NEXT_PAGE, '94'])).toEqual([
      'page-marker: 93',
      'caption-debris: Тірек сөздер',
      'caption-debris: • шахристан',
      'caption-debris: • керуен сарай',
      'page-marker: 94',
    ]);
    expect(removedOf([...PAGE, ...box, ...NEXT_PAGE])).toEqual([]);
  });

  it('are a map’s scale and the axes above a caption', () => {
    expect(removedOf([...PAGE, '', '0 500 1000 км', '', ...PAGE])).toEqual(['caption-debris: 0 500 1000 км']);
    expect(removedOf([...PAGE, '', 'I, Вт/м² L, дБ 0', '1.1-сурет. Қарқын мен қаттылық', '', ...PAGE])).toEqual([
      'caption-debris: I, Вт/м² L, дБ 0',
    ]);
  });
});

describe('pages that face each other', () => {
  it('carry their numbers alone and behind a header', () => {
    const lines = [...PAGE, '52', ...NEXT_PAGE, 'Отырар қаласы 53', PAGE[0]!.replace('Отырар', 'Қала')];
    expect(removedOf(lines)).toEqual(['page-marker: 52', 'page-marker: Отырар қаласы 53']);
  });

  it('are not the cells of a table', () => {
    expect(removedOf([...PAGE, 'Жер', '52', 'Отырар қаласы 53', 'Сауран', '54 үй', ...NEXT_PAGE])).toEqual([]);
  });
});

describe('page heads that carry their number', () => {
  const sentence = 'Ғалым осы қала туралы «Сырдың бойындағы қалалар';
  const rest = 'тарихы» атты еңбек жазды.';

  it('go inside a sentence, and at the top with them', () => {
    const lines = ['68    ІІ тарау. Сырдария', '', ...PAGE, sentence, '', '69    § 14. Отырар қаласы', '', rest];
    expect(removedOf(lines)).toEqual([
      'page-marker: 68    ІІ тарау. Сырдария',
      'page-marker: 69    § 14. Отырар қаласы',
    ]);
    expect(removedOf([...PAGE, sentence, '', 'Отырар қаласы      95', '', rest])).toEqual([
      'page-marker: Отырар қаласы      95',
    ]);
  });

  it('stay elsewhere: rows of a table, a heading with its number', () => {
    expect(removedOf(['1    Отырар қаласы', '2    Сауран', '3    Сығанақ', ...PAGE])).toEqual([]);
    expect(removedOf(['12    Отырар қаласы', '', ...PAGE, '', '14    Сауран қаласы', '', ...NEXT_PAGE])).toEqual([]);
  });
});

describe('the foot of a page', () => {
  const note = '* Шахристан – қаланың ішкі бөлігі.';

  it('is a figure under the footnotes', () => {
    expect(removedOf([...PAGE, '', note, '', '112', '', ...NEXT_PAGE])).toEqual(['page-marker: 112']);
    expect(removedOf([...PAGE, '', '112', '', ...NEXT_PAGE])).toEqual([]);
    expect(removedOf([...PAGE, '', '* шахристан', '', '112', '', ...NEXT_PAGE])).toEqual([]);
  });
});

describe('the words of a site', () => {
  it('lead on to other pages', () => {
    expect(removedOf([...PAGE, 'Смотрите также: Реферат по истории', ...NEXT_PAGE])).toEqual([
      'boilerplate: Смотрите также: Реферат по истории',
    ]);
  });
});

describe('lines of a site or newspaper about itself', () => {
  it('go', () => {
    for (const line of [
      '12.03.2023    Қаралды: 1 245    Пікірлер: 2',
      'Сайтта cookie файлдары қолданылады. Подробнее',
      'Айжан: Рахмет, өте керек болды!!!   Жауап беру',
      '(Жалғасы 4-бетте)',
    ])
      expect(removedOf([...PAGE, line, ...NEXT_PAGE]), line).toEqual([`boilerplate: ${line}`]);
  });

  it('are none that the text says', () => {
    for (const line of ['Кітаптың жалғасы 4-бетте берілген.', 'Мәтінді оқу. Жауап беру', 'Фильм екі рет қаралды: 1998'])
      expect(removedOf([...PAGE, line, ...NEXT_PAGE]), line).toEqual([]);
  });
});
