/**
 * Raw, noisy Kazakh essays in, structured records out. These are the public names; all else is inside.
 *
 * @packageDocumentation
 */

export { clean } from './clean.ts';
export { cleanAll, type Document, type ManyOptions } from './clean-all.ts';
export { applyEdits, type EditRecord } from './core/edit.ts';
export { type ErrorCode, TazamatinError } from './core/error.ts';
export type { Message } from './core/message.ts';
export type { Emit, RepairExample, RepairRule } from './core/rule.ts';
export type { Span } from './core/span.ts';
export { extractDates, parseDate } from './extract/dates/index.ts';
export type { DateFound, DateType } from './extract/dates/mention.ts';
export { extractEntities, tagTokens } from './extract/entities/index.ts';
export type { EntityFound, EntityType, ExtractedEntity, Name } from './extract/entities/mention.ts';
export { extractNumbers, parseNumber } from './extract/numbers/index.ts';
export type { NumberFound, NumberType } from './extract/numbers/mention.ts';
export type { Options } from './options.ts';
export { createProcessor, type EssayProcessor, type EssayTree } from './processor.ts';
export { revertEdits } from './record/revert.ts';
export type {
  DateMention,
  EntityMention,
  EssayRecord,
  LanguageStretch,
  MainLanguage,
  NumberMention,
  OffsetUnit,
  Quality,
  RecordBlock,
  RecordCitation,
  RecordEntity,
  RecordReference,
  RecordSection,
  RecordSentence,
  Source,
} from './record/types.ts';
export type {
  BlockKind,
  Front,
  Removed,
  RemovedKind,
  Restored,
  SectionKind,
  TocEntry,
} from './structure/document.ts';
export { splitSentences } from './structure/split-sentences.ts';
