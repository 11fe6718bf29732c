import { type Edit, type EditRecord, resolveEdits } from './edit.ts';
import { OffsetMap } from './offset-map.ts';
import { plainObjects } from './plain-objects.ts';
import { type Span, spanOf } from './span.ts';
import { editUnits } from './units.ts';

/**
 * A text on its way from raw to clean. Each pass of edits is applied to the text as it stands and melted into one
 * map, so that at the end every difference is one edit against the raw text, with its rule's name.
 */
export class EditLog {
  readonly raw: string;
  text: string;
  readonly map: OffsetMap = OffsetMap.empty();
  /** By the note of a region of the map: by what rules and how surely it changed. */
  readonly #notes: Note[] = [];
  /** The note made last. */
  #last = 0;

  constructor(raw: string) {
    this.raw = raw;
    this.text = raw;
  }

  /** Applies one pass; edits that overlap an earlier one of the same pass are dropped. Returns the pass's own map. */
  apply(edits: Edit[]): OffsetMap {
    if (edits.length === 0) return OffsetMap.identity;
    const pass = resolveEdits(edits);
    const passMap = OffsetMap.fromEdits(pass);
    this.#merge(pass, passMap);
    this.text = editUnits(this.text, pass);
    return passMap;
  }

  /**
   * The finished list, in raw order; a region that ended as it began is no edit.
   *
   * @param tally is told how many edits each rule made; one that several made (`a+b`) counts for each of them
   */
  records(tally?: RuleTally): EditRecord[] {
    const out: EditRecord[] = [];
    const { map } = this;
    for (const note of this.#notes) note.times = 0;
    for (let i = 0; i < map.size; i++) {
      const [fromStart, fromEnd, toStart, toEnd] = map.region(i);
      const before = cut(this.raw, fromStart, fromEnd);
      const after = cut(this.text, toStart, toEnd);
      if (before === after) continue;
      const note = this.#notes[map.note(i)]!;
      note.times++;
      const { rule, confidence } = note;
      out.push(new Made(rule, spanOf(fromStart, fromEnd), spanOf(toStart, toEnd), before, after, confidence));
    }
    if (tally !== undefined) for (const note of this.#notes) if (note.times > 0) note.tell(tally);
    return out;
  }

  #merge(pass: readonly Edit[], passMap: OffsetMap): void {
    this.map.append(passMap, (firstFrom, firstTo, nextFrom, nextTo) =>
      firstFrom === firstTo && nextFrom + 1 === nextTo
        ? this.#noteOf(pass[nextFrom]!.rule, pass[nextFrom]!.confidence, null)
        : this.#blend(firstFrom, firstTo, pass.slice(nextFrom, nextTo)),
    );
  }

  #noteOf(rule: string, confidence: number, names: readonly string[] | null): number {
    const last = this.#notes[this.#last];
    if (last !== undefined && last.rule === rule && last.confidence === confidence) return this.#last;
    this.#last = this.#notes.push(new Note(rule, confidence, names)) - 1;
    return this.#last;
  }

  /** A note of the names and least confidence of regions and edits that become one region. */
  #blend(from: number, to: number, edits: readonly Edit[]): number {
    const names: string[] = [];
    let confidence = 1;
    for (let i = from; i < to; i++) {
      if (isSwallowed(this.map.region(i), edits)) continue;
      const note = this.#notes[this.map.note(i)]!;
      note.addNames(names);
      confidence = Math.min(confidence, note.confidence);
    }
    for (const edit of edits) {
      if (!names.includes(edit.rule)) names.push(edit.rule);
      confidence = Math.min(confidence, edit.confidence);
    }
    return this.#noteOf(names.join('+'), confidence, names);
  }
}

type Values = [rule: string, raw: Span, span: Span, before: string, after: string, confidence: number];

const Made = plainObjects<EditRecord, Values>(function (rule, raw, span, before, after, confidence) {
  this.rule = rule;
  this.raw = raw;
  this.span = span;
  this.before = before;
  this.after = after;
  this.confidence = confidence;
});

/** By what rule regions changed, and how surely. */
class Note {
  readonly rule: string;
  readonly confidence: number;
  /** The names of the rules that `rule` stands for; null where it is the name of one. */
  readonly names: readonly string[] | null;
  /** How many edits have this note; counted anew for each list of them. */
  times = 0;

  constructor(rule: string, confidence: number, names: readonly string[] | null) {
    this.rule = rule;
    this.confidence = confidence;
    this.names = names;
  }

  tell(tally: RuleTally): void {
    if (this.names === null) tally.add(this.rule, this.times);
    else for (const name of this.names) tally.add(name, this.times);
  }

  /** Adds the names to others, each once. */
  addNames(others: string[]): void {
    for (const name of this.names ?? [this.rule]) if (!others.includes(name)) others.push(name);
  }
}

/** Counts by rule. */
export interface RuleTally {
  add(rule: string, times: number): void;
}

/** A stretch of a text; most that are edited are a character long, and one of the two sides is empty. */
function cut(text: string, start: number, end: number): string {
  if (end - start > 1) return text.slice(start, end);
  return end > start ? text[start]! : '';
}

/** An edit that a later one covers whole leaves no trace of its own: the later rule alone names the change. */
function isSwallowed([, , start, end]: readonly [number, number, number, number], edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.start <= start && end <= edit.end && edit.start < edit.end);
}
