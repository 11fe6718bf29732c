/**
 * Sets of marks as bits of one table by UTF-16 code unit: whether a character is one of a set is one look, and no
 * string is made of it.
 */

/** `. ! ? …` */
export const TERMINAL = 1;
/** What closes after a terminal mark: quotes, brackets, an asterisk. */
export const CLOSER = 2;
/** Quotes, brackets and dashes before a word, dots and a blank with them. */
export const OPENING = 4;
/** What closes after a word inside a sentence: quotes, brackets, `%`. */
export const CLOSES_WORD = 8;
/** What opens before a word inside a sentence: quotes, dashes. */
export const OPENS_WORD = 16;
/** What opens before the first word of a sentence: quotes, brackets, dashes, dots. */
export const OPENS_SENTENCE = 32;
/** A hyphen, an apostrophe or a full stop: between two letters they belong to the word. */
export const INNER = 64;
/** What closes between a word and the terminal mark after it. */
export const CLOSES_PHRASE = 128;
/** `« “ "` */
export const OPENING_QUOTE = 256;
/** `: ;` */
export const COLON = 512;
/** `, : ;` */
export const PAUSE = 1024;
/** Hyphen, dashes and the minus sign. */
export const DASH = 2048;
/** A bullet of a list. */
export const BULLET = 4096;
/** What stands between a heading's number and its title: `. : )`, hyphen, dashes. */
export const BEHIND_NUMBER = 8192;
/** What a heading's end is freed of: `. :` and a blank. */
export const TITLE_END = 16384;
/** Brackets and a blank around a page's number. */
export const AROUND_PAGE = 32768;
/** What stands between a running header and its figures: bar, bullet, hyphen, dashes. */
export const HEADER_EDGE = 65536;

const SETS: readonly (readonly [marks: string, set: number])[] = [
  ['.!?…', TERMINAL],
  ['»”"\')]’*', CLOSER],
  ['«“"\'([„-–—…. ', OPENING],
  ['»”"\')]%’', CLOSES_WORD],
  ['«“„"\'–—-', OPENS_WORD],
  ['«“„"\'([-–—―.…', OPENS_SENTENCE],
  ["-.’'", INNER],
  ['»”")]\'', CLOSES_PHRASE],
  ['«“"', OPENING_QUOTE],
  [':;', COLON],
  [',:;', PAUSE],
  ['-–—−', DASH],
  ['•●○◦▪▫■□◆◇►▶➢➤✓✔❖·∙⁃‣*', BULLET],
  ['.:)-–—', BEHIND_NUMBER],
  ['.: ', TITLE_END],
  ['[]() ', AROUND_PAGE],
  ['|•–—-', HEADER_EDGE],
];

/** No mark of the sets lies above. */
const TABLE_END = 0x2800;

const TABLE: Uint32Array = buildTable();

function buildTable(): Uint32Array {
  const table = new Uint32Array(TABLE_END);
  for (const [marks, set] of SETS) for (const mark of marks) table[mark.charCodeAt(0)]! |= set;
  return table;
}

/** The sets that the character `code` is in. */
export const markSets = (code: number): number => (code < TABLE_END ? TABLE[code]! : 0);

/** Is the character at `at` in one of `sets`? `at` lies in the text. */
export const isMarkAt = (text: string, at: number, sets: number): boolean =>
  (markSets(text.charCodeAt(at)) & sets) !== 0;
