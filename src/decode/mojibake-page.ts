import { CHAR_FLAGS, CYRILLIC, isUpperAt, LATIN, LETTER } from '../core/chars.ts';
import { codePage } from './code-page.ts';
import { cheapest, letterCosts } from './letter-costs.ts';
import type { Misreading } from './mojibake-utf8.ts';

type PageName = Parameters<typeof codePage>[0];

/** A text in one code page that was read in another: what each wrong character should be. */
interface Swap {
  readonly right: Uint16Array;
  /** Whether the wrong characters are Western letters. */
  readonly western: boolean;
}

const SWAPS: readonly Swap[] = [
  swap('windows-1251', 'kz-1048'),
  swap('windows-1251', 'pt154'),
  swap('windows-1252', 'windows-1251'),
  swap('windows-1252', 'kz-1048'),
  swap('windows-1252', 'pt154'),
];
/** Evidence, in nats, that a document is damaged, and that a word of it is. */
const ENOUGH_FOR_DOCUMENT = 10;
const ENOUGH_FOR_WORD = 2;
/** Evidence that all of a line is damaged: a misread line holds no letter that the right code page lacks. */
const CERTAIN_LINE = 20;

const CYRILLIC_SUSPECT = 1;
const WESTERN_SUSPECT = 2;
const SUSPECTS: Uint8Array = buildSuspects();

function swap(wrong: PageName, right: PageName): Swap {
  const western = wrong === 'windows-1252';
  const table = new Uint16Array(0x10000);
  const from = codePage(wrong).high;
  const to = codePage(right).high;
  for (let i = 0; i < 128; i++) {
    const target = to.charCodeAt(i);
    if (!isCyrillicLetter(target) || to[i] === from[i]) continue;
    if (!western && !/[әғқңөұүһ]/i.test(to[i]!)) continue;
    if (from.charCodeAt(i) !== 0xfffd) table[from.charCodeAt(i)] = target;
    if (western && i < 32) table[0x80 + i] = target;
  }
  if (western && right !== 'windows-1251') table[0xfffd] = 'қ'.charCodeAt(0);
  return { right: table, western };
}

function isCyrillicLetter(code: number): boolean {
  return (CHAR_FLAGS[code]! & (LETTER | CYRILLIC)) === (LETTER | CYRILLIC);
}

function buildSuspects(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { right, western } of SWAPS) {
    for (let code = 0x80; code < 0x10000; code++) {
      if (right[code] === 0) continue;
      const flags = CHAR_FLAGS[code]!;
      if (western && flags & LETTER && flags & LATIN) table[code]! |= WESTERN_SUSPECT;
      else if (!western && isCyrillicLetter(code)) table[code]! |= CYRILLIC_SUSPECT;
    }
  }
  return table;
}

/**
 * Finds KZ-1048 or PT154 that was read as windows-1251 (`Ќазаќ халќыныѕ` is `Қазақ халқының`), and any of the three read
 * as windows-1252 (`Êàçàõñòàí`). Which of them is decided for the document, whether a word is damaged for the word:
 * by what its letters cost read either way. Ukrainian, Serbian and Macedonian words stay. Linear.
 */
export function pageMisreadings(text: string): Misreading[] {
  const seen = suspectsOf(text);
  let best: Misreading[] = [];
  let bestEvidence = ENOUGH_FOR_DOCUMENT;
  for (const each of SWAPS) {
    if ((seen & (each.western ? WESTERN_SUSPECT : CYRILLIC_SUSPECT)) === 0) continue;
    const { evidence, found } = readBySwap(text, each);
    if (evidence > bestEvidence) {
      best = found;
      bestEvidence = evidence;
    }
  }
  return best;
}

/** Kinds of suspect letters in the text; Western ones only where three stand in a row. */
function suspectsOf(text: string): number {
  let seen = 0;
  let inARow = 0;
  for (let at = 0; at < text.length; at++) {
    const suspect = SUSPECTS[text.charCodeAt(at)]!;
    seen |= suspect & CYRILLIC_SUSPECT;
    inARow = suspect & WESTERN_SUSPECT ? inARow + 1 : 0;
    if (inARow === 3) seen |= WESTERN_SUSPECT;
  }
  return seen;
}

/** A word with wrong letters, and the nats that reading it anew gains. */
interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly gain: number;
}

/** Evidence of the lines that speak for the swap, and the words of them that it makes likelier. */
function readBySwap(text: string, each: Swap): { evidence: number; found: Misreading[] } {
  const found: Misreading[] = [];
  let line: Doubt[] = [];
  let evidence = 0;
  for (let at = 0; at <= text.length; ) {
    const end = wordEnd(text, at, each.right);
    if (end > at) {
      const gain = gainOf(text, at, end, each);
      if (gain !== null) line.push({ start: at, end, gain });
      at = end;
      continue;
    }
    if (line.length > 0 && (at === text.length || text.charCodeAt(at) === 0x0a)) {
      evidence += readLine(text, line, each, found);
      line = [];
    }
    at++;
  }
  return { evidence, found };
}

/** Notes the wrong letters of a line that speaks for the swap; returns its evidence. */
function readLine(text: string, line: readonly Doubt[], each: Swap, found: Misreading[]): number {
  let gained = 0;
  let lost = 0;
  for (const { gain } of line) {
    if (gain > 0) gained += gain;
    else lost -= gain;
  }
  if (gained <= lost) return 0;
  const needed = gained > CERTAIN_LINE && gained > 2 * lost ? Number.NEGATIVE_INFINITY : ENOUGH_FOR_WORD;
  for (const { start, end, gain } of line) {
    if (gain < needed) continue;
    for (let at = start; at < end; at++) {
      const insert = rightLetter(text, start, at, each);
      if (insert !== '') found.push({ start: at, end: at + 1, insert });
    }
  }
  return gained - lost;
}

/** The end of the word at `at`: letters and characters that stand for letters; `at` where none is. */
function wordEnd(text: string, at: number, right: Uint16Array): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (!(CHAR_FLAGS[code]! & LETTER) && right[code] === 0) break;
    end++;
  }
  return end;
}

/** The nats that reading a word anew gains; null where nothing would change. */
function gainOf(text: string, start: number, end: number, each: Swap): number | null {
  let read = '';
  let changed = false;
  for (let at = start; at < end; at++) {
    const insert = rightLetter(text, start, at, each);
    changed ||= insert !== '';
    read += insert === '' ? text[at] : insert;
  }
  return changed ? cheapest(letterCosts(text, start, end)) - cheapest(letterCosts(read)) : null;
}

/** What should stand at `at`, or nothing. */
function rightLetter(text: string, start: number, at: number, each: Swap): string {
  const code = text.charCodeAt(at);
  const target = each.right[code]!;
  if (target === 0) return '';
  // windows-1252 has no character for the bytes of Қ and қ; inside a word its other letters tell which.
  if (code === 0xfffd)
    return at === start ? '' : isUpperAt(text, at - 1) && isUpperAt(text, start) && at - start > 1 ? 'Қ' : 'қ';
  return String.fromCharCode(target);
}
