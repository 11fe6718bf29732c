import { isDigitAt } from '../../core/chars.ts';
import { CURRENCIES } from '../../kazakh/currencies.ts';
import { isEndingChain } from '../../kazakh/endings.ts';
import { PERIODS } from '../../kazakh/eras.ts';
import { ENGLISH_MONTHS, MONTHS, RUSSIAN_MONTHS, SHORT_MONTHS, WEEKDAYS } from '../../kazakh/months.ts';
import { COLLECTIVES, FOREIGN_NUMERALS, NOT_NUMERALS, NUMERALS, PARTS, romanValue } from '../../kazakh/numerals.ts';
import { SEASON_ENDINGS, SEASONS } from '../../kazakh/seasons.ts';
import { DEGREE, UNITS } from '../../kazakh/units.ts';
import { ALONE, DATE_LETTERS, FOREIGN_WORDS, LEADING, LEADS, NUMBER_LEADS } from './triggers.ts';
import { followsDate, followsNumber, opensUnit } from './word-class.ts';

/** What a word may be to a date or a number, as bits. */
export const NUMERAL = 1;
export const COLLECTIVE = 2;
export const PART = 4;
export const MONTH = 8;
export const SEASON = 16;
export const WEEKDAY = 32;
export const PERIOD = 64;
export const CURRENCY = 128;
export const UNIT = 256;
export const PERCENT = 512;
export const ROMAN = 1024;
export const FOREIGN_MONTH = 2048;
export const DATE_TRIGGER = 4096;
export const NUMBER_TRIGGER = 8192;
/** A season's stem with an ending that is clear only beside a year. */
export const SEASON_STEM = 16384;
export const AGE = 32768;
/** Words that dates are made of besides months, periods and the like: ж., ғ., век. */
export const DATE_WORD = 65536;
/** Words that are dates by themselves, given a reference day or not. */
export const DATE_ALONE = 131072;
/** A word that may stand after a number and belong to it: астам, дейін, шақты, есе. */
export const AFTER_NUMBER = 262144;
/** A word or sign that may open a unit, or the letters of one. */
export const UNIT_OPENS = 524288;
/** `[`, which may open a citation. */
export const BRACKET = 1048576;
/** Ten years and more: онжылдық, ғасыр. */
export const LONG_PERIOD = 2097152;
/** What makes a period come back: сайын, and бір of екі жылда бір. */
export const EVERY = 4194304;
/** A word that may stand after a date and belong to it: бері, дейін, басында. */
export const AFTER_DATE = 8388608;
/** What a period or its abbreviation names, for formats that ask for one kind of it: жыл, ж. */
export const YEAR_WORD: number = 1 << 24;
/** ғасыр, мыңжылдық, ғ. */
export const CENTURY_WORD: number = 1 << 25;
/** тоқсан, жартыжылдық */
export const QUARTER_WORD: number = 1 << 26;
/** сағат */
export const HOUR_WORD: number = 1 << 27;
/** A date word of Russian or English: года, century. */
export const FOREIGN_WORD: number = 1 << 28;
/** A month's short form: желт of 16 желт. */
export const SHORT_MONTH: number = 1 << 29;
/** A run of digits; what it means depends on its place. */
export const FIGURE: number = 1 << 30;

/** What a date, a number or a citation may begin with. */
export const OPENS: number =
  FIGURE |
  NUMERAL |
  COLLECTIVE |
  PART |
  ROMAN |
  NUMBER_TRIGGER |
  MONTH |
  FOREIGN_MONTH |
  SEASON |
  SEASON_STEM |
  WEEKDAY |
  PERIOD |
  DATE_TRIGGER |
  DATE_ALONE |
  BRACKET;

export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins' | 'attr';
export type Form = 'cardinal' | 'ordinal' | 'collective' | 'about' | 'vague' | 'derived';

/** One way to read a word: which fact of `kazakh/` it names and with what ending. */
export interface Sense {
  readonly kind: number;
  readonly value: number;
  readonly code: string;
  readonly ending: string;
  readonly form: Form;
  readonly case: Case;
  /** A case of a number word that is an everyday word too: онда, бірге. */
  readonly doubtful: boolean;
}

/** All ways to read a word; `mask` joins their kinds. */
export interface Reading {
  readonly mask: number;
  readonly senses: readonly Sense[];
}

interface Entry {
  readonly kind: number;
  readonly value: number;
  readonly code: string;
  readonly stem: string;
}

/** Endings by their last letters; a possessive alone counts as nominative. */
export function caseOf(ending: string): Case {
  if (ending === '') return 'nom';
  for (const [kase, tails] of CASE_TAILS) if (tails.test(ending)) return kase;
  return 'nom';
}

const CASE_TAILS: readonly (readonly [Case, RegExp])[] = [
  ['attr', /(?:[дт]ағы|[дт]егі|^[ғқ]ы|^[гк]і|[сыі][ғг][ыі])$/],
  ['abl', /[дтн][ае]н$/],
  ['gen', /[дтн][ыі]ң$/],
  ['ins', /[мбп]ен$/],
  ['loc', /[дт][ае]$/],
  ['dat', /(?:[ғқ]а|[гк]е|[ыі]на|[ыі]не|м[ае]|ң[ае])$/],
  ['acc', /(?:[дтн][ыі]|[ыі]н)$/],
];

/** With ұ and ү as they were written in the 1920s: үшүншү, 1924-үншү. */
export const ORDINAL: RegExp = /^(?:сыншы|[ыұ]?нш[ыұ]|[іү]?нш[іү])/;
const ABOUT = /^[дт][ае]й/;
const VAGUE = /^(?:[дт]аған|[дт]еген)/;
const DISTRIBUTIVE = /^[лдт][ае]п$/;
const DERIVED = /^[лдт][ыі][қғкг]/;
const PLURAL = /^[лдт][ае]р/;
export const isPlural = (ending: string): boolean => ending.length > 2 && PLURAL.test(ending);

const isChain = (ending: string, stem?: string): boolean => ending === '' || isEndingChain(ending, stem);

/** How a number word's ending makes it count; null where the ending is none of a number's. */
export function numeralForm(ending: string, stem?: string): Form | null {
  if (ending === '') return 'cardinal';
  const ordinal = ORDINAL.exec(ending);
  if (ordinal !== null) {
    const rest = ending.slice(ordinal[0].length);
    return isChain(rest) && !DERIVED.test(rest) ? 'ordinal' : null;
  }
  const about = ABOUT.exec(ending);
  if (about !== null && isChain(ending.slice(about[0].length))) return 'about';
  const vague = VAGUE.exec(ending);
  if (vague !== null) return isChain(ending.slice(vague[0].length)) ? 'vague' : null;
  if (DISTRIBUTIVE.test(ending)) return 'vague';
  if (!isChain(ending, stem) || isPlural(ending)) return null;
  if (DERIVED.test(ending)) return 'derived';
  return NUMERAL_TAIL.test(ending) ? 'cardinal' : null;
}

/** Cases, third person and first person plural; 2-ше, екісіз and the like are other words. */
const NUMERAL_TAIL =
  /^(?:с?[ыі](?:м[ыі]з)?|м[ыі]з)?(?:н|н?[дт][ае]н?|н?[дт]ағы|н?[дт]егі|[дтн][ыі]ң?|[ғгқк][ае]|[мбп]ен|н[ае]н?)?$/;

function senseOf(entry: Entry, word: string, ending: string): Sense | null {
  const form = formOf(entry, word, ending);
  if (form === null) return null;
  const tail = form === 'ordinal' ? ending.replace(ORDINAL, '') : ending;
  const doubtful = entry.kind === NUMERAL && NOT_NUMERALS.has(word);
  return { kind: entry.kind, value: entry.value, code: entry.code, ending, form, case: caseOf(tail), doubtful };
}

function formOf(entry: Entry, word: string, ending: string): Form | null {
  switch (entry.kind) {
    case NUMERAL:
      // After у writers put either row: елудің, елунің.
      return NOT_NUMERALS.has(word) && !PURE_CASE.test(ending)
        ? null
        : numeralForm(ending, entry.code === 'scale' || entry.stem === 'елу' ? undefined : entry.stem);
    case COLLECTIVE:
      return isChain(ending.replace(OURS, ''), entry.stem) ? 'collective' : null;
    case PART:
      return PART_ENDING.test(ending) ? 'cardinal' : null;
    case SEASON_STEM:
      return SEASON_ENDINGS.includes(ending) ? 'cardinal' : null;
    case SEASON:
    case FOREIGN_MONTH:
    case DATE_TRIGGER:
    case SHORT_MONTH:
    case DATE_WORD:
    case DATE_ALONE:
    case NUMBER_TRIGGER:
      return ending === '' ? 'cardinal' : null;
    case AGE:
      return AGE_ENDING.test(ending) ? 'cardinal' : null;
    case UNIT:
      return /^[нмң]$/.test(ending) ? null : wordForm(ending);
    case CURRENCY:
      return wordForm(ending);
    default:
      return wordForm(ending, entry.stem);
  }
}

/** екеуміздің, үшеуіңізге */
const OURS = /^[ыі]?[мң][ыі]з/;
const PURE_CASE = /^(?:[дтн][ыі]ң?|[ғгқк][ае]|[дт][ае]|[дтн][ае]н|[мбп]ен)$/;
const PART_ENDING = /^(?:с?[ыі](?:н|н[ае]н?|н[ыі]ң|нд[ае]|мен)?|нан|нен|ға|ге|да|дай)?$/;
/** жасында, жасымда, жасар, жастағы; жастар and жастық are about youth. */
const AGE_ENDING = /^(?:ар(?:да|дағы|ды|дың)?|қа|та|тан|тағы|тың|ты|тай|пен|тамын|тамыз|[ыым].*)?$/;
const VOICELESS_END = /[пткқсшчхц]$/;
const RELATIONAL = /^[ғгқк][ыі]/;

/** Any noun ending, -лық, and -ғы with whatever follows it: жылғы, жылдық, жылғыдан. */
function wordForm(ending: string, stem?: string): Form | null {
  if (ending === '') return 'cardinal';
  if (ABOUT.test(ending) && isChain(ending.slice(3))) return 'about';
  if (RELATIONAL.test(ending) && isChain(ending.slice(2)) && VOICELESS_END.test(stem ?? '') === /^[қк]/.test(ending))
    return 'cardinal';
  if (!isChain(ending, stem)) return null;
  return DERIVED.test(ending) ? 'derived' : 'cardinal';
}

function collect(): Entry[] {
  const out: Entry[] = [];
  const add = (kind: number, stem: string, value: number, code = ''): void => {
    out.push({ kind, stem, value, code });
  };
  for (const { word, value, role } of NUMERALS) add(NUMERAL, word, value, role);
  for (const [word, value] of Object.entries(COLLECTIVES)) add(COLLECTIVE, word, value);
  for (const [word, value] of Object.entries(PARTS)) add(PART, word, value, word);
  MONTHS.forEach((names, i) => {
    for (const name of names) add(MONTH, name, i + 1);
  });
  SHORT_MONTHS.forEach((name, i) => {
    add(SHORT_MONTH, name, i + 1);
  });
  RUSSIAN_MONTHS.forEach((names, i) => {
    for (const name of names) add(FOREIGN_MONTH, name, i + 1, 'ru');
  });
  ENGLISH_MONTHS.forEach((names, i) => {
    for (const name of names) add(FOREIGN_MONTH, name, i + 1, 'en');
  });
  WEEKDAYS.forEach((name, i) => {
    add(WEEKDAY, name, i + 1);
  });
  for (const { edtf, stem, words } of SEASONS) {
    add(SEASON_STEM, stem, edtf);
    for (const word of words) add(SEASON, word, edtf);
  }
  for (const { stems, count, unit } of PERIODS) for (const stem of stems) add(PERIOD, stem, count, unit);
  for (const { code, words, per } of CURRENCIES) for (const word of words) add(CURRENCY, word, per ?? 1, code);
  for (const { ucum, words } of UNITS) for (const word of words) add(UNIT, word, 1, ucum);
  add(UNIT, DEGREE, 1, 'deg');
  for (const word of ['пайыз', 'процент', '%']) add(PERCENT, word, 1, '%');
  add(AGE, 'жас', 1);
  for (const { lead, words } of LEADING) for (const word of words) add(DATE_TRIGGER, word, LEADS.indexOf(lead));
  for (const { lead, words } of ALONE) for (const word of words) add(DATE_ALONE, word, LEADS.indexOf(lead));
  for (const word of [...DATE_LETTERS, ...FOREIGN_WORDS]) add(DATE_WORD, word, 0);
  for (const word of Object.keys(FOREIGN_NUMERALS)) add(NUMBER_TRIGGER, word, 0);
  for (const word of NUMBER_LEADS) add(NUMBER_TRIGGER, word, 0);
  return out;
}

/** Stems by their letters; most words of a text leave it after two or three steps. */
interface Node {
  readonly next: Map<number, Node>;
  readonly entries: Entry[];
}

function grow(entries: readonly Entry[]): Node {
  const root: Node = { next: new Map(), entries: [] };
  for (const entry of entries) {
    let node = root;
    for (let i = 0; i < entry.stem.length; i++) {
      const code = entry.stem.charCodeAt(i);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), entries: [] };
        node.next.set(code, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }
  return root;
}

let stems: Node | undefined;

const NOTHING: Reading = { mask: 0, senses: [] };
const DIGITS: Reading = { mask: FIGURE, senses: [] };
const LONGEST_WORD = 32;

/** All senses of a lower-case word; of digits, that they are a figure. */
export function readWord(word: string): Reading {
  if (isDigitAt(word, 0)) return DIGITS;
  if (word.length > LONGEST_WORD) return NOTHING;
  stems ??= grow(collect());
  const senses: Sense[] = [];
  let node: Node | undefined = stems;
  for (let i = 0; i < word.length; i++) {
    node = node.next.get(word.charCodeAt(i));
    if (node === undefined) break;
    for (const entry of node.entries) {
      const sense = senseOf(entry, word, word.slice(i + 1));
      if (sense !== null) senses.push(sense);
    }
  }
  addRoman(senses, word);
  let mask = classOf(word);
  for (const sense of senses) mask |= sense.kind === PERIOD ? PERIOD | periodWord(sense) : sense.kind;
  if (mask & (UNIT | CURRENCY | PERCENT)) mask |= UNIT_OPENS;
  return mask === 0 ? NOTHING : { mask, senses };
}

function periodWord({ code, value }: Sense): number {
  if (code === 'Y') return value === 1 ? YEAR_WORD : value >= 100 ? LONG_PERIOD | CENTURY_WORD : LONG_PERIOD;
  if (code === 'M') return value > 1 ? QUARTER_WORD : 0;
  return code === 'TH' ? HOUR_WORD : 0;
}

const PERIOD_LETTERS: Readonly<Record<string, number>> = {
  ж: YEAR_WORD,
  жж: YEAR_WORD,
  ғ: CENTURY_WORD,
  ғғ: CENTURY_WORD,
};

const FOREIGN_DATE_WORDS: ReadonlySet<string> = new Set(FOREIGN_WORDS);

function classOf(word: string): number {
  let mask = word === '[' ? BRACKET : (PERIOD_LETTERS[word] ?? 0);
  if (followsNumber(word)) mask |= AFTER_NUMBER;
  if (followsDate(word)) mask |= AFTER_DATE;
  if (FOREIGN_DATE_WORDS.has(word)) mask |= FOREIGN_WORD;
  if (word === 'сайын' || word === 'сайынғы' || word === 'бір') mask |= EVERY;
  return opensUnit(word) ? mask | UNIT_OPENS : mask;
}

const ROMAN_LETTERS = /^[ivxlcdmхісм]{1,12}$/;
const LOOK_ALIKES: Readonly<Record<string, string>> = { х: 'X', і: 'I', с: 'C', м: 'M' };

function addRoman(senses: Sense[], word: string): void {
  if (!ROMAN_LETTERS.test(word)) return;
  const letters = word.replace(/[хісм]/g, (letter) => LOOK_ALIKES[letter]!).toUpperCase();
  const value = romanValue(letters);
  if (value > 0)
    senses.push({ kind: ROMAN, value, code: letters, ending: '', form: 'ordinal', case: 'nom', doubtful: false });
}
