import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAMAGERS, type Damaged, damage } from '../../src/damage/damage.ts';
import { DAMAGE_KINDS, type DamageKind } from '../../src/damage/damager.ts';
import { ESSAY } from './essay.ts';

const LONG = ESSAY.repeat(10);

/** Puts the truth back. */
function undo({ text, truth }: Damaged): string {
  let clean = '';
  let at = 0;
  for (const { span, before } of truth) {
    clean += text.slice(at, span[0]) + before;
    at = span[1];
  }
  return clean + text.slice(at);
}

const anyKinds = fc.record(
  Object.fromEntries(DAMAGE_KINDS.map((kind) => [kind, fc.double({ min: 0, max: 1, noNaN: true })])) as Record<
    DamageKind,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
);
const anyText = fc.oneof(
  fc.constant(LONG),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('Қазақ', ' ', '. ', '\n', '-тың', 'XIV', 'сөйлем', '«', '1991'), { maxLength: 200 })
    .map((parts) => parts.join('')),
);

describe('damage', () => {
  it('has one damager a kind, in the order of the kinds', () => {
    expect(DAMAGERS.map(({ kind }) => kind)).toEqual(DAMAGE_KINDS);
  });
  it.each(DAMAGE_KINDS)('finds places for %s and keeps the truth', (kind) => {
    const damaged = damage(LONG, { seed: 1, kinds: { [kind]: 1 } });
    expect(damaged.truth.length).toBeGreaterThan(2);
    expect(new Set(damaged.truth.map((each) => each.kind))).toEqual(new Set([kind]));
    expect(damaged.text).not.toBe(LONG);
  });
  it.each([
    ['lost-full-stop', 'ашылды.\nОны'.replace('.', '')],
    ['glued-sentences', 'ашылды.Оны'],
    ['lost-kazakh-letters', 'Биздин ауылда мектеп'],
  ] as const)('does %s as people meet it', (kind, expected) => {
    expect(damage(LONG, { seed: 1, kinds: { [kind]: 1 } }).text).toContain(expected);
  });
  it('parts endings with a dash, never the dash between clauses', () => {
    const { text, truth } = damage(LONG, { seed: 3, kinds: { 'parted-endings': 1 } });
    expect(text).toMatch(/ҚР ?[-–] ның/);
    expect(text).toContain('мұғалім – Қасым');
    expect(truth.every(({ before }) => before === '-')).toBe(true);
  });
  it('leaves initials and abbreviations their full stops', () => {
    const text = 'Оны Ә. Бөкейхан мен А. Байтұрсынұлы 1913 ж. Орынборда шығарды, т.б. Елдес те жазды.';
    expect(damage(text, { seed: 1, kinds: { 'lost-full-stop': 1, 'glued-sentences': 1 } }).text).toBe(text);
  });
  it('wraps at one width, and divides words only between letters', () => {
    const { text, truth } = damage(LONG, { seed: 5, kinds: { 'hard-wrap': 1, hyphenation: 1 } });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(91);
    const divided = truth.filter(({ kind }) => kind === 'hyphenation');
    expect(divided.length).toBeGreaterThan(3);
    for (const { span } of divided) expect(text.slice(span[0] - 2, span[1] + 2)).toMatch(/^\p{L}{2}-\n\p{L}{2}$/u);
  });
  it('changes nothing with probability 0', () => {
    fc.assert(
      fc.property(anyText, fc.integer(), (text, seed) => {
        const kinds = Object.fromEntries(DAMAGE_KINDS.map((kind) => [kind, 0]));
        expect(damage(text, { seed, kinds })).toEqual({ text, truth: [] });
        expect(damage(text, { seed, kinds: {} })).toEqual({ text, truth: [] });
      }),
      { seed: 1, numRuns: 100 },
    );
  });
  it('can be undone by its truth, is the same for a seed, and another for another', () => {
    fc.assert(
      fc.property(anyText, fc.integer(), anyKinds, (text, seed, kinds) => {
        const damaged = damage(text, { seed, kinds });
        expect(undo(damaged)).toBe(text);
        expect(damage(text, { seed, kinds })).toEqual(damaged);
        for (const { span, cleanSpan, before, after } of damaged.truth) {
          expect(damaged.text.slice(...span)).toBe(after);
          expect(text.slice(...cleanSpan)).toBe(before);
          expect(before).not.toBe(after);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
    const half = { 'doubled-blanks': 0.5 };
    expect(damage(LONG, { seed: 1, kinds: half }).text).not.toBe(damage(LONG, { seed: 2, kinds: half }).text);
  });
  it('does one kind alike whatever other kinds do elsewhere', () => {
    const alone = damage(LONG, { seed: 7, kinds: { 'lost-kazakh-letters': 0.3 } });
    const both = damage(LONG, { seed: 7, kinds: { 'lost-kazakh-letters': 0.3, 'doubled-blanks': 0.5 } });
    const places = (damaged: Damaged): string =>
      damaged.truth
        .filter(({ kind }) => kind === 'lost-kazakh-letters')
        .map(({ cleanSpan }) => cleanSpan[0])
        .join();
    expect(places(both)).toBe(places(alone));
  });
  it('does about as much as asked for', () => {
    const all = damage(LONG, { seed: 1, kinds: { 'doubled-blanks': 1 } }).truth.length;
    const some = damage(LONG, { seed: 1, kinds: { 'doubled-blanks': 0.2 } }).truth.length;
    expect(some / all).toBeGreaterThan(0.12);
    expect(some / all).toBeLessThan(0.28);
  });
  it('refuses what it does not know', () => {
    const wrong = { 'lost-letters': 1 } as Partial<Record<DamageKind, number>>;
    expect(() => damage('а', { seed: 1, kinds: wrong })).toThrow(/unknown damage/);
    expect(() => damage('а', { seed: 1, kinds: { homoglyphs: 1.5 } })).toThrow(/from 0 to 1/);
    expect(() => damage('а', { seed: 1, kinds: { homoglyphs: Number.NaN } })).toThrow(/from 0 to 1/);
  });
});
