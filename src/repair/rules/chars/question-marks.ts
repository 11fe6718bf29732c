import { CYRILLIC, flagsAt, isLowerAt, isUpperAt, LETTER } from '../../../core/chars.ts';
import type { Emit } from '../../../core/rule.ts';
import { hasLostLetters, readLostLetters } from '../../../kazakh/question-marks.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { type CharRule, QUESTION_MARK } from './char-kinds.ts';

/** `?ала` → `қала`, in a text that went through windows-1251. */
export const questionMarks: CharRule = {
  id: 'chars/question-marks',
  kinds: QUESTION_MARK,
  summary: 'Put back Kazakh letters that became question marks, where one reading only is a word.',
  examples: [
    { raw: 'Астана ?аласы, ал е? ?лкен ?аласы осы.', clean: 'Астана қаласы, ал ең үлкен қаласы осы.' },
    { raw: 'Б?л ?ылым ж?не ?нер. Ол к?п пе?', clean: 'Бұл ғылым және өнер. Ол көп пе?', why: 'a question stays' },
    { raw: 'Кім?ол келді ме?жоқ па?', why: 'no letters are lost all over the text' },
    { raw: 'Неге ?осы деп? Ол кім ?ол кім ?бәрі ме?', why: 'the letters are there: blanks stand on the wrong side' },
    { raw: 'Неге? Себебі бар. Ол не?', why: 'questions' },
  ],
  find(text: string, emit: Emit): void {
    if (!hasLostLetters(text)) return;
    const known = new Map<string, string | null>();
    const read = (row: string): string | null => {
      let word = known.get(row);
      if (word === undefined) {
        word = readLostLetters(row);
        known.set(row, word);
      }
      return word;
    };
    let end = 0;
    let letter = -1;
    for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', Math.max(at + 1, end))) {
      const start = rowStart(text, at, end);
      end = rowEnd(text, at);
      if (restore(text, start, end, letter, read, emit)) letter = end - 1;
    }
  },
};

const LONGEST = 40;

const isCyrillicAt = (text: string, at: number): boolean =>
  (flagsAt(text, at) & (CYRILLIC | LETTER)) === (CYRILLIC | LETTER);

function rowStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && at - start < LONGEST && isCyrillicAt(text, start - 1)) start--;
  return start;
}

function rowEnd(text: string, at: number): number {
  let end = at + 1;
  while (end - at < LONGEST && (text[end] === '?' || isCyrillicAt(text, end))) end++;
  return end;
}

/**
 * Reads one row of letters and marks; a last mark may be a question's.
 *
 * @param letter the last mark that was read as a letter
 * @returns whether the row's last character was read as a letter
 */
function restore(
  text: string,
  start: number,
  end: number,
  letter: number,
  read: (row: string) => string | null,
  emit: Emit,
): boolean {
  const row = text.slice(start, end).toLowerCase();
  const short = row.replace(/\?{1,40}$/, '');
  const isQuestion = short.length < row.length && endsSentence(text, end);
  const bare = short.includes('?') ? read(short) : short !== '' && wordModel().isWord(short) ? short : null;
  const whole = read(row);
  const word = isQuestion && bare !== null && !isLikelier(whole, bare) ? bare : (whole ?? bare);
  if (word === null) return false;
  const isAll = row.length > 2 && !hasSmall(text, start, end);
  const capital = opensSentence(text, start, letter) || wordModel().isName(word);
  for (let i = 0; i < word.length; i++)
    if (row[i] === '?')
      emit(start + i, start + i + 1, isAll || (i === 0 && capital) ? word[i]!.toUpperCase() : word[i]!, 0.85);
  return word.length === row.length;
}

/** `Республикасыны? Президенті`: the word with the letter is common, the one without is hardly one. */
const isLikelier = (whole: string | null, bare: string): boolean =>
  whole !== null && wordModel().frequency(whole) > 10 * wordModel().frequency(bare);

function hasSmall(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLowerAt(text, i)) return true;
  return false;
}

/** Nothing, a capital or a mark of speech stands behind. */
function endsSentence(text: string, end: number): boolean {
  if (end >= text.length || text[end] === '\n' || '»”"!'.includes(text[end]!)) return true;
  return text[end] === ' ' && (isUpperAt(text, end + 1) || '–—«'.includes(text[end + 1] ?? '–'));
}

function opensSentence(text: string, start: number, letter: number): boolean {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '«')) at--;
  return at === 0 || (at - 1 !== letter && '.!?\n'.includes(text[at - 1]!));
}
