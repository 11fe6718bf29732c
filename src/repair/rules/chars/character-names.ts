import type { Emit } from '../../../core/rule.ts';
import { HTML_ENTITIES } from '../../../decode/tables/html-entities.ts';
import { AMPERSAND, type CharRule } from './char-kinds.ts';

/** `&laquo;`, `&amp;nbsp;`, `&#8212;`; the names of `<` and `>` would make tags of a text that speaks of them. */
const REFERENCE = /&(?:amp;){0,3}(?:#(\d{2,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

/** `&laquo;тіл&raquo;` → `«тіл»`. */
export const characterNames: CharRule = {
  id: 'chars/character-names',
  kinds: AMPERSAND,
  summary: 'Read names of characters as web pages have them (&laquo;, &nbsp;, &#8212;) as the characters.',
  examples: [
    { raw: 'Ол &laquo;тіл&raquo; деді &mdash; рас', clean: 'Ол «тіл» деді — рас' },
    { raw: 'сөз&nbsp;сөз, &quot;жақсы&quot;, A&amp;B, &amp;laquo;', clean: 'сөз\u00A0сөз, "жақсы", A&B, «' },
    { raw: '2014&#8212;2015', clean: '2014—2015' },
    { raw: 'AT&T; R&D, &lt;p&gt; тегі, &белгі; &nosuch;', why: 'no names, or names of what would make tags' },
  ],
  find(text: string, emit: Emit): void {
    for (const { 0: whole, 1: code, 2: name, index } of text.matchAll(REFERENCE)) {
      const char = name === undefined ? charOf(Number(code)) : HTML_ENTITIES.get(name);
      if (char !== undefined && char !== '<' && char !== '>') emit(index, index + whole.length, char, 0.95);
    }
  },
};

/** A character that is printed; no control, no half of one, no sign of markup. */
const charOf = (code: number): string | undefined =>
  code > 0x9f && code < 0xfffe && (code < 0xd800 || code > 0xf8ff) ? String.fromCharCode(code) : undefined;
