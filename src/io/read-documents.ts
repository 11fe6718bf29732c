import { readFile } from 'node:fs/promises';
import type { Document } from '../clean-all.ts';
import { type FoundDocument, STDIN } from './find-documents.ts';
import { describeIoError } from './io-error.ts';

/** Told of a document that could not be read. */
export type ReadFailure = (name: string, reason: string) => void;

/** This many files are read ahead while one is being cleaned. */
const AHEAD = 4;

/**
 * Reads documents one after the other, a few ahead. Stops between two documents once `signal` is aborted.
 *
 * @param onFailure told of each that cannot be read; the rest goes on
 */
export async function* readDocuments(
  found: readonly FoundDocument[],
  onFailure: ReadFailure,
  signal?: AbortSignal,
): AsyncGenerator<Document, void, undefined> {
  const pending: Promise<Uint8Array | Error>[] = [];
  let next = 0;
  for (const { name } of found) {
    while (next < found.length && pending.length < AHEAD) pending.push(readOne(found[next++]!.path, signal));
    const input = await pending.shift()!;
    if (signal?.aborted) return;
    if (input instanceof Error) onFailure(name, describeIoError(input));
    else yield { input, name };
  }
}

/** Never rejects: a file read ahead may fail long before its turn. */
async function readOne(path: string, signal: AbortSignal | undefined): Promise<Uint8Array | Error> {
  try {
    return path === STDIN ? await readStdin(signal) : await readFile(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function readStdin(signal: AbortSignal | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stop = (): void => void process.stdin.destroy();
  signal?.addEventListener('abort', stop);
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks);
}
