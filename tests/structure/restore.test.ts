import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import type { Restored } from '../../src/structure/document.ts';
import { restore } from '../../src/structure/restore.ts';

/** Words are left as they are: only structure is looked at. */
const rules = { off: WORD_RULES.map(({ id }) => id) };
const read = (raw: string): Restored => restore(raw, { rules });
const blocksOf = (raw: string): string[] => read(raw).log.text.split('\n\n');
const kindsOf = (raw: string): string[] => read(raw).blocks.map(({ kind }) => kind);
const headingsOf = (raw: string): (string | null)[] =>
  read(raw)
    .sections.filter(({ heading }) => heading !== null)
    .map(({ number, title }) => (number === null ? title : `${number} ${title}`));
const removedOf = (raw: string): string[] => read(raw).removed.map(({ kind, text }) => `${kind}: ${text}`);

const PROSE =
  'Қазақстан Республикасы тәуелсіздік алғаннан кейін көптеген елдермен дипломатиялық қатынас орнатты. Бұл саясат бүгін де жалғасып келеді.';

describe('line ends', () => {
  const page = [
    'Қазақстан Республикасы тәуелсіздік алғаннан кейін',
    'әлемнің көптеген елдерімен дипломатиялық қатынас',
    'орнатты. Бұл қатынастар елдің сыртқы саясатының',
    'негізгі бағыттарын айқындап берді және экономиканы',
    'дамытуға жол ашты.',
  ];

  it('join the lines of a page that was full', () => {
    expect(blocksOf(page.join('\n'))).toEqual([page.join(' ')]);
  });

  it('join a word that a hyphen broke, and keep the hyphen of a pair', () => {
    const broken = page.map((line, i) => (i === 1 ? `${line} жыл-` : i === 2 ? `дары ${line}` : line)).join('\n');
    expect(read(broken).log.text).toContain('қатынас жылдары орнатты');
  });

  it('join initials with the surname behind them, not those that stand behind it', () => {
    const name = '1889 жылы Н.М.\nЯдринцев Моңғолияға барған сапарында екі үлкен ескерткіш тапты.';
    expect(blocksOf(name)).toEqual([name.replace('\n', ' ')]);
    expect(blocksOf('Тексерген: тарих мұғалімі Жақсыбаев Е.Т.\nТалдықорған қаласы')).toHaveLength(2);
  });

  it('leave paragraphs that an empty line parts', () => {
    expect(blocksOf(`${PROSE}\n\n${PROSE}`)).toEqual([PROSE, PROSE]);
  });

  it('leave paragraphs of one line each', () => {
    expect(blocksOf(`${PROSE}\n${PROSE}\n${PROSE}`)).toHaveLength(3);
  });
});

describe('contents', () => {
  const essay = `Мазмұны\nКіріспе.......3\n1. Сыртқы саясат.......5\nҚорытынды.......9\n\nКіріспе\n${PROSE}\n\n1. Сыртқы саясат\n${PROSE}\n\nҚорытынды\n${PROSE}`;

  it('become entries with their pages and sections', () => {
    const { toc, sections } = read(essay);
    expect(toc.map(({ number, title, page }) => [number, title, page])).toEqual([
      [null, 'Кіріспе', '3'],
      ['1', 'Сыртқы саясат', '5'],
      [null, 'Қорытынды', '9'],
    ]);
    expect(toc.map(({ section }) => sections[section ?? -1]?.title)).toEqual(['Кіріспе', 'Сыртқы саясат', 'Қорытынды']);
  });

  it('leave dots in running text alone', () => {
    const text = `${PROSE} Ол ойланып қалды... 5 минут өтті... 10 минут өтті.`;
    expect(read(text)).toMatchObject({ toc: [], removed: [] });
  });
});

describe('headings', () => {
  it('are known wordings, divisions and numbered titles', () => {
    const raw = `Кіріспе\n${PROSE}\n\nI тарау. Қазақ хандығының құрылуы\n${PROSE}\n\n1.1 Керей мен Жәнібек сұлтандар\n${PROSE}\n\nҚорытынды\n${PROSE}`;
    expect(headingsOf(raw)).toEqual([
      'Кіріспе',
      'I Қазақ хандығының құрылуы',
      '1.1 Керей мен Жәнібек сұлтандар',
      'Қорытынды',
    ]);
  });

  it('are told by a slip of one letter too, not by two', () => {
    const kindOf = (word: string): unknown => read(`${PROSE}\n\n${word}\n\n${PROSE}`).sections[1]?.kind;
    expect(kindOf('Қорытныды')).toBe('conclusion');
    expect(kindOf('Қорытндыы')).not.toBe('conclusion');
  });

  it('are no sentences and no items of a list', () => {
    expect(headingsOf(`${PROSE}\n\nҚорытынды жасау керек болды.\n\n${PROSE}`)).toEqual([]);
    expect(headingsOf(`${PROSE} Мыналар керек:\n1. Қағаз\n2. Қалам\n3. Дәптер`)).toEqual([]);
    expect(kindsOf(`${PROSE}\n\n10 Мбит/с\n\n${PROSE}`)).not.toContain('heading');
  });
});

describe('furniture', () => {
  it('goes: page marks, site text, page numbers that interrupt', () => {
    expect(removedOf(`${PROSE} 1/4 бет/ ${PROSE}`)).toEqual(['page-marker: 1/4 бет/']);
    expect(removedOf(`${PROSE}\n\nСкачать реферат`)).toEqual(['boilerplate: Скачать реферат']);
    expect(removedOf(`${PROSE}\n\n* * *\n\n${PROSE}`)).toEqual(['caption-debris: * * *']);
  });

  it('does not take what the essay says', () => {
    const list = `${PROSE} Мыналар керек:\n- файлдық вирустар;\n- жүктеу вирустары;\n- макровирустар.`;
    expect(removedOf(list)).toEqual([]);
    const own = read(list).log.text;
    expect(read(own).log.text).toBe(own);
    expect(removedOf(`${PROSE} Бұл туралы 45-бетте айтылған, 1/4 бөлігі ғана қалды. ${PROSE}`)).toEqual([]);
  });

  it('does not take a label between paragraphs for a sidebar', () => {
    const raw =
      'Бүгінгі сабақта Қазақстанның ішкі суларының таралуын картадан көрсету\n\nСабақтың мақсаты\n\nірі өзендер мен көлдерді атап айту';
    expect(read(raw).log.text).toContain('Сабақтың мақсаты');
  });
});

describe('markers and cuts', () => {
  it('make items of lines with a bullet or an enumerator', () => {
    const { blocks } = read(`${PROSE} Мыналар:\n• бірінші мәселе;\n• екінші мәселе.`);
    expect(blocks.map(({ kind, marker }) => [kind, marker])).toEqual([
      ['paragraph', null],
      ['item', '•'],
      ['item', '•'],
    ]);
  });

  it('part what was run together', () => {
    expect(blocksOf(`Кіріспе${PROSE}`)).toEqual(['Кіріспе', PROSE]);
  });

  it('leave brands, initials and addresses whole', () => {
    const text = 'Бұл жобаны ҚазМұнайГаз компаниясы мен Н.Ә.Назарбаев қоры www.Egemen.kz сайтында жариялады.';
    expect(blocksOf(text)).toEqual([text]);
  });
});

describe('forms', () => {
  it('keep the cells of a lesson plan apart, without full stops, and join what a cell broke', () => {
    const lines = [
      'Пәні',
      'Қазақ әдебиеті',
      'Педагогтің',
      'аты-жөні',
      'Нұрбаева Сәуле Бекболатқызы',
      'Сынып',
      '8 «Ә» сынып',
      'Сабақтың тақырыбы',
      'Мағжан Жұмабаевтың «Батыр Баян» поэмасы',
      'Оқу мақсаты',
      'Оқушылар жетінші сыныпта Ілияс',
      'Жансүгіровтің «Күй» поэмасын оқыған.',
    ];
    lines.splice(2, 0, 'Бөлім', 'Ел тарихы – көркем сөзде');
    const joined = lines.join('\n').replace('Педагогтің\n', 'Педагогтің ').replace('Ілияс\n', 'Ілияс ');
    expect(blocksOf(lines.join('\n'))).toEqual(joined.split('\n'));
  });
});

describe('verse', () => {
  const stanza = ['Желсіз түнде жарық ай', 'Сәулесі суда дірілдеп', 'Ауылдың жаны терең сай', 'Тасыған өзен гүрілдеп'];

  it('keeps the lines of a stanza in one block', () => {
    const { blocks } = read(`${PROSE}\n\n${stanza.join('\n')}\n\n${PROSE}`);
    expect(blocks.filter(({ kind }) => kind === 'verse')).toHaveLength(1);
  });

  it('is no narrow column, though its lines are equal', () => {
    const column = [
      '   Басты қашықтық – 42 шақырым 195',
      'метр. Ерлер арасында бірінші бо',
      'лып осы жолды 2 сағат 13 минут',
      '46 секундта қиып өтті. Үшінші орын',
      'қарағандылық жүгірушіге бұйырды. Ол',
      'клубта тоғыз жылдан бері жаттығып',
      'жүр.',
    ];
    expect(blocksOf(column.join('\n'))).toEqual([
      'Басты қашықтық – 42 шақырым 195 метр. Ерлер арасында бірінші бо лып осы жолды 2 сағат 13 минут ' +
        '46 секундта қиып өтті. Үшінші орын қарағандылық жүгірушіге бұйырды. Ол клубта тоғыз жылдан бері жаттығып жүр.',
    ]);
  });

  it('is no list of unequal lines', () => {
    expect(kindsOf(`${PROSE}\n\nАлма\nАлматы қаласының тұрғындары\nСу\nЖер қойнауының байлығы`)).not.toContain('verse');
  });
});

describe('citations', () => {
  it('tell sources from pages', () => {
    const { citations } = read('Бұл пікір айтылған [3, 45-б.]. Оны басқалар да қолдайды [5-7; 12, 40-45].');
    expect(citations.map(({ numbers, pages }) => [numbers, pages])).toEqual([
      [['3'], ['45']],
      [['5', '6', '7', '12'], ['40-45']],
    ]);
  });

  it('are no remarks in brackets', () => {
    expect(read('Ол [сол кездегі хан] келді, бірақ [1234567] емес.').citations).toEqual([]);
  });
});

describe('title pages', () => {
  const page = `Қазақстан Республикасының Білім және ғылым министрлігі\nАбай атындағы Қазақ ұлттық педагогикалық университеті\nРеферат\nТақырыбы: Қазақ хандығы\nОрындаған: Асан Үсенов\nТексерген: Ж. Омаров\nАлматы 2015\n\nКіріспе\n${PROSE}`;

  it('give their fields', () => {
    const { front } = read(page);
    expect(front).toMatchObject({
      work: 'Реферат',
      author: 'Асан Үсенов',
      supervisor: 'Ж. Омаров',
      city: 'Алматы',
      year: '2015',
    });
  });

  it('are not seen in an essay that begins with prose', () => {
    expect(Object.values(read(`${PROSE}\n\n${PROSE}`).front)).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe('a restored text', () => {
  it('stays as it is', () => {
    for (const raw of [
      'Қазақстан болып табылады\n...',
      `${PROSE}\n\n10 Мбит/с\n\n${PROSE}`,
      '- қалам\tа) осы',
      '12\n   1-сурет. Сурет',
      'Қазақстан1.  Сәлем!.',
      'Ұзындығы\n1 Гбит/с\t100 м\n10 Гбит/с\t40 км',
      'Топтары:\n• тұрмыс-салт өлеңдері мен төрт түлік туралы,\n• дінге байланысты салт өлеңдері мен бақсы сарыны',
    ]) {
      const { text } = read(raw).log;
      expect(read(text).log.text).toBe(text);
    }
  });

  it('stays as it is under few repairs too', () => {
    const once = restore('Бұл өзекті болып табылады..Қазақстан Еуразияның ортасында.', { ...rules, repair: 'strict' });
    expect(restore(once.log.text, { ...rules, repair: 'strict' }).log.text).toBe(once.log.text);
  });

  it('has no form feeds', () => {
    expect(blocksOf('Бұл – осы.\fЕкінші бет.')).toEqual(['Бұл – осы.', 'Екінші бет.']);
    expect(blocksOf(`${PROSE.slice(0, 49)}\f${PROSE.slice(50)}`)).toEqual([PROSE]);
  });

  it('takes time that grows with its length', () => {
    const cost = (text: string): number => {
      const before = process.cpuUsage().user;
      read(text);
      return (process.cpuUsage().user - before) / 1000;
    };
    for (const unit of [' ', '.', '\t', '\n', 'а', 'А.', '- ', '[1]']) {
      const short = unit.repeat(Math.ceil(30_000 / unit.length));
      cost(short);
      expect(cost(short.repeat(4)), JSON.stringify(unit)).toBeLessThan(8 * cost(short) + 250);
    }
  });
});
