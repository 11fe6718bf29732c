import { bytesByChar, type CodePage } from '../../src/decode/code-page.ts';

/** Writes a text in a code page; a character the page lacks is an error of the test. */
export function encode(text: string, page: CodePage): Uint8Array {
  const table = bytesByChar(page);
  return Uint8Array.from(text, (char) => {
    const byte = table[char.charCodeAt(0)]!;
    if (byte === 0) throw new Error(`${page.name} has no ${char}`);
    return byte;
  });
}

export function encodeUtf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), little);
  return bytes;
}

export function encodeUtf32(text: string, little: boolean): Uint8Array {
  const codes = [0xfeff, ...[...text].map((char) => char.codePointAt(0)!)];
  const bytes = new Uint8Array(codes.length * 4);
  const view = new DataView(bytes.buffer);
  codes.forEach((code, i) => {
    view.setUint32(i * 4, code, little);
  });
  return bytes;
}
