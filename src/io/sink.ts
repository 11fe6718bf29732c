import { once } from 'node:events';
import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where text goes. Writing waits until the reader keeps up. */
export interface Sink {
  write(text: string): Promise<void>;
  /** All was written: what is there now is the result. */
  finish(): Promise<void>;
  /** The work was stopped: what was written is kept under another name, which is returned; null where it is gone. */
  keepPart(): Promise<string | null>;
  /** Writing failed: nothing of it stays. */
  abandon(): Promise<void>;
}

/** Standard output. */
export class StdoutSink implements Sink {
  constructor() {
    // Each write reports its own error; without a listener the stream would end the process besides.
    process.stdout.on('error', () => {});
  }

  async write(text: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  async finish(): Promise<void> {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  }

  async keepPart(): Promise<null> {
    await this.finish();
    return null;
  }

  async abandon(): Promise<void> {}
}

/** Text is gathered up to this many units before it is written. */
const BUFFER = 1 << 20;

/**
 * A file that appears whole or not at all: written under another name beside it, renamed at the end. A device or a
 * pipe has no "beside" and is written to as it is.
 */
export class FileSink implements Sink {
  readonly #path: string;
  readonly #temporary: string | null;
  readonly #handle: FileHandle;
  #buffer: string[] = [];
  #buffered = 0;

  private constructor(path: string, temporary: string | null, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** Opens the file at once, so that a path nobody can write to is known before the work. */
  static async create(path: string): Promise<FileSink> {
    const target = await followLink(path);
    if (await isDevice(target)) return new FileSink(target, null, await open(target, 'w'));
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    return new FileSink(target, temporary, await open(temporary, 'w'));
  }

  async write(text: string): Promise<void> {
    this.#buffer.push(text);
    this.#buffered += text.length;
    if (this.#buffered >= BUFFER) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#finishAs(this.#path);
  }

  async keepPart(): Promise<string | null> {
    const part = `${this.#path}.partial`;
    await this.#finishAs(part);
    return this.#temporary === null ? null : part;
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => {});
    if (this.#temporary !== null) await rm(this.#temporary, { force: true });
  }

  async #finishAs(path: string): Promise<void> {
    await this.#flush();
    if (this.#temporary === null) return this.#handle.close();
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#temporary, path);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer.join('');
    this.#buffer = [];
    this.#buffered = 0;
    if (text !== '') await this.#handle.writeFile(text);
  }
}

async function followLink(path: string): Promise<string> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await realpath(path) : path;
  } catch {
    return path;
  }
}

async function isDevice(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}
