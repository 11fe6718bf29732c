import type { Edit } from '../core/edit.ts';
import { EditLog } from '../core/edit-log.ts';
import type { Message } from '../core/message.ts';
import { plainObjects } from '../core/plain-objects.ts';
import type { Emit, RepairRule } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import { beforeEdits, followEdits } from '../repair/follow-edits.ts';
import { kindsIn } from '../repair/rules/chars/char-kinds.ts';
import { CHAR_RULES } from '../repair/rules/chars/index.ts';
import { DASH_RULES } from '../repair/rules/dashes/index.ts';
import { SPACING_RULES } from '../repair/rules/spacing/index.ts';
import { WORD_RULES, wordRules } from '../repair/rules/words/index.ts';
import { scanWords } from '../repair/rules/words/word-scan.ts';
import { findLostStops } from './boundaries/lost-stops.ts';
import { type LostBars, lostBars, partUnmarked } from './boundaries/unmarked.ts';
import { findCitations } from './citations.ts';
import type { Block, Reference, Removed, Restored, Sentence } from './document.ts';
import { EMPTY_FRONT, readTitlePage } from './front.ts';
import { findFurniture, type Junk } from './furniture.ts';
import { GAP } from './gaps.ts';
import { layOut } from './layout.ts';
import type { BlockDraft } from './layout-writer.ts';
import { isLessonPlan } from './lesson-plan.ts';
import { lineJunk } from './line-junk.ts';
import { splitParts } from './parts.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { isOff } from './rules-off.ts';
import { buildSections, type PlacedBlock } from './sections.ts';
import { Abbreviations, addSentences } from './sentences.ts';
import { NO_SPANS, Spans } from './spans.ts';
import { type Line, surveyLines } from './survey.ts';
import { findPlainToc, findToc, insideToc, type Toc } from './toc.ts';
import { tocEntries } from './toc-entries.ts';
import { HeadingWords } from './wording.ts';

/** How sure a repair must be to be made. */
export const REPAIR_BARS: Readonly<Record<RepairLevel, number>> = { strict: 0.95, standard: 0.8, aggressive: 0.5 };
export type RepairLevel = 'strict' | 'standard' | 'aggressive';

/** What a user may change about repair and structure. */
export interface RestoreOptions {
  readonly repair?: RepairLevel;
  readonly rules?: { readonly off?: readonly string[]; readonly add?: readonly RepairRule[] };
  /** Says, as edits, what the plain text of a marked-up one is; run before all else. */
  readonly markup?: RepairRule['find'];
  readonly lexicon?: {
    readonly abbreviations?: readonly string[];
    readonly headings?: readonly string[];
    readonly names?: readonly string[];
    readonly words?: readonly string[];
  };
}

/** Rules for running text, after the text has been laid out in blocks, in order. */
export const INLINE_RULES: readonly RepairRule[] = [...SPACING_RULES, ...DASH_RULES, ...WORD_RULES];

const NONE_OFF: ReadonlySet<string> = new Set();
const HOUSE_HEADINGS: HeadingWords = new HeadingWords();
const HOUSE_ABBREVIATIONS: Abbreviations = new Abbreviations();

/** A full stop lost inside a line is put back only where the model is this sure … */
const LOST_STOP_BAR = 12;
/** … or this sure in a text that is known to have lost others. */
const LOST_STOP_BAR_DAMAGED = 6;

/**
 * Repairs a raw text and finds its structure.
 *
 * @param raw the decoded text; any string
 * @returns the clean text with its edit log, blocks, sections, sentences; spans in UTF-16 units of the clean text
 */
export function restore(raw: string, options: RestoreOptions = {}): Restored {
  return new Restoration(raw, options).run();
}

class Restoration {
  readonly #log: EditLog;
  readonly #bar: number;
  readonly #off: ReadonlySet<string>;
  readonly #inline: readonly RepairRule[];
  readonly #markup: RepairRule['find'] | undefined;
  readonly #headingWords: HeadingWords;
  readonly #abbreviations: Abbreviations;
  readonly #removed: Removed[] = [];
  readonly #messages: Message[] = [];
  /** The rule that runs, and what it found that is sure enough and changes anything. */
  #rule = '';
  #found: Edit[] = [];
  readonly #emit: Emit = (start, end, insert, confidence = 1) => {
    const changes = end - start !== insert.length || !this.#log.text.startsWith(insert, start);
    if (changes && confidence >= this.#bar) this.#found.push({ start, end, insert, rule: this.#rule, confidence });
  };
  #front = EMPTY_FRONT;
  /** Blocks and sure starts of sentences, in the text as it stands. */
  #blocks = NO_SPANS;
  #breaks = NO_SPANS;
  /** Set where the text has lost most of its full stops. */
  #lost: LostBars | null = null;

  constructor(raw: string, options: RestoreOptions) {
    this.#log = new EditLog(raw);
    this.#bar = REPAIR_BARS[options.repair ?? 'standard'];
    const off = options.rules?.off;
    this.#off = off === undefined ? NONE_OFF : new Set(off);
    this.#markup = options.markup;
    const { headings, abbreviations } = options.lexicon ?? {};
    this.#inline = inlineRules(options);
    this.#headingWords = headings === undefined ? HOUSE_HEADINGS : new HeadingWords(headings);
    this.#abbreviations = abbreviations === undefined ? HOUSE_ABBREVIATIONS : new Abbreviations(abbreviations);
  }

  run(): Restored {
    if (this.#markup !== undefined) this.#run({ id: 'decode/html', summary: '', examples: [], find: this.#markup });
    for (const rule of CHAR_RULES) if (kindsIn(this.#log.text) & rule.kinds) this.#run(rule);
    const { drafts, toc, damaged } = this.#layOut();
    for (const rule of this.#inline) this.#run(rule);
    this.#restoreStops(drafts, damaged);
    return this.#finish(this.#wholeLines(drafts), toc);
  }

  /** One rule over the text as it stands. */
  #run(rule: RepairRule): void {
    if (isOff(this.#off, rule.id)) return;
    this.#rule = rule.id;
    rule.find(this.#log.text, this.#emit);
    if (this.#found.length === 0) return;
    const edits = this.#found;
    this.#found = [];
    this.#apply(edits);
  }

  #apply(edits: Edit[]): void {
    if (edits.length === 0) return;
    const before = this.#log.text;
    beforeEdits(before, edits.length);
    const map = this.#log.apply(edits);
    followEdits(before, map, this.#log.text);
    this.#blocks.follow(map);
    this.#breaks.follow(map);
  }

  /** Furniture and contents out, blocks parted. */
  #layOut(): { drafts: readonly BlockDraft[]; toc: Toc | null; damaged: boolean } {
    const { text } = this.#log;
    const lines = surveyLines(text);
    const wantsToc = !isOff(this.#off, 'structure/toc');
    let toc = wantsToc ? findToc(text, lines, this.#headingWords) : null;
    const junk = this.#withoutContents(findFurniture(text, lines), toc);
    let pieces = this.#withoutGluedFurniture(
      text,
      cutPieces(text, lines, junk, toc, (word) => this.#abbreviations.has(word)),
      lines,
      junk,
    );
    const plain = toc === null && wantsToc ? findPlainToc(text, pieces, this.#headingWords) : null;
    if (plain !== null) {
      toc = plain.toc;
      const behind = pieces[plain.to];
      if (behind !== undefined) behind.gap = GAP.empty;
      pieces = pieces.filter((_, i) => i < plain.from || i >= plain.to);
    }
    const page = isOff(this.#off, 'structure/title-page')
      ? null
      : readTitlePage(text, pieces, this.#headingWords, toc?.span[0] ?? text.length);
    if (page !== null) this.#front = page.fields;
    const isForm = isLessonPlan(text, pieces);
    const layout = layOut({ text, pieces, toc, words: this.#headingWords, isForm, off: this.#off }, junk, page);
    this.#noteRemoved(text, junk, toc);
    this.#blocks = Spans.of(layout.blocks);
    this.#breaks = Spans.at(layout.breaks);
    this.#apply(layout.edits);
    return { drafts: layout.blocks, toc, damaged: layout.lostStops >= 2 };
  }

  /** What is furniture by rules that are not switched off, and no part of the contents. */
  #withoutContents(junk: Junk[], toc: Toc | null): Junk[] {
    if (junk.length === 0 || (toc === null && this.#off.size === 0)) return junk;
    return junk.filter((j) => !isOff(this.#off, j.rule) && !insideToc(toc, j));
  }

  /** Site text that was glued to the essay stands out only after the cut; whole lines have been looked at before. */
  #withoutGluedFurniture(text: string, pieces: readonly Piece[], lines: readonly Line[], junk: Junk[]): Piece[] {
    const kept: Piece[] = [];
    const known = junk.length;
    let hole = false;
    let l = 0;
    for (const piece of pieces) {
      while (l < lines.length && lines[l]!.start < piece.start) l++;
      const whole = lines[l]?.start === piece.start && lines[l]?.end === piece.end;
      const found = whole || piece.end - piece.start > 120 ? null : lineJunk(text, piece);
      if (found === null || isOff(this.#off, found.rule)) {
        if (hole && piece.gap === GAP.case) {
          piece.gap = GAP.glued;
          piece.junk = true;
        }
        kept.push(piece);
        hole = false;
      } else {
        junk.push({ start: piece.start, end: piece.end, ...found });
        hole = true;
      }
    }
    if (junk.length > known) junk.sort((a, b) => a.start - b.start || b.end - a.end);
    return kept;
  }

  #noteRemoved(text: string, junk: readonly Junk[], toc: Toc | null): void {
    if (junk.length === 0 && toc === null) return;
    const note = (start: number, end: number, kind: Removed['kind'], rule: string): void => {
      const content = text.slice(start, end);
      if (content.trim() !== '')
        this.#removed.push({ raw: this.#log.map.toSource([start, end]), text: content.trim(), kind, rule });
    };
    let last = -1;
    for (const j of junk) {
      if (j.end <= last) continue;
      note(j.start, j.end, j.kind, j.rule);
      last = j.end;
    }
    if (toc !== null) note(toc.span[0], toc.span[1], 'toc', 'structure/toc');
    this.#removed.sort((a, b) => a.raw[0] - b.raw[0]);
  }

  /** Where the blocks of running text stand now. */
  #running(drafts: readonly BlockDraft[]): Span[] {
    const spans: Span[] = [];
    for (let i = 0; i < drafts.length; i++) {
      const { kind } = drafts[i]!;
      if (kind === 'paragraph' || kind === 'item') spans.push(this.#blocks.at(i));
    }
    return spans;
  }

  /** Full stops that were lost with only a blank left in their place. */
  #restoreStops(drafts: readonly BlockDraft[], damaged: boolean): void {
    const rule = 'sentence/lost-stop';
    if (isOff(this.#off, rule) || this.#bar > 0.9) return;
    const { text } = this.#log;
    const running = this.#running(drafts);
    this.#lost = lostBars(text, running);
    const bar = Math.min(damaged ? LOST_STOP_BAR_DAMAGED : LOST_STOP_BAR, this.#lost?.repair ?? LOST_STOP_BAR);
    const edits: Edit[] = [];
    const words = scanWords(text);
    for (const span of running) {
      for (const { at } of findLostStops(text, span, bar, words)) {
        if (text[at - 1] === ']') continue;
        edits.push({ start: at, end: at, insert: '.', rule, confidence: 0.85 });
      }
    }
    this.#apply(edits);
  }

  /** A block is a whole line of the clean text: what was put in at its edges belongs to it. Emptied blocks go. */
  #wholeLines(drafts: readonly BlockDraft[]): PlacedBlock[] {
    const { text } = this.#log;
    const out: PlacedBlock[] = [];
    let last = -1;
    drafts.forEach(({ kind, marker, heading }, i) => {
      const [from, to] = this.#blocks.at(i);
      const start = lineStart(text, from);
      const end = lineEnd(text, Math.max(start, to));
      if (end <= start) return;
      if (start > last) out.push({ kind, marker, heading, span: [start, end] });
      last = start;
    });
    return out;
  }

  #finish(placed: readonly PlacedBlock[], toc: Toc | null): Restored {
    const { text } = this.#log;
    const built = buildSections(text, placed, toc);
    const { blocks, sections } = splitParts(text, built.blocks, built.sections);
    markReferences(blocks, sections);
    const sentences = this.#sentences(text, blocks);
    const title = blocks.find((block) => block.kind === 'title')?.span ?? null;
    return {
      log: this.#log,
      title,
      front: this.#front,
      blocks,
      sections,
      sentences,
      citations: findCitations(text),
      toc: tocEntries(text, toc, placed, blocks),
      references: references(text, blocks),
      removed: this.#removed,
      messages: this.#messages,
    };
  }

  /** Adds the sentences of a block to `out`. */
  #addSentences(text: string, block: Block, out: Span[]): void {
    // A bibliography entry is one statement, whatever full stops it has; so is a line of a title page or a cell.
    if (block.kind === 'reference' || block.kind === 'line' || block.kind === 'caption') {
      out.push(block.span);
      return;
    }
    let from = block.span[0];
    for (const at of this.#breaks.startsWithin(block.span)) {
      addSentences(text, from, at, this.#abbreviations, out);
      from = at;
    }
    addSentences(text, from, block.span[1], this.#abbreviations, out);
  }

  #sentences(text: string, blocks: readonly Block[]): Sentence[] {
    const sentences: Sentence[] = [];
    const spans: Span[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.kind === 'title' || block.kind === 'heading') continue;
      this.#addSentences(text, block, spans);
      for (let i = sentences.length; i < spans.length; i++) sentences.push(new Placed(spans[i]!, index, block.section));
    }
    return parted(text, blocks, sentences, this.#lost?.end);
  }
}

const Placed = plainObjects<Sentence, [span: Span, block: number, section: number]>(function (span, block, section) {
  this.span = span;
  this.block = block;
  this.section = section;
});

/** Most blocks begin and end where a line does. */
const lineStart = (text: string, at: number): number =>
  at > 0 && text.charCodeAt(at - 1) === LINE_END ? at : text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  if (at >= text.length || text.charCodeAt(at) === LINE_END) return Math.min(at, text.length);
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const LINE_END = 0x0a;

/** The sentences with those of paragraphs parted where their ends have no mark, which is known of all together. */
function parted(text: string, blocks: readonly Block[], sentences: Sentence[], bar?: number): Sentence[] {
  const running: Span[] = [];
  for (const { block, span } of sentences) if (blocks[block]!.kind === 'paragraph') running.push(span);
  const parts = partUnmarked(text, running, bar, scanWords(text));
  if (parts.length === running.length) return sentences;
  let next = 0;
  return sentences.flatMap((sentence) => {
    if (blocks[sentence.block]!.kind !== 'paragraph') return [sentence];
    const own: Sentence[] = [];
    for (; next < parts.length && parts[next]![0] < sentence.span[1]; next++)
      own.push({ ...sentence, span: parts[next]! });
    return own;
  });
}

const NO_WORDS: readonly string[] = [];

/** The inline rules, sparing the user's own words, with the user's own rules behind them. */
function inlineRules({
  lexicon: { words = NO_WORDS, names = NO_WORDS } = {},
  rules = {},
}: RestoreOptions): readonly RepairRule[] {
  if (words.length + names.length === 0 && rules.add === undefined) return INLINE_RULES;
  const own = [...words, ...names.map((name) => name.replace(/\|[A-Z_]+$/u, '')).flatMap((name) => name.split(' '))];
  return [...SPACING_RULES, ...DASH_RULES, ...wordRules(own), ...(rules.add ?? [])];
}

/** Everything under a bibliography's heading is an entry. */
function markReferences(blocks: Block[], sections: readonly { kind: string }[]): void {
  blocks.forEach((block, i) => {
    const inside = sections[block.section]?.kind === 'references';
    if (inside && (block.kind === 'item' || block.kind === 'paragraph')) blocks[i] = { ...block, kind: 'reference' };
  });
}

function references(text: string, blocks: readonly Block[]): Reference[] {
  return blocks
    .filter((block) => block.kind === 'reference')
    .map(({ span: [start, end], marker }) => {
      const [prefix, number] = ENTRY_NUMBER.exec(text.slice(start, Math.min(end, start + 8))) ?? [''];
      const span: Span = [start + prefix.length, end];
      return { number: number ?? (marker?.replace(/\D+/gu, '') || null), text: text.slice(...span), span };
    });
}

/** `12. `, `12.`, `[12] `, `12) `, `12 ` before the name that an entry begins with. */
const ENTRY_NUMBER = /^\[?(\d{1,3})(?:[.)\]]+\s*|\s+)(?=\D)/u;
