import { type Damager, eachWord, type Propose } from './damager.ts';
import type { Random } from './random.ts';

/** What scanners and keyboards without the Kazakh letters leave of them. */
const LOST: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
  ...{ Ә: 'А', Ғ: 'Г', Қ: 'К', Ң: 'Н', Ө: 'О', Ұ: 'У', Ү: 'У', Һ: 'Х', І: 'И' },
};
/** Latin letters that look like Cyrillic ones. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', һ: 'h', ә: 'ə' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ә: 'Ə' },
};
const ROMAN_WORD = /^[IVXLC]+$/;
const CYRILLIC_ROMAN: readonly (readonly [roman: string, typed: readonly string[]])[] = [
  ['III', ['ІІІ', 'Ш']],
  ['II', ['ІІ', 'П']],
  ['I', ['І']],
  ['V', ['У', 'Ү']],
  ['X', ['Х']],
  ['L', ['L']],
  ['C', ['С']],
];

export const lostKazakhLetters: Damager = {
  kind: 'lost-kazakh-letters',
  place: 'a word with a letter that Russian lacks: all of them become Russian ones',
  find(text, { probability, random }, propose) {
    eachWord(text, (start, end) => {
      if (!hasKey(text, start, end, LOST) || !random.chance(probability)) return;
      for (let at = start; at < end; at++) replaceBy(LOST, text, at, propose);
    });
  },
};

export const homoglyphs: Damager = {
  kind: 'homoglyphs',
  place: 'a Cyrillic word with letters that have a Latin look-alike: some of them, one at least',
  find(text, { probability, random }, propose) {
    eachWord(text, (start, end) => {
      if (end - start < 3 || !hasKey(text, start, end, LATIN) || !random.chance(probability)) return;
      swapSome(text, start, end, random, propose);
    });
  },
};

function swapSome(text: string, start: number, end: number, random: Random, propose: Propose): void {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (LATIN[text[at]!] !== undefined) places.push(at);
  const sure = random.pick(places);
  for (const at of places) if (at === sure || random.chance(0.3)) replaceBy(LATIN, text, at, propose);
}

export const romanInCyrillic: Damager = {
  kind: 'roman-in-cyrillic',
  place: 'a Roman numeral: it is typed in Cyrillic letters',
  find(text, { probability, random }, propose) {
    eachWord(text, (start, end) => {
      const word = text.slice(start, end);
      if (end - start > 8 || !ROMAN_WORD.test(word) || (word.length === 1 && /[LC]/.test(word))) return;
      if (!random.chance(probability)) return;
      const typed = typedRoman(word, random);
      if (typed !== word) propose(start, end, typed);
    });
  },
};

/** A numeral in Cyrillic letters: `ХХІ`, `ІҮ`, `Ш`. */
function typedRoman(numeral: string, random: Random): string {
  let typed = '';
  for (let at = 0; at < numeral.length; ) {
    const [roman, forms] = CYRILLIC_ROMAN.find(([each]) => numeral.startsWith(each, at))!;
    typed += random.pick(forms);
    at += roman.length;
  }
  return typed;
}

function hasKey(text: string, start: number, end: number, table: Readonly<Record<string, string>>): boolean {
  for (let at = start; at < end; at++) if (table[text[at]!] !== undefined) return true;
  return false;
}

function replaceBy(table: Readonly<Record<string, string>>, text: string, at: number, propose: Propose): void {
  const insert = table[text[at]!];
  if (insert !== undefined) propose(at, at + 1, insert);
}
