import { isUtf8 } from 'node:buffer';
import type { Span } from '../core/span.ts';
import { hasBinaryMagic, isMostlyControl, lookAtHead } from './binary.ts';
import { decodeCodePage } from './code-page.ts';
import { mediaTypeOf, PLAIN } from './media-type.ts';
import { sampleBytes } from './sample.ts';
import { likeliestCodePage } from './sniff.ts';
import { byMark, decodeUnicode, isDamagedUtf8, utf16WithoutMark } from './unicode.ts';
import { decodeCutUtf8, decodeSound } from './utf8.ts';

/** As many bytes show whether a file is UTF-16 or no text. */
const HEAD = 4096;

/** What is not larger is looked at whole, not by samples. */
const SMALL = 65_536;

/** Bytes read as text. */
export interface Decoded {
  /** The text without a byte order mark; empty where `binary`. */
  readonly text: string;
  /** The encoding's name in small letters: `utf-8`, `utf-16le`, `kz-1048` …; `binary` where `binary`. */
  readonly encoding: string;
  /** `text/plain` or `text/html`; `application/octet-stream` where `binary`. */
  readonly mediaType: string;
  /** Places of U+FFFD in `text`, in UTF-16 units, neighbours as one. */
  readonly lossy: readonly Span[];
  readonly binary: boolean;
}

/**
 * Reads bytes as text in the encoding they show. A byte order mark decides; then sound UTF-8, which nothing else is by
 * chance; then UTF-8 with a few bad bytes; then the single-byte code page whose letters make the likeliest Kazakh,
 * Russian or Western text, judged on a sample. Linear; never throws, up to the engine's longest string (about 2^29
 * units).
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byMark(bytes);
  if (mark !== null) return decoded(decodeUnicode(bytes, mark), mark.name);
  if (hasBinaryMagic(bytes)) return BINARY;
  const head = lookAtHead(bytes, HEAD);
  // UTF-16 shows in bytes that are controls elsewhere.
  const utf16 = head.controls === 0 ? null : utf16WithoutMark(bytes.subarray(0, HEAD));
  if (utf16 !== null) return decoded(decodeUnicode(bytes, utf16), utf16.name);
  if (isMostlyControl(head) || bytes.indexOf(0, head.controls === 0 ? head.length : 0) !== -1) return BINARY;
  if (isUtf8(bytes)) return decodedUtf8(bytes, decodeSound(bytes, head.isHigh));
  const cut = bytes.length <= SMALL ? decodeCutUtf8(bytes) : null;
  if (cut !== null) return decoded(cut, 'utf-8');
  const sample = sampleBytes(bytes);
  if (isDamagedUtf8(sample)) return decoded(decodeUnicode(bytes, { name: 'utf-8', skip: 0 }), 'utf-8');
  const page = likeliestCodePage(sample);
  return decoded(decodeCodePage(bytes, page), page.name);
}

const BINARY: Decoded = {
  text: '',
  encoding: 'binary',
  mediaType: 'application/octet-stream',
  lossy: [],
  binary: true,
};

/** Whether there is a tag shows sooner in the bytes than in the text. */
function decodedUtf8(bytes: Uint8Array, text: string): Decoded {
  const mediaType = bytes.indexOf(TAG) === -1 ? PLAIN : mediaTypeOf(text);
  return { text, encoding: 'utf-8', mediaType, lossy: replacements(text), binary: false };
}

/** `<` */
const TAG = 0x3c;

function decoded(text: string, encoding: string): Decoded {
  return { text, encoding, mediaType: mediaTypeOf(text), lossy: replacements(text), binary: false };
}

/** Runs of U+FFFD. */
function replacements(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('\uFFFD'); at !== -1; ) {
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) === 0xfffd) end++;
    spans.push([at, end]);
    at = text.indexOf('\uFFFD', end);
  }
  return spans;
}
