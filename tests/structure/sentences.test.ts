import { describe, expect, it } from 'vitest';
import { BOUNDARY_RULES } from '../../src/structure/boundaries/rules/index.ts';
import { Abbreviations, sentencesIn } from '../../src/structure/sentences.ts';
import { splitSentences } from '../../src/structure/split-sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe.each(BOUNDARY_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.raw] as const))('%s', (raw) => {
    expect(split(raw.replaceAll('|', ''))).toEqual(raw.split('|').map((part) => part.trim()));
  });

  it('shows something to leave alone', () => {
    expect(rule.examples.some(({ raw, why }) => why !== undefined || !raw.includes('|'))).toBe(true);
  });
});

describe('sentencesIn', () => {
  it('keeps to its span', () => {
    const text = 'Алғы сөз. Ол келді. Біз күттік. Соңы.';
    expect(sentencesIn(text, [10, 31]).map(([a, b]) => text.slice(a, b))).toEqual(['Ол келді.', 'Біз күттік.']);
  });

  it('covers all that is no blank', () => {
    const text = ' «Не?» ... 12.5 Ол! – Иә. [3] ?! т.б. А. \n Б';
    const covered = splitSentences(text)
      .map(([a, b]) => text.slice(a, b))
      .join('');
    expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('hears the abbreviations it is given', () => {
    const text = 'Бұл туралы зертт. Омаров жазды.';
    const abbreviations = new Abbreviations(['Зертт.']);
    expect(sentencesIn(text, [0, text.length], { abbreviations })).toHaveLength(1);
    expect(sentencesIn(text, [0, text.length])).toHaveLength(2);
  });

  it('keeps a citation after the stop on its sentence', () => {
    expect(split('Санаулы жылдар қажет. [23] Дипломатия керек. (1996ж) Ол бар.')).toEqual([
      'Санаулы жылдар қажет. [23]',
      'Дипломатия керек. (1996ж)',
      'Ол бар.',
    ]);
  });
});

describe('splitSentences', () => {
  it('ends a sentence at a blank line, not at a line end', () => {
    expect(split('Бірінші\nсөйлем\n\nЕкінші сөйлем')).toEqual(['Бірінші\nсөйлем', 'Екінші сөйлем']);
  });

  it('parts a text that has no marks', () => {
    const text = 'Біз ауылға бардық Олар бізді күтіп алды Содан кейін үйге қайттық Ол кезде қыс болатын';
    expect(split(text)).toHaveLength(4);
    expect(split('Халықаралық қатынастар жүйесіндегі Қазақстан Республикасының орны мен рөлі')).toHaveLength(1);
  });

  it('takes any string', () => {
    for (const text of ['', ' ', '\n\n', '.', '...', '\ud800.\udc00', '!?'.repeat(50)])
      expect(() => splitSentences(text)).not.toThrow();
  });

  it('is linear on one endless line', () => {
    const time = (text: string): number => {
      const start = process.cpuUsage().user;
      splitSentences(text);
      return (process.cpuUsage().user - start) / 1000;
    };
    for (const unit of ['Ол келді. ', '! ', '. ', 'А.', 'сөз ', '(']) {
      time(unit.repeat(20_000));
      const [short, long] = [time(unit.repeat(20_000)), time(unit.repeat(200_000))];
      expect(long).toBeLessThan(Math.max(5000, short * 40));
    }
  });
});
