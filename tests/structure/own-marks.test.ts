import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import { restore } from '../../src/structure/restore.ts';

const rules = { off: WORD_RULES.map(({ id }) => id) };
const read = (lines: readonly string[]) => restore(lines.join('\n'), { rules });
const blocksOf = (lines: readonly string[]): string[] => {
  const { blocks, log } = read(lines);
  return blocks.map(({ kind, span }) => `${kind}: ${log.text.slice(...span)}`);
};

describe('direct speech', () => {
  const told = '\tАуылға кеш жеттік те, бірден қарияның үйіне кірдік.';

  it('keeps its dash, and a hyphen there becomes one', () => {
    expect(blocksOf([told, '\t- Ата, бұл қазанды кім құйған?', '\t– Асықпа, қарағым.', told])).toEqual([
      `paragraph: ${told.trim()}`,
      'paragraph: – Ата, бұл қазанды кім құйған?',
      'paragraph: – Асықпа, қарағым.',
      `paragraph: ${told.trim()}`,
    ]);
  });

  it('is told by who says it', () => {
    const line = '\t– Балам, – дейтін атам, – мен екі майданды көрдім.';
    expect(blocksOf([told, line, told])[1]).toBe(`paragraph: ${line.trim()}`);
  });

  it('is no list, whole sentences or not', () => {
    const list = ['Жұмыстың міндеттері:', '– Қазанның тарихын жазу.', '– Оның суретін салу.'];
    expect(blocksOf([told, ...list]).slice(2)).toEqual(['item: Қазанның тарихын жазу.', 'item: Оның суретін салу.']);
    const asked = ['Зерттеу сұрақтары:', '– Қазан қашан құйылды?', '– Оны кім құйды?'];
    expect(blocksOf([told, ...asked]).slice(2)).toEqual(['item: Қазан қашан құйылды?', 'item: Оны кім құйды?']);
    const small = ['Біз мыналарды көрдік:', '– қазан;', '– шырақ.'];
    expect(blocksOf([told, ...small]).slice(2)).toEqual(['item: қазан;', 'item: шырақ.']);
  });
});

describe('footnotes', () => {
  const text = 'Адамның құлағы 16-дан 20 000 герцке* дейінгі жиілікті қабылдайды, одан жоғарысын естімейді.';

  it('keep the mark that stands in the text too', () => {
    expect(blocksOf([text, '', '* Герц – жиіліктің өлшем бірлігі.', '', text])[1]).toBe(
      'footnote: * Герц – жиіліктің өлшем бірлігі.',
    );
  });

  it('are no items behind bullets', () => {
    const plain = text.replace('*', '');
    expect(blocksOf([plain, '', '* Герц – өлшем бірлігі;', '* Децибел – бірлік.'])).toEqual([
      `paragraph: ${plain}`,
      'item: Герц – өлшем бірлігі;',
      'item: Децибел – бірлік.',
    ]);
  });
});

describe('items', () => {
  it('behind a letter read for 3, between 2 and 4', () => {
    const first = ['1. Дыбыс дегеніміз не?', '2. Ол қалай тарайды?'];
    const third = 'З. Найзағай неге кейін естіледі?';
    expect(blocksOf([...first, third, '4. Жаңғырық деген не?'])[2]).toBe('item: Найзағай неге кейін естіледі?');
    expect(blocksOf([...first, third])[2]).toContain(third);
  });

  it('behind bullets that were misread', () => {
    const lines = ['Бүгінгі сабақта:', '“ Отырардың орнын картадан табамыз;', 'е оның кәсібін сипаттаймыз.'];
    expect(blocksOf(lines).slice(1)).toEqual([
      'item: Отырардың орнын картадан табамыз;',
      'item: оның кәсібін сипаттаймыз.',
    ]);
  });

  it('glued to the colon and to one another', () => {
    expect(blocksOf(['Басты мәселелер мыналар:1)су тапшылығы;2)жердің тозуы;3)техника.']).slice(1)).toEqual([
      'item: су тапшылығы;',
      'item: жердің тозуы;',
      'item: техника.',
    ]);
  });

  it('are no quotations', () => {
    expect(blocksOf(['Ол былай деді:', '“ Отырар – ұлы қала”, оны бәрі біледі.'])).toHaveLength(1 + 1);
    expect(blocksOf(['Ол былай деді:', '“ Отырар – ұлы қала”, оны бәрі біледі.'])[1]).toContain('“Отырар');
  });
});

describe('columns', () => {
  it('of wide blanks part cells', () => {
    const rows = ['Орта           Жылдамдық', 'Ауа            343', 'Болат          5960'];
    expect(blocksOf(rows)).toHaveLength(6);
  });

  it('are none where wide blanks stand anywhere', () => {
    expect(
      blocksOf(['Дыбыс ауада      343 метр жол жүреді, ал', 'болатта одан        он жеті есе көп жүреді.']),
    ).toHaveLength(1);
  });
});

describe('a full stop lost behind a citation', () => {
  const other = '\tКелісім қағаз емес, сұхбаттың нәтижесі екенін зерттеуші анық көрсеткен еді.';

  it('comes back, and the paragraph goes on, where paragraphs are indented', () => {
    const lines = [
      other,
      other.replace('Келісім', 'Шарт'),
      '\tБұл қағиданы кодекс нақтылайды [2, 14-б.]',
      'Оған заң өзгеріс енгізді.',
    ];
    expect(blocksOf([...lines, other.replace('Келісім', 'Сөз')])[2]).toBe(
      'paragraph: Бұл қағиданы кодекс нақтылайды [2, 14-б.]. Оған заң өзгеріс енгізді.',
    );
  });

  it('leaves paragraphs of one line each', () => {
    const lines = ['Бұл қағиданы кодекс нақтылайды [2, 14-б.]', 'Оған заң былтыр бес өзгеріс енгізді.'];
    expect(blocksOf(lines)).toHaveLength(2);
  });
});

describe('contents entries', () => {
  it('are repaired after the headings they name, and stay where those are no better', () => {
    const prose = 'Түбектің табиғаты қатал, жазы ыстық, қысы желді, ал жаңбыры сирек болады.';
    const toc = ['Мазмұны', '1.Түбек жері', '2.1Каракия ойысы', '2.2Каспий жағалауы'];
    const body = ['1. Түбек жері', prose, '2.1 Қарақия ойысы', prose, '2.2 Каспий жағалаулары', prose];
    expect(read([...toc, '', ...body]).toc.map(({ title }) => title)).toEqual([
      'Түбек жері',
      'Қарақия ойысы',
      'Каспий жағалауы',
    ]);
  });
});

describe('parts run together', () => {
  it('are cut before the Roman number of a century', () => {
    const lines = ['1.1 Француз компаниясының күйреуіХІХ ғасырдың 80-жылдарында іске Франция кірісті.', ''];
    expect(blocksOf([...lines, 'Құрылысты Лессепс бастады.'])[0]).toBe('heading: Француз компаниясының күйреуі');
    expect(blocksOf(['Ол ҚазХІ қорынан ақша алды.'])).toEqual(['paragraph: Ол ҚазХІ қорынан ақша алды.']);
  });
});

describe('a line end behind a colon or semicolon', () => {
  it('lost no full stop, and tells of none lost elsewhere', () => {
    const lines = [
      '\tОсы мақсатқа жету үшін мынадай міндеттер қойылды:',
      '-\tдала заңы мен қазіргі заңнаманың сабақтастығын көрсету;',
      '-\tАстананың аудандық соттарындағы 140 істі зерделеу;',
      '-\tАзаматтық процестік кодекске ұсыныс әзірлеу.',
      '\tБұл жұмыста салыстырмалы',
      'талдау және сұхбат әдістері пайдаланылды.',
    ];
    expect(blocksOf(lines).at(-1)).toBe(
      'paragraph: Бұл жұмыста салыстырмалы талдау және сұхбат әдістері пайдаланылды.',
    );
  });
});

describe('figures of footnotes', () => {
  const text = 'Қазақ хандығы 1465 жылы құрылды1. Оның негізін Керей мен Жәнібек қалады2.';

  it('stay with their words and before their notes', () => {
    expect(blocksOf([text, '', '1. Қазақстан тарихы. Алматы, 2010.', '2. Сонда, 50-б.'])).toEqual([
      `paragraph: ${text}`,
      'footnote: 1. Қазақстан тарихы. Алматы, 2010.',
      'footnote: 2. Сонда, 50-б.',
    ]);
    expect(blocksOf([text])).toEqual([`paragraph: ${text}`]);
    const encyclopaedic = 'Олар бітім жасалуына жәрдемдесті16. Кейіннен билеуші үйсінге қарсы күресті қолдады.';
    expect(blocksOf([encyclopaedic])).toEqual([`paragraph: ${encyclopaedic}`]);
  });

  it('are no numbers of headings that were run into a sentence', () => {
    const lines = ['Осылай соғыс аяқталды1. Қазақ хандығының құрылуы', 'Хандық XV ғасырда құрылды.'];
    const sources = ['Пайдаланылған әдебиеттер', '1. Әуезов М. Абай жолы. – Алматы, 2002.'];
    expect(blocksOf([...lines, ...sources]).slice(0, 2)).toEqual([
      'paragraph: Осылай соғыс аяқталды.',
      'heading: Қазақ хандығының құрылуы',
    ]);
    expect(blocksOf(['Кіріспе1. Ғарыш туралы түсінік', lines[1]!, ...sources])[0]).toBe('heading: Кіріспе');
  });
});

describe('entries of a bibliography', () => {
  it('go on with their year and pages', () => {
    const raw = [
      'Пайдаланылған әдебиеттер',
      '1. Әуезов М. Абай жолы. – Алматы: Жазушы, 2002. – ',
      '350 б.',
      '2. Қоңыратбаев Ә. Әдебиет тарихы. – Алматы: Санат, 1994.',
      '– 200 б.',
      '3. Мағауин М. Қобыз сарыны. – Алматы: Жазушы,',
      '2002. – 350 б.',
    ];
    expect(blocksOf(raw).slice(1)).toEqual([
      'reference: 1. Әуезов М. Абай жолы. – Алматы: Жазушы, 2002. – 350 б.',
      'reference: 2. Қоңыратбаев Ә. Әдебиет тарихы. – Алматы: Санат, 1994. – 200 б.',
      'reference: 3. Мағауин М. Қобыз сарыны. – Алматы: Жазушы, 2002. – 350 б.',
    ]);
    expect(blocksOf(['Бағасы:', '– 200 б.', '– 300 б.'])).toEqual([
      'paragraph: Бағасы:',
      'item: 200 б.',
      'item: 300 б.',
    ]);
  });

  it('end in an imprint, whatever was lost above', () => {
    const lost = [
      'Арна ашылғанға дейін кеме күллі құрлықты айналып жүретін',
      'Құрылысты Суэц каналын салдырған Лессепс бастады',
      'Жұмысқа қырық мыңнан астам адам қатысты',
      'Енді каналдың басты жауы құрғақшылық болды',
    ];
    const entries = ['МакКалоу Д. Теңіз жолы. – Москва: Прогресс, 1985.', 'Greene J. Canal. – London, 2009.'];
    const [first, second] = blocksOf([...lost, 'Пайдаланылған әдебиеттер', ...entries]).slice(-2);
    expect([first, second]).toEqual(entries.map((entry) => `reference: ${entry}`));
  });
});
