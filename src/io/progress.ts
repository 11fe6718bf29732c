import type { Counters } from './counters.ts';

/** One line that is written over and over, on a terminal only. */
export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  readonly #active: boolean;
  #last = 0;

  constructor(total: number, stream: NodeJS.WriteStream = process.stderr, active: boolean = stream.isTTY === true) {
    this.#total = total;
    this.#stream = stream;
    this.#active = active;
  }

  show({ documents, failed, bytes, seconds }: Counters): void {
    const now = performance.now();
    if (!this.#active || now - this.#last < INTERVAL) return;
    this.#last = now;
    const rate = (bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(1);
    this.#stream.write(`\r\x1b[K${documents + failed} of ${this.#total} documents, ${rate} MB/s`);
  }

  /** Clears the line, so that a message can stand in its place. */
  clear(): void {
    if (this.#active && this.#last > 0) this.#stream.write('\r\x1b[K');
  }
}

/** Milliseconds between two looks. */
const INTERVAL = 100;
