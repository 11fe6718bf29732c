import { CAPITALISED } from '../../core/tokens.ts';
import { opensEntry } from '../numbers/apparatus.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { type Point, pointOf } from './format.ts';

const COMMA = 0x2c;
const DOT = 0x2e;

const yearOf = (i: number, year: number, confidence: number): Point => pointOf(i + 1, String(year), 'nom', confidence);

/** Алматы: Атамұра, 2005. – 240 б.: the year of a book, or a line that ends with one after a place. */
export function imprintYear(r: Reader, i: number, value: number): Point | null {
  if (value < 1500) return null;
  const lineEnds = !r.has(i + 1) || r.opensLine(i + 1);
  const before = r.mark(i - 1);
  if (lineEnds && (endsShortLine(r, i, value) || endsEntry(r, i))) return yearOf(i, value, 0.8);
  if (before !== COMMA && !isDash(before) && before !== DOT) return null;
  if (!r.isWord(i - 2) && !r.isMark(i - 2)) return null;
  // А., 1992.: the short name of a city.
  if (before === COMMA && r.mark(i - 2) === DOT && r.length(i - 3) <= 2 && r.mark(i + 1) === DOT)
    return yearOf(i, value, 0.85);
  const after = r.mark(i + 1) === DOT || r.mark(i + 1) === COMMA;
  // – Алматы: Білім, 1995. – the end of an entry
  if (
    before === COMMA &&
    r.mark(i + 1) === DOT &&
    endsLine(r, i + 2) &&
    (namesPlace(r, i - 2) || isCityBetween(r, i - 2))
  )
    return yearOf(i, value, 0.85);
  const goesOn = isDash(r.mark(i + 2)) || r.mark(i + 2) === 0x2116 || /^(?:т|б|с|no|вып)$/.test(r.word(i + 2));
  const page = r.isNumber(i + 2) && /^(?:б|бет|беттер|с)$/.test(r.word(isDash(r.mark(i + 3)) ? i + 4 : i + 3));
  return after && (goesOn || page) ? yearOf(i, value, 0.85) : null;
}

/** Алматы 2019, a line of its own; after a word that may be no place, as in a table, only years of our own time. */
function endsShortLine(r: Reader, i: number, value: number): boolean {
  if (r.opensLine(i)) return value >= MODERN;
  if (!shortLine(r, i)) return false;
  const before = r.mark(i - 1);
  if (before === COMMA || isDash(before)) return true;
  return value >= MODERN && r.isWord(i - 1) && (r.flags(i - 1) & CAPITALISED) !== 0;
}

const MODERN = 1850;

/** … тарихы. – Алматы, 2016: an entry that ends with place and year and no full stop. */
function endsEntry(r: Reader, i: number): boolean {
  if (r.mark(i - 1) !== COMMA || !(r.flags(i - 2) & CAPITALISED)) return false;
  return namesPlace(r, i - 2) || r.mark(i - 3) === DOT;
}

/** `Ара шаруашылығы, Алматы, 1983.`: one word with a capital between the title and the year. */
const isCityBetween = (r: Reader, i: number): boolean =>
  r.isWord(i) && (r.flags(i) & CAPITALISED) !== 0 && r.mark(i - 1) === COMMA;

/** The end of a line, or of a bibliography's entry that another follows at once. */
function endsLine(r: Reader, i: number): boolean {
  return !r.has(i) || r.opensLine(i) || opensEntry(r, i) || (r.isNumber(i) && r.length(i) <= 3 && opensEntry(r, i + 1));
}

/** A dash or colon and then a few words before the comma: `– Омск,`, `: Қазақ университеті,`. */
function namesPlace(r: Reader, i: number): boolean {
  for (let k = i; k > i - PLACE_WORDS && k >= 0; k--) {
    if (isDash(r.mark(k)) || r.mark(k) === 0x3a) return (r.flags(k + 1) & CAPITALISED) !== 0;
    if (!r.isWord(k) && !CLOSE_QUOTES.has(r.mark(k)) && r.mark(k) !== 0xab) return false;
  }
  return false;
}

const PLACE_WORDS = 6;
const CLOSE_QUOTES: ReadonlySet<number> = new Set([0xbb, 0x201d, 0x22]);

/** Алматы 2019: a few words, then the year, then the end. */
function shortLine(r: Reader, i: number): boolean {
  for (let k = i; k > i - 5; k--) if (r.opensLine(k)) return true;
  return false;
}
