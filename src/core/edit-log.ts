import { applySorted, type Edit, type EditRecord, resolveEdits } from './edit.ts';
import { OffsetMap } from './offset-map.ts';

/**
 * A text on its way from raw to clean. Each pass of edits is applied to the text as it stands and melted into one
 * map, so that at the end every difference is one edit against the raw text, with its rule's name.
 */
export class EditLog {
  readonly raw: string;
  text: string;
  map: OffsetMap = OffsetMap.identity;
  /** By the note of a region of the map: by what rule and how surely it changed. */
  readonly #rules: string[] = [];
  readonly #confidences: number[] = [];

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
    this.text = applySorted(this.text, pass);
    return passMap;
  }

  /** The finished list, in raw order; a region that ended as it began is no edit. */
  records(): EditRecord[] {
    const out: EditRecord[] = [];
    for (let i = 0; i < this.map.size; i++) {
      const record = this.#record(i);
      if (record.before !== record.after) out.push(record);
    }
    return out;
  }

  #merge(pass: readonly Edit[], passMap: OffsetMap): void {
    const before = this.map;
    this.map = before.compose(passMap, (firstFrom, firstTo, nextFrom, nextTo) =>
      firstFrom === firstTo && nextFrom + 1 === nextTo
        ? this.#noteOf(pass[nextFrom]!)
        : this.#blend(before, firstFrom, firstTo, pass.slice(nextFrom, nextTo)),
    );
  }

  #noteOf({ rule, confidence }: Pick<Edit, 'rule' | 'confidence'>): number {
    const last = this.#rules.length - 1;
    if (last >= 0 && this.#rules[last] === rule && this.#confidences[last] === confidence) return last;
    this.#confidences.push(confidence);
    return this.#rules.push(rule) - 1;
  }

  /** A note of the names and least confidence of regions and edits that became one region. */
  #blend(map: OffsetMap, from: number, to: number, edits: readonly Edit[]): number {
    const names: string[] = [];
    let confidence = 1;
    for (let i = from; i < to; i++) {
      if (isSwallowed(map.region(i), edits)) continue;
      const note = map.note(i);
      for (const name of this.#rules[note]!.split('+')) if (!names.includes(name)) names.push(name);
      confidence = Math.min(confidence, this.#confidences[note]!);
    }
    for (const edit of edits) {
      if (!names.includes(edit.rule)) names.push(edit.rule);
      confidence = Math.min(confidence, edit.confidence);
    }
    return this.#noteOf({ rule: names.join('+'), confidence });
  }

  #record(i: number): EditRecord {
    const [fromStart, fromEnd, toStart, toEnd] = this.map.region(i);
    const note = this.map.note(i);
    return {
      rule: this.#rules[note]!,
      raw: [fromStart, fromEnd],
      span: [toStart, toEnd],
      before: this.raw.slice(fromStart, fromEnd),
      after: this.text.slice(toStart, toEnd),
      confidence: this.#confidences[note]!,
    };
  }
}

/** An edit that a later one covers whole leaves no trace of its own: the later rule alone names the change. */
function isSwallowed([, , start, end]: readonly [number, number, number, number], edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.start <= start && end <= edit.end && edit.start < edit.end);
}
