import { TazamatinError } from './core/error.ts';
import { toFile } from './input.ts';
import type { Options } from './options.ts';
import { createProcessor } from './processor.ts';
import type { EssayRecord } from './record/types.ts';

/** One document of many. */
export interface Document {
  readonly input: string | Uint8Array;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly meta?: object | undefined;
}

/** Options for many documents. */
export interface ManyOptions extends Options {
  /** Processes to share the work; one for now, whatever is given. */
  readonly workers?: number | undefined;
  /** Told of a document that is no text; it is left out and the rest goes on. Without it the error ends the run. */
  readonly onFailure?: ((document: Document, error: TazamatinError) => void) | undefined;
}

/**
 * Cleans many documents, one record each, in their order. Holds one document at a time, so a corpus may be of any
 * size. A document met again gets the id of the first with `-2`, `-3` …
 *
 * @param documents anything to iterate over, at once or as it comes
 * @param options as for `clean`; `name`, `id` and `meta` of a document go before those given here
 * @throws TazamatinError `bad-option` or `bad-rule` before the first document; `not-text` or `no-input` at a document that is
 *   none, unless `onFailure` takes it
 */
export async function* cleanAll(
  documents: AsyncIterable<Document> | Iterable<Document>,
  options: ManyOptions = {},
): AsyncGenerator<EssayRecord, void, undefined> {
  const { workers, onFailure, ...rest } = options;
  checkWorkers(workers);
  const processor = createProcessor(rest).freeze();
  const ids = new IdCounter();
  for await (const document of documents) {
    let record: EssayRecord;
    try {
      record = processor.processSync(toFile(checked(document))).result;
    } catch (error) {
      if (onFailure === undefined || !(error instanceof TazamatinError)) throw error;
      onFailure(document, error);
      continue;
    }
    yield ids.distinct(record);
  }
}

/** Tells apart records of equal documents: `-2`, `-3` … behind the id. */
export class IdCounter {
  readonly #seen = new Map<string, number>();

  distinct(record: EssayRecord): EssayRecord {
    const count = (this.#seen.get(record.id) ?? 0) + 1;
    this.#seen.set(record.id, count);
    return count === 1 ? record : { ...record, id: `${record.id}-${count}` };
  }
}

/** Untyped code may give texts where documents are expected. */
function checked(document: Document): Document {
  if (typeof document === 'object' && document !== null && 'input' in document) return document;
  throw new TazamatinError('no-input', 'No input: expected documents as { input, name?, id?, meta? }.');
}

function checkWorkers(workers: number | undefined): void {
  if (workers === undefined || (Number.isInteger(workers) && workers >= 1)) return;
  throw new TazamatinError('bad-option', `Bad option "workers": expected a whole number from 1, got ${workers}.`);
}
