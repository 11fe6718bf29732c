import { NUMERAL, PERIOD } from './lexicon.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import type { NumberRefusal } from './refusal.ts';
import { DOUBTED } from './surroundings.ts';

const DOT = 0x2e;
const COMMA = 0x2c;

/** бір as article and pronoun, and бір in set phrases: it counts only where it measures. */
export const oneAsArticle: NumberRefusal = {
  id: 'one-as-article',
  of: 'words',
  asks: DOUBTED,
  refuses(r, candidate) {
    const { start, end, type, min } = candidate;
    if (min !== null || candidate.value !== 1 || r.isNumber(start) || candidate.approx !== null) return false;
    if (type === 'ORDINAL' || type === 'FRACTION' || r.word(start) !== 'бір') return false;
    if (type !== 'CARDINAL') return false;
    return !countsOne(r, start, end);
  },
};

const COUNTED_ONE = /^(?:ғана|емес|рет|есе)$/;
/** ай сайын бір сабақ, жылына бір кітап, небәрі бір бала */
const COUNTED_BEFORE = /^(?:күніне|аптасына|айына|жылына|небәрі|болғаны)$/;
const ENUMERATION = 12;

/** бір ғана, бір емес, or beside another number: бес кітап және бір дәптер, бес балаға бір кітап. */
function countsOne(r: Reader, start: number, end: number): boolean {
  const link = r.word(start - 1);
  if (link === 'тағы') return false;
  if (r.isWord(end) && (COUNTED_BEFORE.test(link) || (link === 'сайын' && r.sense(start - 2, PERIOD) !== undefined)))
    return true;
  if ((end - 2 > start && isHyphen(r.mark(end - 2))) || COUNTED_ONE.test(r.word(end))) return true;
  if (isDash(r.mark(start - 1)) || isDash(r.mark(end))) return false;
  if (PER_EACH.test(link) && isPlainNumber(r, start - 2)) return true;
  if (countsBefore(r, end)) return true;
  if (link !== 'және' && r.mark(start - 1) !== COMMA) return false;
  for (let k = start - 2; k > start - ENUMERATION && r.joined(k + 1) && r.mark(k) !== DOT; k--)
    if (isPlainNumber(r, k)) return true;
  return false;
}

/** бір алтын және екі күміс: a greater number is counted beside it. */
function countsBefore(r: Reader, end: number): boolean {
  for (let k = end + 1; k <= end + 2; k++)
    if (
      (r.word(k) === 'және' || r.mark(k) === COMMA) &&
      r.sense(k + 1, NUMERAL) !== undefined &&
      isPlainNumber(r, k + 1)
    )
      return r.isWord(k + 2) && r.joined(k + 2);
  return false;
}

/** A noun in the dative: to each five of them, one. */
const PER_EACH = /[ғқ]а$|[гк]е$/;

const isPlainNumber = (r: Reader, i: number): boolean => {
  const sense = r.sense(i, NUMERAL);
  return r.isNumber(i) || (sense !== undefined && sense.value !== 1 && sense.form === 'cardinal');
};
