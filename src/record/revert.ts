import { applyEdits, type EditRecord } from '../core/edit.ts';
import { TazamatinError } from '../core/error.ts';
import { fromUnit } from './offset-unit.ts';
import type { EssayRecord } from './types.ts';

/**
 * Takes edits back: the raw text with all of a record's edits but the picked ones applied.
 *
 * @param record a record with full edits, in either unit of offsets
 * @param raw the decoded raw text the record was made of
 * @param pick true for an edit to leave out; `() => true` gives the raw text, `() => false` the clean text
 * @throws TazamatinError `bad-option` for a record made with `edits: 'summary'`, whose edits are not kept
 */
export function revertEdits(record: EssayRecord, raw: string, pick: (edit: EditRecord) => boolean): string {
  if (record.edits.length === 0 && Object.keys(record.editCounts).length > 0) {
    throw new TazamatinError('bad-option', `Record ${record.id} keeps no edits: it was made with edits "summary".`);
  }
  const place = fromUnit(raw, record.offsets);
  const kept = record.edits.filter((edit) => !pick(edit));
  return applyEdits(
    raw,
    kept.map((edit) => ({ raw: place(edit.raw), after: edit.after })),
  );
}
