import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../scripts/entities/compile-kernel.ts';
import { Encoder } from '../../../scripts/entities/dataset.ts';
import { readClusters } from '../../../src/extract/entities/clusters.ts';
import { layOutSlots } from '../../../src/extract/entities/kernel/feature-slots.ts';
import { LONGEST } from '../../../src/extract/entities/kernel/score-kernel.ts';
import { LABELS } from '../../../src/extract/entities/labels.ts';
import { MODEL_FILES, type Reading, readModel } from '../../../src/extract/entities/model.ts';
import { modelFile } from '../../../src/extract/entities/model-file.ts';
import { shippedTagger } from '../../../src/extract/entities/tagger.ts';
import { entryOf, layRows } from '../../../src/extract/entities/weight-table.ts';
import { NO_WORD } from '../../../src/extract/entities/word-book.ts';
import { PlainTagger } from '../../helpers/plain-tagger.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Sentences of the gold texts, roughly cut. */
function goldSentences(most: number): string[][] {
  const folder = `${ROOT}/corpus/gold`;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.clean.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/^[#@-].*$/gmu, ''));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s/u).map((one) => one.match(/[\p{L}\p{N}-]+|\S/gu)));
  return sentences.filter((words) => words !== null && words.length > 2).slice(0, most) as string[][];
}

describe('the compiled tagger', () => {
  it('is what the compiler makes of its source', { timeout: 120_000 }, async () => {
    expect(Buffer.from(await compileKernel(ROOT)).equals(readFileSync(`${ROOT}/models/tagger.wasm`))).toBe(true);
  });

  it.each<Reading>(['record', 'kaznerd'])('gives what plain code gives: %s', { timeout: 120_000 }, (reading) => {
    const plain = new PlainTagger(
      readModel(modelFile(MODEL_FILES[reading])!),
      readClusters(modelFile('clusters-by-sa.bin')!),
    );
    const tagger = shippedTagger(reading);
    let words = 0;
    let named = 0;
    let other = 0;
    for (const sentence of goldSentences(reading === 'record' ? 700 : 200)) {
      const expected = plain.tag(sentence);
      const labels = tagger.tag(sentence);
      for (const [i, label] of expected.entries()) {
        words++;
        if (label !== 0) named++;
        if (labels[i] !== label) other++;
      }
    }
    expect(named).toBeGreaterThan(words / 20);
    // Kept sums are halved to whole numbers: two paths as good as each other may change places.
    expect(other / words).toBeLessThan(0.001);
  });

  it('gives training the features that plain code finds', () => {
    const clusters = readClusters(modelFile('clusters-by-sa.bin')!);
    const plain = new PlainTagger(readModel(modelFile(MODEL_FILES.record)!), clusters);
    const encoder = new Encoder(clusters);
    for (const words of goldSentences(60)) {
      const { starts, features } = encoder.encode({ words, labels: words.map(() => 'O') }, 0);
      for (const [i, names] of plain.namesOf(words).entries())
        expect([...features.slice(starts[i], starts[i + 1])].sort()).toEqual(names.sort());
    }
  });

  it('tags a row of any length in pieces, always with legal labels', () => {
    const words = Array.from(
      { length: 2 * LONGEST + 7 },
      (_, i) => ['Абай', 'Құнанбайұлы', 'мен', 'Қазақстан'][i % 4]!,
    );
    const labels = [...shippedTagger('record').tag(words)].map((label) => LABELS[label]!);
    expect(labels).toHaveLength(words.length);
    expect(labels.filter((label) => label.startsWith('B-')).length).toBeGreaterThan(words.length / 8);
    for (const [i, label] of labels.entries())
      if (label.startsWith('I-')) expect([label, `B-${label.slice(2)}`]).toContain(labels[i - 1]);
  });

  it('knows the words of a full book in the next', { timeout: 120_000 }, () => {
    const tagger = shippedTagger('record');
    const sentences = goldSentences(60);
    const tagAll = (): string[] => sentences.map((words) => [...tagger.tag(words)].join(' '));
    const fresh = tagAll();
    let last = tagger.book();
    let turned = 0;
    for (let i = 0; turned < 3; i++) {
      tagger.tag(Array.from({ length: LONGEST }, (_, k) => `сөз${i * LONGEST + k}`));
      if (tagger.book() === last) continue;
      last = tagger.book();
      turned++;
      expect(tagAll()).toEqual(fresh);
    }
    expect(last.originOf(last.idOf(sentences[0]![0]!))).not.toBe(NO_WORD);
  });

  it('forgets kept sums rather than run out of room', () => {
    const tagger = shippedTagger('record');
    const sentence = 'Қазақстан Республикасының Президенті Қасым-Жомарт Тоқаев Астана қаласында болды .'.split(' ');
    const before = [...tagger.tag(sentence)];
    for (let k = 0; k < 60; k++)
      tagger.tag(
        Array.from(
          { length: LONGEST },
          (_, i) => `${'АБВГД'[i % 5]}${'абв'[k % 3]}${(i * 7919 + k * 104_729).toString(36)}да`,
        ),
      );
    expect([...tagger.tag(sentence)]).toEqual(before);
  });
});

describe('slots of features', () => {
  it('hold every entry where a look-up finds it', () => {
    const rows = new Map<number, number[]>();
    for (let k = 0; k < 500; k++)
      rows.set(
        Math.imul(k + 1, 0x9e3779b1) | 0,
        Array.from({ length: 1 + (k % 40) }, (_, i) => entryOf(1 + (k % 90), i)),
      );
    const { slots, shift } = layOutSlots(layRows(rows), (entry) => entry);
    for (const [name, entries] of rows) {
      const found: number[] = [];
      for (let at = ((name >>> 0) >>> shift) * 16; slots[at] !== 0 || slots[at + 1] !== 0; at += 16)
        if ((slots[at]! | (slots[at + 1]! << 16)) === name)
          found.push(...slots.subarray(at + 2, at + 16).filter(Boolean));
      expect(found).toEqual(entries);
    }
  });
});
