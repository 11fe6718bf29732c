import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../../src/extract/entities/known-names.ts';
import { Units } from '../../../src/extract/entities/units.ts';

/** The units of a text whose words are told by their letters. */
function unitsOf(text: string, words: readonly string[], ids: Map<string, number>): Units {
  const units = new Units(words.length);
  let at = 0;
  for (const word of words) {
    if (!ids.has(word)) ids.set(word, ids.size + 1);
    const start = text.indexOf(word, at);
    at = start + word.length;
    units.ids[units.count] = ids.get(word)!;
    units.start[units.count] = start;
    units.end[units.count++] = at;
  }
  return units;
}

describe('KnownNames', () => {
  const names = new KnownNames();
  const ids = new Map<string, number>();
  const nameIn = (text: string, words: readonly string[], type: 'PERSON' | 'ORGANISATION' = 'PERSON') =>
    names.of(text, unitsOf(text, words, ids), 0, words.length, type);

  it('gives a name met again as it was made', () => {
    const first = nameIn('Мұхтар Әуезовтің', ['Мұхтар', 'Әуезовтің']);
    expect(first).toMatchObject({ text: 'Мұхтар Әуезовтің', base: 'Мұхтар Әуезов' });
    expect(nameIn('Мұхтар Әуезовтің', ['Мұхтар', 'Әуезовтің'])).toBe(first);
  });

  it('tells names of the same words apart by class and by what stands between them', () => {
    const words = ['А', '.', 'Байтұрсынов'];
    const spaced = nameIn('А. Байтұрсынов', words);
    const touching = nameIn('А.Байтұрсынов', words);
    expect([spaced.text, touching.text]).toEqual(['А. Байтұрсынов', 'А.Байтұрсынов']);
    expect(nameIn('А. Байтұрсынов', words, 'ORGANISATION').type).toBe('ORGANISATION');
    for (const text of ['А.  Байтұрсынов', 'А.\u00a0Байтұрсынов', 'А.\nБайтұрсынов'])
      expect(nameIn(text, words).text).toBe(text);
    expect(nameIn('А. Байтұрсынов', words)).toBe(spaced);
  });

  it('begins anew when it is full, and stays right', () => {
    for (let i = 0; i < 10_000; i++) expect(nameIn(`Сөз${i}`, [`Сөз${i}`]).text).toBe(`Сөз${i}`);
    expect(nameIn('Мұхтар Әуезовтің', ['Мұхтар', 'Әуезовтің']).base).toBe('Мұхтар Әуезов');
  });
});
