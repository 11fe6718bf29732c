import { CAPITALISED } from '../../core/tokens.ts';
import { isHyphen, type Reader } from './reader.ts';
import type { NumberRefusal } from './refusal.ts';
import { HEADS_LINE, HYPHEN_BEHIND, MARK_BEFORE } from './surroundings.ts';

/** Figures of bibliographies, archives and captions, which name a place and count nothing. */

const DOT = 0x2e;

/** 64-қ., 1-т., 3581-іс, 12-14-пп.: stock, list, file and leaves of an archive; 3-т. is a volume. */
const archive: NumberRefusal = {
  id: 'archive',
  of: 'figures',
  asks: MARK_BEFORE | HYPHEN_BEHIND,
  refuses(r, { start, end, type }) {
    if (!r.isNumber(start) || (type !== 'CARDINAL' && type !== 'ORDINAL')) return false;
    if (isHyphen(r.mark(end)) && r.glued(end) && r.glued(end + 1)) {
      if (SHELF.test(r.word(end + 1))) return true;
      return SHORT_SHELF.has(r.word(end + 1)) && r.mark(end + 2) === DOT;
    }
    return r.mark(start - 1) === DOT && SHELF_BEFORE.has(r.word(start - 2)) && !r.isNumber(start - 3);
  },
};

/** іс, парақ, қор with their endings after a hyphen. */
const SHELF = /^(?:іс|ісі|істе|парақ|парағы|парақтар|қор|қоры|тізбе|тізімдеме|бума|бб|пп|лл|беттер)$/;
const SHORT_SHELF: ReadonlySet<string> = new Set(['қ', 'т', 'п', 'л', 'ф', 'оп', 'д', 'б', 'с', 'шығ', 'вып', 'кіт']);
/** Ф. 64. Оп. 1. Д. 3581. Л. 12; Шығ. 5 */
const SHELF_BEFORE: ReadonlySet<string> = new Set(['ф', 'оп', 'д', 'л', 'қ', 'шығ', 'кіт', 'кн']);

/** 1.1-кесте, 2.3-суретте: figures and tables by chapter. */
const caption: NumberRefusal = {
  id: 'caption',
  of: 'figures',
  asks: HYPHEN_BEHIND,
  refuses(r, { start, end }) {
    if (end !== start + 3 || !r.isNumber(start) || r.mark(start + 1) !== DOT) return false;
    return isHyphen(r.mark(end)) && r.glued(end + 1) && CAPTIONED.test(r.word(end + 1));
  },
};

const CAPTIONED =
  /^(?:кесте|сурет|сызба|диаграмма|график|схема|формула|теңдеу|тарау|бөлім|тармақ|қосымша|мысал|есеп|тапсырма|жаттығу)/;

/** `4 Сейітова Б.Қ. Медицина …`, `2016. 12 Тұрғанбаев Е.Б.`: the number of a bibliography's entry. */
const entry: NumberRefusal = {
  id: 'entry-number',
  of: 'figures',
  asks: HEADS_LINE | MARK_BEFORE,
  refuses(r, { start, end, type }) {
    if (type !== 'CARDINAL' || end !== start + 1 || !r.isNumber(start) || r.length(start) > 3) return false;
    return (r.opensLine(start) || r.mark(start - 1) === DOT) && opensEntry(r, end);
  },
};

/** Whether a surname with initials after it, as at the head of an entry, begins at token `i`: `Сейітова Б.Қ.` */
export function opensEntry(r: Reader, i: number): boolean {
  if (!r.joined(i) || !r.isWord(i) || !(r.flags(i) & CAPITALISED) || r.length(i) < 3) return false;
  const at = r.mark(i + 1) === 0x2c ? i + 2 : i + 1;
  return r.isWord(at) && r.length(at) === 1 && (r.flags(at) & CAPITALISED) !== 0 && r.mark(at + 1) === DOT;
}

export const APPARATUS: readonly NumberRefusal[] = [archive, caption, entry];
