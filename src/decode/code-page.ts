import { IBM866 } from './tables/ibm866.ts';
import { KOI8_R } from './tables/koi8-r.ts';
import { KZ_1048 } from './tables/kz-1048.ts';
import { PT154 } from './tables/pt154.ts';
import { WINDOWS_1251 } from './tables/windows-1251.ts';
import { WINDOWS_1252 } from './tables/windows-1252.ts';

/** A single-byte encoding: ASCII below, 128 characters above. */
export interface CodePage {
  readonly name: string;
  /** Characters of the bytes 0x80 to 0xFF; U+FFFD where none is defined. */
  readonly high: string;
}

/** The code pages Kazakh and Russian texts come in, the commoner first; of equal evidence the first is chosen. */
export const CODE_PAGES: readonly CodePage[] = [
  { name: 'windows-1251', high: WINDOWS_1251 },
  { name: 'kz-1048', high: KZ_1048 },
  { name: 'pt154', high: PT154 },
  { name: 'koi8-r', high: KOI8_R },
  { name: 'ibm866', high: IBM866 },
  { name: 'windows-1252', high: WINDOWS_1252 },
];

/** The code page of that name. */
export function codePage(name: 'windows-1251' | 'kz-1048' | 'pt154' | 'koi8-r' | 'ibm866' | 'windows-1252'): CodePage {
  return CODE_PAGES.find((page) => page.name === name)!;
}

/** Reads bytes by a code page; bytes without a character become U+FFFD. One byte is one UTF-16 unit. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const units = new Uint16Array(bytes.length);
  const table = new Uint16Array(256);
  for (let i = 0; i < 256; i++) table[i] = i < 128 ? i : page.high.charCodeAt(i - 128);
  for (let i = 0; i < bytes.length; i++) units[i] = table[bytes[i]!]!;
  return unitsToString(units);
}

/** A string of UTF-16 units, made natively: `String.fromCharCode` in slices is three times slower. */
export function unitsToString(units: Uint16Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

/** Bytes by character: the code page turned round, 0 where a character is not in it (NUL itself is left out). */
export function bytesByChar(page: CodePage): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 1; code < 128; code++) table[code] = code;
  for (let i = 0; i < 128; i++) {
    const code = page.high.charCodeAt(i);
    if (code !== 0xfffd) table[code] = i + 128;
  }
  return table;
}
