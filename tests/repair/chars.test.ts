import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAR_KINDS, COMBINING } from '../../src/repair/rules/chars/char-kinds.ts';
import { CHAR_RULES } from '../../src/repair/rules/chars/index.ts';
import { applyRule, checkRuleExamples, checkRuleIds } from './rule-examples.ts';

const applyAll = (text: string): string => CHAR_RULES.reduce((now, rule) => applyRule(rule, now), text);

describe('character rules', () => {
  it.each(CHAR_RULES.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (_id, rule) => {
    checkRuleExamples(rule);
  });
  it('have names of their own', () => {
    checkRuleIds(CHAR_RULES);
  });
  it('leave sound Kazakh, Russian and English alone', () => {
    const sound =
      'Әже: «Ұлым, үйге кел!» – деді. 5 % өсім, №7 үй…\n\tСъёмка окончена. The “end” isn’t near; œuvre, naïve.\n';
    expect(applyAll(sound)).toBe(sound);
  });
  it('make NFC without lone surrogates and control characters of any string, in one go', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\r',
        '\n',
        '\u00AD',
        '\u00A0',
        'Қ',
        'а',
        'и',
        '\u0306',
        '\u0301',
        'Һ',
        'ə',
        '\uD800',
        '\uDC00',
        'Р',
        '°',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const clean = applyAll(units.join(''));
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000B\u000D-\u001F\u007F-\u009F\u00A0\u00AD\u200B\uFEFF]/);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
  it('look at every character that composition may change', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      if (/\p{M}/u.test(char) || char.normalize('NFC') !== char) {
        expect(CHAR_KINDS[code]! & COMBINING, `U+${code.toString(16)}`).not.toBe(0);
      }
    }
  });
  it('take time that grows with the length', () => {
    for (const piece of ['\u00AD\n ', 'ə', 'Р°', 'Ќа', 'и\u0306', '\r', '\u0301', 'ћ ', 'éé', '¬ ', 'ѳ', 'h', 'Її']) {
      const started = performance.now();
      applyAll(piece.repeat(50_000));
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(4000);
    }
  });
});
