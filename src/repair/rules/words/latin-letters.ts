import { CYRILLIC, LATIN, LOWER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { LETTERS } from '../../../kazakh/alphabet.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { LATIN_TO_CYRILLIC } from '../../../kazakh/look-alikes.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { inCaseOf } from './emit-word.ts';
import { scanWords, type WordScan } from './word-scan.ts';

/** Taken for Cyrillic only where that makes a word: the look is that of italics. */
const ITALIC: ReadonlyMap<string, string> = new Map([
  ['r', 'г'],
  ['u', 'и'],
  ['n', 'п'],
  ['m', 'т'],
]);

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
    for (let i = 0; i < words.count; i++) {
      if (!(words.flags(i) & LATIN)) continue;
      const found = inCyrillic(text, words, i);
      if (found === null) continue;
      const word = words.word(i);
      for (let k = 0; k < found.word.length; k++)
        if (text[word.start + k] !== found.word[k])
          emit(word.start + k, word.start + k + 1, found.word[k]!, found.confidence);
    }
  },
};

function inCyrillic(text: string, words: WordScan, i: number): { word: string; confidence: number } | null {
  const { start, end, flags } = words.word(i);
  const written = text.slice(start, end);
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
  if (!(flags & CYRILLIC)) return wholeWord(words, i, word, strength, italic);
  const cased = italic > 0 ? inCaseOf(written, lower) : word;
  if (strength > 1) return { word: cased, confidence: italic > 0 ? 0.9 : 0.99 };
  if (italic > 0 || isForeignStem(written)) return null;
  return { word, confidence: latin * 2 <= written.length || strength > 0 ? 0.92 : 0.8 };
}

/** A word all in Latin letters counts as Kazakh only in small letters among Kazakh words, if it is a common one. */
function wholeWord(
  words: WordScan,
  i: number,
  word: string,
  strength: number,
  italic: number,
): { word: string; confidence: number } | null {
  const { flags, lower } = words.word(i);
  if (italic > 0 || strength < 3 || lower.length < 3 || flags !== (LATIN | LOWER)) return null;
  const hasLatinNear = [i - 2, i - 1, i + 1, i + 2].some((k) => (words.flags(k) & (LATIN | CYRILLIC)) === LATIN);
  if (hasLatinNear || !words.isAmongKazakh(i) || wordModel().frequency(word) < COMMON) return null;
  return { word, confidence: 0.85 };
}

const COMMON = 5;

/** `NATOға`: three Latin letters or more, then a Kazakh ending. */
function isForeignStem(written: string): boolean {
  const stem = /^[A-Za-z]+/.exec(written)?.[0] ?? '';
  return stem.length >= 3 && isEndingChain(written.slice(stem.length).toLowerCase());
}
