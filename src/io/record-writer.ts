import type { EssayRecord } from '../record/types.ts';
import type { Sink } from './sink.ts';

/** `jsonl`: a record a line. `json`: one list of records. */
export type Format = 'jsonl' | 'json';

/** Writes records one by one, whole lines only. */
export class RecordWriter {
  readonly #sink: Sink;
  readonly #format: Format;
  #count = 0;

  constructor(sink: Sink, format: Format) {
    this.#sink = sink;
    this.#format = format;
  }

  async write(record: EssayRecord): Promise<void> {
    const json = JSON.stringify(record);
    const opening = this.#count++ === 0 ? '[\n' : ',\n';
    await this.#sink.write(this.#format === 'jsonl' ? `${json}\n` : opening + json);
  }

  /** Closes the list and makes the file appear. */
  async finish(): Promise<void> {
    await this.#close();
    await this.#sink.finish();
  }

  /** The run was stopped: what is there is closed and kept, under the name returned if it is a file. */
  async keepPart(): Promise<string | null> {
    await this.#close();
    return this.#sink.keepPart();
  }

  async abandon(): Promise<void> {
    await this.#sink.abandon();
  }

  async #close(): Promise<void> {
    if (this.#format === 'json') await this.#sink.write(this.#count === 0 ? '[]\n' : '\n]\n');
  }
}
