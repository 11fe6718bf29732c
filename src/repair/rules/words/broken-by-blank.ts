import { CYRILLIC, isWordAt, LATIN, LOWER, UPPER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { isKazakhLetters, isVowelAt } from '../../../kazakh/alphabet.ts';
import { isEndingChain, peelDeep } from '../../../kazakh/endings.ts';
import { LONE_ENDINGS } from '../../../kazakh/lone-endings.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { PairQuestion } from './pair-question.ts';
import { IS_LONE_ENDING, MAY_BE_PART } from './word-facts.ts';
import { scanWords, type WordScan } from './word-scan.ts';

export const brokenByBlank: RepairRule = {
  id: 'words/broken-by-blank',
  summary: 'Join a common word that a stray blank broke into parts that are no words.',
  examples: [
    { raw: 'үлкен жұм ыс атқарды', clean: 'үлкен жұмыс атқарды' },
    { raw: 'халық тың қауіп сіздік мәселесі', clean: 'халық тың қауіпсіздік мәселесі' },
    { raw: 'содан кей іннен келді', clean: 'содан кейіннен келді' },
    { raw: 'халықаралық жарыс ты өз тізіміне енгізді', clean: 'халықаралық жарысты өз тізіміне енгізді' },
    { raw: 'келесі екі жүл дегерге тапсырылды', clean: 'келесі екі жүлдегерге тапсырылды' },
    { raw: 'олар тың жерді игерді, нан тар болды, ант ұрғанға, ат салысқан', why: 'words of their own' },
    { raw: 'жақын жерде Айша бибінің күмбезі', why: 'a name of two words' },
    { raw: 'дүние жүзілік, күш қуаты мен 105-і мен', why: 'words of their own' },
    { raw: 'ол да келді, бір неше адам, бас қару', why: 'words of their own' },
    { raw: 'Ли Бо мен Ту Фу, Ху Цзинь', why: 'names' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    const units = unitsOf(text);
    // One of the parts must be hardly a word.
    for (let i = words.next(0, MAY_BE_PART); i < words.count; i = words.next(i + 1, MAY_BE_PART)) {
      if (i > 0 && !words.has(i - 1, MAY_BE_PART)) joinPair(words, units, i - 1, emit);
      if (i + 1 < words.count) joinPair(words, units, i, emit);
    }
  },
};

const BLANK = 0x20;

/** Joins a word to the next one where they are the parts of one. */
function joinPair(words: WordScan, units: Uint16Array, i: number, emit: Emit): void {
  const end = words.end(i);
  if (words.start(i + 1) !== end + 1 || units[end] !== BLANK || !mayBeParts(words, i)) return;
  // Two words that nobody writes as one: nearly all end here.
  if (words.askPair(i, mayBeOne) === 0) return;
  const confidence = isAlone(words, i) ? joinConfidence(words, i) : 0;
  if (confidence > 0 && words.isAmongKazakh(i)) emit(end, end + 1, '', confidence);
}

/** Two rows of Cyrillic letters, the second small, long enough for a word. */
function mayBeParts(words: WordScan, i: number): boolean {
  const [left, right] = [words.flags(i), words.flags(i + 1)];
  if ((left | right) & LATIN || !((left | right) & CYRILLIC) || !(left & LOWER) || right & UPPER) return false;
  const [first, second] = [words.length(i), words.length(i + 1)];
  return first >= SHORTEST_PART && second >= SHORTEST_PART && first + second >= SHORTEST - 1;
}

/** No hyphen ties them to other words. */
function isAlone(words: WordScan, i: number): boolean {
  const { text } = words;
  const [before, after] = [words.start(i) - 1, words.end(i + 1)];
  return !isTied(text, before) && !isTied(text, after) && !isWordAt(text, before) && !isWordAt(text, after);
}

const isTied = (text: string, at: number): boolean => at >= 0 && at < text.length && "-‐‑’'".includes(text.charAt(at));

function joinConfidence(words: WordScan, i: number): number {
  const model = wordModel();
  const [left, right] = [words.lower(i), words.lower(i + 1)];
  const whole = left + right;
  const isEnding = words.has(i + 1, IS_LONE_ENDING);
  if (whole.length < (isEnding ? SHORTEST - 1 : SHORTEST) || !isKazakhLetters(whole)) return 0;
  // Айша бибі: a name of two words.
  if (words.strength(i) > 1 && words.isCapitalised(i) && !words.isStart(i)) return 0;
  const count = words.joinedFrequency(i);
  const broken = count < OFTEN || isEnding ? words.askPair(i, howBroken) / 100 : 0;
  if (count < OFTEN || broken > 0) return broken;
  const [first, second] = [words.strength(i), words.strength(i + 1)];
  if (first === 0 || second === 0) {
    if (isMeantApart(words, i, whole)) return 0;
    return first === 0 && second === 0 ? 0.95 : count >= COMMON ? 0.9 : 0.84;
  }
  // Both may be words, one of them a form that hardly anybody writes.
  // дүние жүзілік: halves of a compound that is also written as one.
  if (
    model.frequency(left) >= OFTEN &&
    model.frequency(right) > 0 &&
    !peelDeep(whole).some(({ base }) => base === left)
  )
    return 0;
  const rarer = Math.min(model.frequency(left), model.frequency(right));
  return rarer < SELDOM && count >= COMMON * (1 + 2 * rarer) ? 0.85 : 0;
}

/**
 * Parts of a word that is built by the rules, or was hardly ever seen: two that are no words (жүл|дегерге), an ending
 * that is none (жарыс|ты, жүгіруші|лерге), or what is left of a rare word (жүгі|руші). In hundredths of a confidence.
 */
function brokenness(left: string, right: string): number {
  const model = wordModel();
  if (model.strength(left + right) < BUILT) return 0;
  const [first, second] = [model.strength(left), model.strength(right)];
  if (LONE_ENDINGS.has(right) || (second < BUILT && first >= BUILT && !isVowelAt(right, 0)))
    if (first >= BUILT && isEndingChain(right, left)) return 88;
  if (second >= BUILT) return 0;
  if (first < BUILT) return left.length + right.length >= SHORTEST_BUILT ? 88 : 0;
  return left.length <= LONGEST_REST && model.frequency(left) < COMMON ? 84 : 0;
}

const howBroken: PairQuestion = new PairQuestion(brokenness);

/** Whether both together are a word that is met, or parts of one. */
const mayBeOne: PairQuestion = new PairQuestion((left, right) =>
  wordModel().frequency(left + right) >= OFTEN || brokenness(left, right) > 0 ? 1 : 0,
);

const BUILT = 2;
const SHORTEST_BUILT = 7;
const LONGEST_REST = 5;
const SHORTEST_PART = 2;
const SHORTEST = 5;
const OFTEN = 6;
const COMMON = 20;
const SELDOM = 1.5;

/** Whether the part that is no word is rather a misspelt word, or belongs to the word on its other side. */
function isMeantApart(words: WordScan, i: number, whole: string): boolean {
  const model = wordModel();
  const [left, right] = [words.lower(i), words.lower(i + 1)];
  const isFirst = words.strength(i) === 0;
  const [before, after] = [i > 0 ? words.lower(i - 1) : '', i + 2 < words.count ? words.lower(i + 2) : ''];
  if (isFirst ? before !== '' && model.strength(before + left) > 2 : after !== '' && model.strength(right + after) > 2)
    return true;
  const none = isFirst ? left : right;
  const corrected = model.correct(none);
  return corrected !== null && corrected.confidence >= 0.8 && model.frequency(corrected.word) > model.frequency(whole);
}
