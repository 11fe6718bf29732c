import { CYRILLIC, isDigitAt, isLowerAt, LATIN, LOWER } from '../../../core/chars.ts';
import { commonStart } from '../../../core/common-start.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { emitWord } from './emit-word.ts';
import { isOldSpelling } from './old-spelling.ts';
import { IS_CUT_GENITIVE, IS_ODD, NO_SLIP, withGenitive } from './word-facts.ts';
import { scanWords, type WordScan } from './word-scan.ts';

/** Shapes of surnames and given names, endings aside. */
const NAME_SHAPE =
  /(?:ов|ев|ёв|ова|ева|ин|ина|ский|ская|ұлы|қызы|бай|бек|хан|гүл|жан|енко|дзе|ян)(?:[а-яәғқңөұүһі]{0,5})$/u;
const SHORTEST = 5;
/** Where this share of the words is unknown, the text is no Kazakh, or too damaged for guesses. */
const MOST_UNKNOWN = 0.35;
const USAGE = 3;

export const misspelling: RepairRule = {
  id: 'words/misspelling',
  summary:
    'Put right a word with one letter or part too many, too few, wrong or swapped, where one common word is meant.',
  examples: [
    { raw: 'халықаралалық қатынастар', clean: 'халықаралық қатынастар' },
    { raw: 'елдің қауіпсіздіздігі артты', clean: 'елдің қауіпсіздігі артты' },
    { raw: 'ядорлық қару', clean: 'ядролық қару' },
    { raw: 'біздің мелекеттің саясаты', clean: 'біздің мемлекеттің саясаты' },
    { raw: 'экономиканың ортасында орналысқан', clean: 'экономиканың ортасында орналасқан' },
    { raw: 'ол Қазақстан Республикасың сыртқы саясаты', clean: 'ол Қазақстан Республикасының сыртқы саясаты' },
    { raw: 'елді азық-түлікпен қамтамсыз етті', clean: 'елді азық-түлікпен қамтамасыз етті' },
    { raw: 'мінез-құлығы этологиялық әсер', why: 'a letter makes another term' },
    {
      raw: 'жасыл түске боялған өсімдіктер, саны бірнешеу, топ бойынша үлестіру',
      why: 'made by the rules of the language',
    },
    { raw: 'ауылға көшүп жүгүнеді, ақша бөлүнген, Мұғаллімдер білүп', why: 'the spelling of the 1920s' },
    { raw: 'Абдулаев пен Бекболатов келді', why: 'names' },
    { raw: 'сөз мерейлегі түзірді', why: 'a rare word may be right' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    const isOld = isOldSpelling(words);
    const begins = (start: string): number => words.countBeginning(start);
    const support = (meant: string): number => words.countWord(meant);
    for (let i = 0; i < words.count; i++) {
      if (isCutGenitive(words, i)) {
        emit(words.end(i) - 1, words.end(i) - 1, withGenitive(words.lower(i)).slice(-3, -1), 0.85);
        continue;
      }
      if (isOld || words.strength(i) > 1 || words.length(i) < SHORTEST || words.length(i) > LONGEST) continue;
      const isCapital = words.isCapitalised(i);
      const name = isCapital && !words.isStart(i);
      const mayHaveExtra = !name && words.has(i, IS_ODD);
      if (!mayHaveExtra && words.isLearned(i, NO_SLIP << Number(name))) continue;
      if (!isCandidate(words, i)) continue;
      if (!words.isAmongKazakh(i) || words.unknownShare(i) > MOST_UNKNOWN) continue;
      const lower = words.lower(i);
      if (isCapital && NAME_SHAPE.test(lower)) continue;
      const found = wordModel().correct(lower, { name, support, beginning: begins });
      if (found === null) {
        if (wordModel().isHopeless(lower, { name })) words.learn(i, NO_SLIP << Number(name));
        const own = mayHaveExtra ? withoutExtraLetter(lower, begins) : null;
        if (own !== null) emitWord(text, words.start(i), words.end(i), own, 0.85, emit);
      } else if (found.kind === 'typo' && !isUsage(lower, found.word, begins))
        emitWord(text, words.start(i), words.end(i), found.word, found.confidence, emit);
    }
  },
};

function isCandidate(words: WordScan, i: number): boolean {
  const { text } = words;
  const [start, end, flags] = [words.start(i), words.end(i), words.flags(i)];
  if (flags & LATIN || !(flags & CYRILLIC)) return false;
  // ұзақт. солт-те: an abbreviation.
  if (text[end] === '.' && isLowerAt(text, end + 2)) return false;
  // Half of a hyphenated word, or what is left of an abbreviation, is no word to judge.
  if (text[start - 1] === '-' || text[end] === '-' || isDigitAt(text, start - 1) || isDigitAt(text, end)) return false;
  return (flags & LOWER) !== 0 || end - start >= LONG_CAPITALS;
}

/** `Республикасың`: a name of state or body that a capital tells, short of the middle of its genitive. */
function isCutGenitive(words: WordScan, i: number): boolean {
  return i > 0 && words.has(i, IS_CUT_GENITIVE) && words.isCapitalised(i) && words.isCapitalised(i - 1);
}

const LONG_CAPITALS = 7;
/** A longer row of letters is no misspelt word, and looking for its one letter too many would take too long. */
const LONGEST = 40;

/** A word of the author's own, unknown to the lexicon but repeated, that one extra letter of an unheard-of row spoils. */
function withoutExtraLetter(written: string, begins: (start: string) => number): string | null {
  if (written.length < LONG_CAPITALS || begins(written) > 1) return null;
  for (let i = 1; i < written.length; i++) {
    const shorter = written.slice(0, i) + written.slice(i + 1);
    if (begins(shorter) >= USAGE && wordModel().oddness(shorter) === 0) return shorter;
  }
  return null;
}

/** What the author writes three times, and more often than the word we would put, is meant so. */
function isUsage(written: string, meant: string, begins: (start: string) => number): boolean {
  const same = commonStart(written, meant);
  const mine = begins(written.slice(0, Math.max(same + 2, 5)));
  return mine >= USAGE && mine > begins(meant.slice(0, Math.max(same + 2, 5)));
}
