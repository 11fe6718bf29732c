import { describe, expect, it } from 'vitest';
import { extractEntities, tagTokens } from '../../../src/extract/entities/index.ts';
import { isLegalAfter, labelNumber } from '../../../src/extract/entities/labels.ts';
import { ENTITY_RULES } from '../../../src/extract/entities/rules/index.ts';
import { OCCASIONS } from '../../../src/extract/entities/rules/landmarks.ts';

const list = (text: string): string[] => extractEntities(text).map(({ type, text: surface }) => `${type} ${surface}`);

describe('extractEntities', () => {
  it('finds names with their classes, bases and places', () => {
    const text = 'Мұхтар Әуезов Семейде туған. Қазақстан Республикасының Президенті Алматыда сөйледі.';
    const found = extractEntities(text);
    expect(found.map(({ type, base }) => [type, base])).toEqual([
      ['PERSON', 'Мұхтар Әуезов'],
      ['GPE', 'Семей'],
      ['POSITION', 'Қазақстан Республикасының Президенті'],
      ['GPE', 'Алматы'],
    ]);
    for (const { span, raw, text: surface, confidence } of found) {
      expect(text.slice(...span)).toBe(surface);
      expect(raw).toEqual(span);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('points each entity at its name', () => {
    const found = extractEntities('Қазақстан дамыды. Қазақстанның халқы өсті. Ресей көрші.');
    expect(found.map(({ name }) => name)).toEqual([0, 0, 1]);
  });

  it('has a bit for each rule beside those for other occasions', () => {
    const bits = ENTITY_RULES.map((_, k) => 1 << k);
    expect(Object.values(OCCASIONS).filter((bit) => bits.includes(bit))).toEqual([]);
    expect(new Set(bits).size).toBe(ENTITY_RULES.length);
  });

  for (const rule of ENTITY_RULES)
    for (const { raw, found } of rule.examples)
      it(`${rule.id}: ${raw}`, () => {
        const got = list(raw);
        for (const wanted of found ?? []) expect(got).toContain(wanted);
        if (found === undefined) expect(got.filter((one) => !one.startsWith('NORP'))).toEqual([]);
      });

  it('takes capitals, small letters and nothing', () => {
    expect(list('')).toEqual([]);
    expect(list(' \n\t ')).toEqual([]);
    expect(() => list('ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ПРЕЗИДЕНТІ АЛМАТЫҒА БАРДЫ.')).not.toThrow();
    expect(list('ҚАЗАҚСТАН МЕН РЕСЕЙ АРАСЫНДАҒЫ ШЕКАРА')).toContain('GPE ҚАЗАҚСТАН');
    expect(() => list('қазақстан республикасының президенті алматыға барды.')).not.toThrow();
    expect(() => list('\ud800\u0000﻿')).not.toThrow();
  });

  it('is linear on a megabyte without blanks, and without sentence ends', () => {
    const time = (text: string): number => {
      const start = performance.now();
      extractEntities(text);
      return performance.now() - start;
    };
    for (const unit of ['а', 'а-', 'А1', '«', '(', 'Қазақстан ']) {
      time(unit.repeat(1000));
      const small = time(unit.repeat(Math.ceil(100_000 / unit.length)));
      const large = time(unit.repeat(Math.ceil(1_000_000 / unit.length)));
      expect(large, JSON.stringify(unit)).toBeLessThan(25 * small + 1000);
    }
  });
});

describe('tagTokens', () => {
  it('gives one legal label a token', () => {
    for (const tokens of [
      [],
      ['«'],
      ['Нұр-Сұлтан', 'қаласында', '2019-шы', 'жылы', '.'],
      ['', ' ', 'x'.repeat(5000)],
    ]) {
      const labels = tagTokens(tokens);
      expect(labels).toHaveLength(tokens.length);
      labels.forEach((label, i) => {
        const before = i === 0 ? 0 : labelNumber(labels[i - 1]!);
        expect(isLegalAfter(labelNumber(label), before)).toBe(true);
      });
    }
  });

  it('knows all 25 classes', () => {
    expect(tagTokens('2019 жылы Қазақстанда 5 мың адам болды .'.split(' '))).toEqual([
      'B-DATE',
      'I-DATE',
      'B-GPE',
      'B-CARDINAL',
      'I-CARDINAL',
      'O',
      'O',
      'O',
    ]);
  });
});
