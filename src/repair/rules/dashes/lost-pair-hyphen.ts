import { CHAR_FLAGS, isLetterAt, isLowerAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { isForm } from './word-forms.ts';

/** `қарымқатынас` → `қарым-қатынас`, `ақыл–ойлары` → `ақыл-ойлары`. */
export const lostPairHyphen: RepairRule = {
  id: 'dash/lost-pair-hyphen',
  summary: 'Put the hyphen back into a paired word that was written as one or with a dash.',
  examples: [
    { raw: 'елдер арасында қарымқатынастар сипаты', clean: 'елдер арасында қарым-қатынастар сипаты' },
    { raw: 'үкіметтерінің ақыл–ойлары', clean: 'үкіметтерінің ақыл-ойлары' },
    { raw: 'қаңтар–ақпан айлары', why: 'a range' },
    { raw: 'қарымды адам', why: 'a word of its own' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!(CHAR_FLAGS[code]! & LETTER)) continue;
      let end = i + 1;
      while (end < text.length && CHAR_FLAGS[text.charCodeAt(end)]! & LETTER) end++;
      if (isDash(text.charCodeAt(end))) {
        if (isLowerAt(text, end - 1) && isLowerAt(text, end + 1) && isPair(text, i, end)) emit(end, end + 1, '-', 0.95);
      } else if (end - i >= SHORTEST && OPENINGS.has(code * 0x10000 + text.charCodeAt(i + 1)))
        findGlued(text, i, end, emit);
      i = end;
    }
  },
};

const isDash = (code: number): boolean => code === 0x2013 || code === 0x2014;

const SHORTEST = 9;
const SHORTEST_FIRST = 5;
const SHORTEST_SECOND = 4;
/** Halves long enough to be known inside a word. */
const FIRSTS: readonly string[] = [...PAIRED_WORDS.keys()].filter((first) => first.length >= SHORTEST_FIRST);
const LONGEST_FIRST: number = Math.max(...FIRSTS.map((first) => first.length));
/** The first two letters of these, in any case. */
const OPENINGS: ReadonlySet<number> = new Set(FIRSTS.flatMap((first) => openingsOf(first[0]!, first[1]!)));

function openingsOf(a: string, b: string): number[] {
  const both = (char: string): number[] => [char.charCodeAt(0), char.toUpperCase().charCodeAt(0)];
  return both(a).flatMap((first) => both(b).map((second) => first * 0x10000 + second));
}

function isPair(text: string, start: number, dash: number): boolean {
  const stems = PAIRED_WORDS.get(text.slice(start, dash).toLowerCase());
  if (stems === undefined) return false;
  let stop = dash + 1;
  while (isLetterAt(text, stop)) stop++;
  const right = text.slice(dash + 1, stop).toLowerCase();
  return stems.some((stem) => isForm(right, stem));
}

function findGlued(text: string, start: number, end: number, emit: Emit): void {
  const word = text.slice(start, end).toLowerCase();
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_SECOND && at <= LONGEST_FIRST; at++) {
    const stems = PAIRED_WORDS.get(word.slice(0, at));
    if (stems?.some((stem) => stem.length >= SHORTEST_SECOND && isForm(word.slice(at), stem)) === true) {
      emit(start + at, start + at, '-', 0.9);
      return;
    }
  }
}
