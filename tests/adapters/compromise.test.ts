import { describe, expect, it } from 'vitest';
import { toCompromise } from '../../src/adapters/compromise.ts';
import { clean } from '../../src/index.ts';

const record = clean(
  'Қазақстан Президенті Н.Ә. Назарбаев 1992 жылғы 25 мамырда Мәскеуге барды.\n\nОнда 187 мемлекет күш-жігер жұмсады. Елші Алматыда қалды.',
);
const view = toCompromise(record);

describe('a record as a compromise document', () => {
  it('has the sentences of the record, and their words whole', () => {
    expect(view.length).toBe(record.sentences.length);
    expect(view.has('күш-жігер')).toBe(true);
    expect(view.docs.flat().map((term) => record.text.slice(...term.kk))).toEqual(
      view.docs.flat().map((term) => term.text),
    );
  });

  it('finds mentions by their tags', () => {
    expect(view.match('[#Number] мемлекет', 0).out('array')).toEqual(['187']);
    expect(view.match('#Person+').out('array')).toEqual(['Н.Ә. Назарбаев']);
    expect(view.match('#Date+').text()).toContain('1992');
  });

  it('knows Kazakh letters and capitals', () => {
    expect(view.match('@isTitleCase').out('array')).toContain('Қазақстан');
    expect(view.has('жүк')).toBe(false);
    expect(toCompromise(clean('Күк келді.')).has('жүк')).toBe(false);
  });

  it('takes a record without sentences', () => {
    expect(toCompromise(clean('')).length).toBe(0);
  });
});
