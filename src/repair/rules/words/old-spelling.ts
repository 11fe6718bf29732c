import type { WordScan } from './word-scan.ts';

/**
 * Rounded vowels behind the first syllable, as Kazakh was written until 1940: `көшүп`, `жүгүнеді`, `бөлүнген`. Today's
 * words have them only in parts of names and compounds (`-ұлы`, `-гүл`, `-құл`).
 */
const LATE_ROUNDED = /[аәеоөұүыі][^аәеоөұүыі]{1,2}[ұү](?!л[ыі]|л(?:[^аәеоөұүыі]|$))/u;
/** Chance and misreadings make fewer. */
const ENOUGH = 3;

const answers = new WeakMap<WordScan, boolean>();

/** Whether a text keeps the spelling of the 1910s to 1930s, so that its unknown words are no mistakes. */
export function isOldSpelling(words: WordScan): boolean {
  let answer = answers.get(words);
  if (answer === undefined) {
    answer = countLateRounded(words) >= ENOUGH;
    answers.set(words, answer);
  }
  return answer;
}

function countLateRounded(words: WordScan): number {
  let count = 0;
  for (let i = 0; i < words.count && count < ENOUGH; i++)
    if (words.strength(i) < 2 && words.length(i) > SHORTEST && LATE_ROUNDED.test(words.lower(i))) count++;
  return count;
}

const SHORTEST = 4;
