import { readFileSync } from 'node:fs';

/** A text and what is to be found in it. */
export interface Row {
  readonly text: string;
  readonly values: string;
}

/** Reads `NAME.tsv` beside this file; `\n` stands for a line break. */
export function readTable(name: string): Row[] {
  const lines = readFileSync(`${import.meta.dirname}/${name}.tsv`, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, values] = line.split('\t');
      return { text: text!.replaceAll('\\n', '\n'), values: values ?? '' };
    });
}
