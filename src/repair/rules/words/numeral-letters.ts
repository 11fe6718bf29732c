import { CYRILLIC_TO_ROMAN } from '../../../kazakh/look-alikes.ts';

/** Letters that stand for more than one stroke; read so only where the next word counts centuries or chapters. */
export const WIDE: Readonly<Record<string, string>> = { П: 'II', Ш: 'III', Т: 'I', '1': 'I', l: 'I' };

/** All that may be typed for a letter of a Roman numeral, and these letters themselves. */
export const NUMERAL_LETTERS: string = ['IVXLCDM', ...CYRILLIC_TO_ROMAN.keys(), ...Object.keys(WIDE)].join('');

export const LONGEST_NUMERAL = 10;

const TABLE: Uint8Array = tableOf(NUMERAL_LETTERS);

function tableOf(letters: string): Uint8Array {
  const out = new Uint8Array(0x10000);
  for (const char of letters) out[char.charCodeAt(0)] = 1;
  return out;
}

export const isNumeralLetter = (text: string, at: number): boolean => TABLE[text.charCodeAt(at)] === 1;
