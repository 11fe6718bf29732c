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
  #rules: string[] = [];
  #confidences: number[] = [];

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
    const rules: string[] = [];
    const confidences: number[] = [];
    const before = this.map;
    this.map = before.compose(passMap, (firstFrom, firstTo, nextFrom, nextTo) => {
      const names: string[] = [];
      let confidence = 1;
      for (let i = firstFrom; i < firstTo; i++) {
        if (isSwallowed(before.region(i), pass, nextFrom, nextTo)) continue;
        addName(names, this.#rules[i]!);
        confidence = Math.min(confidence, this.#confidences[i]!);
      }
      for (let j = nextFrom; j < nextTo; j++) {
        addName(names, pass[j]!.rule);
        confidence = Math.min(confidence, pass[j]!.confidence);
      }
      rules.push(names.join('+'));
      confidences.push(confidence);
    });
    this.#rules = rules;
    this.#confidences = confidences;
  }

  #record(i: number): EditRecord {
    const [fromStart, fromEnd, toStart, toEnd] = this.map.region(i);
    return {
      rule: this.#rules[i]!,
      raw: [fromStart, fromEnd],
      span: [toStart, toEnd],
      before: this.raw.slice(fromStart, fromEnd),
      after: this.text.slice(toStart, toEnd),
      confidence: this.#confidences[i]!,
    };
  }
}

/** An edit that a later one covers whole leaves no trace of its own: the later rule alone names the change. */
function isSwallowed(
  region: readonly [number, number, number, number],
  pass: readonly Edit[],
  from: number,
  to: number,
): boolean {
  for (let j = from; j < to; j++) {
    const { start, end } = pass[j]!;
    if (start <= region[2] && region[3] <= end && start < end) return true;
  }
  return false;
}

function addName(names: string[], rule: string): void {
  for (const name of rule.split('+')) if (!names.includes(name)) names.push(name);
}
