import type { Case } from '../numbers/lexicon.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { LINKS, OR_LINKS } from '../numbers/roles.ts';

/** One number of a row, with the case of its ending. */
export interface Item {
  readonly end: number;
  readonly value: number;
  readonly case: Case;
  readonly form: string;
  readonly ending: string;
}

/** Numbers that share what follows: `9 және 13`, `1941-1945`, `5-тен 10`. */
export interface NumberRow {
  readonly end: number;
  readonly items: readonly Item[];
  readonly join: 'one' | 'list' | 'range';
  /** The first stands in -дан: a `дейін` must close the range. */
  readonly upTo: boolean;
}

const MAX_ITEMS = 8;
const COMMA = 0x2c;

const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;

/** No part of a longer code or number: `A1991`, `12/1991`, `1.1991`. */
export function isFreeFigure(r: Reader, i: number): boolean {
  if (!r.glued(i) || !r.isNumber(i)) return true;
  const mark = r.mark(i - 1);
  if (isDash(mark)) return !r.glued(i - 1);
  if (mark === 0 || mark === SLASH) return false;
  return !((mark === DOT || mark === COLON) && r.isNumber(i - 2) && r.glued(i - 1));
}

/** Reads one number of a row, or says that none stands there. */
export type ReadItem = (r: Reader, i: number) => Item | null;

/** Reads a row of numbers from token `i`; `read` says what may stand in it. */
export function rowAt(r: Reader, i: number, read: ReadItem): NumberRow | null {
  const first = isFreeFigure(r, i) ? read(r, i) : null;
  if (first === null) return null;
  const items = [first];
  const range = rangeAt(r, first, read);
  if (range !== null) return { end: range.last.end, items: [first, range.last], join: 'range', upTo: range.upTo };
  for (let last = first; items.length < MAX_ITEMS; ) {
    const at = linkEnd(r, last.end);
    const next = at === last.end ? null : read(r, at);
    if (next === null) break;
    items.push(next);
    last = next;
  }
  return { end: items[items.length - 1]!.end, items, join: items.length === 1 ? 'one' : 'list', upTo: false };
}

interface RangeEnd {
  readonly last: Item;
  readonly upTo: boolean;
}

function rangeAt(r: Reader, first: Item, read: ReadItem): RangeEnd | null {
  const dash = isDash(r.mark(first.end)) && (first.ending === '' || first.form === 'ordinal');
  const upTo = first.case === 'abl';
  if (!dash && !upTo) return null;
  const last = read(r, dash ? first.end + 1 : first.end);
  return last === null ? null : { last, upTo: !dash };
}

const isLink = (r: Reader, i: number): boolean => (r.role(i) & (LINKS | OR_LINKS)) !== 0;

function linkEnd(r: Reader, i: number): number {
  if (r.mark(i) === COMMA && r.joined(i + 1)) return isLink(r, i + 1) ? i + 2 : i + 1;
  return isLink(r, i) && r.joined(i) ? i + 1 : i;
}
