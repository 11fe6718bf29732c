import { isWordAt } from '../../../core/chars.ts';
import type { Emit } from '../../../core/rule.ts';
import { type CharRule, MARKUP } from './char-kinds.ts';

/** A line that is a heading in Markdown; the hashes that may close it are looked at apart. */
const HEADING = /^ {0,3}(#{1,6} +)[^\s#a-z][^\n]*$/gm;
const QUOTED = /^> ?(?=\S)/gm;
const LINK = /!?\[([^\][\n]{1,200})\]\([^()\s]{3,300}\)/g;
/** `**x**`, `__x__` on one line; `*x*` and `_x_` only where the text is Markdown beyond doubt. */
const STRONG = /(\*\*|__)(?=[^\s*_])([^\n*]{1,300}?)\1/g;
const WEAK = /(?<![*_])([*_])(?=[^\s*_])([^\n*_]{1,200}?)\1(?![*_])/g;
/** An item of a list; other texts begin a footnote so. */
const ITEM = /^ {0,8}\*(?= +\S)/gm;

/** Signs of Markdown that must be there before lines of it are read as such. */
const ENOUGH = 2;

/** `## Кіріспе` → `Кіріспе`; `**ұлы**` → `ұлы`. */
export const markdown: CharRule = {
  id: 'chars/markdown',
  kinds: MARKUP,
  summary:
    'Take out the marks of Markdown: hashes of headings, asterisks of emphasis, addresses of links, quote signs.',
  examples: [
    { raw: '## Кіріспе\nМәтін.\n## Соңы\nСөз.', clean: 'Кіріспе\n\nМәтін.\n\nСоңы\n\nСөз.' },
    { raw: '# Бас ##  \n\nСөз.\n\n# C# тілі', clean: 'Бас\n\nСөз.\n\nC# тілі' },
    { raw: 'Бұл **ұлы** іс, __үлкен__ сөз.', clean: 'Бұл ұлы іс, үлкен сөз.' },
    { raw: '# Мал\n\n* қой\n* ешкі\n\n# Соңы', clean: 'Мал\n\n• қой\n• ешкі\n\nСоңы' },
    {
      raw: '# Тақырып\n\nОл *жақсы* [адам](http://x.kz).\n\n> Сөз.\n\n# Соңы\n',
      clean: 'Тақырып\n\nОл жақсы адам.\n\nСөз.\n\nСоңы\n',
    },
    { raw: '# 5 қатар\nC# тілі, #тәуелсіздік\n# include\n# define', why: 'one such line shows nothing; a hash tag' },
    { raw: 'сөз** туралы.\n** Ескерту. 2 * 3 * 4, a**b, *Ескерту', why: 'marks of footnotes, products' },
    { raw: 'дерек [1](https://x.kz)', why: 'one link in a text' },
  ],
  find(text: string, emit: Emit): void {
    const headings = text.includes('#') ? [...text.matchAll(HEADING)] : [];
    const strong = text.includes('**') || text.includes('__') ? pairs(text, STRONG) : [];
    const links = text.includes('](') ? [...text.matchAll(LINK)] : [];
    const isMarkdown = headings.length >= ENOUGH || headings.length + strong.length + links.length > ENOUGH;
    if (isMarkdown) {
      for (const found of headings) emitHeading(text, found, emit);
      for (const { 0: whole, 1: label, index } of links) emit(index, index + whole.length, label!, 0.9);
      for (const { 0: whole, index } of text.matchAll(QUOTED)) emit(index, index + whole.length, '', 0.9);
      for (const { 0: mark, index } of text.matchAll(ITEM))
        emit(index + mark.length - 1, index + mark.length, '•', 0.9);
      for (const found of pairs(text, WEAK)) emitPair(found, 1, emit);
    }
    for (const found of strong) emitPair(found, 2, emit);
  },
};

/** The heading without its hashes, empty lines around it. */
function emitHeading(text: string, { 0: line, 1: hashes, index }: RegExpExecArray, emit: Emit): void {
  const start = index + line.indexOf('#');
  const before = start > 0 && text[start - 1] === '\n' && text[start - 2] !== '\n' && start > 1 ? '\n' : '';
  emit(start, start + hashes!.length, before, 0.9);
  const stop = index + line.length;
  const end = titleEnd(text, start + hashes!.length, stop);
  const after = text[stop] === '\n' && text[stop + 1] !== '\n' && stop + 1 < text.length ? '\n' : '';
  if (stop > end || after !== '') emit(end, stop, after, 0.9);
}

/** `Кіріспе ##  `: where the title ends, blanks and closing hashes left out. */
function titleEnd(text: string, start: number, stop: number): number {
  const end = backOver(text, start, stop, ' ');
  const bare = backOver(text, start, end, '#');
  return bare < end && text[bare - 1] === ' ' ? backOver(text, start, bare, ' ') : end;
}

function backOver(text: string, start: number, end: number, char: string): number {
  let at = end;
  while (at > start && text[at - 1] === char) at--;
  return at;
}

/** Marks that touch what they stress, and no word outside. */
function pairs(text: string, mark: RegExp): RegExpExecArray[] {
  return [...text.matchAll(mark)].filter(({ 0: whole, 2: inner, index }) => {
    const last = inner!.length - 1;
    return !isWordAt(text, index - 1) && !isWordAt(text, index + whole.length) && inner![last] !== ' ';
  });
}

function emitPair({ 0: whole, index }: RegExpExecArray, width: number, emit: Emit): void {
  emit(index, index + width, '', 0.9);
  emit(index + whole.length - width, index + whole.length, '', 0.9);
}
