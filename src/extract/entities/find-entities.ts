import type { Span } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import { baseForm } from './base-form.ts';
import { CLASSES, NAMED_CLASSES } from './labels.ts';
import { recallNames } from './memory.ts';
import type { EntityFound, EntityType } from './mention.ts';
import { ENTITY_RULES } from './rules/index.ts';
import { type Candidate, Sentence } from './rules/sentence.ts';
import { shippedModel, shippedTagger, type Tagger } from './tagger.ts';
import { joinUnits, type Units } from './units.ts';

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
  const tagger = shippedTagger('record');
  const tagged: Sentence[] = [];
  let at = 0;
  for (const [start, end] of sentences) {
    while (at < tokens.count && tokens.start[at]! < start) at++;
    const from = at;
    while (at < tokens.count && tokens.end[at]! <= end) at++;
    for (let piece = from; piece < at; piece += LONGEST)
      tagged.push(tagSentence(tagger, joinUnits(tokens, piece, Math.min(at, piece + LONGEST))));
  }
  recallNames(tagged);
  const found = tagged.flatMap((sentence) => toEntities(tokens.text, sentence));
  return withoutInner(withoutInner(found, dates), numbers);
}

/** Anything with a place in the text. */
interface Placed {
  readonly span: Span;
}

/** Entities that do not stand whole inside one of `others`; both in order. */
function withoutInner(found: readonly EntityFound[], others: readonly Placed[]): EntityFound[] {
  let k = 0;
  return found.filter(({ span }) => {
    while (k < others.length && others[k]!.span[1] <= span[0]) k++;
    const other = others[k]?.span;
    return other === undefined || !(other[0] <= span[0] && span[1] <= other[1]);
  });
}

/** Longer sentences are tagged in pieces, so that memory stays flat on text without sentence ends. */
const LONGEST = 1000;

function tagSentence(tagger: Tagger, units: Units): Sentence {
  const margins: number[] = [];
  const labels = tagger.tag(units.words, margins);
  const found: Candidate[] = [];
  const { unit } = shippedModel();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0 || label % 2 === 0) continue;
    const type = (label - 1) / 2;
    let to = i + 1;
    while (to < labels.length && labels[to] === label + 1) to++;
    if (type >= NAMED_CLASSES) continue;
    let worst = margins[i]!;
    for (let j = i + 1; j < to; j++) worst = Math.min(worst, margins[j]!);
    const confidence = 1 / (1 + Math.exp(-worst * unit));
    found.push({ from: i, to, type: CLASSES[type] as EntityType, confidence });
  }
  const sentence = new Sentence(
    units,
    units.words.map((word) => tagger.typeOf(word)),
    found,
  );
  for (const rule of ENTITY_RULES) rule.apply(sentence);
  return sentence;
}

function toEntities(text: string, { units, found }: Sentence): EntityFound[] {
  return found.map(({ from, to, type, confidence }) => {
    const span: Span = [units.start[from]!, units.end[to - 1]!];
    const surface = text.slice(span[0], span[1]);
    return { span, text: surface, type, base: baseForm(surface, type), confidence: Math.round(confidence * 100) / 100 };
  });
}
