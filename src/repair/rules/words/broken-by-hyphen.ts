import {
  BLANK,
  CHAR_FLAGS,
  CYRILLIC,
  charTable,
  isDigitAt,
  isWordAt,
  LATIN,
  LETTER,
  LOWER,
  UPPER,
} from '../../../core/chars.ts';
import { HYPHEN, LONG_DASH, MARKS, OTHER } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { isKazakhLetters, VOWELS } from '../../../kazakh/alphabet.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { PairQuestion } from './pair-question.ts';
import { scanWords, type WordScan } from './word-scan.ts';

export const brokenByHyphen: RepairRule = {
  id: 'words/broken-by-hyphen',
  summary: 'Join a word that a hyphen or dash of a wrapped page broke.',
  examples: [
    { raw: 'елдің қатынастар-ындағы орны', clean: 'елдің қатынастарындағы орны' },
    { raw: 'келісім шарт-тарына сәйкес', clean: 'келісім шарттарына сәйкес' },
    { raw: 'оның мін-деттері көп', clean: 'оның міндеттері көп' },
    { raw: 'әдемі гүлзар- ларды көрді', clean: 'әдемі гүлзарларды көрді' },
    { raw: 'осы есеп – ке қатысты', clean: 'осы есепке қатысты' },
    { raw: 'бұл орта- лық жүйе', clean: 'бұл орталық жүйе' },
    { raw: 'елді ны – ғайтып келеді', clean: 'елді нығайтып келеді' },
    { raw: 'қару-жарақ пен ата-ана, көре-көре, ғылыми-техникалық', why: 'pairs' },
    { raw: 'АҚШ-тың, ҚР-ға, 3 млн-нан, 2000 сағ-қа, 2-ші, 1991-жылы', why: 'abbreviations and figures' },
    { raw: 'оның мақсаты – бейбітшілік, ата- және әке жағынан', why: 'dashes and a hyphen that waits' },
    { raw: 'сен-де, ол-ақ, кел-ші', why: 'particles' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    let k = marks.next(0, MAY_BE_DASH);
    if (k === marks.count) return;
    const words = scanWords(text);
    const units = unitsOf(text);
    let i = 0;
    for (; k < marks.count; k = marks.next(k + 1, MAY_BE_DASH)) {
      const at = marks.at(k);
      if (DASHES[units[at]!] === 0) continue;
      const start = wordEnd(units, at);
      const end = wordStart(units, at);
      if (start < 0 || end < 0 || end - start > LONGEST_GAP) continue;
      i = words.firstEndingFrom(start, i);
      const confidence = isAlone(words, i) ? words.askPair(i, howJoined, variantOf(words, i, end - start)) : 0;
      if (confidence > 0) emit(start, end, '', confidence);
    }
  },
};

const LONGEST_GAP = 4;
const MAY_BE_DASH = HYPHEN | LONG_DASH | OTHER;
const DASHES: Uint8Array = charTable('-‐‑–—−');
const TAB = 0x09;

const isBlank = (unit: number): boolean => (CHAR_FLAGS[unit]! & BLANK) !== 0 && unit !== TAB;

/** Where the word ends that stands before a dash, with blanks between or none; -1 where none does. */
function wordEnd(units: Uint16Array, dash: number): number {
  let at = dash;
  while (at > 0 && dash - at < LONGEST_GAP && isBlank(units[at - 1]!)) at--;
  return at > 0 && CHAR_FLAGS[units[at - 1]!]! & LETTER ? at : -1;
}

/** Where the word in small letters begins that stands behind a dash, with blanks between or none; -1 where none does. */
function wordStart(units: Uint16Array, dash: number): number {
  let at = dash + 1;
  while (at - dash < LONGEST_GAP && isBlank(units[at]!)) at++;
  const flags = CHAR_FLAGS[units[at]!]!;
  return flags & LETTER && !(flags & UPPER) ? at : -1;
}

/** Small Cyrillic letters on both sides, and no further hyphen or figure beside them. */
function isAlone(words: WordScan, i: number): boolean {
  const { text } = words;
  const flags = words.flags(i) | words.flags(i + 1);
  if (flags & LATIN || !(flags & CYRILLIC) || words.flags(i + 1) & UPPER || !(words.flags(i) & LOWER)) return false;
  const [before, after] = [words.start(i) - 1, words.end(i + 1)];
  if (isDigitAt(text, before) || isDigitAt(text, after)) return false;
  const isPart = (at: number, next: number): boolean => DASHES[text.charCodeAt(at)] === 1 && isWordAt(text, next);
  return !(before >= 0 && isPart(before, before - 1)) && !(after < text.length && isPart(after, after + 1));
}

/** Particles that a hyphen may part by the author's own habit. */
const PARTICLES = new Set(
  'ақ ау ай ді ды да де та те ма ме ба бе па пе шы ші мыс міс дағы дегі ғой қой әй ов ей'.split(' '),
);

/** Short endings that are no words; other short ones (мен, да, тар) may be. */
const ENDINGS = new Set(
  'ға ге қа ке ны ні ның нің дың дің тің нен дан ден лар лер дар дер лық лік дық дік тық'.split(' '),
);

/** What joining hangs on besides the letters. */
const IS_FAR = 1;
const IS_CAPITAL = 2;

function variantOf(words: WordScan, i: number, gap: number): number {
  return (gap > 1 ? IS_FAR : 0) | (words.isCapitalised(i) ? IS_CAPITAL : 0);
}

function joinConfidence(left: string, right: string, variant: number): number {
  const model = wordModel();
  const [isFar, isCapital] = [(variant & IS_FAR) !== 0, (variant & IS_CAPITAL) !== 0];
  const whole = left + right;
  if (whole.length < SHORTEST || !isKazakhLetters(whole)) return 0;
  if (PARTICLES.has(right) || left === right || model.frequency(`${left}-${right}`) > 0) return 0;
  if (isSureEnding(left, right, isFar)) return isCapital ? 0.83 : 0.88;
  const count = model.frequency(whole);
  if (model.strength(whole) < 2 || (isCapital && left.length < SHORTEST)) return 0;
  // A row that is no word stands for nothing by itself: only the whole can be meant.
  const isNone = model.strength(left) === 0 || model.strength(right) === 0;
  if (isNone && (count >= SEEN_TWICE || !isFar)) return isCapital ? 0.85 : 0.92;
  if (isCapital) return 0;
  const rarer = Math.min(model.frequency(left), model.frequency(right));
  if (count >= OFTEN && rarer < SEEN_TWICE && count >= TIMES * rarer) return 0.85;
  if (isFar) return 0;
  if (count >= TIMES && count >= TIMES * rarer) return 0.84;
  return isEndingChain(right, left) && model.frequency(right) < RARE ? 0.84 : 0;
}

const howJoined: PairQuestion = new PairQuestion(joinConfidence);

/** дүние- ге, гүлзар- ларды: behind the dash stands an ending that goes with the word, and no word. */
function isSureEnding(left: string, right: string, isFar: boolean): boolean {
  // сағ-қа, млн-нан: abbreviations keep their hyphen.
  if (left.length < (isFar ? SHORTEST_STEM : SHORTEST) || !HAS_VOWEL.test(left)) return false;
  if (!isEndingChain(right, left)) return false;
  if (right.length <= SHORT_ENDING) return ENDINGS.has(right) && wordModel().strength(left) >= 2;
  return wordModel().strength(right) < 2;
}

const SHORTEST_STEM = 3;
const HAS_VOWEL = new RegExp(`[${VOWELS}]`, 'u');
const SHORT_ENDING = 3;

const SHORTEST = 5;
const SEEN_TWICE = 2;
const OFTEN = 8;
/** A whole word that is this many times as frequent as a part is the likelier. */
const TIMES = 40;
const RARE = 3;
