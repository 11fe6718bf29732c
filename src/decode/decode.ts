import type { Span } from '../core/span.ts';
import { hasBinaryMagic, isMostlyControl } from './binary.ts';
import { decodeCodePage } from './code-page.ts';
import { mediaTypeOf } from './media-type.ts';
import { sampleBytes } from './sample.ts';
import { likeliestCodePage } from './sniff.ts';
import { byMark, decodeUnicode, isDamagedUtf8, utf16WithoutMark } from './unicode.ts';
import { decodeCutUtf8, decodeStrictUtf8 } from './utf8.ts';

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
  const head = bytes.subarray(0, HEAD);
  const utf16 = utf16WithoutMark(head);
  if (utf16 !== null) return decoded(decodeUnicode(bytes, utf16), utf16.name);
  if (bytes.indexOf(0) !== -1 || isMostlyControl(head)) return BINARY;
  const utf8 = decodeStrictUtf8(bytes);
  if (utf8 !== null) return decoded(utf8, 'utf-8');
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
