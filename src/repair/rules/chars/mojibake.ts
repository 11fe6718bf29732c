import type { Emit } from '../../../core/rule.ts';
import { pageMisreadings } from '../../../decode/mojibake-page.ts';
import { utf8Misreadings } from '../../../decode/mojibake-utf8.ts';
import { type CharRule, MISREAD } from './char-kinds.ts';

export const mojibake: CharRule = {
  id: 'chars/mojibake',
  kinds: MISREAD,
  summary: 'Read anew what was decoded in a wrong code page.',
  examples: [
    { raw: 'Ќазаќ халќыныѕ тарихы', clean: 'Қазақ халқының тарихы', why: 'KZ-1048 read as windows-1251' },
    { raw: 'ўлттыќ тјрбиесі мен ґнері', clean: 'ұлттық тәрбиесі мен өнері' },
    { raw: 'Ќазаќстанныњ бас ќаласы, ж‰рек пен µмір', clean: 'Қазақстанның бас қаласы, жүрек пен өмір', why: 'PT154' },
    { raw: 'Т›Р°Р·Р°Т› С…Р°Р»Т›С‹', clean: 'қазақ халқы', why: 'UTF-8 read as windows-1251' },
    { raw: 'ÐÒ¯Ð³Ñ–Ð½', why: 'two sequences in a row show nothing: Ð alone is a letter of Icelandic' },
    { raw: 'Êàçàõñòàí Ðåñïóáëèêàñû', clean: 'Казахстан Республикасы', why: 'windows-1251 read as windows-1252' },
    { raw: 'Київ, Їжакевич, має своє', why: 'Ukrainian' },
    { raw: 'Његош, Ћуприја, ноќ, среќа', why: 'Serbian and Macedonian' },
    { raw: '«СССР» мен «КСРО»', why: 'Р before » is UTF-8 of л, by chance' },
    { raw: 'créée à l’été, naïveté', why: 'French' },
  ],
  find(text: string, emit: Emit): void {
    // A text is damaged in one way, so what finds something has it.
    const utf8 = utf8Misreadings(text);
    const found = utf8.length > 0 ? utf8 : pageMisreadings(text);
    for (const { start, end, insert } of found) emit(start, end, insert, 0.95);
  },
};
