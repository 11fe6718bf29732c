import { describe, expect, test } from 'vitest';
import { clean } from '../../src/index.ts';

const cleaned = (text: string): string => clean(text, { entities: false }).text;

describe('cleaned again, these stay as they are', () => {
  test.each([
    ['cells that go on in small letters', 'Абайдың «Қыс» өлеңін оқығанда\tәлем!\n'],
    ['a cell with a number of its own', 'КІРІСПЕ\t3. сімен жапты'],
    ['a hyphen before an item', '1. Бірінші-\n• тармақ\n'],
    ['a short line above a caption', 'Жорықтар\n1-сурет. Қала\n'],
  ])('%s', (_, raw) => {
    const once = cleaned(raw);
    expect(cleaned(once)).toBe(once);
  });

  test('a word divided over a page end is still joined', () => {
    const page = 'Қазақстанның табиғаты әсем, оның даласы мен таулары көз тарта-\n\fды. Өзендері мол.';
    expect(cleaned(page)).toContain('көз тартады. Өзендері мол.');
  });
});
