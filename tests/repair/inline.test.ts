import { describe, expect, it } from 'vitest';
import { DASH_RULES } from '../../src/repair/rules/dashes/index.ts';
import { SPACING_RULES } from '../../src/repair/rules/spacing/index.ts';
import { applyRule, checkRuleExamples, checkRuleIds } from './rule-examples.ts';

const RULES = [...SPACING_RULES, ...DASH_RULES];
const applyAll = (text: string): string => RULES.reduce((now, rule) => applyRule(rule, now), text);

describe('rules for spacing and dashes', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (_id, rule) => {
    checkRuleExamples(rule);
  });

  it('have names of their own', () => {
    checkRuleIds(RULES);
  });

  it.each([
    'Қазақстан – тәуелсіз ел. Оның астанасы – Астана, 1997 жылдан бері.',
    '«Абай жолы» романы (1942-1956 жж.) төрт кітаптан тұрады: «Абай» т.б.',
    'Н.Ә. Назарбаев 16.12.1991 күні сағат 12:30-да http://akorda.kz/kk сайтында…',
    'Қарым-қатынас, іс-әрекет, АҚШ-тың 1990-1995 жылдардағы саясаты; 13,6 % өсім [3, 45-б.].',
    'Бір блок.\n\nЕкінші блок?.. Үшінші...\n\n– Келдің бе? – деді ол.',
  ])('leave sound text alone: %s', (text) => {
    expect(applyAll(text)).toBe(text);
  });

  it.each(['', ' ', '.', '-', ' - ', '\n', '( )', ',,', '..', 'А.', '\ud800', 'А. А. ', '1 - '])('take %j', (text) => {
    expect(() => applyAll(text)).not.toThrow();
  });

  it('take time that grows with the length', () => {
    for (const unit of [
      ' ',
      '.',
      '-',
      ' - ',
      'а - ',
      'А. ',
      'а,',
      '1 - ',
      '(',
      'а',
      'қарым',
      'қарымқатынас ',
      ' )',
      '\t',
    ]) {
      const started = process.cpuUsage().user;
      applyAll(unit.repeat(Math.ceil(200_000 / unit.length)));
      expect((process.cpuUsage().user - started) / 1000, JSON.stringify(unit)).toBeLessThan(4000);
    }
  });
});
