import { CHAR_FLAGS, CYRILLIC, flagsAt, LATIN, LETTER, LOWER } from '../../../core/chars.ts';
import type { Emit } from '../../../core/rule.ts';
import { CHAR_KINDS, type CharRule, ODD_CHARS, VARIANT } from './char-kinds.ts';

const PAIRS: Readonly<Record<string, string>> = {
  Ə: 'Ә',
  ə: 'ә',
  Ɵ: 'Ө',
  ɵ: 'ө',
  Ë: 'Ё',
  ë: 'ё',
  Ӊ: 'Ң',
  ӊ: 'ң',
  Ӈ: 'Ң',
  ӈ: 'ң',
  Ѳ: 'Ө',
  ѳ: 'ө',
  H: 'Һ',
  h: 'һ',
  Һ: 'һ',
};
/** Letters that show a word as Kazakh where fita may be old Russian: that had і, but none of these. */
const ONLY_KAZAKH = /[әғқңұүһ]/i;
/** Letters of the northern alphabets that have a hooked en of their own. */
const NORTHERN = /[ӄӆԓэ]/i;

export const cyrillicVariants: CharRule = {
  id: 'chars/cyrillic-variants',
  kinds: VARIANT,
  summary: 'Put the Kazakh letter for a like one of another alphabet.',
  examples: [
    { raw: 'ƏДЕБИЕТ пен мəдениет', clean: 'ӘДЕБИЕТ пен мәдениет', why: 'Latin schwa' },
    {
      raw: 'оныӊ кɵлі, жаӈа кѳктем мезгілі',
      clean: 'оның көлі, жаңа кѳктем мезгілі',
      why: 'кѳктем has no letter of Kazakh alone',
    },
    { raw: 'жаҺандық', clean: 'жаһандық', why: 'a capital inside a word' },
    { raw: 'жаhан, hәм, АЙДАHАР', clean: 'жаһан, һәм, АЙДАҺАР', why: 'Latin h' },
    { raw: 'Əliyev, Azərbaycan', why: 'Azerbaijani' },
    { raw: 'ГАҺ, Һауа, hектар2, Ѳедоръ', clean: 'ГАҺ, Һауа, һектар2, Ѳедоръ', why: 'fita of old Russian stays' },
    { raw: 'Honda, pH, Әh', clean: 'Honda, pH, Әһ' },
    { raw: 'HTML-тің, web-сайт, WhatsAppта', why: 'a Latin word with a Kazakh ending' },
    { raw: 'ӈэвысӄэт', why: 'Chukchi' },
  ],
  find(text: string, emit: Emit): void {
    const places = ODD_CHARS.in(text);
    let end = 0;
    for (let k = places.next(0, VARIANT); k < places.count; k = places.next(k + 1, VARIANT)) {
      const at = places.at(k);
      if (at < end) continue;
      end = wordEnd(text, at);
      repairWord(text, wordStart(text, at), end, emit);
    }
  },
};

interface WordKinds {
  readonly isForeign: boolean;
  readonly isKazakh: boolean;
  readonly isNorthern: boolean;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (flagsAt(text, start - 1) & LETTER) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (flagsAt(text, end) & LETTER) end++;
  return end;
}

function repairWord(text: string, start: number, end: number, emit: Emit): void {
  const word = text.slice(start, end);
  let isForeign = false;
  let hasCyrillic = false;
  for (let at = start; at < end; at++) {
    const flags = CHAR_FLAGS[text.charCodeAt(at)]!;
    hasCyrillic ||= (flags & CYRILLIC) !== 0;
    isForeign ||= (flags & LATIN) !== 0 && !(CHAR_KINDS[text.charCodeAt(at)]! & VARIANT);
  }
  if (!hasCyrillic) return;
  const kinds: WordKinds = { isForeign, isKazakh: ONLY_KAZAKH.test(word), isNorthern: NORTHERN.test(word) };
  for (let at = start; at < end; at++) {
    if (CHAR_KINDS[text.charCodeAt(at)]! & VARIANT && mayChange(text, at, kinds)) {
      emit(at, at + 1, PAIRS[text[at]!]!);
    }
  }
}

/** Whether the variant at `at`, in a word with Cyrillic letters, is one. */
function mayChange(text: string, at: number, { isForeign, isKazakh, isNorthern }: WordKinds): boolean {
  switch (text[at]) {
    case 'Һ':
      return (flagsAt(text, at - 1) & LOWER) !== 0 && (flagsAt(text, at - 1) & CYRILLIC) !== 0;
    case 'H':
    case 'h':
      return !isForeign;
    case 'Ѳ':
    case 'ѳ':
      return isKazakh;
    case 'Ӈ':
    case 'ӈ':
      return !isNorthern;
    default:
      return true;
  }
}
