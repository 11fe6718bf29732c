import { commonStart } from '../../../core/common-start.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { slipPrior, wordModel } from '../../../kazakh/words/word-model.ts';
import { emitWord } from './emit-word.ts';
import { isOldSpelling } from './old-spelling.ts';
import { meant, suspectsOf, wordUse } from './suspects.ts';
import { IS_CUT_GENITIVE, IS_ODD, withGenitive } from './word-facts.ts';
import { scanWords } from './word-scan.ts';

const USAGE = 3;
/** At this confidence a misspelling tells that there may be others. */
const SURE = 0.84;

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
    { raw: 'жиналыс сәуірде көтерлді деп жазды', clean: 'жиналыс сәуірде көтерілді деп жазды' },
    { raw: 'бұл ереже кеше енгізлді', clean: 'бұл ереже кеше енгізілді' },
    { raw: 'ол туралы көп аитылады', clean: 'ол туралы көп айтылады', why: 'и was read for й' },
    { raw: 'білім беру мекемелерін мемлекетгік тілде', clean: 'білім беру мекемелерін мемлекеттік тілде' },
    { raw: 'өзінің дүниетанымның кеңдігі', why: 'endings of a stem not met before' },
    { raw: 'көлде көксерке ауланады', why: 'the last letters swapped make another word' },
    { raw: 'ол жорнал оқыды', why: 'a loan in Kazakh sounds' },
    { raw: 'Антарктика туралы, Антарктида туралы', why: 'both are names' },
    { raw: 'өлең жаттатты', why: 'a form of жатта' },
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
    // `Республикасың`: a name of state or body that a capital tells.
    for (let i = words.next(1, IS_CUT_GENITIVE); i < words.count; i = words.next(i + 1, IS_CUT_GENITIVE))
      if (words.isCapitalised(i) && words.isCapitalised(i - 1))
        emit(words.end(i) - 1, words.end(i) - 1, withGenitive(words.lower(i)).slice(-3, -1), 0.85);
    if (isOldSpelling(words)) return;
    const use = wordUse(words);
    const suspects = suspectsOf(words, use);
    const sure = new Set<string>();
    for (const { lower, found } of suspects) if (found !== null && found.confidence >= SURE) sure.add(lower);
    const prior = slipPrior(words.count, sure.size);
    for (const suspect of suspects) {
      const { i, lower, name } = suspect;
      const now = suspect.found === null ? null : meant(words, suspect, use, prior);
      const own = now === null && !name && words.has(i, IS_ODD) ? withoutExtraLetter(lower, use.beginning) : null;
      if (own !== null) emitWord(text, words.start(i), words.end(i), own, 0.85, emit);
      else if (now?.kind === 'typo' && !isUsage(lower, now.word, use.beginning))
        emitWord(text, words.start(i), words.end(i), now.word, now.confidence, emit);
    }
  },
};

const LONG_OWN = 7;

/** A word of the author's own, unknown to the lexicon but repeated, that one extra letter of an unheard-of row spoils. */
function withoutExtraLetter(written: string, begins: (start: string) => number): string | null {
  if (written.length < LONG_OWN || begins(written) > 1) return null;
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
