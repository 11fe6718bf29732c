import type { EditRecord } from '../core/edit.ts';
import type { Message } from '../core/message.ts';
import { plainObjects } from '../core/plain-objects.ts';
import type { Span } from '../core/span.ts';
import type { Tokens } from '../core/tokens.ts';
import type { DateFound } from '../extract/dates/mention.ts';
import type { EntityFound, Name } from '../extract/entities/mention.ts';
import type { LanguagesFound, StretchFound } from '../extract/language/index.ts';
import type { NumberFound } from '../extract/numbers/mention.ts';
import type { Block, Citation, Reference, Restored, Section, Sentence } from '../structure/document.ts';
import { EditCounts } from './edit-counts.ts';
import { type SpanConverter, same, toUnit } from './offset-unit.ts';
import { measureQuality } from './quality.ts';
import {
  type DateMention,
  type EssayRecord,
  type LanguageStretch,
  type NumberMention,
  type OffsetUnit,
  RECORD_SCHEMA,
  type RecordBlock,
  type RecordCitation,
  type RecordEntity,
  type RecordReference,
  type RecordSection,
  type RecordSentence,
  type Source,
} from './types.ts';

/** All that is known of a document when its record is made. Spans are UTF-16 units here, whatever the record's. */
export interface RecordInput {
  readonly id: string;
  readonly source: Omit<Source, 'characters'>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly restored: Restored;
  readonly tokens: Tokens;
  readonly languages: LanguagesFound;
  readonly dates: readonly DateFound[];
  readonly numbers: readonly NumberFound[];
  readonly entities: readonly EntityFound[];
  readonly names: readonly Name[];
  /** Doubts of decoding and of the extractors; those of `restored` come by themselves. */
  readonly messages: readonly Message[];
  readonly offsets: OffsetUnit;
  readonly edits: 'full' | 'summary';
}

/** Makes the record of one document: plain data, ready for JSON. */
export function buildRecord(input: RecordInput): EssayRecord {
  const { restored } = input;
  const { log } = restored;
  const places = placesOf(input);
  const { inText, inRaw } = places;
  const editCounts = new EditCounts();
  const edits = log.records(editCounts);
  return {
    schema: RECORD_SCHEMA,
    id: input.id,
    source: putSource(input.source, inRaw([0, log.raw.length])[1]),
    offsets: input.offsets,
    meta: input.meta,
    title: restored.title === null ? null : log.text.slice(...restored.title),
    titleSpan: restored.title === null ? null : inText(restored.title),
    front: restored.front,
    language: input.languages.main,
    languages: input.languages.stretches.map((stretch) => putStretch(stretch, places)),
    text: log.text,
    blocks: restored.blocks.map((block) => putBlock(block, places)),
    sections: restored.sections.map((section) => putSection(section, places)),
    sentences: restored.sentences.map((sentence) => putSentence(sentence, places)),
    dates: input.dates.map((date) => putDate(date, places)),
    numbers: input.numbers.map((number) => putNumber(number, places)),
    entities: putEntities(input, places),
    names: input.names,
    citations: restored.citations.map((citation) => putCitation(citation, places)),
    toc: restored.toc,
    references: restored.references.map((reference) => putReference(reference, places)),
    removed: restored.removed.map(({ raw, text, kind, rule }) => ({ raw: inRaw(raw), text, kind, rule })),
    edits: input.edits === 'full' ? putEdits(edits, places) : [],
    editCounts: editCounts.sorted(),
    quality: measureQuality({
      tokens: input.tokens,
      sentences: restored.sentences.length,
      edits,
      removed: restored.removed,
      kazakhShare: input.languages.kazakhShare,
    }),
    messages: collectMessages(input).map(({ rule, reason, raw, severity }) => ({
      rule,
      reason,
      raw: raw === null ? null : inRaw(raw),
      severity,
    })),
  };
}

/** What turns spans into those of the record. */
interface Places {
  /** A span of the clean text in the record's unit; one of the raw text in the same. */
  readonly inText: SpanConverter;
  readonly inRaw: SpanConverter;
  /** The place in the raw text of a span of the clean one, in the record's unit. */
  readonly toRaw: SpanConverter;
}

function placesOf({ restored, offsets }: RecordInput): Places {
  const { raw, text, map } = restored.log;
  const inRaw = toUnit(raw, offsets);
  return { inText: toUnit(text, offsets), inRaw, toRaw: (span) => inRaw(map.toSource(span)) };
}

// Each list has an expression of its own that copies its things, key by key: objects of one shape are copied many
// times faster than those of many shapes in one place, and a spread with more keys behind it gives each copy its own.

function putSource(
  { name, mediaType, encoding, bytes, sha256 }: Omit<Source, 'characters'>,
  characters: number,
): Source {
  return { name, mediaType, encoding, bytes, sha256, characters };
}

function putStretch({ code, script, span }: StretchFound, { inText, toRaw }: Places): LanguageStretch {
  return { code, script, span: inText(span), raw: toRaw(span) };
}

function putCitation({ span, text, numbers, pages }: Citation, { inText, toRaw }: Places): RecordCitation {
  return { span: inText(span), text, numbers, pages, raw: toRaw(span) };
}

function putReference({ number, text, span }: Reference, { inText, toRaw }: Places): RecordReference {
  return { number, text, span: inText(span), raw: toRaw(span) };
}

function putBlock({ kind, span, section, marker }: Block, { inText, toRaw }: Places): RecordBlock {
  return { kind, span: inText(span), section, marker, raw: toRaw(span) };
}

function putSentence({ span, block, section }: Sentence, { inText, toRaw }: Places): RecordSentence {
  return new RecordedSentence(inText(span), block, section, toRaw(span));
}

type SentenceValues = [span: Span, block: number, section: number, raw: Span];

const RecordedSentence = plainObjects<RecordSentence, SentenceValues>(function (span, block, section, raw) {
  this.span = span;
  this.block = block;
  this.section = section;
  this.raw = raw;
});

function putSection(section: Section, { inText, toRaw }: Places): RecordSection {
  const heading = section.heading === null ? null : inText(section.heading);
  const { index, parent, level, kind, number, title, span, page, confidence } = section;
  return { index, parent, level, kind, number, title, heading, span: inText(span), page, confidence, raw: toRaw(span) };
}

function putDate(
  { span, text, type, edtf, from, to, rule, confidence }: DateFound,
  { inText, toRaw }: Places,
): DateMention {
  return { span: inText(span), text, type, edtf, from, to, rule, confidence, raw: toRaw(span) };
}

function putNumber(number: NumberFound, { inText, toRaw }: Places): NumberMention {
  const { span, text, type, approx, unit, rule, confidence } = number;
  const [value, min, max] = [finite(number.value), finite(number.min), finite(number.max)];
  return { span: inText(span), text, type, value, min, max, approx, unit, rule, confidence, raw: toRaw(span) };
}

/** JSON knows no infinity: a number beyond all doubles has no value. */
const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

/** The entities, each with the name it is a mention of. */
function putEntities({ entities, names }: RecordInput, { inText, toRaw }: Places): readonly RecordEntity[] {
  const nameOf: number[] = new Array<number>(entities.length).fill(0);
  for (let index = 0; index < names.length; index++)
    for (const mention of names[index]!.mentions) nameOf[mention] = index;
  return entities.map((entity, i) => new RecordedEntity(entity, inText(entity.span), toRaw(entity.span), nameOf[i]!));
}

type EntityValues = [found: EntityFound, span: Span, raw: Span, name: number];

const RecordedEntity = plainObjects<RecordEntity, EntityValues>(function (
  { text, type, base, confidence },
  span,
  raw,
  name,
) {
  this.span = span;
  this.text = text;
  this.type = type;
  this.base = base;
  this.confidence = confidence;
  this.raw = raw;
  this.name = name;
});

function putEdits(edits: readonly EditRecord[], { inText, inRaw }: Places): readonly EditRecord[] {
  if (inText === same && inRaw === same) return edits;
  return edits.map((edit) => ({ ...edit, raw: inRaw(edit.raw), span: inText(edit.span) }));
}

/** Doubts of every step, in raw order; those of the whole document first. */
function collectMessages({ restored, messages, languages }: RecordInput): readonly Message[] {
  const { map, text } = restored.log;
  if (messages.length + restored.messages.length + languages.doubts.length === 0 && text !== '') return NO_MESSAGES;
  const doubts: Message[] = languages.doubts.map(({ span, ...doubt }) => ({
    rule: doubt.rule,
    reason: doubt.reason,
    raw: span === null ? null : map.toSource(span),
    severity: doubt.severity,
  }));
  const all = [...messages, ...restored.messages, ...doubts];
  if (text === '' && !all.some((message) => message.rule === 'empty')) all.unshift(EMPTY);
  return all.sort((a, b) => (a.raw?.[0] ?? -1) - (b.raw?.[0] ?? -1));
}

const NO_MESSAGES: readonly Message[] = [];
const EMPTY: Message = { rule: 'empty', reason: 'the document has no text', raw: null, severity: 'warning' };
