import { isLetterAt } from '../core/chars.ts';
import { isVowelAt } from '../kazakh/alphabet.ts';
import { type Damager, eachLine, type Propose } from './damager.ts';
import type { Random } from './random.ts';

/** Width of wrapped lines in characters. */
const MIN_WIDTH = 60;
const MAX_WIDTH = 90;
/** Characters of a page, about. */
const PAGE = 1800;
const LONGEST_HEADER = 70;

export const hardWrap: Damager = {
  kind: 'hard-wrap',
  place: 'a paragraph longer than a line: it is wrapped at one width throughout the text',
  find(text, probability, random, propose) {
    const width = random.between(MIN_WIDTH, MAX_WIDTH);
    eachLine(text, (start, end) => {
      if (end - start <= width || !random.chance(probability)) return;
      eachLineEnd(text, start, end, width, (blank) => propose(blank, blank + 1, '\n'));
    });
  },
};

export const hyphenation: Damager = {
  kind: 'hyphenation',
  place: 'a word that a line of print would end in: it is divided there',
  find(text, probability, random, propose) {
    const width = random.between(MIN_WIDTH, MAX_WIDTH);
    eachLine(text, (start, end) => {
      eachLineEnd(text, start, end, width, (blank) => {
        const at = random.chance(probability) ? divisionAfter(text, blank + 1) : -1;
        if (at !== -1) propose(at, at, '-\n');
      });
    });
  },
};

/** Calls `visit` for the blanks at which `[start, end)` would be wrapped. */
function eachLineEnd(text: string, start: number, end: number, width: number, visit: (blank: number) => void): void {
  let lineStart = start;
  while (end - lineStart > width) {
    let blank = text.lastIndexOf(' ', lineStart + width);
    if (blank <= lineStart) {
      blank = text.indexOf(' ', lineStart + width);
      if (blank === -1 || blank >= end) return;
    }
    if (text[blank - 1] !== ' ' && text[blank + 1] !== ' ') visit(blank);
    lineStart = blank + 1;
  }
}

/** Where the word at `start` may be divided: after a vowel before a consonant and a vowel (`жы-лы`), else -1. */
function divisionAfter(text: string, start: number): number {
  let end = start;
  while (end - start < 40 && isLetterAt(text, end)) end++;
  const isVowel = (at: number): boolean => isVowelAt(text, at);
  for (let at = start + 2 + ((end - start) >> 2); at < end - 2; at++) {
    if (!isVowel(at) && isVowel(at + 1) && !'ьъ'.includes(text[at]!) && hasVowel(text, start, at)) return at;
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
  find(text, probability, random, propose) {
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
