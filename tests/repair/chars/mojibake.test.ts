import { describe, expect, it } from 'vitest';
import { codePage, decodeCodePage } from '../../../src/decode/code-page.ts';
import { mojibake } from '../../../src/repair/rules/chars/mojibake.ts';
import { encode } from '../../decode/encode.ts';
import { applyRule } from '../rule-examples.ts';

type PageName = Parameters<typeof codePage>[0];

const KAZAKH = `Бүгін ауылда той болды. Әжем немерелеріне ертегі айтып берді, ал атам көкпарға ат баптады.
Жаңбырдан кейін дала құлпырып, қызғалдақтар гүлдеді. «Өнерлі өрге жүзер» дейді халық даналығы.`;
const HONEST = [
  'Всі люди народжуються вільними і рівними у своїй гідності та правах. Її онуки приїхали до Києва, щоб знайти щастя.',
  'Сва људска бића рађају се слободна и једнака у достојанству и правима. Његова кућа, ноћ, моћ, срећа, ђак.',
  'Сите човечки суштества се раѓаат слободни и еднакви. Ќерка, куќа, ноќ, среќа, ѕвезда, ѕид, меѓу, Ѓорѓи, Ќиро.',
  'Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці і правах. Быў, жыў, воўк, праўда, ён пайшоў.',
  'Les élèves créées à Orléans; größte Müßiggang; Þórr, áður, Æsir; Điện Biên Phủ; señorita; Łódź; œuvre; Ålesund.',
  'СССР» мен «КСРО», 20 °С–25 °С, ±5, 3 ¤, 100 ‰, §5, ТҰРҒЫН, СӘТ',
];

/** A text written in one code page and read in another. */
function misread(text: string, right: PageName, wrong: PageName): string {
  return decodeCodePage(encode(text, codePage(right)), codePage(wrong)).replaceAll('\uFFFD', '\u009D');
}

describe('mojibake', () => {
  it.each([
    ['kz-1048', 'windows-1251'],
    ['pt154', 'windows-1251'],
    ['kz-1048', 'windows-1252'],
    ['pt154', 'windows-1252'],
  ] as const)('reads %s out of %s', (right, wrong) => {
    expect(applyRule(mojibake, misread(KAZAKH, right, wrong))).toBe(KAZAKH);
  });
  it.each(['windows-1251', 'kz-1048'] as const)('reads UTF-8 out of %s, no-break spaces made plain too', (wrong) => {
    const text = `${KAZAKH} Республика, И, Әлем – «Рауан»…`;
    const broken = decodeCodePage(new TextEncoder().encode(text), codePage(wrong));
    expect(applyRule(mojibake, broken)).toBe(text);
    expect(applyRule(mojibake, broken.replaceAll('\u00A0', ' '))).toBe(text);
  });
  it.each(HONEST)('leaves alone: %s', (text) => {
    expect(applyRule(mojibake, text)).toBe(text);
  });
  it.each(HONEST)('repairs a broken paragraph and leaves its neighbours alone: %s', (honest) => {
    const broken = misread(KAZAKH, 'kz-1048', 'windows-1251');
    expect(applyRule(mojibake, `${honest}\n${broken}\n${KAZAKH}\n${honest}`)).toBe(
      `${honest}\n${KAZAKH}\n${KAZAKH}\n${honest}`,
    );
  });
});
