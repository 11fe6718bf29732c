import { CHAR_FLAGS, CYRILLIC, flagsAt, isSpaceAt, LATIN, LETTER, LOWER, UPPER } from '../../../core/chars.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';

/** A run of letters in a text. */
export interface ScannedWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Flags of all its letters together: `UPPER`, `LOWER`, `CYRILLIC`, `LATIN`. */
  readonly flags: number;
  readonly capitalised: boolean;
  /** First of its line or sentence, so that a capital tells nothing. */
  readonly isStart: boolean;
  /** Strength in the word model; 0 for words with letters that are not Kazakh. */
  readonly strength: number;
}

let lastText = '';
let lastScan: readonly ScannedWord[] = [];

/** The words of a text. The last text's are kept, as several rules ask for the same. */
export function scanWords(text: string): readonly ScannedWord[] {
  if (text === lastText) return lastScan;
  const words: ScannedWord[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!(CHAR_FLAGS[text.charCodeAt(at)]! & LETTER)) continue;
    const start = at;
    let flags = 0;
    for (; at < text.length; at++) {
      const more = CHAR_FLAGS[text.charCodeAt(at)]!;
      if (!(more & LETTER)) break;
      flags |= more;
    }
    words.push(wordAt(text, start, at, flags));
  }
  lastText = text;
  lastScan = words;
  return words;
}

function wordAt(text: string, start: number, end: number, flags: number): ScannedWord {
  const lower = text.slice(start, end).toLowerCase();
  return {
    start,
    end,
    lower,
    flags: flags & (UPPER | LOWER | CYRILLIC | LATIN),
    capitalised: (flagsAt(text, start) & UPPER) !== 0,
    isStart: startsSentence(text, start),
    strength: flags & LATIN ? 0 : wordModel().strength(lower),
  };
}

const OPENING = '«"“„‘(–—-•*';
const ENDING = '.!?…:;';

function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (OPENING.includes(text[at]!) || text[at] === ' ')) at--;
  if (at < 0 || isSpaceAt(text, at)) return true;
  return ENDING.includes(text[at]!) && !isInitial(text, at);
}

/** `Н.` before a surname ends no sentence. */
function isInitial(text: string, stop: number): boolean {
  return text[stop] === '.' && (flagsAt(text, stop - 1) & UPPER) !== 0 && !(flagsAt(text, stop - 2) & LETTER);
}

/** Small words of Russian that no Kazakh text has. */
const RUSSIAN = new Set(
  'и в во на с со по не что как для из от это его был была были или при к у о об до за но же бы так который которые также этой этого чтобы между если где они она оно их ее её он мы вы я'.split(
    ' ',
  ),
);
const WINDOW = 6;
const FEW = 6;

/**
 * Whether the words around number `at` are Kazakh: known, and without the small words of Russian.
 *
 * @param share how many known words one unknown needs; less than 1 for text that may be damaged throughout
 */
export function isAmongKazakh(words: readonly ScannedWord[], at: number, share = 1): boolean {
  let known = 0;
  let russian = 0;
  let others = 0;
  const to = Math.min(words.length, at + WINDOW + 1);
  for (let i = Math.max(0, at - WINDOW); i < to; i++) {
    if (i === at) continue;
    const { strength, lower } = words[i]!;
    if (RUSSIAN.has(lower)) russian++;
    else if (strength > 1) known++;
    else if (lower.length > 2) others++;
  }
  return russian < 2 && (known >= others * share || others <= FEW * (1 - share));
}

/** How often words that begin with `start` stand in the text: counted over the sorted words. */
export function beginningCounter(words: readonly ScannedWord[]): (start: string) => number {
  let sorted: readonly string[] | undefined;
  return (start) => {
    sorted ??= words.map((word) => word.lower).sort();
    return lowerBound(sorted, `${start}\uffff`) - lowerBound(sorted, start);
  };
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
