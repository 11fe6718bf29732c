import { type Plugin, type Processor, unified } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { Lexemes } from './core/lexemes.ts';
import type { Message } from './core/message.ts';
import type { Span } from './core/span.ts';
import { type Tokens, tokenizeRead } from './core/tokens.ts';
import { htmlEdits } from './decode/html.ts';
import { findDateDoubts, findDates } from './extract/dates/index.ts';
import type { DateFound } from './extract/dates/mention.ts';
import { findInBibliography, withBibliography } from './extract/entities/bibliography.ts';
import { findEntities, joinNames } from './extract/entities/index.ts';
import type { EntityFound } from './extract/entities/mention.ts';
import { withOwnNames } from './extract/entities/own-names.ts';
import { findLanguages, type LanguagesFound } from './extract/language/index.ts';
import { findNumbers } from './extract/numbers/index.ts';
import type { NumberFound } from './extract/numbers/mention.ts';
import { decodeInput, type FileData } from './input.ts';
import { checkOptions, type Options } from './options.ts';
import { buildRecord } from './record/build.ts';
import { LineIndex } from './record/line-index.ts';
import type { EssayRecord, Source } from './record/types.ts';
import { scanWords } from './repair/rules/words/word-scan.ts';
import type { Restored } from './structure/document.ts';
import { type RestoreOptions, restore } from './structure/restore.ts';

declare module 'unified' {
  interface CompileResultMap {
    EssayRecord: EssayRecord;
  }
}

/**
 * A document on its way through the processor. A transformer of your own may change the lists of mentions; spans
 * there are UTF-16 units of `restored.log.text`, which never changes any more.
 */
export interface EssayTree extends Node {
  readonly type: 'essay';
  readonly source: Omit<Source, 'name' | 'characters'>;
  readonly restored: Restored;
  readonly tokens: Tokens;
  languages: LanguagesFound;
  dates: DateFound[];
  numbers: NumberFound[];
  entities: EntityFound[];
  messages: Message[];
}

/** A unified processor whose `processSync(file).result` is the record. */
export type EssayProcessor = Processor<EssayTree, EssayTree, EssayTree, EssayTree, EssayRecord>;

/**
 * Makes a processor: parser (decode, repair, structure), transformers (languages, dates, numbers, entities), compiler
 * (record). It is not frozen: add transformers of your own with `.use()`.
 *
 * A file's `path` names its record; `file.data.tazamatin` may hold `{ name, id, meta }` for it.
 *
 * @throws TazamatinError `bad-option` or `bad-rule`
 */
export function createProcessor(options: Options = {}): EssayProcessor {
  checkOptions(options);
  return unified().use(parseEssay, options).use(extractAll, options).use(compileRecord, options);
}

const parseEssay: Plugin<[Options], string, EssayTree> = function (options): void {
  const restoreOptions = toRestoreOptions(options);
  let lexemes = new Lexemes();
  (this as unknown as EssayProcessor).parser = (_text, file): EssayTree => {
    const { text, source, messages } = decodeInput(inputOf(file));
    const html = source.mediaType === 'text/html';
    const restored = restore(text, html ? { ...restoreOptions, markup: htmlEdits } : restoreOptions);
    if (lexemes.size > MAX_LEXEMES) lexemes = new Lexemes();
    const tokens = tokenizeRead(scanWords(restored.log.text), lexemes);
    return {
      type: 'essay',
      source,
      restored,
      tokens,
      languages: NO_LANGUAGES,
      dates: [],
      numbers: [],
      entities: [],
      messages: [...messages],
    };
  };
};

/** Whether a file was made by `clean`, which gives it its input, even where that is nothing. */
const isOwn = (data: FileData | undefined): data is FileData => data !== undefined && 'input' in data;

function inputOf({ data, value }: VFile): string | Uint8Array {
  const own = data.tazamatin;
  return isOwn(own) ? (own.input as string | Uint8Array) : (value ?? '');
}

function toRestoreOptions({ repair, rules = {}, lexicon = {} }: Options): RestoreOptions {
  return defined({ repair, rules: defined(rules), lexicon: defined(lexicon) });
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Words are shared between documents, for speed; now and then they are dropped, so that memory stays bounded. */
const MAX_LEXEMES = 100_000;

const NO_LANGUAGES: LanguagesFound = {
  main: { code: 'und', script: 'Zyyy', confidence: 0 },
  stretches: [],
  kazakhShare: 0,
  doubts: [],
};

/** One transformer for all that is found in the text: each that unified runs by itself takes as long as a page. */
const extractAll: Plugin<[Options], EssayTree> = (options) => (tree) => {
  markLanguages(tree);
  markDates(tree, options);
  markNumbers(tree);
  if (options.entities !== false) markEntities(tree, options);
};

function markLanguages(tree: EssayTree): void {
  const spans = tree.restored.blocks.map((block) => block.span);
  tree.languages = findLanguages(tree.restored.log.text, spans);
}

function markDates(tree: EssayTree, { reference }: Options): void {
  tree.dates = findDates(tree.tokens, reference === undefined ? {} : { reference });
  for (const { span, reason } of findDateDoubts(tree.tokens)) {
    const raw = tree.restored.log.map.toSource(span);
    tree.messages.push({ rule: 'date/impossible', reason, raw, severity: 'warning' });
  }
}

function markNumbers(tree: EssayTree): void {
  const entries = entryTexts(tree.restored);
  const numbers = findNumbers(tree.tokens, tree.dates);
  tree.numbers = entries.size === 0 ? numbers : numbers.filter(({ span }) => !entries.has(span[0]));
}

/** By the starts of those of a bibliography's entries that have numbers: where their texts start. */
function entryTexts({ blocks, references }: Restored): ReadonlyMap<number, number> {
  if (references.length === 0) return NO_ENTRIES;
  const starts = blocks.filter(({ kind }) => kind === 'reference').map(({ span }) => span[0]);
  const texts = references.map(({ span }, i): [number, number] => [starts[i]!, span[0]]);
  return new Map(texts.filter(([start, text]) => start < text));
}

const NO_ENTRIES: ReadonlyMap<number, number> = new Map();

function markEntities(tree: EssayTree, { lexicon }: Options): void {
  const { text } = tree.tokens;
  const found = findEntities(tree.tokens, runningText(tree.restored), tree.dates, tree.numbers);
  const entries = tree.restored.references.map(({ span }) => span);
  const all = withBibliography(found, findInBibliography(text, entries));
  tree.entities = withOwnNames(text, all, lexicon?.names ?? []);
}

/** Everything that is read as language: sentences, headings and the title, in order; entries without their numbers. */
function runningText(restored: Restored): Span[] {
  const { blocks, sentences } = restored;
  const texts = entryTexts(restored);
  const spans: Span[] = [];
  let k = 0;
  // Sentences and blocks stand in order, each in its list.
  for (const { kind, span: block } of blocks) {
    if (kind === 'heading' || kind === 'title') spans.push(block);
    else
      for (; k < sentences.length && sentences[k]!.span[0] < block[1]; k++) {
        const { span } = sentences[k]!;
        spans.push(texts.size === 0 ? span : [texts.get(span[0]) ?? span[0], span[1]]);
      }
  }
  return spans;
}

const compileRecord: Plugin<[Options], EssayTree, EssayRecord> = function (options): void {
  (this as unknown as EssayProcessor).compiler = (tree, file): EssayRecord => {
    const data = file.data.tazamatin;
    const { source, restored, tokens, languages, dates, numbers, entities, messages } = tree;
    const record = buildRecord({
      id: data?.id ?? options.id ?? source.sha256.slice(0, 16),
      source: sourceOf(source, labelOf(data?.name ?? pathOf(file) ?? options.name)),
      meta: copyOf(data?.meta ?? options.meta),
      restored,
      tokens,
      languages,
      dates,
      numbers,
      entities,
      names: joinNames(entities),
      messages,
      offsets: options.offsets ?? 'utf-16',
      edits: options.edits ?? 'full',
    });
    // Of a file made by `clean` only the record comes back.
    if (!isOwn(data)) report(file, record.messages, restored.log.raw);
    return record;
  };
};

const copyOf = (meta: object | undefined): Record<string, unknown> => (meta === undefined ? {} : { ...meta });

/** Of a file that has no history, as those made by `clean`, the path would be looked for before its first. */
const pathOf = (file: VFile): string | undefined => (file.history.length === 0 ? undefined : file.path);

function sourceOf(
  { mediaType, encoding, bytes, sha256 }: EssayTree['source'],
  name: string | null,
): Omit<Source, 'characters'> {
  return { name, mediaType, encoding, bytes, sha256 };
}

const ABSOLUTE = /^(?:[a-z]:)?[\\/]/i;

/** A record never tells where on a machine a file lay: of an absolute path the last part stays. */
function labelOf(name: string | undefined): string | null {
  if (name === undefined || name === '') return null;
  return ABSOLUTE.test(name) ? (name.split(/[\\/]/).at(-1) ?? null) : name;
}

/** Doubts for those who work with files: vfile-reporter prints them with line and column of the raw text. */
function report(file: VFile, messages: readonly Message[], raw: string): void {
  if (messages.length === 0) return;
  const lines = new LineIndex(raw);
  for (const { rule, reason, raw: span, severity } of messages) {
    const place = span === null ? undefined : { start: lines.point(span[0]), end: lines.point(span[1]) };
    const message = file.message(reason, { source: 'tazamatin', ruleId: rule, place });
    if (severity === 'info') message.fatal = undefined;
  }
}
