import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../src/repair/rules/words/word-scan.ts';
import { type GapVisitor, readBeside, scanGaps, scanWordGaps } from '../../../src/structure/boundaries/gap-scan.ts';

const BITS =
  'қазақ|Қазақстан|iPhone|5|1991|12-|Ә.|«|»|“|"|(|)|–|-|— |. |, |: | |  |\t|\u00a0|\n|\n\n|Ǆ|ǅ|😀|عرب|a\u0301|\u0301|%|…|№|ҚР|x2|2x'.split(
    '|',
  );

/** A text of bits, told by its number. */
function textOf(seed: number): string {
  let state = seed;
  let text = '';
  for (let i = 0; i < 60; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += BITS[(state >>> 8) % BITS.length]! + ((state & 3) === 0 ? '' : ' ');
  }
  return text;
}

describe('gaps found by the words of a text', () => {
  it('are those found by its letters', () => {
    let found = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const text = textOf(seed);
      for (const [from, to] of [
        [0, text.length],
        [3, text.length - 2],
        [20, 61],
      ] as const) {
        const [byLetters, byWords]: [string[], string[]] = [[], []];
        const visitor =
          (out: string[]): GapVisitor =>
          (gap, at, next) => {
            readBeside(gap);
            out.push([at, next, ...gap.words.subarray(0, 12), gap.left, gap.right].join());
            return false;
          };
        scanGaps(text, from, to, false, visitor(byLetters));
        scanWordGaps(scanWords(text), from, to, visitor(byWords));
        expect(byWords, JSON.stringify(text)).toEqual(byLetters);
        found += byWords.length;
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it("are those of the text that is asked about, where its words stand in the same object as another one's", () => {
    const starts = (text: string, from: number): number[] => {
      const out: number[] = [];
      scanWordGaps(scanWords(text), from, text.length, (_, __, next) => {
        out.push(next);
        return false;
      });
      return out;
    };
    starts('бір екі үш төрт бес алты жеті сегіз тоғыз он', 0);
    expect(starts(`Өте-өте-ұзын-сөздер-тұрған-бір-жолдың-соңында-тұр бұл Арыс өзені Сыр бойы`, 50)).toEqual([54, 65]);
  });
});
