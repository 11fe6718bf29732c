import { CYRILLIC, isDigitAt, isUpperAt, LATIN, LOWER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { LOOK_ALIKES } from '../../../kazakh/look-alikes.ts';
import { type Correction, wordModel } from '../../../kazakh/words/word-model.ts';
import { emitWord } from './emit-word.ts';
import { type ScannedWord, scanWords, type WordScan } from './word-scan.ts';

export const lostKazakhLetters: RepairRule = {
  id: 'words/lost-kazakh-letters',
  summary: 'Put back the Kazakh letters that scanning or typing turned into look-alikes.',
  examples: [
    { raw: 'Казакстан халкы', clean: 'Қазақстан халқы' },
    { raw: 'олардын жағдайы', clean: 'олардың жағдайы' },
    { raw: 'ел құрылымы мен қүрылымы', clean: 'ел құрылымы мен құрылымы' },
    { raw: 'зкономикалық даму', clean: 'экономикалық даму' },
    { raw: 'халықаральқ қатынастар', clean: 'халықаралық қатынастар' },
    { raw: 'субьектісі болып', clean: 'субъектісі болып' },
    { raw: 'кун мен түн, көніл күйі', clean: 'күн мен түн, көңіл күйі' },
    { raw: 'БҰҰ-ңың қарары', clean: 'БҰҰ-ның қарары' },
    { raw: 'акын мен ақын', clean: 'ақын мен ақын' },
    { raw: 'Из истории казахского народа и его языка', why: 'Russian' },
    { raw: 'Кант пен Юнг, Токио, Каннан', why: 'names' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    const damaged = isDamaged(words);
    for (let i = 0; i < words.count; i++) {
      if (words.strength(i) > 1) {
        if (damaged) emitMisread(words, i, emit);
        continue;
      }
      const word = words.word(i);
      const ending = misreadEnding(text, word);
      if (ending !== null) {
        emitWord(text, word.start, word.end, ending, 0.93, emit);
        continue;
      }
      const found = misreadWord(words, i, damaged);
      if (found !== null) emitWord(text, word.start, word.end, found.word, found.confidence, emit);
    }
  },
};

function misreadWord(words: WordScan, i: number, damaged: boolean): Correction | null {
  const word = words.word(i);
  if (!isCandidate(word) || !words.isAmongKazakh(i, damaged ? 0.15 : 0.3)) return null;
  const name = word.capitalised && (!word.isStart || word.lower.length <= SHORT);
  const found = wordModel().correct(word.lower, { name, damaged });
  return found?.kind === 'ocr' ? found : null;
}

/** Whether the text lost Kazakh letters: some words of every few hundred surely did. */
function isDamaged(words: WordScan): boolean {
  const needed = Math.max(LEAST_DAMAGED, words.count * SHARE_DAMAGED);
  const found = new Set<string>();
  for (let i = 0; i < words.count && found.size < needed; i++) {
    if (words.strength(i) > 0) continue;
    const misread = misreadWord(words, i, false);
    if (misread !== null && misread.confidence >= SURE) found.add(words.lower(i));
  }
  return found.size >= needed;
}

const LEAST_DAMAGED = 3;
const SHARE_DAMAGED = 1 / 300;
const SURE = 0.88;

/** A rare word without any Kazakh letter that is, in a damaged text, rather a common one. */
function emitMisread(words: WordScan, i: number, emit: Emit): void {
  const lower = words.lower(i);
  if (HAS_KAZAKH_LETTER.test(lower) || !HAS_LOSABLE_LETTER.test(lower)) return;
  const found = wordModel().misread(lower);
  if (found === null || !isCandidate(words.word(i)) || !words.isAmongKazakh(i, 0.3)) return;
  emitWord(words.text, words.start(i), words.end(i), found.word, found.confidence, emit);
}

const HAS_KAZAKH_LETTER = /[қғңүұөһ]/u;
const HAS_LOSABLE_LETTER = /[кгнуо]/u;

/** The ending that was meant after an abbreviation or figure and its hyphen (БҰҰ-ңың: БҰҰ-ның), if one letter shows it. */
function misreadEnding(text: string, { start, end, lower, capitalised }: ScannedWord): string | null {
  if (text[start - 1] !== '-' || capitalised || lower.length < 2 || lower.length > LONGEST_ENDING) return null;
  if (!isDigitAt(text, start - 2) && !(isUpperAt(text, start - 2) && isUpperAt(text, start - 3))) return null;
  if (isEndingChain(lower) || wordModel().strength(text.slice(start, end)) > 1) return null;
  let found: string | null = null;
  for (let i = 0; i < lower.length; i++)
    for (const [meant] of LOOK_ALIKES.get(lower.charAt(i)) ?? []) {
      const ending = lower.slice(0, i) + meant + lower.slice(i + 1);
      if (!isEndingChain(ending)) continue;
      if (found !== null) return null;
      found = ending;
    }
  return found;
}

const LONGEST_ENDING = 8;
/** A short word with a capital may be a name even where a sentence begins. */
const SHORT = 4;

/** Three Cyrillic letters or more; short rows of capitals are abbreviations. */
function isCandidate({ lower, flags }: ScannedWord): boolean {
  if (lower.length < 3 || lower === lower.charAt(0).repeat(lower.length) || flags & LATIN || !(flags & CYRILLIC))
    return false;
  return (flags & LOWER) !== 0 || lower.length >= LONG_CAPITALS;
}

const LONG_CAPITALS = 6;
