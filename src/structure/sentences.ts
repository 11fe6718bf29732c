import { isSpaceAt } from '../core/chars.ts';
import { CLOSING, MARKS, OTHER, STOP } from '../core/marks.ts';
import type { Span } from '../core/span.ts';
import { Abbreviations } from './boundaries/abbreviations.ts';
import { Place } from './boundaries/place.ts';
import { factsOf } from './boundaries/place-facts.ts';
import { isPlainEnd, isPlainJoin } from './boundaries/plain-end.ts';
import type { Decision } from './boundaries/rule.ts';
import { BOUNDARY_RULES } from './boundaries/rules/index.ts';
import { trimmedEnd, trimmedStart } from './lines.ts';
import { CLOSER, isMarkAt } from './mark-sets.ts';

export { Abbreviations } from './boundaries/abbreviations.ts';

export interface SentenceOptions {
  /** Abbreviations known besides the house's own. */
  readonly abbreviations?: Abbreviations;
}

const HOUSE_ABBREVIATIONS: Abbreviations = new Abbreviations();

/**
 * The sentences of one block of clean text, in order: spans without blanks at their ends that cover all else.
 *
 * Every terminal mark is looked at; the rules of `boundaries/rules` say which of them end nothing.
 *
 * @param text the text the block stands in
 * @param span the block, UTF-16 offsets
 */
export function sentencesIn(text: string, span: Span, options?: SentenceOptions): Span[] {
  const sentences: Span[] = [];
  addSentences(text, span[0], span[1], options?.abbreviations ?? HOUSE_ABBREVIATIONS, sentences);
  return sentences;
}

/** The place that is looked at. */
const place: Place = new Place('', 0, 0, HOUSE_ABBREVIATIONS);

/** Adds the sentences of `[from, to)` to others. */
export function addSentences(
  text: string,
  from: number,
  to: number,
  abbreviations: Abbreviations,
  sentences: Span[],
): void {
  let start = trimmedStart(text, from, to);
  place.enter(text, start, to, abbreviations);
  const marks = MARKS.in(text);
  let at = start;
  for (let k = marks.from(start); k < marks.count; k++) {
    const mark = marks.at(k);
    if (mark >= to) break;
    if (mark < at || (marks.kind(k) & TERMINAL) === 0 || !isTerminal(text.charCodeAt(mark))) continue;
    at = lookAt(place, mark);
    if (place.next >= to) break;
    if (!endsSentence(place)) continue;
    sentences.push([start, place.end]);
    start = place.next;
    place.sentence = start;
    at = start;
  }
  const end = trimmedEnd(text, start, to);
  if (end > start) sentences.push([start, end]);
}

/** Kinds of marks that terminal ones are of. */
const TERMINAL: number = STOP | CLOSING | OTHER;

const isTerminal = (code: number): boolean =>
  code <= 0x3f ? code === 0x2e || code === 0x21 || code === 0x3f : code === 0x2026;

/** Takes in the run of marks at `mark`, what closes after it, and a citation. Returns where to look on. */
function lookAt(place: Place, mark: number): number {
  const { text, to } = place;
  let markEnd = mark + 1;
  while (markEnd < to && isTerminal(text.charCodeAt(markEnd))) markEnd++;
  if (markEnd === to) {
    place.moveTo(mark, to, to, to);
    return to;
  }
  let end = markEnd;
  while (end < to && isMarkAt(text, end, CLOSER)) end++;
  end = afterCitation(text, end, to);
  let next = end;
  while (next < to && isSpaceAt(text, next)) next++;
  place.moveTo(mark, markEnd, end, next);
  return Math.max(markEnd, end);
}

const CITATION = /\s?(?:\[[\d\s,;.:\-–бс]{1,40}\]|\((?:1[5-9]|20)\d\d\s?(?:ж|жыл)?\.?\))/uy;

/** `… қажет. [23]`, `… қойды. (1996ж)`: a citation or a year in brackets stays with the sentence before it. */
function afterCitation(text: string, end: number, to: number): number {
  const first = text[end] === ' ' ? text[end + 1] : text[end];
  if (first !== '[' && first !== '(') return end;
  CITATION.lastIndex = end;
  if (!CITATION.test(text) || CITATION.lastIndex > to) return end;
  let at = CITATION.lastIndex;
  while (at < to && isTerminal(text.charCodeAt(at))) at++;
  return at;
}

function endsSentence(place: Place): boolean {
  if (isPlainEnd(place)) return true;
  if (isPlainJoin(place)) return false;
  return decided(place) !== 'join';
}

/** What the first rule says that has something to say; those that cannot are not asked. */
function decided(place: Place): Decision {
  const facts = factsOf(place);
  for (let i = 0; i < NEEDS.length; i++) {
    const decision = NEEDS[i]! & facts ? BOUNDARY_RULES[i]!.decide(place) : undefined;
    if (decision !== undefined) return decision;
  }
  return undefined;
}

/** What each rule needs, side by side: those that are not asked are not looked at. */
const NEEDS: Uint8Array = Uint8Array.from(BOUNDARY_RULES, ({ needs }) => needs);
