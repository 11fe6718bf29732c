import { isLetterAt, isLowerAt, isUpperAt, isWordAt } from '../core/chars.ts';
import type { Damager } from './damager.ts';

/** Letters a word before a full stop must have, so that no abbreviation or initial is taken for a sentence's end. */
const SENTENCE_WORD = 4;
const OPENERS = '«“"(–—';

export const lostFullStop: Damager = {
  kind: 'lost-full-stop',
  place: 'a full stop and blank between two sentences: a line end stands instead',
  find(text, { probability, random }, propose) {
    eachSentenceGap(text, (blank) => {
      if (text[blank - 1] === '.' && random.chance(probability)) propose(blank - 1, blank + 1, '\n');
    });
  },
};

export const gluedSentences: Damager = {
  kind: 'glued-sentences',
  place: 'a blank between two sentences: it is lost',
  find(text, { probability, random }, propose) {
    eachSentenceGap(text, (blank) => {
      if (isUpperAt(text, blank + 1) && random.chance(probability)) propose(blank, blank + 1, '');
    });
  },
};

/** Calls `visit` for each blank that surely parts two sentences. */
function eachSentenceGap(text: string, visit: (blank: number) => void): void {
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    if (!'.!?'.includes(text[at - 1] ?? ' ') || !opensSentence(text, at + 1)) continue;
    let start = at - 1;
    while (at - 1 - start < SENTENCE_WORD && isLetterAt(text, start - 1)) start--;
    if (at - 1 - start === SENTENCE_WORD) visit(at);
  }
}

function opensSentence(text: string, at: number): boolean {
  return (
    isUpperAt(text, at) ||
    (OPENERS.includes(text[at] ?? ' ') && isUpperAt(text, text[at + 1] === ' ' ? at + 2 : at + 1))
  );
}

export const partedEndings: Damager = {
  kind: 'parted-endings',
  place: 'a hyphen between a word or figure and an ending or second half: blanks and a dash stand instead',
  find(text, { probability, random }, propose) {
    for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
      if (!isWordAt(text, at - 1) || !isLowerAt(text, at + 1) || !random.chance(probability)) continue;
      propose(at, at + 1, random.pick([' – ', ' - ', '- ']));
    }
  },
};

export const doubledBlanks: Damager = {
  kind: 'doubled-blanks',
  place: 'a blank: it becomes two or three',
  find(text, { probability, random }, propose) {
    for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
      const isAlone = text[at - 1] !== ' ' && text[at + 1] !== ' ' && at > 0 && at + 1 < text.length;
      if (isAlone && random.chance(probability)) propose(at, at + 1, ' '.repeat(random.between(2, 3)));
    }
  },
};
