import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { TazamatinError } from '../core/error.ts';
import { type DecodedInput, decodeInput } from '../input.ts';
import { STDIN } from '../io/find-documents.ts';
import { describeIoError } from '../io/io-error.ts';

/** Reads one file or standard input as text; null, with one line on stderr, where that cannot be. */
export async function readText(path: string): Promise<DecodedInput | null> {
  try {
    return decodeInput(path === STDIN ? await buffer(process.stdin) : await readFile(path));
  } catch (error) {
    const reason = error instanceof TazamatinError ? error.message : describeIoError(error);
    process.stderr.write(`tazamatin: ${path}: ${reason}\n`);
    return null;
  }
}
