import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const PARAGRAPH = 'Қазақстан – Орталық Азиядағы мемлекет. Астанасы – Астана қаласы. '.repeat(12);
/** Long enough that cutting it out of a text makes a view of the text. */
const LONG_WORD = 'тәуелсіздігімізді';

/** A text with words and a name that no other text has. */
function textWith(number: number): string {
  const mark = [...String(number)].map((digit) => 'бвгджзклмн'[Number(digit)]).join('а');
  const own = `Біз ${LONG_WORD}${mark} көрдік. Мұны Құнанбайұлы${mark} Сейітқалиев айтты.`;
  return `${own}\n\n${`${PARAGRAPH}\n`.repeat(150)}`;
}

function heapAfter(texts: readonly number[]): number {
  for (const number of texts) clean(textWith(number));
  collect();
  return process.memoryUsage().heapUsed;
}

describe('memory', () => {
  it('does not keep texts for the sake of words that it keeps', () => {
    const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
    const bytes = 2 * textWith(0).length;
    const before = heapAfter(numbers(100, 3));
    const after = heapAfter(numbers(200, 40));
    expect(after - before).toBeLessThan((40 * bytes) / 2);
  }, 60_000);
});
