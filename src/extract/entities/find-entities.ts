import type { Span } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import { BaseForms } from './base-forms.ts';
import { LONGEST } from './kernel/score-kernel.ts';
import { CLASSES, isInside, NAMED_CLASSES } from './labels.ts';
import { recallNames } from './memory.ts';
import type { EntityFound, EntityType } from './mention.ts';
import { type Candidate, Sentence } from './rules/sentence.ts';
import { applyRules, RuleStarts } from './rules/starts.ts';
import { shippedTagger, type Tagger } from './tagger.ts';
import { forgetTerms } from './terms.ts';
import { Units } from './units.ts';
import type { WordBook } from './word-book.ts';
import { TRAITS } from './word-type.ts';

/**
 * The named entities of a text, in order, not overlapping.
 *
 * @param tokens the text's tokens
 * @param sentences where its sentences stand; names are looked for in these alone
 * @param dates what is known to be a date is no name (`XXI ғасыр`)
 * @param numbers nor is what is known to be a number
 * @returns spans in the tokens' text (UTF-16 units), with base forms and a confidence from 0 to 1
 */
export function findEntities(
  tokens: Tokens,
  sentences: readonly Span[],
  dates: readonly Placed[] = [],
  numbers: readonly Placed[] = [],
): EntityFound[] {
  const finding = new Finding(tokens);
  const tagged: Sentence[] = [];
  let at = 0;
  for (const [start, end] of sentences) {
    while (at < tokens.count && tokens.start[at]! < start) at++;
    const from = at;
    while (at < tokens.count && tokens.end[at]! <= end) at++;
    for (let piece = from; piece < at; piece += LONGEST)
      tagged.push(finding.read(piece, Math.min(at, piece + LONGEST)));
  }
  recallNames(tagged);
  forgetTerms(tagged);
  const found: EntityFound[] = [];
  for (const sentence of tagged)
    for (const candidate of sentence.found) {
      const entity = toEntity(tokens.text, sentence, candidate);
      if (!hasPicture(entity.text)) found.push(entity);
    }
  const free = withoutInner(withoutInner(found, dates), numbers);
  return withoutTails(tokens.text, withoutTails(tokens.text, free, dates), numbers);
}

/** `Рахмет🙏Сәлем`: no name has a picture in it. */
function hasPicture(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) - PICTURES) >>> 0 < 3) return true;
  return false;
}

/** Surrogates U+D83C to U+D83E lead emoji. */
const PICTURES = 0xd83c;

/** Anything with a place in the text. */
interface Placed {
  readonly span: Span;
}

/** Entities that do not stand whole inside one of `others`; both in order. */
function withoutInner(found: EntityFound[], others: readonly Placed[]): EntityFound[] {
  if (others.length === 0) return found;
  let k = 0;
  return found.filter(({ span }) => {
    while (k < others.length && others[k]!.span[1] <= span[0]) k++;
    const other = others[k]?.span;
    return other === undefined || !(other[0] <= span[0] && span[1] <= other[1]);
  });
}

/** `Әлихан 3 жаста`, `ИЮПАК 2016 жылы`: a date or number behind a name is no part of it. */
function withoutTails(text: string, found: EntityFound[], others: readonly Placed[]): EntityFound[] {
  if (others.length === 0) return found;
  let k = 0;
  return found.map((entity) => {
    const [start, end] = entity.span;
    while (k < others.length && others[k]!.span[1] < end) k++;
    const tail = others[k]?.span[0] ?? end;
    if (tail <= start + 1 || tail >= end || text[tail - 1] !== ' ') return entity;
    const surface = text.slice(start, tail - 1);
    return { ...entity, span: [start, tail - 1], text: surface, base: bases.of(surface, entity.type) };
  });
}

/** What each book's words may start; put away with the book. */
const startsOf = new WeakMap<WordBook, RuleStarts>();

function startsIn(book: WordBook): RuleStarts {
  let starts = startsOf.get(book);
  if (starts === undefined) {
    starts = new RuleStarts(book);
    startsOf.set(book, starts);
  }
  return starts;
}

/** Reads the sentences of one document, each as far as it can be read without the others. */
class Finding {
  readonly #tagger: Tagger = shippedTagger('record');
  readonly #tokens: Tokens;
  readonly #units: Units;
  #starts: RuleStarts | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#units = new Units(tokens.count);
  }

  /** The sentence of tokens `[from, to)` with the names in it. */
  read(from: number, to: number): Sentence {
    const tagger = this.#tagger;
    const units = this.#units;
    const book = tagger.book();
    const first = units.count;
    units.join(this.#tokens, from, to, book);
    const { ids, count } = units;
    const traits = traitsAmong(ids, first, count, book.traits);
    // No name is made of marks alone.
    const found = traits & TRAITS.letters ? candidates(tagger, ids, first, count - first) : [];
    const sentence = new Sentence(units, first, count - first, book, traits, found);
    const starts = this.#startsIn(book);
    applyRules(sentence, starts, starts.among(ids, first, count));
    return sentence;
  }

  #startsIn(book: WordBook): RuleStarts {
    if (this.#starts?.book !== book) this.#starts = startsIn(book);
    return this.#starts;
  }
}

/** The traits of the words at `[from, to)`, all together. */
function traitsAmong(ids: Int32Array, from: number, to: number, traits: Uint8Array): number {
  let all = 0;
  for (let i = from; i < to; i++) all |= traits[ids[i]!]!;
  return all;
}

/** What the tagger finds in a sentence; its dates and numbers are for others to find. */
function candidates(tagger: Tagger, ids: Int32Array, first: number, length: number): Candidate[] {
  const found: Candidate[] = [];
  if (!tagger.tagUnits(ids, first, length)) return found;
  const { labels, margins } = tagger;
  for (let i = 0; i < length; i++) {
    const label = labels[i]!;
    if (label === 0 || isInside(label)) continue;
    let to = i + 1;
    while (to < length && labels[to] === label + 1) to++;
    const type = (label - 1) / 2;
    if (type >= NAMED_CLASSES) continue;
    let worst = margins[i]!;
    for (let j = i + 1; j < to; j++) worst = Math.min(worst, margins[j]!);
    const confidence = 1 / (1 + Math.exp(-worst * tagger.unit));
    found.push({ from: i, to, type: CLASSES[type] as EntityType, confidence });
  }
  return found;
}

const bases = new BaseForms();

function toEntity(text: string, sentence: Sentence, { from, to, type, confidence }: Candidate): EntityFound {
  const span: Span = [sentence.start(from), sentence.end(to - 1)];
  const surface = text.slice(span[0], span[1]);
  // `«Победа» сағаты`: a make in quotes stands as it is, before what is of it.
  const quoted = type === 'PRODUCT' && text[span[0] - 1] === '«' && text[span[1]] === '»';
  const base = quoted ? surface : bases.of(surface, type);
  return { span, text: surface, type, base, confidence: Math.round(confidence * 100) / 100 };
}
