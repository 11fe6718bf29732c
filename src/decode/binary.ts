/** The first bytes of files that are no text: documents, archives and pictures people take for text. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and so docx, odt, epub
  [0x50, 0x4b, 0x05, 0x06], // empty ZIP
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // OLE: doc, xls
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x1f, 0x8b, 0x08], // gzip
  [0x42, 0x5a, 0x68, 0x39], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // RAR
];

/** Whether a file opens as a format that is no text. */
export function hasBinaryMagic(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

/** Whether control bytes are more than stray: over 5 % (some compressed data has no NUL in a short stretch). */
export function isMostlyControl(sample: Uint8Array): boolean {
  let controls = 0;
  for (let at = 0; at < sample.length; at++) controls += IS_CONTROL[sample[at]!]!;
  return controls > 2 + sample.length / 20;
}

/** By byte: 1 for a control that no text has: none of tab, line ends and the old mark of a file's end. */
const IS_CONTROL: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number((byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) || byte === 0x7f),
);
