import { CYRILLIC_TO_ROMAN } from '../../../kazakh/look-alikes.ts';

/** Letters that stand for more than one stroke; read so only where the next word counts centuries or chapters. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ['П', 'II'],
  ['Ш', 'III'],
  ['Т', 'I'],
  ['1', 'I'],
  ['l', 'I'],
]);

/** All that may be typed for a letter of a Roman numeral, and these letters themselves. */
export const NUMERAL_LETTERS: string = ['IVXLCDM', ...CYRILLIC_TO_ROMAN.keys(), ...WIDE.keys()].join('');

export const LONGEST_NUMERAL = 10;

/** All letters of these scripts that numerals are typed in have smaller numbers. */
const LATIN_OR_CYRILLIC = 0x530;

/** By UTF-16 unit: the Latin letters that it stands for in a Roman numeral; nothing for any other. */
const LATIN: readonly string[] = numeralTable();

function numeralTable(): readonly string[] {
  const out = new Array<string>(LATIN_OR_CYRILLIC).fill('');
  for (const char of 'IVXLCDM') out[char.charCodeAt(0)] = char;
  for (const [char, latin] of [...CYRILLIC_TO_ROMAN, ...WIDE]) out[char.charCodeAt(0)] = latin;
  return out;
}

export function isNumeralLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < LATIN_OR_CYRILLIC && LATIN[code] !== '';
}

export const isWide = (letter: string): boolean => WIDE.has(letter);

/** `text[start, end)`, all of it letters of a numeral, in Latin letters. */
export function inLatin(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) out += LATIN[text.charCodeAt(at)]!;
  return out;
}
