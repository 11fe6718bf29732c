import { INTERRUPTED, TERMINATED } from './exit-code.ts';

/** Ctrl-C asks the run to stop after the document at hand; a second one ends the process at once. */
export class Interruption {
  exitCode: number = INTERRUPTED;
  readonly #controller = new AbortController();
  readonly #onInterrupt = (): void => this.#stop(INTERRUPTED);
  readonly #onTerminate = (): void => this.#stop(TERMINATED);

  constructor() {
    process.on('SIGINT', this.#onInterrupt);
    process.on('SIGTERM', this.#onTerminate);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  release(): void {
    process.off('SIGINT', this.#onInterrupt);
    process.off('SIGTERM', this.#onTerminate);
  }

  #stop(exitCode: number): void {
    if (this.signal.aborted) process.exit(exitCode);
    this.exitCode = exitCode;
    this.#controller.abort();
  }
}
