import { CYRILLIC, LATIN, UPPER } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { LETTERS } from '../../../kazakh/alphabet.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { LATIN_TO_CYRILLIC } from '../../../kazakh/look-alikes.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { inCaseOf } from './emit-word.ts';
import { ITALIC, LOOKS_KAZAKH } from './word-facts.ts';
import { scanWords, type WordScan } from './word-scan.ts';

export const latinLetters: RepairRule = {
  id: 'words/latin-letters',
  summary: 'Write Kazakh words that hold Latin look-alikes in Cyrillic letters.',
  examples: [
    { raw: 'Қaзaқстaн Рecпубликасы', clean: 'Қазақстан Республикасы' },
    { raw: 'бipiншi түpлі', clean: 'бірінші түрлі' },
    { raw: 'TТӨ заңы', clean: 'ТТӨ заңы' },
    { raw: 'Ол бipre барды', clean: 'Ол бірге барды' },
    { raw: 'осы жерде apa тұрды', clean: 'осы жерде ара тұрды' },
    { raw: 'WhatsAppта, HTML-тің, web-сайт, Facebook', why: 'Latin words with Kazakh endings' },
    { raw: 'pH, CO, Tom Cop, H2O', why: 'foreign words and formulas' },
    { raw: 'таза мәтін' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    for (let i = words.next(0, LOOKS_KAZAKH); i < words.count; i = words.next(i + 1, LOOKS_KAZAKH)) {
      if (isForeign(words, i)) continue;
      const start = words.start(i);
      const found = inCyrillic(text.slice(start, words.end(i)));
      if (found === null || (found.isWhole && !isKazakhAllAround(words, i))) continue;
      for (let k = 0; k < found.word.length; k++)
        if (text[start + k] !== found.word[k]) emit(start + k, start + k + 1, found.word[k]!, found.confidence);
    }
  },
};

/** All in Latin letters, and a capital among them or too few: a name, a numeral. */
const isForeign = (words: WordScan, i: number): boolean =>
  !(words.flags(i) & CYRILLIC) && ((words.flags(i) & UPPER) !== 0 || words.length(i) < SHORTEST);

interface Reading {
  readonly word: string;
  readonly confidence: number;
  /** Without one Cyrillic letter: what stands around it must be Kazakh. */
  readonly isWhole: boolean;
}

function inCyrillic(written: string): Reading | null {
  let latin = 0;
  let italic = 0;
  let word = '';
  for (const char of written) {
    const other = LATIN_TO_CYRILLIC.get(char) ?? ITALIC.get(char);
    if (other !== undefined) latin++;
    if (other !== undefined && !LATIN_TO_CYRILLIC.has(char)) italic++;
    word += other ?? char;
  }
  const lower = word.toLowerCase();
  if (word.length !== written.length || ![...lower].every((letter) => LETTERS.includes(letter))) return null;
  const strength = wordModel().strength(lower);
  if (!CYRILLIC_LETTER.test(written)) return italic > 0 || strength < 3 ? null : wholeWord(written, word);
  const cased = italic > 0 ? inCaseOf(written, lower) : word;
  if (strength > 1) return { word: cased, confidence: italic > 0 ? 0.9 : 0.99, isWhole: false };
  if (italic > 0 || isForeignStem(written)) return null;
  return { word, confidence: latin * 2 <= written.length || strength > 0 ? 0.92 : 0.8, isWhole: false };
}

/** A word all in Latin letters counts as Kazakh only in small letters among Kazakh words, if it is a common one. */
function wholeWord(written: string, word: string): Reading | null {
  if (!SMALL.test(written) || wordModel().frequency(word) < COMMON) return null;
  return { word, confidence: 0.85, isWhole: true };
}

function isKazakhAllAround(words: WordScan, i: number): boolean {
  const isLatin = (k: number): boolean => (words.flags(k) & (LATIN | CYRILLIC)) === LATIN;
  return !isLatin(i - 2) && !isLatin(i - 1) && !isLatin(i + 1) && !isLatin(i + 2) && words.isAmongKazakh(i);
}

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const SMALL = compact(/^\p{Ll}+$/u);
const SHORTEST = 3;
const COMMON = 5;

/** `NATOға`: three Latin letters or more, then a Kazakh ending. */
function isForeignStem(written: string): boolean {
  const stem = /^[A-Za-z]+/.exec(written)?.[0] ?? '';
  return stem.length >= 3 && isEndingChain(written.slice(stem.length).toLowerCase());
}
