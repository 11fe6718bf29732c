import { isUpperAt } from '../core/chars.ts';
import type { Edit } from '../core/edit.ts';
import type { BlockKind } from './document.ts';
import type { Junk } from './furniture.ts';
import { GAP } from './gaps.ts';
import type { HeadingDraft } from './headings.ts';
import { joinHyphenated } from './line-hyphen.ts';
import { countWords, endsWithTerminal } from './lines.ts';
import type { Joint } from './pieces.ts';
import { isOff } from './rules-off.ts';
import { isTitleLike, lastFinality } from './title-like.ts';

/** A block before repair: its place in the text it was laid out on, and what was read off its start. */
export interface BlockDraft {
  kind: BlockKind;
  start: number;
  end: number;
  readonly marker: string | null;
  readonly heading: HeadingDraft | null;
}

/** The blocks of a text and the edits that part them: every gap between two kept stretches becomes one. */
export interface Layout {
  readonly blocks: readonly BlockDraft[];
  readonly edits: Edit[];
  /** Places where a sentence surely starts, whatever its first letter. */
  readonly breaks: readonly number[];
  /** Full stops restored at line ends. */
  readonly lostStops: number;
}

/** What stands between two kept stretches of text. */
export interface Gap {
  readonly separator: string;
  readonly rule: string;
  readonly confidence: number;
}

/** The last word looks like the predicate of a finished sentence. */
export const isFinished = (text: string, start: number, end: number): boolean => lastFinality(text, start, end) > 2;

/** Words of the shortest sentence. */
const SHORTEST_PROSE = 3;

/** Collects blocks and the edits between kept stretches; text that is not kept goes into the gap's edit. */
export class LayoutWriter {
  readonly #text: string;
  readonly #junk: readonly Junk[];
  readonly #off: ReadonlySet<string>;
  readonly #blocks: BlockDraft[] = [];
  readonly #edits: Edit[] = [];
  readonly #breaks: number[] = [];
  #references = false;
  #at = 0;
  #stops = 0;

  /** @param off ids of rules that are switched off */
  constructor(text: string, junk: readonly Junk[], off: ReadonlySet<string>) {
    this.#text = text;
    this.#junk = junk;
    this.#off = off;
  }

  get last(): BlockDraft | null {
    const { length } = this.#blocks;
    return length === 0 ? null : this.#blocks[length - 1]!;
  }

  /** The last heading is that of a bibliography. */
  get inReferences(): boolean {
    return this.#references;
  }

  get hasHeading(): boolean {
    return this.#blocks.some((block) => block.kind === 'heading' || block.kind === 'title');
  }

  /** Length of the longest block so far. */
  get longestBlock(): number {
    return this.#blocks.reduce((longest, block) => Math.max(longest, block.end - block.start), 0);
  }

  /** A block is a sentence, or a list's item; `Үсенов А.` and `Эссе.` are lines about the author and his work. */
  get hasProse(): boolean {
    const text = this.#text;
    return this.#blocks.some(
      ({ kind, start, end }) =>
        kind === 'item' ||
        (endsWithTerminal(text, start, end) &&
          countWords(text, start, end, SHORTEST_PROSE) === SHORTEST_PROSE &&
          !isUpperAt(text, end - 2)),
    );
  }

  /** May text go on in the last block? */
  get open(): boolean {
    const last = this.last;
    return last !== null && last.kind !== 'heading' && last.kind !== 'title';
  }

  block(
    kind: BlockKind,
    start: number,
    end: number,
    gap: Gap,
    marker: string | null,
    heading: HeadingDraft | null,
  ): void {
    this.#close(start, this.#blocks.length === 0 ? '' : gap.separator, gap);
    if (heading !== null) this.#references = heading.kind === 'references';
    this.#blocks.push({ kind, start, end, marker, heading });
    this.#at = end;
  }

  breakAt(start: number): void {
    this.#breaks.push(start);
  }

  more(start: number, end: number, gap: Gap, joints: readonly Joint[]): void {
    this.#close(start, gap.separator, gap);
    const last = this.last;
    if (last !== null) last.end = end;
    this.#at = end;
    this.joints(joints, end);
  }

  /** Puts `insert` in the place of the character at `at`, inside the block that was written last. */
  replace(at: number, insert: string, rule: string): void {
    if (!isOff(this.#off, rule)) this.#put({ start: at, end: at + 1, insert, rule, confidence: 0.95 });
  }

  /** Edits for the line ends inside a piece, as far as `end`. */
  joints(joints: readonly Joint[], end: number): void {
    for (const joint of joints) {
      if (joint.next >= end) break;
      if (joint.end < (this.last?.start ?? 0)) continue;
      this.#put(
        joint.kind === GAP.wrap || isOff(this.#off, 'line/hyphenated-end')
          ? wrapEdit(joint)
          : joinHyphenated(this.#text, joint.end, joint.next, joint.confidence),
      );
    }
  }

  finish(): Layout {
    const last = this.last;
    const cut = last !== null && this.#junk.some((j) => j.kind === 'truncation' && j.start >= last.end);
    const finished =
      cut &&
      this.open &&
      !endsWithTerminal(this.#text, last.start, last.end) &&
      isFinished(this.#text, last.start, last.end);
    const lost =
      finished && countWords(this.#text, last.start, last.end, 4) > 3 && !isTitleLike(this.#text, last.start, last.end);
    const rule = lost ? 'line/lost-stop' : 'structure/edges';
    this.#close(this.#text.length, lost ? '.' : '', { separator: '', rule, confidence: 0.9 });
    return { blocks: this.#blocks, edits: this.#edits, breaks: this.#breaks, lostStops: this.#stops };
  }

  /** Everything from the last kept character to `start` becomes `wanted`, a separator. */
  #close(start: number, wanted: string, gap: Gap): void {
    const at = this.#at;
    const spared = wanted[0] === '.' && isOff(this.#off, 'line/lost-stop');
    const parted = spared ? wanted.slice(1) : wanted;
    if (parted[0] === '.') this.#stops++;
    const separator = parted !== '' && this.#hasLostDot(at) ? `.${parted}` : parted;
    const own = spared && gap.rule === 'line/lost-stop' ? 'line/sentence' : gap.rule;
    const rule = this.#ruleIn(at, start) ?? (separator[0] === '.' ? 'line/lost-stop' : own);
    if (start > at || separator !== '')
      this.#put({ start: at, end: start, insert: separator, rule, confidence: gap.confidence });
  }

  /** Keeps an edit that changes anything. */
  #put(edit: Edit): void {
    const { start, end, insert } = edit;
    if (end - start !== insert.length || !this.#text.startsWith(insert, start)) this.#edits.push(edit);
  }

  /** `қорғау..⏎Олар`: two of three dots are left where the third was taken for the full stop. */
  #hasLostDot(at: number): boolean {
    const text = this.#text;
    return (
      text[at - 1] === '.' && text[at - 2] === '.' && text[at - 3] !== '.' && text[at] === '\n' && text[at + 1] !== '\n'
    );
  }

  /** Furniture in a gap names the gap's edit. */
  #ruleIn(start: number, end: number): string | null {
    let low = 0;
    let high = this.#junk.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#junk[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const junk = this.#junk[low];
    return junk !== undefined && junk.end <= end ? junk.rule : null;
  }
}

function wrapEdit(joint: Joint): Edit {
  return { start: joint.end, end: joint.next, insert: ' ', rule: 'line/wrap', confidence: joint.confidence };
}
