/**
 * Measures sentence splitting.
 *
 *     tsx scripts/eval-sentences.ts FILE.iob2 [--show]     sentences of an IOB2 file joined by one blank
 *     tsx scripts/eval-sentences.ts DIR --gold [--show]    paragraphs of DIR/*.clean.txt split anew
 *     tsx scripts/eval-sentences.ts FILE --lines [--show]  one sentence a line
 *
 * `--model FILE` measures another model, `--fold K/N` the part that train-boundaries.ts left out with it.
 * Prints boundary precision, recall and F1 of the text as it is, and with final full stops taken away. A boundary is
 * the end of a sentence, blanks left out; the last one of a text counts for nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GapModel, useGapModel } from '../src/structure/boundaries/gap-model.ts';
import { splitSentences } from '../src/structure/split-sentences.ts';
import { iob2Sentences, isHeldOut, plainSentences } from './boundaries/corpora.ts';

const args = process.argv.slice(2);
const show = args.includes('--show');

function goldParagraphs(dir: string): string[][] {
  const paragraphs: string[][] = [];
  for (const name of readdirSync(dir).filter((n) => n.endsWith('.clean.txt'))) {
    for (const block of readFileSync(join(dir, name), 'utf8').split(/\n\n+/)) {
      const lines = block.split('\n').filter((line) => line !== '' && !/^[@#]/.test(line));
      let open: string[] = [];
      for (const line of lines) {
        if (line.startsWith('- ')) paragraphs.push([line.slice(2)]);
        else open.push(line);
        if (line.startsWith('- ') || line.endsWith(':')) {
          paragraphs.push(open);
          open = [];
        }
      }
      paragraphs.push(open);
    }
  }
  return paragraphs.filter((p) => p.length > 0);
}

class Score {
  hit = 0;
  given = 0;
  wanted = 0;

  add(sentences: readonly string[]): void {
    const text = sentences.join(' ');
    const ends = new Set<number>();
    let at = -1;
    for (const sentence of sentences) {
      at += sentence.length + 1;
      ends.add(at);
    }
    const found = new Set(splitSentences(text).map(([, end]) => end));
    ends.delete(text.length);
    found.delete(text.length);
    this.wanted += ends.size;
    this.given += found.size;
    for (const end of found) {
      if (ends.has(end)) this.hit++;
      else if (show) console.log(`+ ${context(text, end)}`);
    }
    if (show) for (const end of ends) if (!found.has(end)) console.log(`- ${context(text, end)}`);
  }

  toString(): string {
    const [p, r] = [this.hit / this.given, this.hit / this.wanted];
    const percent = (x: number): string => (100 * x).toFixed(2);
    return `P ${percent(p)} R ${percent(r)} F1 ${percent((2 * p * r) / (p + r))} of ${this.wanted}`;
  }
}

function context(text: string, end: number): string {
  return `${text.slice(Math.max(0, end - 60), end)}|${text.slice(end, end + 40)}`;
}

function measure(name: string, texts: readonly (readonly string[])[]): void {
  const score = new Score();
  for (const text of texts) score.add(text);
  console.log(`${name}: ${score}`);
}

const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const modelFile = option('--model');
if (modelFile !== undefined) useGapModel(new GapModel(readFileSync(modelFile)));
const [fold, folds] = (option('--fold') ?? '0/0').split('/').map(Number) as [number, number];
const file = args[0] ?? '';
if (args.includes('--gold')) measure('paragraphs', goldParagraphs(file));
else {
  const all = args.includes('--lines') ? plainSentences(file) : iob2Sentences(file);
  const sentences = all.filter((_, i) => folds === 0 || isHeldOut(i, fold, folds));
  if (!args.includes('--bare')) measure('as it is', [sentences]);
  if (!args.includes('--marked')) measure('final full stops gone', [sentences.map((s) => s.replace(/\.$/, ''))]);
}
