/** Names of features as 32-bit numbers: cheap to make and to look up; a clash is rarer than a misprint. */

/** Hash of a text under a template's number. */
export function hashText(template: number, text: string, from = 0, to: number = text.length): number {
  let h = (template * 0x9e3779b1) | 0;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Hash of two numbers in order. */
export function hashPair(a: number, b: number): number {
  return finish(Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35));
}

function finish(h: number): number {
  let x = h ^ (h >>> 15);
  x = Math.imul(x, 0x2c1b3c6d);
  x ^= x >>> 12;
  x = Math.imul(x, 0x297a2d39);
  return x ^ (x >>> 15);
}
