import { BEFORE_ERA_LETTERS, OUR_ERA_LETTERS } from '../../../kazakh/eras.ts';
import type { Reader } from '../../numbers/reader.ts';
import { centuryAt } from '../century.ts';
import { type PointFormat, pointOf } from '../format.ts';
import { leading } from '../openers.ts';
import { yearHeadAt } from '../year.ts';

const DOT = 0x2e;

/** The token after the letters of an era (`б.з.б.`, `б. з. б.`), or -1. */
function lettersEnd(r: Reader, i: number, letters: readonly string[]): number {
  let at = i;
  for (const letter of letters) {
    if (r.word(at) !== letter || (at > i && !r.joined(at))) return -1;
    at++;
    if (r.mark(at) === DOT && r.glued(at)) at++;
  }
  return r.isWord(at) && r.glued(at) ? -1 : at;
}

interface Era {
  readonly end: number;
  readonly before: boolean;
}

/** An era at token `i`: б.з.б., б.з., біздің заманымызға дейінгі. */
function eraAt(r: Reader, i: number): Era | null {
  if (r.word(i) === 'біздің' || r.word(i) === 'жаңа') {
    const at = r.word(i) === 'жаңа' ? i + 1 : i + 1;
    if (/^(?:заман|дәуір)/.test(r.word(at)) && /^(?:дейінгі|бұрынғы)$/.test(r.word(at + 1)))
      return { end: at + 2, before: true };
    return /^(?:заманымыздың|дәуіріміздің)$/.test(r.word(at)) ? { end: at + 1, before: false } : null;
  }
  for (const letters of BEFORE_ERA_LETTERS) {
    const end = lettersEnd(r, i, letters);
    if (end > 0) return { end, before: true };
  }
  for (const letters of OUR_ERA_LETTERS) {
    const end = lettersEnd(r, i, letters);
    if (end > 0) return { end, before: false };
  }
  return null;
}

export const beforeEra: PointFormat = {
  kind: 'point',
  id: 'date/era',
  summary: 'A year or century with its era before it; 334 BC is -0333, the 3rd century BC -02XX.',
  examples: [
    { raw: 'б.з.б. IV ғ. сақтар', value: '-03XX' },
    { raw: 'біздің заманымызға дейінгі 334 жылы', value: '-0333' },
    { raw: 'б.з.б. V-IV ғасырларда', value: '-04XX/-03XX' },
    { raw: 'б.з. II ғасырында', value: '01XX' },
    { raw: 'б.з. 5 ғасыры', value: '04XX' },
    { raw: 'біздің заманымызда', why: 'no number' },
  ],
  gates: [{ opens: leading('era'), needs: 0 }],
  point(r, i) {
    const era = eraAt(r, i);
    if (era === null || !r.joined(era.end)) return null;
    const age = centuryAt(r, era.end, era.before, true);
    if (age !== null) return age;
    const head = yearHeadAt(r, era.end, era.before);
    return head === null ? null : pointOf(head.end, head.value, head.case, 0.97, head.plural);
  },
};
