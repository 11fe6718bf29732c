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

/** By byte: 1 where one of these formats opens with it. */
const OPENS: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number(MAGIC.some(([first]) => first === byte)),
);

/** Whether a file opens as a format that is no text. */
export function hasBinaryMagic(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || OPENS[bytes[0]!] === 0) return false;
  return MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

/** What one look at the beginning of a file shows. */
export interface Head {
  readonly length: number;
  /** Control bytes that no text has: NUL and those of UTF-16 among them. */
  readonly controls: number;
  /** Whether a byte was seen above ASCII; the few before and behind whole fours are not looked at. */
  readonly isHigh: boolean;
}

/** Looks at the first `length` bytes, or at all where there are fewer. */
export function lookAtHead(bytes: Uint8Array, length: number): Head {
  const { buffer, byteOffset } = bytes;
  const end = Math.min(length, bytes.length);
  // Four bytes at once are looked at first; they must lie where numbers of four bytes may.
  const first = -byteOffset & 3;
  const fours = first > end ? NO_FOURS : new Int32Array(buffer, byteOffset + first, (end - first) >> 2);
  let controls = countControls(bytes, 0, Math.min(first, end)) + countControls(bytes, first + 4 * fours.length, end);
  let seen = 0;
  for (let i = 0; i < fours.length; i++) {
    const four = fours[i]!;
    seen |= four;
    if (mayHoldControl(four)) controls += countControls(bytes, first + 4 * i, first + 4 * i + 4);
  }
  return { length: end, controls, isHigh: (seen & HIGH_BITS) !== 0 };
}

/** Whether control bytes are more than stray: over 5 % (some compressed data has no NUL in a short stretch). */
export const isMostlyControl = ({ controls, length }: Head): boolean => controls > 2 + length / 20;

const HIGH_BITS = 0x80808080;
const NO_FOURS: Int32Array = new Int32Array(0);

function countControls(bytes: Uint8Array, from: number, to: number): number {
  let controls = 0;
  for (let at = from; at < to; at++) controls += IS_CONTROL[bytes[at]!]!;
  return controls;
}

/** Whether one of four bytes may be below a blank, or the control above all letters: never false where one is. */
function mayHoldControl(four: number): boolean {
  const deletes = four ^ 0x7f7f7f7f;
  return ((((four - 0x20202020) & ~four) | ((deletes - 0x01010101) & ~deletes)) & HIGH_BITS) !== 0;
}

/** By byte: 1 for a control that no text has: none of tab, line ends and the old mark of a file's end. */
const IS_CONTROL: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number((byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) || byte === 0x7f),
);
