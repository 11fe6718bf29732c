import { charTable } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { Span } from '../core/span.ts';
import { LEADER } from './steps.ts';
import type { Line } from './survey.ts';

// What leads from an entry of the contents to its page: rows of dots, tabs.

// Four dots or more (blanks between allowed), or two ellipses; then a page or a range of pages.
const DOTTED_LEADER = compact(
  /(?<![.…_][ \t]{0,2})(?:(?:\.[ \t]{0,2}){4,}|(?:…[ \t.]{0,3}){2,}|_{6,})[ \t]*(?=\d{1,3}(?!\d)|З(?!\p{Ll}))/uy,
);
// Under a contents heading a tab leads to a page at the line's end too.
const TAB_LEADER = /(?<![ \t.…])[ .…]*\t[ \t.…]*(?=\d{1,3}(?: ?[-–] ?\d{1,3})?[ \t]*(?:\n|$))/uy;
/** What may stand before a leader's tab. */
const BEFORE_TAB = ' .…\t';

/** The leaders of a text, with the blanks before the page; looked for only in lines whose steps show two of their marks. */
export function dottedLeaders(text: string, lines: readonly Line[]): Span[] {
  const leaders: Span[] = [];
  for (const { start, end, facts } of lines) {
    if ((facts & LEADER) === 0) continue;
    for (let at = start; at < end; at++) {
      if (LEADER_MARKS[text.charCodeAt(at)] !== 1 || !isTwice(text, at)) continue;
      DOTTED_LEADER.lastIndex = at;
      if (!DOTTED_LEADER.test(text)) continue;
      leaders.push([at, DOTTED_LEADER.lastIndex]);
      at = DOTTED_LEADER.lastIndex - 1;
    }
  }
  return leaders;
}

const LEADER_MARKS: Uint8Array = charTable('.…_');

/** Does the mark at `at` stand once more behind it, three blanks or dots between at most? */
function isTwice(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 4 && next < text.length; next++) {
    if (text[next] === text[at]) return true;
    if (text[next] !== ' ' && text[next] !== '\t' && text[next] !== '.') return false;
  }
  return false;
}

/** The same with a tab, from `from` on. */
export function tabLeaders(text: string, from: number): Span[] {
  const leaders: Span[] = [];
  let at = from;
  for (let tab = text.indexOf('\t', at); tab >= 0; tab = text.indexOf('\t', at)) {
    let start = tab;
    while (start > at && BEFORE_TAB.includes(text[start - 1]!)) start--;
    TAB_LEADER.lastIndex = start;
    if (TAB_LEADER.test(text)) leaders.push([start, TAB_LEADER.lastIndex]);
    at = Math.max(tab + 1, endOf(leaders));
  }
  return leaders;
}

const endOf = (spans: readonly Span[]): number => (spans.length === 0 ? 0 : spans[spans.length - 1]![1]);
