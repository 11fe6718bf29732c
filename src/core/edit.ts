import type { Span } from './span.ts';

/** A replacement of `[start, end)` by `insert`, in the text that the rule was given (UTF-16 units). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly rule: string;
  /** 0 to 1: how sure the rule is. */
  readonly confidence: number;
}

/** An edit as the log keeps it: `raw` in the decoded raw text, `span` in the clean text. */
export interface EditRecord {
  readonly rule: string;
  readonly raw: Span;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  readonly confidence: number;
}

const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/**
 * Sorts edits and drops each that overlaps one standing before it; at one place the surer edit wins. An insertion
 * that only touches a neighbour stays.
 */
export function resolveEdits(edits: Edit[]): Edit[] {
  if (isResolved(edits)) return edits;
  edits.sort(byPlace);
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept[kept.length - 1];
    if (last === undefined || (edit.start > last.start && edit.start >= last.end)) kept.push(edit);
    else if (edit.confidence > last.confidence && edit.start <= last.start) kept[kept.length - 1] = edit;
  }
  return kept;
}

/** Already in order, each behind the one before: what most rules give. */
function isResolved(edits: readonly Edit[]): boolean {
  for (let i = 1; i < edits.length; i++) {
    const last = edits[i - 1]!;
    const edit = edits[i]!;
    if (edit.start <= last.start || edit.start < last.end) return false;
  }
  return true;
}

/** Applies sorted edits that do not overlap. */
export function applySorted(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end, insert } of edits) {
    if (start > at) out += text.slice(at, start);
    if (insert !== '') out += insert;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * Replays a record's edits on the decoded raw text.
 *
 * @param raw the decoded raw text the edits were made on
 * @param edits records in any order, not overlapping in `raw`
 * @returns the clean text when all edits of a record are given
 */
export function applyEdits(raw: string, edits: readonly Pick<EditRecord, 'raw' | 'after'>[]): string {
  const sorted = [...edits].sort((a, b) => a.raw[0] - b.raw[0] || a.raw[1] - b.raw[1]);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    parts.push(raw.slice(at, edit.raw[0]), edit.after);
    at = edit.raw[1];
  }
  parts.push(raw.slice(at));
  return parts.join('');
}
