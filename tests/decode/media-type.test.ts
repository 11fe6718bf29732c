import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../src/decode/media-type.ts';

describe('mediaTypeOf', () => {
  it('knows a piece of a page by its blocks', () => {
    expect(mediaTypeOf('<p>Қазақ халқы.</p>\n<p>Олар <b>түркі</b> тілінде сөйлейді.</p>\n')).toBe('text/html');
    expect(mediaTypeOf('<div class="a">Ән</div>')).toBe('text/html');
    expect(mediaTypeOf('<!DOCTYPE html><html><body>Ән')).toBe('text/html');
  });
  it('leaves texts alone that speak of tags', () => {
    expect(mediaTypeOf('<p> тегі абзац ашады, ал </p> тегі оны жабады.')).toBe('text/plain');
    expect(mediaTypeOf('Ол <b>ұлы</b> ақын.')).toBe('text/plain');
    expect(mediaTypeOf('<Пысықшы> деген сөз. a < b, b > c.')).toBe('text/plain');
  });
});
