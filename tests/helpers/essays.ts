import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { damage } from '../../src/damage/damage.ts';
import { DAMAGE_KINDS } from '../../src/damage/damager.ts';

const RAW = resolve(import.meta.dirname, '../../corpus/raw');

/** An essay of the repository, as it lies there. */
export interface RawEssay {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The essays of `corpus/raw`. */
export const rawEssays: readonly RawEssay[] = readdirSync(RAW)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(RAW, name));
    return { name, bytes, text: bytes.toString('utf8') };
  });

/** What noisy essays are made of: words, marks, numbers, headings, contents, debris. */
const PIECES = [
  'Қазақстан',
  'тәуелсіз',
  'мемлекет',
  'болып табылады',
  'халықаралық',
  'қарым – қатынас',
  'АҚШ – тың',
  'ны – ғайтып',
  'Н.Ә.Назарбаев',
  'т.б',
  'XVII ғ',
  'ХХІ ғасырда',
  '1991 жылдың 16 желтоқсанында',
  '2000-2005 жылдар',
  '3 млрд теңге',
  '13,6 %',
  'екі жүз отыз',
  '105 – і',
  '[23]',
  '[4, 45-б.]',
  '№1373',
  'Кіріспе',
  'КІРІСПЕ',
  'Қорытынды',
  'Мазмұны',
  'Пайдаланылған әдебиеттер тізімі',
  'ІІ-тарау',
  '1.1',
  '2.',
  'а)',
  '•',
  '-',
  '–',
  '—',
  '. . . . . 25',
  '......................31',
  '.',
  '!',
  '?',
  '...',
  ';',
  ':',
  ',',
  ' ,',
  '«',
  '»',
  '"',
  '(',
  ')',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '   ',
  ' ',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0301',
  'и\u0306',
  '25',
  '- 12 -',
  'Бет 3',
  'Орыс тілінде: В начале было слово',
  'орталыіқ',
  'зкономика',
  'қaзақ',
  'https://example.org/a?b=c',
  'Скачать реферат бесплатно',
  '😀',
  '\ud83d',
  '\u0000',
  'қазақстан.Халықаралық',
  'I',
  'V',
  '20О5',
  '/',
  '|',
  '_',
] as const;

const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ', ' ', '\n', '  ')), { maxLength: 40 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...' \n\t.-–:;«»[]()0123456789абвғқәіҮIVX'), maxLength: 200 }),
);

/** A piece of a real essay, damaged in a few places. */
const damaged: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...rawEssays.map(({ text }) => text)),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 20, max: 700 }),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('', ...PIECES),
      ),
      {
        maxLength: 6,
      },
    ),
  )
  .map(([text, where, length, blows]) => {
    const from = Math.floor(where * Math.max(0, text.length - length));
    let piece = text.slice(from, from + length);
    for (const [at, cut, insert] of blows) {
      const place = Math.floor(at * piece.length);
      piece = piece.slice(0, place) + insert + piece.slice(place + cut);
    }
    return piece;
  });

const CLEAN = readFileSync(resolve(import.meta.dirname, '../../corpus/cases/clean-article.txt'), 'utf8');

/** A piece of a clean text, damaged as scanning, copying and converting do. */
const scanned: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat({ max: CLEAN.length }),
    fc.integer({ min: 20, max: 900 }),
    fc.nat({ max: 1_000_000 }),
    fc.dictionary(fc.constantFrom(...DAMAGE_KINDS), fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([from, length, seed, kinds]) => damage(CLEAN.slice(from, from + length), { seed, kinds }).text);

/** Any text: noisy essay-like, real and damaged, or no text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: soup, weight: 4 },
  { arbitrary: damaged, weight: 3 },
  { arbitrary: scanned, weight: 2 },
  { arbitrary: anything, weight: 2 },
);

/** Any bytes: UTF-8 with wounds, other encodings, noise. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  anyText.map((text) => Buffer.from(text, 'utf8')),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  fc
    .tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }))
    .map(([text, wounds]) => {
      const bytes = Buffer.from(text, 'utf8');
      for (const [at, value] of wounds) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes;
    }),
);

/** Runs of one property; all laws together see 10,000 texts. `FUZZ_RUNS` multiplies them. */
export function runs(count: number): { numRuns: number; seed: number; endOnFailure: boolean } {
  return {
    numRuns: count * Number(process.env.FUZZ_RUNS ?? 1),
    seed: Number(process.env.FUZZ_SEED ?? 20261122),
    endOnFailure: false,
  };
}
