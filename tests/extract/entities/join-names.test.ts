import { describe, expect, it } from 'vitest';
import { joinNames } from '../../../src/extract/entities/join-names.ts';
import type { EntityFound, EntityType } from '../../../src/extract/entities/mention.ts';

/** Mentions far from one another, unless a text begins with `(`: then right behind the one before. */
function mentions(...list: readonly (readonly [type: EntityType, base: string])[]): EntityFound[] {
  let at = 0;
  return list.map(([type, given]) => {
    const near = given.startsWith('(');
    const base = near ? given.slice(1) : given;
    at += near ? 2 : 50;
    const span = [at, at + base.length] as const;
    at += base.length;
    return { span, text: base, type, base, confidence: 1 };
  });
}

const joined = (...list: readonly (readonly [type: EntityType, base: string])[]): number[][] =>
  joinNames(mentions(...list)).map((name) => [...name.mentions]);

describe('joinNames', () => {
  it('joins equal bases, whatever their case', () => {
    expect(joined(['GPE', 'Қазақстан'], ['GPE', 'ҚАЗАҚСТАН'], ['GPE', 'Ресей'])).toEqual([[0, 1], [2]]);
  });

  it('joins a surname with the full name and the initials', () => {
    const names = joinNames(
      mentions(['PERSON', 'Н.Ә. Назарбаев'], ['PERSON', 'Назарбаев'], ['PERSON', 'Нұрсұлтан Назарбаев']),
    );
    expect(names).toHaveLength(1);
    expect(names[0]).toMatchObject({ name: 'Нұрсұлтан Назарбаев', mentions: [0, 1, 2] });
  });

  it('never joins two people of one surname with different initials', () => {
    expect(joined(['PERSON', 'А. Бөкейханов'], ['PERSON', 'Ә. Бөкейханов'])).toEqual([[0], [1]]);
    expect(joined(['PERSON', 'А. Бөкейханов'], ['PERSON', 'Ә. Бөкейханов'], ['PERSON', 'Бөкейханов'])).toHaveLength(3);
    expect(joined(['PERSON', 'М. Әуезов'], ['PERSON', 'Мұрат Әуезов'], ['PERSON', 'Мұхтар Әуезов'])).toHaveLength(3);
  });

  it('joins an abbreviation with what it stands for', () => {
    expect(joined(['ORGANISATION', 'Біріккен Ұлттар Ұйымы'], ['ORGANISATION', 'БҰҰ'])).toEqual([[0, 1]]);
    expect(joined(['ORGANISATION', 'Дала зерттеу орталығы'], ['ORGANISATION', '(ДЗО'])).toEqual([[0, 1]]);
    expect(joined(['ORGANISATION', 'Дала зерттеу орталығы'], ['ORGANISATION', '(БАҚ'])).toEqual([[0], [1]]);
  });

  it('joins a country with its full name', () => {
    expect(joined(['GPE', 'Қазақстан'], ['GPE', 'Қазақстан Республикасы'], ['GPE', 'Қырғызстан'])).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it('joins spellings one letter apart, not two known names', () => {
    expect(joined(['PERSON', 'Бжезинский'], ['PERSON', 'Бжезинскый'])).toEqual([[0, 1]]);
    expect(joined(['GPE', 'Словакия'], ['GPE', 'Словения'])).toEqual([[0], [1]]);
    expect(joined(['EVENT', 'XVII съезд'], ['EVENT', 'XVIII съезд'])).toEqual([[0], [1]]);
  });

  it('holds each mention once', () => {
    const list = mentions(
      ['GPE', 'АҚШ'],
      ['GPE', 'Америка Құрама Штаттары'],
      ['PERSON', 'Абай'],
      ['PERSON', 'Абай Құнанбайұлы'],
    );
    expect(
      joinNames(list)
        .flatMap((name) => name.mentions)
        .sort(),
    ).toEqual([0, 1, 2, 3]);
    expect(joinNames([])).toEqual([]);
  });
});
