import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/decode/html.ts';

describe('htmlToText', () => {
  it.each([
    ['<p>Бір  абзац.</p>\n<p>Екінші\n абзац.</p>', 'Бір абзац.\n\nЕкінші абзац.'],
    ['<h1>Тақырып</h1><div>Қаз<b>ақ</b> <i>тілі</i></div>', 'Тақырып\n\nҚазақ тілі'],
    ['бір<br>екі<br/>үш', 'бір\nекі\nүш'],
    ['<ul>\n <li>алма</li>\n <li>өрік</li>\n</ul>Соңы', '• алма\n\n• өрік\n\nСоңы'],
    ['<ol><li><p>бір</p></li><li>– екі</li></ol>', '• бір\n\n– екі'],
    ['бір<br><br>екі', 'бір\n\nекі'],
    ['<table><tr><td>1</td><td>бір</td></tr><tr><td>2</td><td>екі</td></tr></table>', '1\tбір\n\n2\tекі'],
    ['&laquo;Ән&raquo; &#8212; &#x49A;&amp;lt; &белгісіз; A&B &nosuch;', '«Ән» — Қ&lt; &белгісіз; A&B &nosuch;'],
    ['<!DOCTYPE html><html><head><title>Бет</title></head><body>Сәлем</body></html>', 'Сәлем'],
    ['а<!-- түсінік <p> -->б<script>if (a < b) x("</p>");</script>в', 'абв'],
    ['<a href="x>y" title=\'>\'>сілтеме</a>', 'сілтеме'],
    ['<pre>  бір\n    екі</pre>', '  бір\n    екі'],
    ['5 < 7, x <y, 3>2', '5 < 7, x <y, 3>2'],
    ['<script>жабылмаған', 'жабылмаған'],
    ['', ''],
    ['  \n ', ''],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
  it('takes any string', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<p>', '</p>', '<!--', '-->', '<script>', '"', "='", '&#0;', '<', '>', '&'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        htmlToText(pieces.join(''));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
  it('is linear on what never closes', () => {
    for (const piece of [
      '<!--',
      '<script>',
      '<a b="',
      "<a b='",
      '<',
      '<p ',
      '&#1',
      '<head ',
      '<!',
      '</p',
      '="<a x" ',
    ]) {
      const started = performance.now();
      htmlToText(piece.repeat(50_000));
      expect(performance.now() - started, piece).toBeLessThan(3000);
    }
  });
});
