import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  clean,
  cleanAll,
  createProcessor,
  type EssayRecord,
  revertEdits,
  TazamatinError,
} from '../../src/index.ts';

const ESSAY = 'Қазақстан   тәуелсіз мемлекет. Ол 1991 жылы құрылды.';

function thrown(work: () => unknown): TazamatinError {
  try {
    work();
  } catch (error) {
    if (error instanceof TazamatinError) return error;
  }
  throw new Error('expected a TazamatinError');
}

describe('clean', () => {
  test('takes text and bytes; both give one id', () => {
    const ofText = clean(ESSAY);
    const ofBytes = clean(Buffer.from(ESSAY));
    expect(ofText).toEqual(ofBytes);
    expect(ofText.source.sha256).toBe(createHash('sha256').update(ESSAY).digest('hex'));
    expect(ofText.id).toBe(ofText.source.sha256.slice(0, 16));
    expect(ofText.source.bytes).toBe(Buffer.byteLength(ESSAY));
    expect(ofText.source.characters).toBe(ESSAY.length);
  });

  test('gives plain data that JSON keeps', () => {
    const record = clean(ESSAY, { meta: { grade: 9 } });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(record.meta).toEqual({ grade: 9 });
  });

  test('names: as given, never absolute', () => {
    expect(clean(ESSAY).source.name).toBeNull();
    expect(clean(ESSAY, { name: 'a/b.txt' }).source.name).toBe('a/b.txt');
    expect(clean(ESSAY, { name: '/home/someone/b.txt' }).source.name).toBe('b.txt');
    expect(clean(ESSAY, { name: 'C:\\essays\\b.txt' }).source.name).toBe('b.txt');
  });

  test('what is told of one document is not said of the next', () => {
    const edits = 'summary';
    clean(ESSAY, { edits, id: 'essay-7', name: 'a.txt', meta: { grade: 9 } });
    const { id, source, meta } = clean(ESSAY, { edits });
    expect({ id, name: source.name, meta }).toEqual({ id: source.sha256.slice(0, 16), name: null, meta: {} });
  });

  test('meta may be of any type of object', () => {
    interface Grade {
      readonly grade: number;
    }
    const meta: Grade = { grade: 9 };
    expect(clean(ESSAY, { meta }).meta).toEqual({ grade: 9 });
  });

  test.each([[5], [null], [{}], [['мәтін']]])('what is neither text nor bytes is told: %j', (input) => {
    expect(thrown(() => clean(input as unknown as string)).code).toBe('no-input');
  });

  test('a file of a word processor is told from text', () => {
    expect(thrown(() => clean(Buffer.from('{\\rtf1\\ansi Test}'))).message).toContain('RTF');
  });

  test('an id given is the id', () => {
    expect(clean(ESSAY, { id: 'essay-7' }).id).toBe('essay-7');
  });

  test('the language', () => {
    expect(clean(ESSAY.repeat(3)).language).toMatchObject({ code: 'kk', script: 'Cyrl' });
  });

  test('bytes that are no text throw not-text; a string never does', () => {
    const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    expect(thrown(() => clean(binary)).code).toBe('not-text');
    expect(() => clean(binary.toString('latin1'))).not.toThrow();
  });

  test('the empty text has a record with all keys', () => {
    const record = clean('');
    expect(record.text).toBe('');
    expect(record.messages.map(({ rule }) => rule)).toEqual(['empty']);
    expect(Object.keys(record)).toEqual(Object.keys(clean(ESSAY)));
  });

  test('edits: summary keeps the counts', () => {
    const full = clean(ESSAY);
    const summary = clean(ESSAY, { edits: 'summary' });
    expect(full.edits.length).toBeGreaterThan(0);
    expect(summary).toEqual({ ...full, edits: [] });
    expect(thrown(() => revertEdits(summary, ESSAY, () => true)).code).toBe('bad-option');
  });

  test('entities: false leaves them out', () => {
    const record = clean(ESSAY, { entities: false });
    expect([record.entities, record.names]).toEqual([[], []]);
  });
});

describe('offsets in code points', () => {
  const raw = '😀  Қазақстан 1991 жылы 😀 тәуелсіз болды. Халқы 20 миллион.';
  const utf16 = clean(raw);
  const points = clean(raw, { offsets: 'code-point' });
  const slice = (text: string, [start, end]: readonly [number, number]): string => [...text].slice(start, end).join('');

  test('mentions and edits read as Python would read them', () => {
    expect(points.text).toBe(utf16.text);
    expect(points.source.characters).toBe([...raw].length);
    for (const edit of points.edits) {
      expect(slice(raw, edit.raw)).toBe(edit.before);
      expect(slice(points.text, edit.span)).toBe(edit.after);
    }
    for (const mention of [...points.dates, ...points.numbers])
      expect(slice(points.text, mention.span)).toBe(mention.text);
    expect(points.sentences.map(({ span }) => slice(points.text, span))).toEqual(
      utf16.sentences.map(({ span }) => utf16.text.slice(...span)),
    );
  });

  test('edits are taken back in either unit', () => {
    for (const record of [utf16, points]) {
      expect(revertEdits(record, raw, () => true)).toBe(raw);
      expect(revertEdits(record, raw, () => false)).toBe(record.text);
    }
    expect(applyEdits(raw, utf16.edits)).toBe(utf16.text);
  });
});

describe('options', () => {
  const cases: [string, object, RegExp][] = [
    ['an unknown name', { speed: 9 }, /Unknown option "speed"/],
    ['a bad mode', { repair: 'wild' }, /"repair": expected "strict", "standard", "aggressive", got "wild"/],
    ['a day that is none', { reference: '2021-02-29' }, /"reference": expected a day as YYYY-MM-DD/],
    ['an unknown name in a group', { lexicon: { verbs: [] } }, /known are abbreviations, headings, names, words/],
    ['a list for an object', { meta: [] }, /"meta": expected an object/],
    ['a wrong list', { lexicon: { names: 'Абай' } }, /"lexicon.names": expected a list of strings/],
    ['an unknown rule', { rules: { off: ['no/such-rule'] } }, /no\/such-rule/],
    ['a name that is none', { name: 5 }, /"name": expected a string, got 5/],
    ['no object', null as unknown as object, /expected an object/],
  ];

  test.each(cases)('%s is told in one line', (_, options, message) => {
    const error = thrown(() => clean(ESSAY, options));
    expect(error.code).toBe('bad-option');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  test('a rule that is none', () => {
    const add = [{ id: 'no id', summary: '', examples: [], find: () => {} }];
    expect(thrown(() => clean(ESSAY, { rules: { add } })).code).toBe('bad-rule');
  });

  test('a rule can be switched off, another added', () => {
    const rule = {
      id: 'own/year',
      summary: 'Test.',
      examples: [],
      find: (text: string, emit: (a: number, b: number, c: string) => void) => {
        const at = text.indexOf('1991');
        if (at >= 0) emit(at, at + 4, '1992');
      },
    };
    const record = clean(ESSAY, { rules: { add: [rule] } });
    expect(record.text).toContain('1992 жылы');
    expect(record.editCounts['own/year']).toBe(1);
    const spaces = Object.keys(clean(ESSAY).editCounts);
    expect(clean(ESSAY, { rules: { off: spaces } }).editCounts).toEqual({});
  });
});

describe('createProcessor', () => {
  test('gives the record of clean as its result', () => {
    expect(createProcessor().processSync(ESSAY).result).toEqual(clean(ESSAY));
    expect(createProcessor().processSync(new VFile({ value: Buffer.from(ESSAY), path: 'a.txt' })).result).toEqual(
      clean(ESSAY, { name: 'a.txt' }),
    );
  });

  test('takes steps of the user', () => {
    const drop = () => (tree: { dates: unknown[] }) => {
      tree.dates = [];
    };
    expect(
      createProcessor()
        .use(drop as never)
        .processSync(ESSAY).result.dates,
    ).toEqual([]);
  });

  test('tells doubts as file messages with their place', () => {
    const file = createProcessor().processSync(
      new VFile({ value: Buffer.from([0xd2, 0x9b, 0x0a, 0xd0, 0xb0, 0xd0, 0xb0, 0xff, 0xd0, 0xb0]) }),
    );
    const message = file.messages.find(({ ruleId }) => ruleId === 'decode/lossy');
    expect(message).toMatchObject({ line: 2, column: 3, source: 'tazamatin' });
  });
});

describe('cleanAll', () => {
  async function collect(documents: AsyncIterable<EssayRecord>): Promise<EssayRecord[]> {
    const records: EssayRecord[] = [];
    for await (const record of documents) records.push(record);
    return records;
  }

  test('keeps the order, tells equal documents apart', async () => {
    const inputs = ['Бір.', 'Екі.', 'Бір.', 'Бір.'];
    const records = await collect(cleanAll(inputs.map((input, i) => ({ input, name: `${i}` }))));
    expect(records.map(({ source }) => source.name)).toEqual(['0', '1', '2', '3']);
    const id = clean('Бір.').id;
    expect(records.map((record) => record.id)).toEqual([id, clean('Екі.').id, `${id}-2`, `${id}-3`]);
  });

  test('texts where documents are expected are told', async () => {
    await expect(collect(cleanAll(['Бір.'] as never))).rejects.toMatchObject({ code: 'no-input' });
  });

  test('the records are those of clean', async () => {
    const [record] = await collect(cleanAll([{ input: ESSAY, name: 'a', meta: { n: 1 } }], { edits: 'summary' }));
    expect(record).toEqual(clean(ESSAY, { name: 'a', meta: { n: 1 }, edits: 'summary' }));
  });

  test('a document that is no text ends the run, or is handed over', async () => {
    const documents = [
      { input: Buffer.from([0, 0, 1, 0, 255, 0]), name: 'bad' },
      { input: 'Бір.', name: 'good' },
    ];
    await expect(collect(cleanAll(documents))).rejects.toThrow(TazamatinError);
    const failed: string[] = [];
    const records = await collect(cleanAll(documents, { onFailure: ({ name }) => failed.push(name ?? '') }));
    expect(failed).toEqual(['bad']);
    expect(records).toHaveLength(1);
  });

  test('asks for a document only when it is wanted', async () => {
    let asked = 0;
    function* documents(): Generator<{ input: string }> {
      for (;;) {
        asked++;
        yield { input: 'Бір.' };
      }
    }
    for await (const _ of cleanAll(documents())) if (asked >= 3) break;
    expect(asked).toBe(3);
  });

  test('workers must be a number', async () => {
    await expect(collect(cleanAll([], { workers: 0 }))).rejects.toThrow(/workers/);
  });
});
