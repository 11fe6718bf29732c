/**
 * The record: one plain JSON object a document. Every key is present in every record (empty lists, `null`), so that
 * loaders infer one schema. A span is `[start, end]`, half open: `span` points into `text`, `raw` into the decoded
 * raw text, both in the unit that `offsets` names.
 */

import type { EditRecord } from '../core/edit.ts';
import type { Message } from '../core/message.ts';
import type { Span } from '../core/span.ts';
import type { DateFound } from '../extract/dates/mention.ts';
import type { EntityFound, Name } from '../extract/entities/mention.ts';
import type { NumberFound } from '../extract/numbers/mention.ts';
import type { Block, Citation, Front, Reference, Removed, Section, Sentence, TocEntry } from '../structure/document.ts';

/** Name and version of the record's shape, the first key of every record. */
export const RECORD_SCHEMA = 'tazamatin/record@1';

/** What offsets count: UTF-16 units (JavaScript, Java) or code points (Python). */
export type OffsetUnit = 'utf-16' | 'code-point';

/** Where a document came from. */
export interface Source {
  /** A relative path or the name given, never absolute; null where none is known. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly encoding: string;
  /** Length of the raw bytes (UTF-8 of a string input). */
  readonly bytes: number;
  /** Length of the decoded raw text, in the record's unit of offsets. */
  readonly characters: number;
  /** Of the raw bytes, hexadecimal. */
  readonly sha256: string;
}

/** The document's main language. */
export interface MainLanguage {
  /** ISO 639-1, else 639-3; `und` where no letters tell. */
  readonly code: string;
  /** ISO 15924: `Cyrl`, `Latn`, `Arab`, `Zyyy`. */
  readonly script: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A stretch in another language than the main one. */
export interface LanguageStretch {
  readonly code: string;
  readonly script: string;
  readonly span: Span;
  readonly raw: Span;
}

export interface RecordBlock extends Block {
  readonly raw: Span;
}

export interface RecordSection extends Section {
  readonly raw: Span;
}

export interface RecordSentence extends Sentence {
  readonly raw: Span;
}

export interface RecordCitation extends Citation {
  readonly raw: Span;
}

export interface RecordReference extends Reference {
  readonly raw: Span;
}

/** A date or time expression with its place in the raw text. */
export interface DateMention extends DateFound {
  readonly raw: Span;
}

/** A number with its place in the raw text. */
export interface NumberMention extends NumberFound {
  readonly raw: Span;
}

/** A named entity with its place in the raw text. */
export interface EntityMention extends EntityFound {
  readonly raw: Span;
}

/** An entity of a record: `name` is an index into the record's `names`. */
export interface RecordEntity extends EntityMention {
  readonly name: number;
}

/** Numbers that help to choose documents. Counts are of the clean text. */
export interface Quality {
  readonly letters: number;
  /** Words, hyphenated ones counted once. */
  readonly words: number;
  readonly sentences: number;
  /** Words a sentence, on average; 0 where there are none. */
  readonly meanSentenceWords: number;
  /** Letters a word, on average. */
  readonly meanWordLetters: number;
  /** Distinct runs of letters divided by all of them, case aside. Falls with length: compare like with like. */
  readonly typeTokenRatio: number;
  /** 0 to 1: letters of paragraphs in Kazakh, divided by all letters. */
  readonly kazakhShare: number;
  /** Letters and digits changed, put in or taken out inside words, for each 1,000 letters of the clean text. */
  readonly lettersRepairedPer1000: number;
  /** Letters and digits of the raw text that stand in `removed`, for each 1,000 letters of the clean text. */
  readonly lettersRemovedPer1000: number;
  /** Edits for each 1,000 characters of the clean text. */
  readonly editsPer1000: number;
}

/** One document of the corpus. */
export interface EssayRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** First 16 hexadecimal digits of the SHA-256 of the raw bytes, unless given; met again in one run: `-2`, `-3`. */
  readonly id: string;
  readonly source: Source;
  readonly offsets: OffsetUnit;
  /** What was supplied with the document, untouched. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly front: Front;
  readonly language: MainLanguage;
  readonly languages: readonly LanguageStretch[];
  /** The clean text: blocks parted by a blank line, sentences of a block by one space. */
  readonly text: string;
  readonly blocks: readonly RecordBlock[];
  readonly sections: readonly RecordSection[];
  readonly sentences: readonly RecordSentence[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly entities: readonly RecordEntity[];
  readonly names: readonly Name[];
  readonly citations: readonly RecordCitation[];
  readonly toc: readonly TocEntry[];
  readonly references: readonly RecordReference[];
  /** What the raw text holds and `text` does not. */
  readonly removed: readonly Removed[];
  /** Applied to the raw text they give `text`, exactly. Empty under `edits: 'summary'`. */
  readonly edits: readonly EditRecord[];
  /** Edits by rule; an edit that several rules made together counts for each of them. */
  readonly editCounts: Readonly<Record<string, number>>;
  readonly quality: Quality;
  /** Doubts. */
  readonly messages: readonly Message[];
}
