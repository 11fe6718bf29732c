import { expect, test } from 'vitest';
import { withConsts } from '../../scripts/keep-consts.ts';

test.each([
  ['var FLAGS = new Uint8Array(8);', 'const FLAGS = new Uint8Array(8);'],
  ['var [NONE, SOME] = [0, 1];', 'const [NONE, SOME] = [0, 1];'],
  ['var A = class {};\nA.name;', 'const A = class {};\nA.name;'],
  ['export var a = 1, b = 2;', 'export const a = 1, b = 2;'],
  // A place in it is set, not the name itself.
  ['var seen = {};\nseen.x = 1; seen[0] = 2;', 'const seen = {};\nseen.x = 1; seen[0] = 2;'],
  ['var y = 1;\nthis.y = 2;', 'const y = 1;\nthis.y = 2;'],
])('%j is fixed', (code, expected) => {
  expect(withConsts(code)).toBe(expected);
});

test.each([
  'var last = "";\nfunction keep(text) { last = text; }',
  'var count = 0;\nconst next = () => count++;',
  'var sum = 0;\nsum += 2;',
  'var model;',
  'var a = 1, b;',
  'var [first, second] = [1, 2];\n[second] = [3];',
  'var one = 1;\n({ one } = { one: 2 });',
  'var key = "";\nfor (key in {}) key;',
  'let x = 1;',
  'function f() { var inner = 1; return inner; }',
])('%j stays as it is', (code) => {
  expect(withConsts(code)).toBe(code);
});
