import { isLetterAt } from '../core/chars.ts';
import { isVowelAt } from '../kazakh/alphabet.ts';
import { type Chances, type Damager, eachLine, type Propose } from './damager.ts';
import type { Random } from './random.ts';

/** Characters of a page, about. */
const PAGE = 1800;
const LONGEST_HEADER = 70;

export const hardWrap: Damager = {
  kind: 'hard-wrap',
  place: 'a paragraph longer than a line: it is wrapped at one width throughout the text',
  find(text, { probability, random, width, of }, propose) {
    const division = of('hyphenation');
    eachLine(text, (start, end) => {
      const isWrapped = end - start > width && random.chance(probability);
      eachLineEnd(text, start, end, division, (blank, divided) => {
        if (isWrapped && divided === -1) propose(blank, blank + 1, '\n');
      });
    });
  },
};

export const hyphenation: Damager = {
  kind: 'hyphenation',
  place: 'a word that a printed line would end in: it is divided there',
  find(text, chances, propose) {
    eachLine(text, (start, end) => {
      eachLineEnd(text, start, end, chances, (_blank, divided) => {
        if (divided !== -1) propose(divided, divided, '-\n');
      });
    });
  },
};

/**
 * Breaks `[start, end)` into printed lines. Calls `visit` for each line end with the blank it may fall on, and the place
 * in the word after it where that is divided instead, or -1.
 */
function eachLineEnd(
  text: string,
  start: number,
  end: number,
  { probability, random, width }: Chances,
  visit: (blank: number, divided: number) => void,
): void {
  let lineStart = start;
  while (end - lineStart > width) {
    let blank = text.lastIndexOf(' ', lineStart + width);
    if (blank <= lineStart) {
      blank = text.indexOf(' ', lineStart + width);
      if (blank === -1 || blank >= end) return;
    }
    const divided = random.chance(probability) ? divisionBefore(text, blank + 1, lineStart + width) : -1;
    if (text[blank - 1] !== ' ' && text[blank + 1] !== ' ') visit(blank, divided);
    lineStart = divided === -1 ? blank + 1 : divided;
  }
}

/** The last place before `limit` to divide the word at `start`: before a consonant and a vowel (`жыл-дары`); else -1. */
function divisionBefore(text: string, start: number, limit: number): number {
  let end = start;
  while (end - start < 40 && isLetterAt(text, end)) end++;
  for (let at = Math.min(limit - 1, end - 2); at >= start + 2; at--) {
    const parts = !isVowelAt(text, at) && isVowelAt(text, at + 1) && !'ьъйЬЪЙ'.includes(text[at]!);
    if (parts && hasVowel(text, start, at)) return at;
  }
  return -1;
}

function hasVowel(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isVowelAt(text, at)) return true;
  return false;
}

export const pageFurniture: Damager = {
  kind: 'page-furniture',
  place: 'a page of some 1,800 characters: its number, a running header or both break into the sentence',
  find(text, { probability, random }, propose) {
    const header = headerOf(text);
    let page = random.between(2, 5);
    for (let at = text.indexOf(' ', PAGE); at !== -1; at = text.indexOf(' ', at + PAGE)) {
      if (random.chance(probability)) insertPageBreak(at, page, header, random, propose);
      page++;
    }
  },
};

function insertPageBreak(at: number, page: number, header: string, random: Random, propose: Propose): void {
  const number = random.pick([`${page}`, `- ${page} -`, `${page} бет`]);
  const breaks = header === '' ? [`\n${number}\n`] : [`\n${number}\n`, `\n${number}\n\n${header}\n`, `\n\f${header}\n`];
  propose(at, at + 1, random.pick(breaks));
}

/** The first line, if it is as short as a title. */
function headerOf(text: string): string {
  const end = text.indexOf('\n');
  const line = end === -1 ? '' : text.slice(0, end).trim();
  return line.length <= LONGEST_HEADER && !/[.!?]$/.test(line) ? line : '';
}
