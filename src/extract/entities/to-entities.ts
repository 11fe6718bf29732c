import { type Span, spanOf } from '../../core/span.ts';
import { baseForm } from './base-form.ts';
import { FoundEntity } from './found-entity.ts';
import { keptOn } from './kept.ts';
import type { EntityFound } from './mention.ts';
import { hasPicture, OCCASIONS } from './rules/landmarks.ts';
import type { Candidate, Sentence } from './rules/sentence.ts';

/** Anything with a place in the text. */
export interface Placed {
  readonly span: Span;
}

/**
 * The entities that the names found in a text's sentences are, in order. A name inside a date or a number is none, nor is
 * one with a picture in it; a date or number behind a name is no part of it.
 */
export function toEntities(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly Placed[],
  numbers: readonly Placed[],
): EntityFound[] {
  const found: EntityFound[] = [];
  const others = [new Others(dates), new Others(numbers)] as const;
  for (let i = 0; i < sentences.length; i++)
    if (sentences[i]!.found.length > 0) addEntities(text, sentences[i]!, others, found);
  return found;
}

function addEntities(
  text: string,
  sentence: Sentence,
  [dates, numbers]: readonly [Others, Others],
  out: EntityFound[],
): void {
  const { found } = sentence;
  const mayHavePicture = (sentence.occasions & OCCASIONS.picture) !== 0;
  for (let k = 0; k < found.length; k++) {
    const one = found[k]!;
    const start = sentence.start(one.from);
    const end = sentence.end(one.to - 1);
    // `Рахмет🙏Сәлем`
    if (mayHavePicture && hasPicture(text.slice(start, end))) continue;
    const amongDates = dates.meet(start, end);
    const amongNumbers = numbers.meet(start, end);
    if (!amongDates && !amongNumbers) {
      out.push(wholeName(text, sentence, one, start, end));
      continue;
    }
    if (dates.hold(start, end) || numbers.hold(start, end)) continue;
    const cut = numbers.cut(text, start, dates.cut(text, start, end));
    out.push(cut === end ? wholeName(text, sentence, one, start, end) : cutName(text, one, start, cut));
  }
}

function wholeName(text: string, sentence: Sentence, one: Candidate, start: number, end: number): EntityFound {
  const { type } = one;
  const name = sentence.name(text, one, keptOn(sentence.book).names);
  // `«Победа» сағаты`: a make in quotes stands as it is, before what is of it.
  const quoted = type === 'PRODUCT' && text[start - 1] === '«' && text[end] === '»';
  return new FoundEntity(spanOf(start, end), name, quoted ? name.text : name.base, rounded(one.confidence));
}

function cutName(source: string, { type, confidence }: Candidate, start: number, end: number): EntityFound {
  const text = source.slice(start, end);
  return { span: [start, end], text, type, base: baseForm(text, type), confidence: rounded(confidence) };
}

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

/** Dates or numbers of a text, in order, as names are held against them, in order too. */
class Others {
  readonly #list: readonly Placed[];
  /** The first that ends behind the start of the name at hand. */
  #at = 0;

  constructor(list: readonly Placed[]) {
    this.#list = list;
  }

  /** Whether any of them is in `[start, end)` in part or whole. */
  meet(start: number, end: number): boolean {
    const list = this.#list;
    while (this.#at < list.length && list[this.#at]!.span[1] <= start) this.#at++;
    return this.#at < list.length && list[this.#at]!.span[0] < end;
  }

  /** Whether `[start, end)`, of which `meet` was asked last, stands whole inside one. */
  hold(start: number, end: number): boolean {
    const other = this.#list[this.#at]?.span;
    return other !== undefined && other[0] <= start && end <= other[1];
  }

  /** Where a name ends if one that ends it is taken off: `Әлихан 3 жаста`, `ИЮПАК 2016 жылы`. */
  cut(text: string, start: number, end: number): number {
    const list = this.#list;
    let k = this.#at;
    while (k < list.length && list[k]!.span[1] < end) k++;
    const tail = list[k]?.span[0] ?? end;
    return tail > start + 1 && tail < end && text[tail - 1] === ' ' ? tail - 1 : end;
  }
}
