import { describe, expect, it } from 'vitest';
import { restore } from '../../src/structure/restore.ts';

const split = (raw: string): readonly [removed: string[], text: string] => {
  const { removed, log } = restore(raw);
  return [removed.map(({ text }) => text), log.text];
};

describe('notices of rights and addresses', () => {
  it('go without the sentences that stand behind them', () => {
    expect(split('© Асанов А., 2020. Қазақ тілі – біздің ана тіліміз. Тіл – халықтың жаны.')).toEqual([
      ['© Асанов А., 2020.'],
      'Қазақ тілі – біздің ана тіліміз. Тіл – халықтың жаны.',
    ]);
  });
  it('go whole where they are nothing else', () => {
    const notice = '© «Өркен» баспасы, 2019. Барлық құқықтары қорғалған.';
    expect(split(`${notice}\n\nБіз ауылда тұрамыз. Ауыл үлкен.`)).toEqual([
      [notice],
      'Біз ауылда тұрамыз. Ауыл үлкен.',
    ]);
  });
  it('stay where the author names an address', () => {
    expect(split('Біздің мектептің сайты: www.mektep.kz')).toEqual([[], 'Біздің мектептің сайты: www.mektep.kz']);
  });
});
