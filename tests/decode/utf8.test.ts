import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStrictUtf8, decodeUtf8 } from '../../src/decode/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Sound text with a few bytes of any kind in it, longer than what is read at once. */
const damaged = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.uint8Array({ maxLength: 6 }), fc.nat(9000))
  .map(([text, bytes, before]) => Buffer.concat([Buffer.from('ә'.repeat(before) + text), bytes, Buffer.from(text)]));

describe('UTF-8', () => {
  it('is read as the platform reads it', () => {
    fc.assert(fc.property(damaged, (bytes) => decodeUtf8(bytes) === lenient.decode(bytes)));
  });
  it('is sound or no text', () => {
    const expected = (bytes: Uint8Array): string | null => {
      try {
        return strict.decode(bytes);
      } catch {
        return null;
      }
    };
    fc.assert(fc.property(damaged, (bytes) => decodeStrictUtf8(bytes) === expected(bytes)));
  });
  it('holds at the ends of what is read at once', () => {
    for (const tail of ['\xff', '\xd0', '\xf0\x9f\x98', '\x80\x80\x80\x80\x80'])
      for (let before = 4090; before < 4100; before++) {
        const bytes = Buffer.from('a'.repeat(before) + tail, 'latin1');
        expect(decodeUtf8(Buffer.concat([bytes, Buffer.from('ә')]))).toBe(`${lenient.decode(bytes)}ә`);
      }
  });
});
