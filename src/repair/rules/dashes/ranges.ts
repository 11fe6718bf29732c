import { isLetterAt, isLowerAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { isForm } from './parted-words.ts';

const RANGE = /(?<![\p{L}\d.,-])(\d{1,4})( {0,2}- {0,2})(\d{1,4})(?![\d.,]*\d|\p{Lu})/gu;

/** `1905 - 1907` → `1905-1907`. */
export const partedRange: RepairRule = {
  id: 'dash/parted-range',
  summary: 'Join a range of figures that a hyphen with blanks parts.',
  examples: [
    { raw: '1905 - 1907 жылдары', clean: '1905-1907 жылдары' },
    { raw: 'шақ 11 -15 жасты қамтиды', clean: 'шақ 11-15 жасты қамтиды' },
    { raw: '1845 – 1904', why: 'a dash is the author’s choice' },
    { raw: '1991 - 1937', why: 'no range' },
    { raw: 'есеп: 12 - 5 = 7', why: 'a subtraction' },
  ],
  find(text: string, emit: Emit): void {
    for (const match of text.matchAll(RANGE)) {
      const [from, gap, to] = [match[1]!, match[2]!, match[3]!];
      const at = match.index + from.length;
      if (gap.length > 1 && Number(from) < Number(to) && !/^ ?=/u.test(text.slice(at + gap.length + to.length))) emit(at, at + gap.length, '-', 0.85);
    }
  },
};

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
      if (!isLetterAt(text, i)) continue;
      let end = i + 1;
      while (isLetterAt(text, end)) end++;
      const dash = text.charCodeAt(end);
      if (dash === 0x2013 || dash === 0x2014) {
        if (isLowerAt(text, end - 1) && isLowerAt(text, end + 1) && isPair(text, i, end, end + 1)) emit(end, end + 1, '-', 0.95);
      } else if (end - i >= SHORTEST && (PREFIXES.get(text.charCodeAt(i)) ?? 0) > 0) findGlued(text, i, end, emit);
      i = end;
    }
  },
};

const SHORTEST = 9;
const SHORTEST_FIRST = 5;
/** First letters of the halves long enough to be known inside a word. */
const PREFIXES: ReadonlyMap<number, number> = new Map(
  [...PAIRED_WORDS.keys()].filter((first) => first.length >= SHORTEST_FIRST).flatMap((first) => [[first.charCodeAt(0), 1], [first.toUpperCase().charCodeAt(0), 1]]),
);

function isPair(text: string, start: number, end: number, next: number): boolean {
  let stop = next;
  while (isLetterAt(text, stop)) stop++;
  const right = text.slice(next, stop).toLowerCase();
  return PAIRED_WORDS.get(text.slice(start, end).toLowerCase())?.some((stem) => isForm(right, stem)) === true;
}

function findGlued(text: string, start: number, end: number, emit: Emit): void {
  const word = text.slice(start, end).toLowerCase();
  for (let at = SHORTEST_FIRST; at <= word.length - 4; at++) {
    const stems = PAIRED_WORDS.get(word.slice(0, at));
    if (stems?.some((stem) => stem.length >= 4 && isForm(word.slice(at), stem)) === true) {
      emit(start + at, start + at, '-', 0.9);
      return;
    }
  }
}
