import { compact } from '../../core/compact.ts';
import type { Span } from '../../core/span.ts';
import type { EntityFound, EntityType } from './mention.ts';
import { notCrossing, overlay } from './overlay.ts';

/**
 * The entities of a bibliography by the form of its entries (GOST 7.1 and what writers make of it):
 *
 *     Surname I.I., Surname I. Title: more of it / editors // Periodical. – City: Publisher, year. – pages
 *
 * An entry whose form is not seen gives nothing and is left to the tagger.
 *
 * @param text the text the entries stand in
 * @param entries spans in it (UTF-16 units), in order
 */
export function findInBibliography(text: string, entries: readonly Span[]): EntityFound[] {
  const found: EntityFound[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry[1] - entry[0] <= LONGEST) for (const one of new Entry(text, entry).read()) found.push(one);
  }
  return found;
}

/** What was found in running text with the entries' own laid over it; a title that is known as a law stays one. */
export function withBibliography(found: EntityFound[], own: readonly EntityFound[]): EntityFound[] {
  if (own.length === 0) return found;
  const laws = found.filter(({ type }) => type === 'LAW');
  const free = new Set(notCrossing(own, laws));
  return overlay(
    found,
    own.filter((mention) => mention.type !== 'ART' || free.has(mention)),
  );
}

/** An entry has some 100 to 300 units; what is much longer is no entry. */
const LONGEST = 1200;

const SURNAME = "\\p{Lu}[\\p{L}’']+(?:-\\p{Lu}[\\p{L}’']+)?";
const INITIALS = '\\p{Lu}\\p{Ll}?\\.(?:[ -]?\\p{Lu}\\p{Ll}?\\.){0,2}';
/** Байтұрсынов А.,  Olcott, M.B. */
const AUTHOR = compact(new RegExp(`${SURNAME},? ${INITIALS}`, 'uy'));
/** Ү. Субханбердина, after the bar that parts title and editors. */
const EDITOR = compact(new RegExp(`${INITIALS} ?${SURNAME}`, 'gu'));
const EDITORS_END = /(?:\. ?[–—-]|\/\/)/u;
const NEXT_AUTHOR = /(?:, ?|; ?| мен | пен | бен | және | и | and |, and | & )/uy;
const AND_OTHERS = /,? (?:және т\. ?б\.|т\. ?б\.|и др\.|et al\.),?/uy;
const TITLE_END = compact(
  / ?\/\/? ?|\. ?[–—-] ?|: |\s*\[|\. (?=\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?(?:: |, (?:1[6-9]|20)\d\d))/u,
);
/** Алматы: Атамұра, 2005;  Астана, 2001. */
const IMPRINT = compact(
  /[.–—-] ?(\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)(?: ?: ?([«"“]?\p{L}[^,:;/\n]{0,60}?)[»"”]?)?, ?(?:1[6-9]|20)\d\d(?!\d)/u,
);
const PERIODICAL = compact(
  /\/\/ ?[«"“]?(\p{Lu}[^/\n]{1,80}?)[»"”]?(?:\. ?[–—-]| [–—-] |, ?(?:№|\d)|\. ?(?:№|\d|\p{Lu}\.?:)|$)/u,
);
/** What shows that a line is an entry at all: a year, a periodical, an electronic source. */
const EVIDENCE = compact(/(?:^|\D)(?:1[6-9]|20)\d\d(?!\d)| \/\/ ?\p{L}|\[Электрон|\[Electronic/u);
/** Қазақстан Республикасының Конституциясы */
const LAW = compact(/(?:Конституция|[Кк]одекс|[Зз]аң|[Жж]арлы[қғ]|[Ққ]аулы|[Бб]ұйры[қғ]|Закон|Указ)\p{L}*$/u);
/** Volumes that bear no name of their own. */
const COLLECTION = /(?:конференц|материал|жина[қғ]|сборник|сб\.|proceedings|еңбектер)/iu;

/** A work of reference is a book, though articles stand in it. */
const BOOK = /(?:энциклопеди|сөздігі|анықтамалы)/iu;

const OPENS_TITLE: RegExp = compact(/^[«“]?[\p{Lu}\d]/u);

class Entry {
  readonly #text: string;
  readonly #start: number;
  readonly #found: EntityFound[] = [];

  constructor(text: string, [start, end]: Span) {
    this.#text = text.slice(start, end);
    this.#start = start;
  }

  read(): EntityFound[] {
    if (!EVIDENCE.test(this.#text)) return [];
    const authorsEnd = this.#authors();
    const titleEnd = this.#title(authorsEnd);
    if (titleEnd < 0) return [];
    this.#editors(titleEnd);
    this.#periodical();
    this.#imprint();
    return this.#found.sort((a, b) => a.span[0] - b.span[0]);
  }

  #put(from: number, to: number, type: EntityType): void {
    const text = this.#text.slice(from, to);
    const span: Span = [this.#start + from, this.#start + to];
    if (this.#found.every(({ span: [start, end] }) => end <= span[0] || span[1] <= start))
      this.#found.push({ span, text, type, base: text, confidence: CONFIDENCE });
  }

  /** Authors from the start on; returns where the title begins. */
  #authors(): number {
    let at = 0;
    for (let end = matchEnd(AUTHOR, this.#text, at); end > at; end = matchEnd(AUTHOR, this.#text, at)) {
      this.#put(at, end, 'PERSON');
      at = end;
      const next = matchEnd(NEXT_AUTHOR, this.#text, at);
      if (next < 0 || matchEnd(AUTHOR, this.#text, next) < 0) break;
      at = next;
    }
    const others = at > 0 ? matchEnd(AND_OTHERS, this.#text, at) : -1;
    if (others > 0) at = others;
    while (this.#text[at] === ' ' || this.#text[at] === ',') at++;
    return at;
  }

  /** The title from `from`; returns its end, -1 where there is none to be told. */
  #title(from: number): number {
    const rest = this.#text.slice(from);
    const end = TITLE_END.exec(rest)?.index ?? -1;
    const [open, close] = [rest[0] === '«' || rest[0] === '“' ? 1 : 0, /[»”]$/u.test(rest.slice(0, end)) ? 1 : 0];
    if (end < 3 || !OPENS_TITLE.test(rest)) return -1;
    // A quotation that ends before the title does is part of a longer name: «Туралы» заң.
    if (open !== close) return from > 0 ? from + end : -1;
    if (open > 0 && rest.indexOf('»') < end - 1) return from + end;
    this.#put(from + open, from + end - close, LAW.test(rest.slice(0, end)) ? 'LAW' : 'ART');
    return from + end;
  }

  #editors(from: number): void {
    const bar = this.#text.indexOf(' / ', from);
    if (bar < 0) return;
    const stop = EDITORS_END.exec(this.#text.slice(bar + 3))?.index ?? 0;
    const editors = this.#text.slice(bar, bar + 3 + stop);
    EDITOR.lastIndex = 0;
    for (let match = EDITOR.exec(editors); match !== null; match = EDITOR.exec(editors))
      this.#put(bar + match.index, bar + match.index + match[0].length, 'PERSON');
  }

  #periodical(): void {
    if (!this.#text.includes('//')) return;
    const match = PERIODICAL.exec(this.#text);
    const name = match?.[1]?.trimEnd();
    if (match === null || name === undefined || COLLECTION.test(name)) return;
    const at = match.index + match[0].indexOf(name);
    this.#put(at, at + name.length, BOOK.test(name) ? 'ART' : 'ORGANISATION');
  }

  #imprint(): void {
    const match = IMPRINT.exec(this.#text);
    if (match === null) return;
    const [all, city, publisher] = match;
    const cityAt = match.index + all.indexOf(city!);
    this.#put(cityAt, cityAt + city!.length, 'GPE');
    if (publisher === undefined) return;
    const name = publisher.replace(/^[«"“]/u, '');
    const at = cityAt + city!.length + all.slice(all.indexOf(city!) + city!.length).indexOf(name);
    this.#put(at, at + name.length, 'ORGANISATION');
  }
}

const CONFIDENCE = 0.9;

/** Where a match that begins at `at` ends, or -1. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
