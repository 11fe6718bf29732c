/**
 * Learns word classes from running text, one sentence or paragraph a line, and writes `word<TAB>class` lines:
 * `npx tsx scripts/learn-clusters.ts --out FILE --text FILE… [--lower FILE…] [--iob2 FILE…] [--records FILE…]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Lexemes } from '../src/core/lexemes.ts';
import { tokenize } from '../src/core/tokens.ts';
import { readAnnotated, toLabelled } from './entities/annotated.ts';
import { wordClasses } from './entities/clusters.ts';
import { readIob2 } from './entities/iob2.ts';
import { joinUnits } from './entities/join-units.ts';

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true, default: [] },
    lower: { type: 'string', multiple: true, default: [] },
    iob2: { type: 'string', multiple: true, default: [] },
    records: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    fine: { type: 'string', default: '400' },
    coarse: { type: 'string', default: '60' },
    least: { type: 'string', default: '3' },
  },
});

/** Figures are one word each length, so that they do not fill the vocabulary. */
const fold = (word: string): string => word.toLowerCase().replace(/\d/g, '0');

function textSentences(path: string): string[][] {
  const lexemes = new Lexemes();
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      const tokens = tokenize(line, lexemes);
      return [...joinUnits(tokens).words];
    });
}

const cased = [
  ...values.text.flatMap(textSentences),
  ...values.iob2.flatMap(readIob2).map(({ words }) => words),
  ...values.records.flatMap(readAnnotated).map((sentence) => toLabelled(sentence).words),
];
const sentences = [...cased, ...values.lower.flatMap(textSentences)]
  .filter((words) => words.length > 1)
  .map((words) => words.map(fold));
const least = Number(values.least);
const fine = wordClasses(sentences, Number(values.fine), least, 12);
const coarse = wordClasses(sentences, Number(values.coarse), least, 12);
/** How a word is written inside a sentence: mostly small, mostly with a capital, both ways, or never seen there. */
const inside = new Map<string, [small: number, capital: number]>();
for (const words of cased)
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const capital = /^\p{Lu}/u.test(word);
    if (!capital && !/^\p{Ll}/u.test(word)) continue;
    const counts = inside.get(fold(word)) ?? [0, 0];
    counts[capital ? 1 : 0]++;
    inside.set(fold(word), counts);
  }
function habit(word: string): string {
  const [small, capital] = inside.get(word) ?? [0, 0];
  if (small + capital === 0) return 'u';
  const share = capital / (small + capital);
  return share < 0.1 ? 's' : share > 0.9 ? 'c' : 'b';
}

const letters = (n: number): string => String.fromCharCode(48 + (n >> 5), 64 + (n & 31));
const lines = [...fine]
  .filter(([word]) => /\p{L}/u.test(word))
  .map(([word, n]) => `${word}\t${letters(coarse.get(word)!)}${letters(n)}${habit(word)}\n`)
  .sort();
if (values.out !== undefined) writeFileSync(values.out, lines.join(''));
process.stdout.write(`${sentences.length} sentences, ${lines.length} words\n`);
