import { applySorted, type Edit } from '../core/edit.ts';
import type { Emit } from '../core/rule.ts';
import { HTML_ENTITIES } from './tables/html-entities.ts';

/** How strongly a stretch of markup and white space parts what stands around it. */
const JOINED = 0;
const BLANK = 1;
const CELL = 2;
const LINE = 3;
const PARAGRAPH = 4;
const SEPARATORS: readonly string[] = ['', ' ', '\t', '\n', '\n\n'];
/** What the items of lists begin with; the layout takes it for their mark. */
const BULLET = '• ';

const TAG_STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['br', LINE],
  ['td', CELL],
  ['th', CELL],
  ...'li tr dt dd option'.split(' ').map((name) => [name, PARAGRAPH] as const),
  ...'p div h1 h2 h3 h4 h5 h6 ul ol dl table section article header footer main nav aside address blockquote pre hr'
    .split(' ')
    .map((name) => [name, PARAGRAPH] as const),
  ...'figure figcaption form fieldset caption body html center'.split(' ').map((name) => [name, PARAGRAPH] as const),
]);
/** Elements whose content is no text of the page. */
const UNREAD: ReadonlySet<string> = new Set('head script style template noscript svg math iframe select'.split(' '));
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));/y;
const TAG_NAME = /<\/?([A-Za-z][A-Za-z0-9:-]{0,40})(?=[\s/>])/y;
/** Characters of a tag outside quotes; what is longer is no tag. */
const LONGEST_TAG = 4096;

/**
 * Says, as edits of the HTML, what its text is: tags go, blocks become paragraphs and lines, character references the
 * characters they name, white space single blanks. So the HTML stays the raw text, and each place can be traced.
 * Linear; anything is taken for HTML, what is no tag stays.
 */
export function htmlEdits(html: string, emit: Emit): void {
  new HtmlReader(html, emit).run();
}

/** The text of an HTML page, paragraphs parted by blank lines. */
export function htmlToText(html: string): string {
  const edits: Edit[] = [];
  htmlEdits(html, (start, end, insert) => edits.push({ start, end, insert, rule: 'html', confidence: 1 }));
  return applySorted(html, edits);
}

class HtmlReader {
  readonly #html: string;
  readonly #emit: Emit;
  /** Where the stretch of markup and white space being read began, and how strongly it parts. */
  #gapStart = 0;
  #strength: number = JOINED;
  #hasText = false;
  /** A list's item has begun and no text of it has come yet. */
  #isItem = false;
  #isPreformatted = false;
  #plainUntil = 0;
  /** Closing marks sought in vain, so that none is sought twice. */
  readonly #missing = new Set<string>();

  constructor(html: string, emit: Emit) {
    this.#html = html;
    this.#emit = emit;
  }

  run(): void {
    const html = this.#html;
    let at = 0;
    while (at < html.length) {
      const end = this.#readMarkup(at);
      if (end === at) at = this.#readText(at);
      else at = end;
    }
    if (this.#gapStart < at) this.#replace(this.#gapStart, at, '');
  }

  /** Reads a tag, comment or blank at `at` into the gap; returns its end, or `at` where text stands. */
  #readMarkup(at: number): number {
    const code = this.#html.charCodeAt(at);
    if (code === 0x3c) return this.#readTag(at);
    if (code > 0x20 || this.#isPreformatted) return at;
    this.#strength = Math.max(this.#strength, BLANK);
    return at + 1;
  }

  #readTag(at: number): number {
    const html = this.#html;
    if (html.startsWith('<!--', at)) return this.#after('-->', at + 4) ?? at;
    const next = html[at + 1];
    if (next === '!' || next === '?') return this.#after('>', at + 2) ?? at;
    TAG_NAME.lastIndex = at;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
    const end = name === undefined ? -1 : this.#tagEnd(at + 1);
    if (name === undefined || end === -1) return at;
    const strength = TAG_STRENGTHS.get(name) ?? JOINED;
    // Two line ends are as good as an empty line.
    this.#strength = strength === LINE && this.#strength === LINE ? PARAGRAPH : Math.max(this.#strength, strength);
    if (name === 'li') this.#isItem = next !== '/';
    if (name === 'pre') this.#isPreformatted = next !== '/';
    return next !== '/' && UNREAD.has(name) ? this.#elementEnd(name, end) : end;
  }

  /**
   * The end of the tag begun before `at`, quoted attributes passed over; -1 where it does not end. Then no tag is sought
   * again in what was passed, so that no stretch is read twice.
   */
  #tagEnd(at: number): number {
    const html = this.#html;
    if (at < this.#plainUntil) return -1;
    let end = at;
    for (let steps = 0; end < html.length && steps < LONGEST_TAG; end++, steps++) {
      const char = html[end];
      if (char === '>') return end + 1;
      if (char === '<') break;
      if ((char === '"' || char === "'") && html[end - 1] === '=') {
        const quoteEnd = this.#after(char, end + 1);
        if (quoteEnd === null) break;
        end = quoteEnd - 1;
      }
    }
    this.#plainUntil = end;
    return -1;
  }

  /** The end of an element that is not read; of the tag alone where it is not closed. */
  #elementEnd(name: string, at: number): number {
    if (this.#missing.has(name)) return at;
    const close = new RegExp(`</${name}[\\s>]`, 'gi');
    close.lastIndex = at;
    const found = close.exec(this.#html);
    if (found === null) this.#missing.add(name);
    return found === null ? at : (this.#after('>', found.index) ?? this.#html.length);
  }

  #after(mark: string, at: number): number | null {
    if (this.#missing.has(mark)) return null;
    const found = this.#html.indexOf(mark, at);
    if (found === -1) this.#missing.add(mark);
    return found === -1 ? null : found + mark.length;
  }

  /** Closes the gap before the character of text at `at`; returns the character's end. */
  #readText(at: number): number {
    if (this.#gapStart < at) {
      const bullet = this.#isItem && !isBullet(this.#html[at]!) ? BULLET : '';
      this.#replace(this.#gapStart, at, (this.#hasText ? SEPARATORS[this.#strength]! : '') + bullet);
    }
    this.#isItem = false;
    let end = at + 1;
    if (this.#html[at] === '&') end = this.#readEntity(at);
    this.#hasText = true;
    this.#gapStart = end;
    this.#strength = JOINED;
    return end;
  }

  #readEntity(at: number): number {
    ENTITY.lastIndex = at;
    const found = ENTITY.exec(this.#html);
    if (found === null) return at + 1;
    const [whole, decimal, hexadecimal, name] = found;
    const char = name === undefined ? charOf(decimal, hexadecimal) : HTML_ENTITIES.get(name);
    if (char === undefined) return at + 1;
    this.#replace(at, at + whole.length, char);
    return at + whole.length;
  }

  #replace(start: number, end: number, insert: string): void {
    if (this.#html.slice(start, end) !== insert) this.#emit(start, end, insert);
  }
}

/** Items that bring a mark of their own need none. */
const isBullet = (char: string): boolean => '•–—-*·'.includes(char);

function charOf(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const isChar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isChar ? String.fromCodePoint(code) : '\uFFFD';
}
