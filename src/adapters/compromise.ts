import compromise from 'compromise/one';
import { isLetterAt, isUpperAt, isWordAt } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
import { fromUnit } from '../record/offset-unit.ts';
import type { EssayRecord } from '../record/types.ts';

/** A word as compromise keeps it. */
interface Term {
  readonly text: string;
  readonly normal: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: Set<string>;
  /** Where the word stands in the record's `text`, UTF-16 units. */
  readonly kk: Span;
}

/** A match of a pattern, or the whole text: compromise's own View, as far as it is described here. */
export interface KazakhView {
  /** Finds a pattern of compromise's match language, such as `#Position [#Person+]` or `(қаласы|облысы)`. */
  match(pattern: string, group?: string | number): KazakhView;
  has(pattern: string): boolean;
  text(): string;
  out(format: 'array'): string[];
  readonly length: number;
  readonly docs: readonly (readonly Term[])[];
}

type OnePlugin = Record<string, unknown>;
interface One {
  (input: readonly { terms: Term[] }[]): KazakhView;
  extend(plugin: OnePlugin): One;
}

/**
 * compromise folds Cyrillic into look-alike Latin letters and knows capitals of the Latin alphabet only. Its world is
 * one for the whole process, so what is changed here is our own copy, bundled with this module.
 */
const kazakhWorld: OnePlugin = {
  mutate(world: {
    model: { one: Record<string, unknown> };
    methods: { one: { termMethods?: Record<string, unknown> } };
  }): void {
    world.model.one.unicode = {};
    world.model.one.contractions = [];
    const { termMethods } = world.methods.one;
    if (termMethods !== undefined)
      termMethods.isTitleCase = ({ text }: { text: string }): boolean => isUpperAt(text, 0) && !isUpperAt(text, 1);
  },
};

let copy: One | undefined;

function privateCopy(): One {
  copy ??= (compromise as unknown as One).extend(kazakhWorld);
  return copy;
}

/**
 * A record as a compromise document, for searching it with compromise's match language: sentences of words, with the
 * mentions as tags (`#Person`, `#Gpe`, `#Organisation` …, `#Date`, `#Number`).
 *
 *     toCompromise(record).match('#Position [#Person+]', 0).out('array')
 *
 * A matched term's `kk` is its place in the record's `text`, in UTF-16 units.
 */
export function toCompromise(record: EssayRecord): KazakhView {
  const place = fromUnit(record.text, record.offsets);
  const tags = mentionTags(record, place);
  const sentences = record.sentences.map(({ span }) => ({ terms: termsOf(record.text, place(span), tags) }));
  return privateCopy()(sentences.filter(({ terms }) => terms.length > 0));
}

interface Tagged {
  readonly span: Span;
  readonly tag: string;
}

function mentionTags(record: EssayRecord, place: (span: Span) => Span): Tagged[] {
  const tagged: Tagged[] = [
    ...record.entities.map(({ span, type }) => ({ span: place(span), tag: tagName(type) })),
    ...record.dates.map(({ span }) => ({ span: place(span), tag: 'Date' })),
    ...record.numbers.map(({ span }) => ({ span: place(span), tag: 'Number' })),
  ];
  return tagged.sort((a, b) => a.span[0] - b.span[0]);
}

/** `NON_HUMAN` is `NonHuman`. */
function tagName(type: string): string {
  return type
    .split('_')
    .map((part) => part[0]! + part.slice(1).toLowerCase())
    .join('');
}

function termsOf(text: string, [start, end]: Span, tags: readonly Tagged[]): Term[] {
  const terms: Term[] = [];
  let tag = firstAfter(tags, start);
  for (let at = start; at < end; ) {
    const word = wordAt(text, at, end);
    if (word === null) break;
    while (tag < tags.length && tags[tag]!.span[1] <= word[0]) tag++;
    const next = wordAt(text, word[1], end);
    const surface = text.slice(...word);
    const own = new Set<string>();
    for (let k = tag; k < tags.length && tags[k]!.span[0] < word[1]; k++)
      if (tags[k]!.span[1] > word[0]) own.add(tags[k]!.tag);
    const pre = terms.length === 0 ? text.slice(start, word[0]) : '';
    terms.push({
      text: surface,
      normal: surface.toLowerCase(),
      pre,
      post: text.slice(word[1], next?.[0] ?? end),
      tags: own,
      kk: word,
    });
    at = word[1];
  }
  return terms;
}

/** Index of the first mention that does not end before `start`; mentions of one kind do not overlap. */
function firstAfter(tags: readonly Tagged[], start: number): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tags[middle]!.span[1] <= start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 2);
}

/** The next word from `at`: letters and digits, hyphens, initials' stops and percent signs inside. */
function wordAt(text: string, at: number, end: number): Span | null {
  let start = at;
  while (start < end && !isWordAt(text, start)) start++;
  if (start >= end) return null;
  let stop = start;
  while (
    stop < end &&
    (isWordAt(text, stop) || ('-.’'.includes(text[stop]!) && isLetterAt(text, stop + 1) && stop + 1 < end))
  )
    stop++;
  return [start, stop];
}
