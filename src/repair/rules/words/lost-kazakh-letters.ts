import { CYRILLIC, isDigitAt, isUpperAt, LATIN, LOWER } from '../../../core/chars.ts';
import { commonStart } from '../../../core/common-start.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { KAZAKH_ONLY } from '../../../kazakh/alphabet.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { LOOK_ALIKES } from '../../../kazakh/look-alikes.ts';
import { type Correction, wordModel } from '../../../kazakh/words/word-model.ts';
import { emitWord } from './emit-word.ts';
import { misreadForm, misreadG } from './misread-form.ts';
import { isOldSpelling } from './old-spelling.ts';
import { IS_LOSABLE, IS_UNKNOWN, IS_UNSURE, NOT_LOST, NOT_MISREAD } from './word-facts.ts';
import { scanWords, type WordScan } from './word-scan.ts';

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
    const sound = soundReadings(words);
    const damaged = sound === null;
    const isOld = isOldSpelling(words);
    const doubtful = damaged ? IS_UNSURE | IS_LOSABLE : IS_UNSURE;
    for (let i = words.next(0, doubtful); i < words.count; i = words.next(i + 1, doubtful)) {
      if (!words.has(i, IS_UNSURE)) {
        emitMisread(words, i, emit);
        continue;
      }
      const ending = misreadEnding(words, i);
      const found = ending === null ? reading(words, i, sound) : { word: ending, confidence: 0.93 };
      if (found !== null && !(isOld && losesKazakh(words.lower(i), found.word)))
        emitWord(text, words.start(i), words.end(i), found.word, found.confidence, emit);
    }
  },
};

/** гәзет for газет, as loans were once written: no scan makes Kazakh letters of Russian ones. */
function losesKazakh(written: string, meant: string): boolean {
  const at = commonStart(written, meant);
  return KAZAKH_LETTER.test(written.charAt(at)) && !KAZAKH_LETTER.test(meant.charAt(at));
}

const KAZAKH_LETTER = new RegExp(`[${KAZAKH_ONLY}]`, 'u');

function misreadWord(words: WordScan, i: number, damaged: boolean): Correction | null {
  const name = words.isCapitalised(i) && (words.length(i) <= SHORT || !words.isStart(i));
  const soundFact = NOT_MISREAD << ((name ? 1 : 0) + (damaged ? 2 : 0));
  if (words.isLearned(i, soundFact)) return null;
  if (!isCandidate(words, i) || !words.isAmongKazakh(i, damaged ? 0.15 : 0.3)) return null;
  const found = wordModel().correct(words.lower(i), { name, damaged });
  if (found?.kind === 'ocr') return found;
  const form = damaged && !words.isCapitalised(i) ? misreadForm(words.lower(i)) : null;
  if (form !== null) return { word: form, kind: 'ocr', confidence: 0.84 };
  const back = words.isCapitalised(i) ? null : misreadG(words.lower(i));
  if (back !== null) return { word: back, kind: 'ocr', confidence: 0.86 };
  words.learn(i, soundFact);
  return null;
}

/**
 * What the unknown words of a text that is sound as a whole are misread from, by their numbers; null where the text
 * lost its Kazakh letters: some words of every few hundred surely did.
 */
function soundReadings(words: WordScan): ReadonlyMap<number, Correction> | null {
  const needed = Math.max(LEAST_DAMAGED, words.count * SHARE_DAMAGED);
  const readings = new Map<number, Correction>();
  const found = new Set<string>();
  for (let i = words.next(0, IS_UNKNOWN); i < words.count; i = words.next(i + 1, IS_UNKNOWN)) {
    const misread = misreadWord(words, i, false);
    if (misread === null) continue;
    readings.set(i, misread);
    if (misread.confidence >= SURE && found.add(words.lower(i)).size >= needed) return null;
  }
  return readings;
}

/** @param sound the readings of unknown words, null in a damaged text */
function reading(words: WordScan, i: number, sound: ReadonlyMap<number, Correction> | null): Correction | null {
  if (sound !== null && words.strength(i) === 0) return sound.get(i) ?? null;
  return misreadWord(words, i, sound === null);
}

const LEAST_DAMAGED = 3;
const SHARE_DAMAGED = 1 / 300;
const SURE = 0.88;

/** A rare word without any Kazakh letter that is, in a damaged text, rather a common one. */
function emitMisread(words: WordScan, i: number, emit: Emit): void {
  if (words.isLearned(i, NOT_LOST)) return;
  const found = wordModel().misread(words.lower(i));
  if (found === null) words.learn(i, NOT_LOST);
  else if (isCandidate(words, i) && words.isAmongKazakh(i, 0.3))
    emitWord(words.text, words.start(i), words.end(i), found.word, found.confidence, emit);
}

/** The ending that was meant after an abbreviation or figure and its hyphen (БҰҰ-ңың: БҰҰ-ның), if one letter shows it. */
function misreadEnding(words: WordScan, i: number): string | null {
  const { text } = words;
  const start = words.start(i);
  if (start === 0 || text.charCodeAt(start - 1) !== HYPHEN) return null;
  const end = words.end(i);
  if (words.isCapitalised(i) || end - start < 2 || end - start > LONGEST_ENDING) return null;
  if (!isDigitAt(text, start - 2) && !(isUpperAt(text, start - 2) && isUpperAt(text, start - 3))) return null;
  const lower = words.lower(i);
  if (isEndingChain(lower) || wordModel().strength(text.slice(start, end)) > 1) return null;
  let found: string | null = null;
  for (let k = 0; k < lower.length; k++)
    for (const [meant] of LOOK_ALIKES.get(lower.charAt(k)) ?? []) {
      const ending = lower.slice(0, k) + meant + lower.slice(k + 1);
      if (!isEndingChain(ending)) continue;
      if (found !== null) return null;
      found = ending;
    }
  return found;
}

const HYPHEN = 0x2d;
const LONGEST_ENDING = 8;
/** A short word with a capital may be a name even where a sentence begins. */
const SHORT = 4;

/** Three Cyrillic letters or more; short rows of capitals are abbreviations. */
function isCandidate(words: WordScan, i: number): boolean {
  const [length, flags] = [words.length(i), words.flags(i)];
  if (length < 3 || flags & LATIN || !(flags & CYRILLIC) || isOneLetter(words.lower(i))) return false;
  return (flags & LOWER) !== 0 || length >= LONG_CAPITALS;
}

const isOneLetter = (lower: string): boolean =>
  lower.charCodeAt(0) === lower.charCodeAt(1) && lower === lower.charAt(0).repeat(lower.length);

const LONG_CAPITALS = 6;
