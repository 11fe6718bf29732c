import { CHAR_FLAGS, DIGIT, isWordAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { CYRILLIC_TO_ROMAN } from '../../../kazakh/look-alikes.ts';

/** Letters that stand for more than one stroke; read so only where the next word counts centuries or chapters. */
const WIDE: Readonly<Record<string, string>> = { П: 'II', Ш: 'III', Т: 'I', '1': 'I', l: 'I' };
const ROMAN_LETTERS = 'IVXLCDM';
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** What a Roman numeral counts, by its first letters, behind a blank, a hyphen or another numeral. */
const COUNTED =
  /^[\s-]*(?:ғасыр|ғ\.|ғғ|тарау|бөлім|том|съез|сессия|шақыр|кезең|дәреж|топ|сынып|курс|класс|ші|шы|інші|ыншы|нші|ншы)/u;
const RANGE = /^\s?[-–—]\s?[IVXLCDMХІҮУСПШ]+[\s-]*(?:ғасыр|ғ\.|ғғ|тарау|бөлім)/u;
const MAX_LENGTH = 10;
const WORD = LETTER | DIGIT;

export const romanNumerals: RepairRule = {
  id: 'words/roman-numerals',
  summary: 'Write Roman numerals, typed with Cyrillic letters or digits, in Latin letters.',
  examples: [
    { raw: 'ХХІ ғасырда', clean: 'XXI ғасырда' },
    { raw: 'XҮIII-XІX ғасырлар', clean: 'XVIII-XIX ғасырлар' },
    { raw: 'ХУІІІ ғ. соңы', clean: 'XVIII ғ. соңы' },
    { raw: 'ІҮ тарау', clean: 'IV тарау' },
    { raw: 'ІІ Дүниежүзілік соғыс', clean: 'II Дүниежүзілік соғыс' },
    { raw: 'Ш-тарау, П бөлім', clean: 'III-тарау, II бөлім' },
    { raw: 'ХТХ ғасыр, Х1Х ғасыр', clean: 'XIX ғасыр, XIX ғасыр' },
    { raw: 'І.Жансүгіров, Х.Досмұхамедұлы, ХХ', why: 'initials, and letters without context' },
    { raw: 'СМС, ССС, Ш тобы', why: 'abbreviations' },
    { raw: 'XIX ғасыр' },
  ],
  find(text: string, emit: Emit): void {
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const follows = inWord;
      inWord = (CHAR_FLAGS[text.charCodeAt(at)]! & WORD) !== 0;
      if (follows || !inWord || !isNumeralLetter(text, at)) continue;
      const start = at;
      while (at < text.length && isNumeralLetter(text, at)) at++;
      inWord = isWordAt(text, at);
      if (inWord || at - start > MAX_LENGTH) continue;
      const numeral = readNumeral(text, start, at);
      if (numeral !== null) emit(start, at, numeral.roman, numeral.confidence);
    }
  },
};

const NUMERAL_LETTERS: Uint8Array = numeralLetters();

function numeralLetters(): Uint8Array {
  const out = new Uint8Array(0x10000);
  for (const char of [...ROMAN_LETTERS, ...CYRILLIC_TO_ROMAN.keys(), ...Object.keys(WIDE)]) out[char.charCodeAt(0)] = 1;
  return out;
}

const isNumeralLetter = (text: string, at: number): boolean => NUMERAL_LETTERS[text.charCodeAt(at)] === 1;

function readNumeral(text: string, start: number, end: number): { roman: string; confidence: number } | null {
  const written = text.slice(start, end);
  let roman = '';
  let isWide = false;
  for (const char of written) {
    if (char in WIDE) isWide = true;
    roman += WIDE[char] ?? CYRILLIC_TO_ROMAN.get(char) ?? char;
  }
  if (roman === written || !CANONICAL.test(roman) || /^\d+$/.test(written) || /^[үіх]/u.test(written)) return null;
  const after = text.slice(end, end + LOOK_AHEAD);
  if (COUNTED.test(after) || RANGE.test(after)) return { roman, confidence: isWide ? 0.95 : 0.98 };
  if (isWide || text[end] === '.' || !isPlain(written)) return null;
  return { roman, confidence: 0.95 };
}

const LOOK_AHEAD = 24;

/** Without context: only what nothing else can be, ІІ, ІҮ, ХІХ, ХХІ, XVІ. */
function isPlain(written: string): boolean {
  return written.length >= 2 && /^[IVXХІҮV]+$/u.test(written) && /[IІVҮ]/u.test(written) && written !== 'ХІ';
}
