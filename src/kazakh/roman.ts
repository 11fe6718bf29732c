/**
 * Roman numerals as Kazakh texts write them: in Latin letters, in Cyrillic look-alikes, or mixed. `У` and `Ү` stand
 * for V, `П` for II, `Ш` for III (typed or misread); lower case is no numeral.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['I', 'I'],
  ['V', 'V'],
  ['X', 'X'],
  ['L', 'L'],
  ['C', 'C'],
  ['D', 'D'],
  ['M', 'M'],
  ['І', 'I'],
  ['Ӏ', 'I'],
  ['Х', 'X'],
  ['У', 'V'],
  ['Ү', 'V'],
  ['Ұ', 'V'],
  ['П', 'II'],
  ['Ш', 'III'],
  ['С', 'C'],
  ['М', 'M'],
  ['Ⅰ', 'I'],
  ['Ⅱ', 'II'],
  ['Ⅲ', 'III'],
  ['Ⅳ', 'IV'],
  ['Ⅴ', 'V'],
  ['Ⅹ', 'X'],
]);

const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The canonical ASCII numeral that `text` stands for, or null when it is none. At most 10 letters. */
export function toRoman(text: string): string | null {
  if (text.length === 0 || text.length > 10) return null;
  let ascii = '';
  for (const char of text) {
    const letters = LOOK_ALIKES.get(char);
    if (letters === undefined) return null;
    ascii += letters;
  }
  return ascii !== '' && CANONICAL.test(ascii) ? ascii : null;
}

/** Value of a canonical ASCII numeral. */
export function romanValue(roman: string): number {
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = VALUES[roman[i]!] ?? 0;
    sum += value < (VALUES[roman[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
