import { ALL_CAPS, CAPITALISED } from '../../core/tokens.ts';
import { stretchAround } from '../../kazakh/foreign-stretch.ts';
import { isNumberedBody } from '../../kazakh/numbered-bodies.ts';
import { APPARATUS } from './apparatus.ts';
import type { NumberCandidate } from './format.ts';
import { formula } from './formula.ts';
import { COLLECTIVE, CURRENCY, NUMERAL, PERCENT, PERIOD, ROMAN, UNIT } from './lexicon.ts';
import { oneAsArticle } from './one-as-article.ts';
import { phone } from './phone.ts';
import { insideShortQuotes, isCloseQuote } from './quotes.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import type { NumberRefusal } from './refusal.ts';
import { ARTICLE, HOMOGRAPHS, LATIN, ON_ONE_HAND, PAGE, SIDED, STREETS, WORLDWIDE } from './roles.ts';
import {
  APPROXIMATE,
  CAPITAL,
  DOUBTED,
  ENUMERATED,
  HEADS_LINE,
  HYPHEN_BEHIND,
  MARK_BEFORE,
  MARK_BEHIND,
  NAMED,
  NO_WORD_BEHIND,
  NUMBERED,
  QUOTED,
  TAKEN,
  TOUCHES,
  WORD_TOUCHES,
} from './surroundings.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const CLOSE = 0x29;
const OPEN = 0x28;

const isFigure = (r: Reader, candidate: NumberCandidate): boolean => r.isNumber(candidate.start);
const nextWord = (r: Reader, i: number): string => {
  const at = isHyphen(r.mark(i)) ? i + 1 : i;
  return r.joined(at) ? r.word(at) : '';
};

/** Б5, СШҚ-1, H2O, 5G, user_7, x@y.1: digits inside a name or code. */
const partOfName: NumberRefusal = {
  id: 'part-of-name',
  of: 'both',
  asks: TOUCHES | NAMED | MARK_BEFORE | WORD_TOUCHES | HYPHEN_BEHIND,
  refuses(r, { start, end }) {
    if (!r.isNumber(start)) return inPairedWord(r, start, end);
    if (r.glued(start) && (r.isWord(start - 1) || CODE_MARKS.has(r.mark(start - 1)))) return true;
    if (r.glued(start) && isHyphen(r.mark(start - 1)) && r.glued(start - 1) && !r.isNumber(start - 2)) return true;
    if (isVersion(r, start, end) || isNumbered(r, start, end)) return true;
    return r.glued(end) && r.isWord(end) && !isHyphen(r.mark(end - 1));
  },
};

/** Windows 10, GenAlEx 6.5: a bare figure after a name in Latin letters, with nothing that it counts. */
function isVersion(r: Reader, start: number, end: number): boolean {
  if (!r.isWord(start - 1) || !(r.flags(start - 1) & CAPITALISED) || r.mask(start - 1) & ROMAN) return false;
  if (!LATIN.test(r.word(start - 1)) || r.isMark(end - 1) || end > start + 3) return false;
  if (end === start + 3 && r.mark(start + 1) === DOT) return true;
  return !r.isWord(end) || /^(?:және|мен|бен|пен|бағдарла|нұсқа|жүйе|операц)/.test(r.word(end));
}

/** СШҚ – 1 Шарты: the number of a treaty, its hyphen spaced out. */
function isNumbered(r: Reader, start: number, end: number): boolean {
  if (!isDash(r.mark(start - 1)) || !r.isWord(start - 2) || end !== start + 1 || r.length(start) > 2) return false;
  const short = (r.flags(start - 2) & ALL_CAPS) !== 0 && r.length(start - 2) > 1;
  return short && (r.flags(end) & CAPITALISED) !== 0 && r.joined(end);
}

/** бірден-бір, екі-жақты: a number word tied by a hyphen to a word that is none. */
function inPairedWord(r: Reader, start: number, end: number): boolean {
  const left = r.glued(start) && isHyphen(r.mark(start - 1)) && r.glued(start - 1);
  const right = r.glued(end) && isHyphen(r.mark(end)) && r.glued(end + 1) && r.isWord(end + 1);
  return r.isWord(start) && (left || right);
}

const CODE_MARKS: ReadonlySet<number> = new Set([0x5f, 0x40, 0x23, SLASH, 0x5c, 0x3d, 0x26]);

/** 8-701-123-45-67, 978-601-04-1, 192.168.0.1, 3:1: rows of figures held together by marks. */
const partOfRow: NumberRefusal = {
  id: 'part-of-row',
  of: 'figures',
  asks: TOUCHES | MARK_BEHIND,
  refuses(r, candidate) {
    if (!isFigure(r, candidate)) return false;
    return continuesLeft(r, candidate.start) || continuesRight(r, candidate.end);
  },
};

export function isRowMark(mark: number): boolean {
  return mark === DOT || mark === COLON || mark === SLASH || isHyphen(mark);
}

export function continuesLeft(r: Reader, i: number): boolean {
  return isRowMark(r.mark(i - 1)) && r.glued(i) && r.glued(i - 1) && r.isNumber(i - 2);
}

export function continuesRight(r: Reader, i: number): boolean {
  return isRowMark(r.mark(i)) && r.glued(i) && r.glued(i + 1) && r.isNumber(i + 1);
}

/** 1. and 1) at the head of a line, (1) at the head of an item, 2.1 of a heading. */
const listMarker: NumberRefusal = {
  id: 'list-marker',
  of: 'figures',
  asks: ENUMERATED | MARK_BEHIND,
  refuses(r, { start, end, type }) {
    if (type !== 'CARDINAL' || !r.isNumber(start) || r.length(start) > 3) return false;
    const bracketed = r.mark(start - 1) === OPEN && r.mark(end) === CLOSE;
    if (bracketed && end === start + 1) return r.length(start) === 1 || !r.isWord(start - 2) || !r.joined(start - 1);
    if (r.mark(end) === CLOSE && r.glued(end) && !opensBracket(r, start)) return true;
    const heads = r.opensLine(start) || endsSentence(r, start - 1);
    // 1,5 млн. адам: a scale word's full stop makes no enumerator.
    if (!heads || r.isWord(end - 1)) return false;
    if (
      r.mark(end) === DOT &&
      r.glued(end) &&
      (!r.glued(end + 1) || !r.has(end + 1)) &&
      (r.has(end + 1) || r.opensLine(start))
    )
      return true;
    return r.opensLine(start) && end > start + 1 && startsCapital(r, end);
  },
};

function opensBracket(r: Reader, i: number): boolean {
  for (let k = i - 1; k > i - 12 && k >= 0; k--) {
    if (r.mark(k) === OPEN) return true;
    if (r.mark(k) === CLOSE) return false;
  }
  return false;
}

const endsSentence = (r: Reader, i: number): boolean => r.mark(i) === COLON || r.mark(i) === 0x3b;
const startsCapital = (r: Reader, i: number): boolean => (r.flags(i) & CAPITALISED) !== 0 && r.joined(i);

/** Page, chapter and article numbers: 45-бет, 5-бап, 7-25 бб., С. 45. */
const reference: NumberRefusal = {
  id: 'page-or-article',
  of: 'both',
  asks: TAKEN | HYPHEN_BEHIND | MARK_BEFORE,
  refuses(r, { start, end, type }) {
    if (!r.isNumber(start) && type !== 'ORDINAL') return false;
    const next = nextWord(r, end);
    if (ARTICLE.test(next)) return !/^(?:тұр|құрал)/.test(r.word(end + 1));
    if (!r.isNumber(start)) return false;
    const hyphen = isHyphen(r.mark(end));
    if (hyphen && next.startsWith('бет')) return next !== 'беттен' && next !== 'беттік';
    if (r.mark(start - 1) === SECTION_SIGN || (hyphen && HEADS.test(next))) return true;
    if (PAGE.has(next) && (r.mark(end) !== 0 || r.mark(end + 1) === DOT || !r.isWord(end + 1))) return true;
    return PAGE_BEFORE.has(r.word(start - 2)) && r.mark(start - 1) === DOT;
  },
};

const SECTION_SIGN = 0xa7;
/** 316-атқыштар дивизиясы: the number of a unit is its name. */
const HEADS = /^(?:атқыштар|дивизия|полк|бригада|армия)/;
const PAGE_BEFORE: ReadonlySet<string> = new Set(['б', 'бб', 'с', 'стр', 'p', 'pp', 'т', 'вып', 'vol', 'ст']);

/** Chapter numbers at the head of a line: `2-тарау. Зерттеу`, `1 ТАРАУ`. */
const heading: NumberRefusal = {
  id: 'heading',
  of: 'both',
  asks: HEADS_LINE,
  refuses(r, { start, end }) {
    if (!r.opensLine(start)) return false;
    const next = nextWord(r, end);
    if (!/^(?:тарау|бөлім|глава|chapter|қосымша|дәріс|сабақ|тақырып)$/.test(next)) return false;
    const after = isHyphen(r.mark(end)) ? end + 2 : end + 1;
    return (
      !r.has(after) || r.isMark(after) || r.opensLine(after) || startsCapital(r, after) || startsCapital(r, after - 1)
    );
  },
};

/** № 83 орта мектеп: the number is the school's name. */
const bodyNumber: NumberRefusal = {
  id: 'body-number',
  of: 'both',
  asks: NUMBERED,
  refuses(r, { end, type }) {
    if (type !== 'REFERENCE') return false;
    for (let k = end; k < end + BODY_WORDS && r.isWord(k) && r.joined(k); k++)
      if (isNumberedBody(r.word(k))) return true;
    return false;
  },
};

/** жалпы білім беретін мектеп */
const BODY_WORDS = 5;

/** 12-үй and the like: a figure after a street. */
const address: NumberRefusal = {
  id: 'address',
  of: 'figures',
  asks: NAMED | MARK_BEFORE | HYPHEN_BEHIND,
  refuses(r, { start, end, type }) {
    if (!r.isNumber(start) || type === 'REFERENCE') return false;
    if (isHyphen(r.mark(end)) && r.glued(end) && r.glued(end + 1) && /^(?:үй|пәтер)$/.test(r.word(end + 1)))
      return true;
    if (type !== 'CARDINAL') return false;
    return STREETS.has(r.word(r.mark(start - 1) === COMMA ? start - 2 : start - 1));
  },
};

/** A number word with a capital inside a sentence belongs to a name: Жеті Алаш, Петр Бірінші. */
const properName: NumberRefusal = {
  id: 'proper-name',
  of: 'words',
  asks: CAPITAL,
  refuses(r, { start, end, type }) {
    if (!r.isWord(start) || r.sense(start, NUMERAL | COLLECTIVE) === undefined) return false;
    if (!(r.flags(start) & CAPITALISED)) return false;
    // Екінші Түрік қағанаты …: the head of a sentence, and a name all the same.
    if (headsSentence(r, start))
      return type === 'ORDINAL' && !(r.flags(start) & ALL_CAPS) && r.joined(end) && (r.flags(end) & CAPITALISED) !== 0;
    if (type !== 'ORDINAL' || (r.flags(start - 1) & CAPITALISED) !== 0 || !r.isWord(end)) return true;
    return (r.flags(end) & CAPITALISED) !== 0;
  },
};

/** The head of a line, or after a mark that may end a sentence or open a quotation. */
export function headsSentence(r: Reader, i: number): boolean {
  if (r.opensLine(i)) return true;
  const before = r.surface(i - 1);
  return !r.isWord(i - 1) && !r.isNumber(i - 1) && before !== ',' && before !== ')';
}

/** екі жақты, жүз in Ұлы жүз and жүзу, он for оң: words that do not count here. */
const setPhrase: NumberRefusal = {
  id: 'set-phrase',
  of: 'words',
  asks: TAKEN | DOUBTED,
  refuses(r, { start, end, type, value }) {
    if (r.isNumber(start)) return false;
    if (value === 1001 && r.word(end) === 'түн') return true;
    const word = r.word(end - 1);
    const next = r.word(end);
    if (SIDED.test(next) && type === 'CARDINAL') return true;
    if (
      (ON_ONE_HAND.test(next) && (type === 'ORDINAL' || value === 1)) ||
      WORLDWIDE.test(next) ||
      (next === 'дүние' && r.word(end + 1) === 'жүзілік')
    )
      return true;
    if (end !== start + 1) return false;
    if (word.startsWith('жүз') && /^(?:ұлы|орта|кіші|дүние|жер|әлем|ай|күн|бет)$/.test(r.word(start - 1))) return true;
    if (word === 'жүз') return !r.isWord(end) || !r.joined(end);
    if (word === 'оннан' && next === 'солға') return true;
    if (word === 'он') return RIGHT_HAND.test(next);
    return false;
  },
};

const RIGHT_HAND = /^(?:жа[қғ]|қол[ыд]|әсер|ықпал|нәтиже|көзқарас|қабақ|баға|өзгеріс|шеші)/;

/** 50 пайыз alone; a unit word that is no unit here: `2 ом`. Numbers of more letters than sense. */
const scaleAlone: NumberRefusal = {
  id: 'scale-alone',
  of: 'words',
  asks: NO_WORD_BEHIND,
  refuses(r, { start, end, type }) {
    const sense = r.sense(start, NUMERAL);
    if (sense === undefined || sense.code !== 'scale' || end !== start + 1) return false;
    return (
      type === 'CARDINAL' &&
      sense.form !== 'vague' &&
      r.sense(end, CURRENCY | UNIT | PERCENT | PERIOD) === undefined &&
      !r.isWord(end)
    );
  },
};

/** «Жеті жарғы», «Екі жұлдыз, бір тілек», Алматы: Жеті жарғы: number words inside a title. */
const insideTitle: NumberRefusal = {
  id: 'inside-title',
  of: 'both',
  asks: QUOTED | CAPITAL | MARK_BEFORE,
  refuses(r, { start, end, type }) {
    if (type !== 'CARDINAL' && type !== 'ORDINAL') return false;
    if (r.isNumber(start)) return isCloseQuote(r.mark(end)) && isDash(r.mark(start - 1)) && insideShortQuotes(r, start);
    const capital = (r.flags(start) & CAPITALISED) !== 0;
    if (capital && r.mark(start - 1) === COLON && (r.flags(start - 2) & CAPITALISED) !== 0) return true;
    return insideShortQuotes(r, start);
  },
};

/** мыңдаған, миллиондаған: many, not how many. */
const uncounted: NumberRefusal = {
  id: 'uncounted',
  of: 'words',
  asks: APPROXIMATE,
  refuses(r, { start, end }) {
    return end === start + 1 && r.sense(start, NUMERAL)?.form === 'vague';
  },
};

/** The number of a page that stood alone between two paragraphs. */
const pageNumber: NumberRefusal = {
  id: 'page-number',
  of: 'figures',
  asks: HEADS_LINE,
  refuses(r, candidate) {
    const { start, end, type } = candidate;
    if (type !== 'CARDINAL' || end !== start + 1 || !isFigure(r, candidate) || r.length(start) > 3) return false;
    if (!r.opensLine(start) || (r.has(end) && !r.opensLine(end)) || start === 0) return false;
    return PARAGRAPH_ENDS.has(r.mark(start - 1)) && (r.isWord(end) || !r.has(end));
  },
};

const PARAGRAPH_ENDS: ReadonlySet<number> = new Set([DOT, 0x21, 0x3f, 0x2026]);

/** Russian он, бес: he and the devil, not ten and five. */
const foreignWord: NumberRefusal = {
  id: 'foreign-word',
  of: 'words',
  asks: DOUBTED,
  refuses(r, { start, end }) {
    if (r.isNumber(start) || r.isNumber(end - 1) || r.sense(start, NUMERAL) === undefined) return false;
    return HOMOGRAPHS.has(r.word(start)) && stretchAround(r.tokens.text, r.startOf(start)) === 'ru';
  },
};

/** Those that refuse most stand first. */
export const NUMBER_REFUSALS: readonly NumberRefusal[] = [
  listMarker,
  reference,
  partOfName,
  oneAsArticle,
  setPhrase,
  properName,
  insideTitle,
  partOfRow,
  phone,
  ...APPARATUS,
  heading,
  bodyNumber,
  address,
  scaleAlone,
  formula,
  uncounted,
  pageNumber,
  foreignWord,
];
