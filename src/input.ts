import { hash } from 'node:crypto';
import { VFile } from 'vfile';
import { TazamatinError } from './core/error.ts';
import type { Message } from './core/message.ts';
import { type Decoded, decode } from './decode/decode.ts';
import { mediaTypeOf } from './decode/media-type.ts';
import type { Source } from './record/types.ts';

/** What `file.data.tazamatin` may hold: what goes into the record beside the text. All of it may be left out. */
export interface FileData {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly meta?: object | undefined;
  /** The document, in place of the file's value: bytes here are not decoded twice. */
  readonly input?: string | Uint8Array | undefined;
}

declare module 'vfile' {
  interface DataMap {
    tazamatin: FileData;
  }
}

/** A document read as text. */
export interface DecodedInput {
  readonly text: string;
  readonly source: Omit<Source, 'name' | 'characters'>;
  readonly messages: readonly Message[];
}

/** Wraps an input as unified wants it. */
export function toFile(data: FileData): VFile {
  const file = new VFile();
  file.data.tazamatin = data;
  return file;
}

/**
 * Reads an input as text.
 *
 * @throws TazamatinError `not-text` for bytes that no encoding makes text of, `no-input` for what is neither text nor bytes
 */
export function decodeInput(value: string | Uint8Array): DecodedInput {
  checkInput(value);
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const decoded = typeof value === 'string' ? asDecoded(value) : decode(value);
  if (decoded.binary) throw new TazamatinError('not-text', NOT_TEXT);
  if (typeof value !== 'string' && decoded.text.startsWith(RTF)) throw new TazamatinError('not-text', IS_RTF);
  return {
    text: decoded.text,
    source: {
      mediaType: decoded.mediaType,
      encoding: decoded.encoding,
      bytes: bytes.byteLength,
      sha256: hash('sha256', bytes),
    },
    messages: lossyMessages(decoded),
  };
}

/** Untyped code may give anything. */
function checkInput(value: unknown): void {
  if (typeof value === 'string' || value instanceof Uint8Array) return;
  const given = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  throw new TazamatinError('no-input', `No input: expected a string or a Uint8Array, got ${given}.`);
}

const NOT_TEXT = 'This is no text: it holds bytes that no known encoding explains.';
const RTF = '{\\rtf';
const IS_RTF = 'This is a document of a word processor (RTF): save it as plain text first.';

function asDecoded(text: string): Decoded {
  return { text, encoding: 'utf-8', mediaType: mediaTypeOf(text), lossy: [], binary: false };
}

const NO_MESSAGES: readonly Message[] = [];

/** A file may be damaged all over: past this many places the rest is only counted. */
const MAX_LOSSY_PLACES = 100;

function lossyMessages({ lossy, encoding }: Decoded): readonly Message[] {
  if (lossy.length === 0) return NO_MESSAGES;
  const messages = lossy.slice(0, MAX_LOSSY_PLACES).map(
    (raw): Message => ({
      rule: 'decode/lossy',
      reason: `bytes that are not ${encoding}, read as U+FFFD`,
      raw,
      severity: 'warning',
    }),
  );
  const rest = lossy.length - messages.length;
  if (rest > 0) {
    messages.push({ rule: 'decode/lossy', reason: `and ${rest} more such places`, raw: null, severity: 'warning' });
  }
  return messages;
}
