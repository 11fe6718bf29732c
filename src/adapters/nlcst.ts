import type { Plugin, Processor } from 'unified';
import { Lexemes } from '../core/lexemes.ts';
import type { Span } from '../core/span.ts';
import { MARK, NUMBER, SPACE_BEFORE, type Tokens, tokenize } from '../core/tokens.ts';
import type { Options } from '../options.ts';
import { createProcessor, type EssayTree } from '../processor.ts';
import { LineIndex } from '../record/line-index.ts';
import { fromUnit } from '../record/offset-unit.ts';
import type { EssayRecord } from '../record/types.ts';
import type { NlcstLeaf, NlcstParagraph, NlcstPosition, NlcstRoot, NlcstSentence, NlcstWord } from './nlcst-types.ts';

export type * from './nlcst-types.ts';

/**
 * The words of a record as a tree that retext plug-ins read. Positions are places in the record's `text`.
 *
 * Blocks become paragraphs; a heading or title is a paragraph of one sentence. A hyphenated word is one word.
 */
export function toNlcst(record: EssayRecord): NlcstRoot {
  const place = fromUnit(record.text, record.offsets);
  const blocks = record.blocks.map(({ span }) => place(span));
  const sentences = record.sentences.map(({ span, block }) => ({ span: place(span), block }));
  const lines = new LineIndex(record.text);
  return new TreeBuilder(record.text, (span) => span, lines).root(blocks, sentences);
}

/**
 * A retext parser: `unified().use(tazamatinParser).use(retextPlugin)`. The tree holds the repaired words, positions
 * are places in the raw file, so that what plug-ins report is found there.
 *
 * @throws TazamatinError `bad-option` or `bad-rule`
 */
export const tazamatinParser: Plugin<[Options?], string, NlcstRoot> = function (options): void {
  const essays = createProcessor({ ...options, entities: false }).freeze();
  const self = this as unknown as Processor<NlcstRoot>;
  self.parser = (_text, file): NlcstRoot => {
    const { restored } = essays.parse(file) as EssayTree;
    const { text, raw, map } = restored.log;
    const blocks = restored.blocks.map(({ span }) => span);
    return new TreeBuilder(text, (span) => map.toSource(span), new LineIndex(raw)).root(blocks, restored.sentences);
  };
};

class TreeBuilder {
  readonly #text: string;
  readonly #lexemes = new Lexemes();
  readonly #place: (span: Span) => Span;
  readonly #lines: LineIndex;

  constructor(text: string, place: (span: Span) => Span, lines: LineIndex) {
    this.#text = text;
    this.#place = place;
    this.#lines = lines;
  }

  root(blocks: readonly Span[], sentences: readonly { readonly span: Span; readonly block: number }[]): NlcstRoot {
    const spans = blocks.map((): Span[] => []);
    for (const { span, block } of sentences) spans[block]?.push(span);
    const paragraphs = blocks.map((span, i) => this.#paragraph(span, spans[i]!.length === 0 ? [span] : spans[i]!));
    const whole: Span = [0, this.#text.length];
    return { type: 'RootNode', children: this.#withGaps(paragraphs, blocks, whole), position: this.#position(whole) };
  }

  #paragraph(span: Span, sentences: readonly Span[]): NlcstParagraph {
    const children = this.#withGaps(
      sentences.map((sentence) => this.#sentence(sentence)),
      sentences,
      span,
    );
    return { type: 'ParagraphNode', children, position: this.#position(span) };
  }

  #sentence(span: Span): NlcstSentence {
    const tokens = tokenize(this.#text, this.#lexemes, span[0], span[1]);
    const nodes: (NlcstWord | NlcstLeaf)[] = [];
    const spans: Span[] = [];
    for (let i = 0; i < tokens.count; ) {
      const end = wordEnd(tokens, i);
      const place: Span = [tokens.start[i]!, tokens.end[Math.max(i, end - 1)]!];
      spans.push(place);
      nodes.push(end === i ? this.#mark(place) : this.#word(tokens, i, end, place));
      i = Math.max(i + 1, end);
    }
    return { type: 'SentenceNode', children: this.#withGaps(nodes, spans, span), position: this.#position(span) };
  }

  #word(tokens: Tokens, from: number, to: number, span: Span): NlcstWord {
    const children: NlcstLeaf[] = [];
    for (let i = from; i < to; i++) {
      const type = tokens.kind[i] === MARK ? 'PunctuationNode' : 'TextNode';
      children.push(this.#leaf(type, [tokens.start[i]!, tokens.end[i]!]));
    }
    return { type: 'WordNode', children, position: this.#position(span) };
  }

  #mark(span: Span): NlcstLeaf {
    const symbol = /^\p{S}$/u.test(this.#text.slice(...span));
    return this.#leaf(symbol ? 'SymbolNode' : 'PunctuationNode', span);
  }

  #leaf(type: NlcstLeaf['type'], span: Span): NlcstLeaf {
    return { type, value: this.#text.slice(...span), position: this.#position(span) };
  }

  /** Nodes with the blanks between them. */
  #withGaps<T>(nodes: readonly T[], spans: readonly Span[], [start, end]: Span): (T | NlcstLeaf)[] {
    const out: (T | NlcstLeaf)[] = [];
    let at = start;
    nodes.forEach((node, i) => {
      if (spans[i]![0] > at) out.push(this.#leaf('WhiteSpaceNode', [at, spans[i]![0]]));
      out.push(node);
      at = spans[i]![1];
    });
    if (end > at) out.push(this.#leaf('WhiteSpaceNode', [at, end]));
    return out;
  }

  #position(span: Span): NlcstPosition {
    const [start, end] = this.#place(span);
    return { start: this.#lines.point(start), end: this.#lines.point(end) };
  }
}

/** Where the word that begins at token `i` ends: `АҚШ-тың` is one; `i` itself where no word begins. */
function wordEnd(tokens: Tokens, i: number): number {
  if (tokens.kind[i] === MARK) return i;
  let end = i + 1;
  while (end < tokens.count && touches(tokens, end)) {
    if (tokens.kind[end] !== MARK) end++;
    else if (isInner(tokens, end)) end += 2;
    else break;
  }
  return end;
}

/** A hyphen or apostrophe between letters; a point or comma between digits. */
function isInner(tokens: Tokens, i: number): boolean {
  if (i + 1 >= tokens.count || !touches(tokens, i + 1) || tokens.kind[i + 1] === MARK) return false;
  const mark = tokens.text[tokens.start[i]!]!;
  if ("-‐‑'’".includes(mark)) return true;
  return '.,'.includes(mark) && tokens.kind[i - 1] === NUMBER && tokens.kind[i + 1] === NUMBER;
}

function touches(tokens: Tokens, i: number): boolean {
  return (tokens.flags[i]! & SPACE_BEFORE) === 0;
}
