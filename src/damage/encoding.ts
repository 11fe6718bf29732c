import { bytesByChar, codePage } from '../decode/code-page.ts';
import { type Damager, eachLine, type Propose } from './damager.ts';

/** The Kazakh text in one code page read in another, and UTF-8 read in one. */
const MISREADINGS: readonly (readonly [right: 'kz-1048' | 'pt154' | 'utf-8', wrong: 'windows-1251'])[] = [
  ['kz-1048', 'windows-1251'],
  ['pt154', 'windows-1251'],
  ['utf-8', 'windows-1251'],
];

export const wrongEncoding: Damager = {
  kind: 'wrong-encoding',
  place: 'a paragraph: its KZ-1048, PT154 or UTF-8 (one of them throughout the text) is read as windows-1251',
  find(text, { probability, random }, propose) {
    const [right, wrong] = random.pick(MISREADINGS);
    const readWrongly = right === 'utf-8' ? utf8As(codePage(wrong).high) : pageAs(right, codePage(wrong).high);
    eachLine(text, (start, end) => {
      if (!random.chance(probability)) return;
      for (let at = start; at < end; at++) misread(text, at, readWrongly, propose);
    });
  },
};

type Reader = (code: number) => string;

function misread(text: string, at: number, readWrongly: Reader, propose: Propose): void {
  const code = text.charCodeAt(at);
  if (code < 0x80 || (code & 0xf800) === 0xd800) return;
  const wrong = readWrongly(code);
  if (wrong !== text[at]) propose(at, at + 1, wrong);
}

/** A character of one code page in the other; itself where either has none. */
function pageAs(right: 'kz-1048' | 'pt154', high: string): Reader {
  const bytes = bytesByChar(codePage(right));
  return (code) => {
    const byte = bytes[code]!;
    const wrong = byte >= 0x80 ? high[byte - 0x80]! : '\uFFFD';
    return wrong === '\uFFFD' ? String.fromCharCode(code) : wrong;
  };
}

/** The UTF-8 of a character in a code page; a byte that has no character stays as the control of its number. */
function utf8As(high: string): Reader {
  const encoder = new TextEncoder();
  const known = new Map<number, string>();
  return (code) => {
    let wrong = known.get(code);
    if (wrong === undefined) {
      wrong = '';
      for (const byte of encoder.encode(String.fromCharCode(code))) {
        wrong += high[byte - 0x80] === '\uFFFD' ? String.fromCharCode(byte) : high[byte - 0x80]!;
      }
      known.set(code, wrong);
    }
    return wrong;
  };
}
