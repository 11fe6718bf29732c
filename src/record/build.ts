import type { EditRecord } from '../core/edit.ts';
import type { Message } from '../core/message.ts';
import type { Span } from '../core/span.ts';
import type { Tokens } from '../core/tokens.ts';
import type { DateFound } from '../extract/dates/mention.ts';
import type { EntityFound, Name } from '../extract/entities/mention.ts';
import type { LanguagesFound } from '../extract/language/index.ts';
import type { NumberFound } from '../extract/numbers/mention.ts';
import type { Restored } from '../structure/document.ts';
import { type SpanConverter, toUnit } from './offset-unit.ts';
import { measureQuality } from './quality.ts';
import { type EssayRecord, type OffsetUnit, RECORD_SCHEMA, type RecordEntity, type Source } from './types.ts';

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
  const places = new Places(input);
  const edits = log.records();
  return {
    schema: RECORD_SCHEMA,
    id: input.id,
    source: { ...input.source, characters: places.inRaw([0, log.raw.length])[1] },
    offsets: input.offsets,
    meta: input.meta,
    title: restored.title === null ? null : log.text.slice(...restored.title),
    titleSpan: restored.title === null ? null : places.inText(restored.title),
    front: restored.front,
    language: input.languages.main,
    languages: input.languages.stretches.map((stretch) => places.put(stretch)),
    text: log.text,
    blocks: restored.blocks.map((block) => places.put(block)),
    sections: restored.sections.map((section) => ({
      ...places.put(section),
      heading: section.heading === null ? null : places.inText(section.heading),
    })),
    sentences: restored.sentences.map((sentence) => places.put(sentence)),
    dates: input.dates.map((date) => places.put(date)),
    numbers: input.numbers.map((number) => places.put(finite(number))),
    entities: linkNames(
      input.entities.map((entity) => places.put(entity)),
      input.names,
    ),
    names: input.names,
    citations: restored.citations.map((citation) => places.put(citation)),
    toc: restored.toc,
    references: restored.references.map((reference) => places.put(reference)),
    removed: restored.removed.map((piece) => ({ ...piece, raw: places.inRaw(piece.raw) })),
    edits: input.edits === 'full' ? edits.map((edit) => places.edit(edit)) : [],
    editCounts: countEdits(edits),
    quality: measureQuality({
      tokens: input.tokens,
      sentences: restored.sentences.length,
      edits,
      removed: restored.removed,
      kazakhShare: input.languages.kazakhShare,
    }),
    messages: collectMessages(input).map((message) => ({
      ...message,
      raw: message.raw === null ? null : places.inRaw(message.raw),
    })),
  };
}

/** Spans of the clean text, their places in the raw text, both in the record's unit. */
class Places {
  readonly inText: SpanConverter;
  readonly inRaw: SpanConverter;
  readonly #input: RecordInput;

  constructor(input: RecordInput) {
    const { log } = input.restored;
    this.#input = input;
    this.inText = toUnit(log.text, input.offsets);
    this.inRaw = toUnit(log.raw, input.offsets);
  }

  put<T extends { readonly span: Span }>(thing: T): T & { readonly raw: Span } {
    const raw = this.#input.restored.log.map.toSource(thing.span);
    return { ...thing, span: this.inText(thing.span), raw: this.inRaw(raw) };
  }

  edit(edit: EditRecord): EditRecord {
    return { ...edit, raw: this.inRaw(edit.raw), span: this.inText(edit.span) };
  }
}

/** An edit that several rules made (`a+b`) counts for each. Sorted by rule, so that equal counts read equal. */
function countEdits(edits: readonly EditRecord[]): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (rule: string, times: number): void => void counts.set(rule, (counts.get(rule) ?? 0) + times);
  const names = new Map<string, number>();
  for (const { rule } of edits) names.set(rule, (names.get(rule) ?? 0) + 1);
  for (const [name, times] of names) for (const rule of name.split('+')) count(rule, times);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON knows no infinity: a number beyond all doubles has no value. */
function finite(number: NumberFound): NumberFound {
  const safe = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  return { ...number, value: safe(number.value), min: safe(number.min), max: safe(number.max) };
}

function linkNames(
  entities: readonly (EntityFound & { readonly raw: Span })[],
  names: readonly Name[],
): readonly RecordEntity[] {
  const nameOf = new Int32Array(entities.length);
  names.forEach((name, index) => {
    for (const mention of name.mentions) nameOf[mention] = index;
  });
  return entities.map((entity, i) => ({ ...entity, name: nameOf[i]! }));
}

/** Doubts of every step, in raw order; those of the whole document first. */
function collectMessages({ restored, messages, languages }: RecordInput): readonly Message[] {
  const { map, text } = restored.log;
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

const EMPTY: Message = { rule: 'empty', reason: 'the document has no text', raw: null, severity: 'warning' };
