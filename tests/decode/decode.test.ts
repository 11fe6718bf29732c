import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePage } from '../../src/decode/code-page.ts';
import { type Decoded, decode } from '../../src/decode/decode.ts';
import { encode, encodeUtf16, encodeUtf32 } from './encode.ts';

const KAZAKH = `Бүгін ауылда той болды. Әжем немерелеріне ертегі айтып берді, ал атам көкпарға ат баптады.
Жаңбырдан кейін дала құлпырып, қызғалдақтар гүлдеді. «Өнерлі өрге жүзер» дейді халық даналығы.`;
const RUSSIAN = `Весной в степи расцветают тюльпаны, и дети собирают их большими букетами.
Бабушка рассказывала сказки, а дед готовил коня к празднику. Объявление висело на двери.`;
const UKRAINIAN = `Навесні в степу розцвітають тюльпани, і діти збирають їх великими букетами.
Бабуся розповідала казки, її онуки слухали. Він приїхав до Києва, щоб знайти своє щастя.`;
const SERBIAN = `Љубав према завичају је најлепше осећање. Њена деца живе у Београду, а ћерка учи школу.
Ђак је прочитао књигу коју је добио јуче. Сваки човек има право на живот и слободу.`;
const FRENCH = `Le château était très élevé, et la forêt près du village cachait une rivière à truites.
L'été, les élèves récitaient des poésies à l'école.`;

const page = (name: Parameters<typeof codePage>[0], text: string): Decoded => decode(encode(text, codePage(name)));
const hex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode: Unicode forms', () => {
  it('reads UTF-8 with and without a mark, which is no part of the text', () => {
    expect(decode(utf8(KAZAKH))).toMatchObject({ text: KAZAKH, encoding: 'utf-8', lossy: [], binary: false });
    expect(decode(utf8(`\uFEFF${KAZAKH}`))).toMatchObject({ text: KAZAKH, encoding: 'utf-8' });
    expect(decode(utf8('\uFEFF')).text).toBe('');
  });
  it.each([true, false])('reads UTF-16, little endian %s, with and without a mark', (little) => {
    const encoding = little ? 'utf-16le' : 'utf-16be';
    for (const text of [KAZAKH, RUSSIAN, 'plain English', 'Қ', 'а 𐰴']) {
      expect(decode(encodeUtf16(text, little, true))).toMatchObject({ text, encoding });
    }
    expect(decode(encodeUtf16(KAZAKH, little, false))).toMatchObject({ text: KAZAKH, encoding });
    expect(decode(encodeUtf16('plain English', little, false))).toMatchObject({ text: 'plain English', encoding });
    const long = KAZAKH.repeat(500);
    expect(decode(encodeUtf16(`${'x'.repeat(33)}${long}`, little, false)).encoding).toBe(encoding);
  });
  it.each([true, false])('reads UTF-32 by its mark, little endian %s', (little) => {
    const text = `${KAZAKH} 𐰴`;
    expect(decode(encodeUtf32(text, little))).toMatchObject({ text, encoding: little ? 'utf-32le' : 'utf-32be' });
  });
  it('keeps UTF-8 with a few bad bytes and says where', () => {
    const cut = decode(utf8(KAZAKH).subarray(0, utf8('Бүгін ауылда той бол').length - 1));
    expect(cut).toMatchObject({ text: 'Бүгін ауылда той бо\uFFFD', encoding: 'utf-8', lossy: [[19, 20]] });
    const bytes = utf8(KAZAKH);
    bytes[10] = 0xff;
    expect(decode(bytes).lossy).toHaveLength(1);
  });
  it('marks the odd last byte of UTF-16', () => {
    const bytes = encodeUtf16('қала', true, true);
    expect(decode(bytes.subarray(0, -1))).toMatchObject({ text: 'қал\uFFFD', lossy: [[3, 4]] });
  });
});

describe('decode: code pages', () => {
  it('agrees with the published tables', () => {
    const text = 'Әңгіме. Қазақ үйінде өлең, ғұмыр, һәм';
    expect(decode(hex('a3bee3b3ece52e208de0e7e09d20bfe9b3ede4e520b4ebe5be2c20baa2ecfbf02c209ebcec'))).toMatchObject({
      text,
      encoding: 'kz-1048',
    });
    expect(decode(hex('aa9ce3b3ece52e208de0e7e09d2089e9b3ede4e520b5ebe59c2c2083b1ecfbf02c209ebaec')).text).toBe(text);
  });
  it.each([
    ['kz-1048', KAZAKH],
    ['pt154', KAZAKH],
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['windows-1251', SERBIAN],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['windows-1252', FRENCH],
  ] as const)('finds %s', (name, text) => {
    const plain = name === 'koi8-r' || name === 'ibm866' ? text.replace(/[«»]/g, '"') : text;
    expect(page(name, plain)).toMatchObject({ text: plain, encoding: name, lossy: [] });
    expect(page(name, plain.toUpperCase()).text).toBe(plain.toUpperCase());
    for (const line of plain.split('\n')) expect(page(name, line).text).toBe(line);
  });
  it('reads 0x80 to 0x9F of windows-1252 as its punctuation', () => {
    expect(decode(hex('636166e920939c757672659420e920e9')).text).toBe('café “œuvre” é é');
    expect(page('windows-1252', 'À l’œuvre déjà, “près” – été').text).toBe('À l’œuvre déjà, “près” – été');
  });
  it('weighs Kazakh among Russian as one document', () => {
    const mixed = `${RUSSIAN}\n${KAZAKH}`;
    expect(page('kz-1048', mixed)).toMatchObject({ text: mixed, encoding: 'kz-1048' });
    expect(page('pt154', mixed)).toMatchObject({ text: mixed, encoding: 'pt154' });
  });
  it('tells Ғ of KZ-1048 from Ә of PT154, though both are bytes 0xAA and 0xBA', () => {
    for (const line of ['халыққа ғибрат айтты, ғалым болды', 'әкесі әрі шешесі әнге әуес']) {
      expect(page('kz-1048', line).text).toBe(line);
      expect(page('pt154', line).text).toBe(line);
    }
  });
  it('looks past a long stretch of ASCII', () => {
    const text = `${'English front matter. '.repeat(9000)}${KAZAKH}`;
    expect(page('kz-1048', text)).toMatchObject({ text, encoding: 'kz-1048' });
  });
});

describe('decode: what is no text, and markup', () => {
  it.each([
    ['PDF', '255044462d312e37'],
    ['ZIP', '504b030414000600'],
    ['OLE', 'd0cf11e0a1b11ae1'],
    ['PNG', '89504e470d0a1a0a'],
    ['JPEG', 'ffd8ffe000104a46'],
    ['gzip', '1f8b0800'],
    ['NUL bytes', '616200000063'],
    ['controls', '0102030405060708'],
  ])('says binary: %s', (_name, digits) => {
    expect(decode(hex(digits))).toMatchObject({ binary: true, text: '', encoding: 'binary' });
  });
  it('tells HTML from text that speaks of tags', () => {
    expect(decode(utf8('<!DOCTYPE html>\n<html><p>Сәлем</p></html>')).mediaType).toBe('text/html');
    expect(decode(utf8('<?xml version="1.0"?>\n<html lang="kk">')).mediaType).toBe('text/html');
    expect(decode(utf8('<p>Бір</p><p>Екі</p><p>Үш</p>')).mediaType).toBe('text/html');
    expect(decode(utf8('HTML тілінде <p>абзац</p> және <html> белгісі бар.')).mediaType).toBe('text/plain');
  });
});

describe('decode: any bytes', () => {
  it('reads the empty file and every single byte', () => {
    expect(decode(new Uint8Array(0))).toMatchObject({ text: '', encoding: 'utf-8', binary: false });
    for (let byte = 0; byte < 256; byte++) expect(decode(Uint8Array.of(byte)).text.length).toBeLessThan(2);
  });
  it('never throws, reports each U+FFFD', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, lossy } = decode(bytes);
        const marked = lossy.reduce((sum, [start, end]) => sum + end - start, 0);
        expect(marked).toBe(text.split('\uFFFD').length - 1);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        fc.pre(!/^\uFEFF|[\u0000-\u001F\u0400-\u04FF]/.test(text));
        expect(decode(utf8(text)).text).toBe(text);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
