import type { EditLog } from '../core/edit-log.ts';
import type { Message } from '../core/message.ts';
import type { Span } from '../core/span.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';

/** What a block is. Every block but a title and a heading holds at least one sentence. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'verse'
  | 'line'
  | 'cell'
  | 'caption'
  | 'footnote'
  | 'reference';

/** A stretch of the clean text between two blank lines. Spans of this file point into the clean text. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Index into the sections. */
  section: number;
  /** The bullet or enumerator that stood before an item, or null. */
  readonly marker: string | null;
}

export type SectionKind = SectionKindName;

export interface Section {
  readonly index: number;
  /** Index of the section it belongs to, or null at the top. */
  readonly parent: number | null;
  readonly level: number;
  readonly kind: SectionKind;
  /** Canonical: `I`, `2.1`; null where none. */
  readonly number: string | null;
  readonly title: string | null;
  /** The heading's span, or null for text before the first heading. */
  readonly heading: Span | null;
  readonly span: Span;
  /** As printed in the table of contents. */
  readonly page: string | null;
  /** How sure it is that a section begins here, 0 to 1; see `SECTION_CONFIDENCE`. */
  readonly confidence: number;
}

export interface Sentence {
  readonly span: Span;
  readonly block: number;
  readonly section: number;
}

export interface Citation {
  readonly span: Span;
  readonly text: string;
  readonly numbers: readonly string[];
  readonly pages: readonly string[];
}

export interface TocEntry {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly page: string | null;
  /** Index of the section of the body it names, or null. */
  readonly section: number | null;
}

export interface Reference {
  readonly number: string | null;
  readonly text: string;
  readonly span: Span;
}

export type RemovedKind = 'page-marker' | 'boilerplate' | 'watermark' | 'truncation' | 'toc' | 'caption-debris';

/** What the raw text holds and the clean text does not; `raw` in the raw text. */
export interface Removed {
  readonly raw: Span;
  readonly text: string;
  readonly kind: RemovedKind;
  readonly rule: string;
}

/** Title-page fields, each as printed. */
export interface Front {
  readonly institution: string | null;
  readonly work: string | null;
  readonly author: string | null;
  readonly supervisor: string | null;
  readonly group: string | null;
  readonly city: string | null;
  readonly year: string | null;
}

/** A document after repair and structure: `log.text` is the final clean text, `log.map` leads back to the raw one. */
export interface Restored {
  readonly log: EditLog;
  readonly title: Span | null;
  readonly front: Front;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly toc: readonly TocEntry[];
  readonly references: readonly Reference[];
  readonly removed: readonly Removed[];
  readonly messages: readonly Message[];
}
