import { isAscii, isUtf8, transcode } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** Bytes that are looked at together where not all of a file is sound. */
const STRETCH = 4096;

/** Puts U+FFFD for whatever is unsound; making one takes as long as some pages of text. */
const LENIENT: TextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes that are UTF-8 throughout, else null. A mark is not expected. */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? decodeSound(bytes) : null;
}

/** The text of bytes that are mostly UTF-8; whatever is unsound becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return decodeSound(bytes);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = stretchEnd(bytes, from + STRETCH);
    const stretch = bytes.subarray(from, to);
    parts.push(decodeStrictUtf8(stretch) ?? LENIENT.decode(stretch));
    from = to;
  }
  return parts.join('');
}

/** The sequences of several bytes that must be sound before one that was cut off is taken for such. */
const ENOUGH = 4;

/** The text of bytes that are UTF-8, but were cut off inside the last character, which becomes U+FFFD; else null. */
export function decodeCutUtf8(bytes: Uint8Array): string | null {
  const end = lastStart(bytes);
  const whole = bytes.subarray(0, end);
  if (end === bytes.length || !isUtf8(whole) || !hasSequences(whole, ENOUGH)) return null;
  return decodeSound(whole) + LENIENT.decode(bytes.subarray(end));
}

/** Where the last character begins: at one of the last three bytes, or behind them all. */
function lastStart(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) if (bytes[at]! >= 0xc2) return at;
  return bytes.length;
}

/** Whether sound UTF-8 has so many characters of several bytes. */
function hasSequences(bytes: Uint8Array, enough: number): boolean {
  let found = 0;
  for (let at = 0; at < bytes.length && found < enough; at++) if (bytes[at]! >= 0xc2) found++;
  return found >= enough;
}

/** The first byte from `at` on that goes on with no character: a cut before it changes nothing, sound or not. */
function stretchEnd(bytes: Uint8Array, at: number): number {
  let end = Math.min(at, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

/**
 * The text of bytes that are sound UTF-8. Many bytes at once; `TextDecoder` reads one after the other and takes ten
 * times as long.
 *
 * @param isHigh whether a byte is known to lie above ASCII
 */
export function decodeSound(bytes: Uint8Array, isHigh = false): string {
  if (!isHigh && isAscii(bytes))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}
