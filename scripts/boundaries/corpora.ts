import { readFileSync } from 'node:fs';

/** Sentences of an IOB2 file as running text: tokens joined by a blank, none before closing marks or after opening ones. */
export function iob2Sentences(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .map((block) => block.split('\n').map((line) => line.split(' ')[0] ?? ''))
    .map((tokens) =>
      tokens
        .filter(Boolean)
        .join(' ')
        .replace(/ ([.,:;!?%»)”])/g, '$1')
        .replace(/([«(“]) /g, '$1'),
    )
    .filter(Boolean);
}

/** One sentence a line. */
export function plainSentences(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const BLOCK = 50;

/** Is sentence `i` in part `fold` of `folds`? Blocks, because a sentence and its twin with figures stand side by side. */
export function isHeldOut(i: number, fold: number, folds: number): boolean {
  return folds > 0 && Math.floor(i / BLOCK) % folds === fold;
}
