import { unitsToString } from './code-page.ts';
import { decodeUtf8 } from './utf8.ts';

/** A Unicode encoding form, and how many bytes its byte order mark takes. */
export interface UnicodeForm {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly skip: number;
}

const BYTE_ORDER_MARKS: readonly (readonly [name: UnicodeForm['name'], mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** All marks begin with NUL, or with this byte or a higher one. */
const LEAST_MARK = 0xef;

/** The form a byte order mark states, or null. */
export function byMark(bytes: Uint8Array): UnicodeForm | null {
  if (bytes.length === 0 || (bytes[0]! > 0 && bytes[0]! < LEAST_MARK)) return null;
  for (const [name, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return { name, skip: mark.length };
  }
  return null;
}

/**
 * UTF-16 without a mark, or null. Its high bytes say it: 0x00 over ASCII and 0x04 over Cyrillic are control bytes in
 * every other encoding of text.
 */
export function utf16WithoutMark(sample: Uint8Array): UnicodeForm | null {
  const units = sample.length >> 1;
  if (units === 0 || (sample.indexOf(0x04) === -1 && sample.indexOf(0x00) === -1)) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i++) {
    const even = sample[2 * i]!;
    const odd = sample[2 * i + 1]!;
    if (isTextUnit(odd, even)) little++;
    if (isTextUnit(even, odd)) big++;
  }
  const needed = units * 0.9;
  if (little >= needed && little >= big) return { name: 'utf-16le', skip: 0 };
  return big >= needed ? { name: 'utf-16be', skip: 0 } : null;
}

function isTextUnit(high: number, low: number): boolean {
  return high === 0x04 || (high === 0x00 && (low >= 0x20 || (low >= 0x09 && low <= 0x0d)) && low !== 0x7f);
}

/** Whether what is wrong with the UTF-8 is damage and not another encoding: sound sequences outnumber bad bytes. */
export function isDamagedUtf8(sample: Uint8Array): boolean {
  let sound = 0;
  let bad = 0;
  for (let at = 0; at < sample.length; ) {
    if (sample[at]! < 0x80) at++;
    else {
      const length = sequenceLength(sample, at);
      if (length > 0) sound++;
      else bad++;
      at += Math.max(1, length);
    }
  }
  return sound > bad;
}

/** Length of the sound UTF-8 sequence of two or more bytes at `at`, else 0. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) if (at + i >= bytes.length || (bytes[at + i]! & 0xc0) !== 0x80) return 0;
  if (lead === 0xe0 && bytes[at + 1]! < 0xa0) return 0;
  if (lead === 0xed && bytes[at + 1]! > 0x9f) return 0;
  if (lead === 0xf0 && bytes[at + 1]! < 0x90) return 0;
  return lead === 0xf4 && bytes[at + 1]! > 0x8f ? 0 : length;
}

/** Reads bytes in a Unicode form; whatever is unsound becomes U+FFFD. */
export function decodeUnicode(bytes: Uint8Array, form: UnicodeForm): string {
  const body = bytes.subarray(form.skip);
  if (form.name === 'utf-32le' || form.name === 'utf-32be') return decodeUtf32(body, form.name === 'utf-32le');
  return form.name === 'utf-8' ? decodeUtf8(body) : new TextDecoder(form.name, { ignoreBOM: true }).decode(body);
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array((bytes.length >> 2) * 2 + 1);
  let count = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    if (code > 0xffff && code <= 0x10ffff) {
      units[count++] = 0xd7c0 + (code >> 10);
      units[count++] = 0xdc00 + (code & 0x3ff);
    } else units[count++] = code > 0xffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
  }
  if (bytes.length % 4 !== 0) units[count++] = 0xfffd;
  return unitsToString(units.subarray(0, count));
}
