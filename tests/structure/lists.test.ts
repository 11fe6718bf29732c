import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import { restore } from '../../src/structure/restore.ts';

const rules = { off: WORD_RULES.map(({ id }) => id) };
const blocksOf = (raw: string): string[] => {
  const { blocks, log } = restore(raw, { rules });
  return blocks.map(({ kind, span }) => `${kind}: ${log.text.slice(...span)}`);
};

describe('lists with hyphens', () => {
  const items = ['item: қалам', 'item: дәптер', 'item: кітап'];

  it('are items where nothing ends them', () => {
    for (const list of ['- қалам\n- дәптер\n- кітап', '– қалам\n– дәптер\n– кітап', '-қалам\n-дәптер\n-кітап'])
      expect(blocksOf(`Керекті заттар:\n${list}`), list).toEqual(['paragraph: Керекті заттар:', ...items]);
    expect(blocksOf('Керекті заттар:\n\n- қалам\n\n- дәптер\n\n- кітап').slice(1)).toEqual(items);
    expect(blocksOf('Менің сүйікті заттарым\n- қалам\n- дәптер\n- кітап').slice(1)).toEqual(items);
    expect(blocksOf('Қалалар:\n- Алматы\n- Шымкент,\n- Қарағанды').slice(1)).toEqual([
      'item: Алматы',
      'item: Шымкент,',
      'item: Қарағанды',
    ]);
  });

  it('go on in small letters and end before a capital, with no full stops made up', () => {
    const list = '- оқушылардың білімін\n  тексеру\n- ойлау қабілетін дамыту\n- отансүйгіштікке тәрбиелеу';
    const after = 'Сабақ барысында оқушылар жаңа тақырыпты меңгерді. Олар сұрақтарға жауап берді.';
    expect(blocksOf(`Сабақтың мақсаты:\n${list}\n${after}`).slice(1)).toEqual([
      'item: оқушылардың білімін тексеру',
      'item: ойлау қабілетін дамыту',
      'item: отансүйгіштікке тәрбиелеу',
      `paragraph: ${after}`,
    ]);
  });

  it('are no direct speech and no sentence that goes on behind a dash', () => {
    expect(blocksOf('Ол былай деді:\n– Мен келдім.\n– Жақсы, отыр, – деді әкесі.')).toEqual([
      'paragraph: Ол былай деді:',
      'paragraph: – Мен келдім.',
      'paragraph: – Жақсы, отыр, – деді әкесі.',
    ]);
    expect(blocksOf('Абай Құнанбайұлы\n– қазақтың ұлы ақыны.')).toEqual([
      'paragraph: Абай Құнанбайұлы – қазақтың ұлы ақыны.',
    ]);
    expect(blocksOf('Абай – ақын,\n- ағартушы,\n- ойшыл.')).toEqual(['paragraph: Абай – ақын, – ағартушы, – ойшыл.']);
  });
});
