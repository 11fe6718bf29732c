import { describe, expect, it } from 'vitest';
import { ownCopy } from '../../src/core/own-copy.ts';

describe('ownCopy', () => {
  it.each([
    '',
    'а',
    'сөз',
    'тәуелсіздігімізді',
    'Commonwealth of Nations',
    'lone \ud800 surrogates \udc00 kept',
    '👍'.repeat(9),
  ])('is the same string: %j', (part) => {
    const text = `бұрын ${part} кейін`;
    expect(ownCopy(text.slice(6, 6 + part.length))).toBe(part);
  });
});
