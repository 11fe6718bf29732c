import { readFileSync } from 'node:fs';
import { Lexemes } from '../../src/core/lexemes.ts';
import { tokenize } from '../../src/core/tokens.ts';
import type { LabelledSentence } from './iob2.ts';
import { joinUnits } from './join-units.ts';

/** A name in a sentence of the training files, with its base form. */
export interface AnnotatedName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly base: string;
}

/** A sentence of the training files: `[TYPE surface|base]` is taken apart. */
export interface AnnotatedSentence {
  readonly text: string;
  readonly names: readonly AnnotatedName[];
}

/** Reads a file of one sentence a line; lines that begin with `#` are remarks. */
export function readAnnotated(path: string): AnnotatedSentence[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(parseAnnotated);
}

export function parseAnnotated(line: string): AnnotatedSentence {
  const names: AnnotatedName[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\[([A-Z_]+) ([^\]|]+)(?:\|([^\]]+))?\]/gu)) {
    text += line.slice(at, match.index);
    const surface = match[2]!;
    names.push({ start: text.length, end: text.length + surface.length, type: match[1]!, base: match[3] ?? surface });
    text += surface;
    at = match.index + match[0].length;
  }
  return { text: text + line.slice(at), names };
}

/** Words and IOB2 labels of an annotated sentence; a word that a name covers in part is in it. */
export function toLabelled({ text, names }: AnnotatedSentence): LabelledSentence {
  const tokens = tokenize(text, new Lexemes());
  const { words, start, end } = joinUnits(tokens);
  const labels = words.map((_, i) => {
    const name = names.find((one) => start[i]! < one.end && end[i]! > one.start);
    if (name === undefined) return 'O';
    const begins = i === 0 || end[i - 1]! <= name.start;
    return `${begins ? 'B' : 'I'}-${name.type}`;
  });
  return { words, labels };
}
