import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const kinds = (text: string): string[] => clean(text, { entities: false }).sections.map(({ kind }) => kind);
const opening = 'Кітап – білім бұлағы деп халқымыз бекер айтпаған, оны әр адам біледі.';
const middle = 'Мен бес жасымнан бастап кітап оқимын, әсіресе тарихи романдарды сүйіп оқимын.';
const other = 'Достарым да кітапханаға жиі барады, бірге талқылаймыз.';

describe('an essay without headings', () => {
  it('has parts where its wording shows them', () => {
    const essay = [opening, middle, other, 'Қорыта айтқанда, кітап оқу – рухани азық.'].join('\n\n');
    expect(kinds(essay)).toEqual(['introduction', 'chapter', 'conclusion']);
    const { sections, blocks, text } = clean(essay, { entities: false });
    expect(sections.every(({ heading }) => heading === null)).toBe(true);
    // A cue says more than a place.
    expect(sections[2]!.confidence).toBeGreaterThan(sections[0]!.confidence);
    expect(text.slice(...sections[2]!.span)).toMatch(/^Қорыта айтқанда/);
    expect(blocks.map(({ section }) => section)).toEqual([0, 1, 1, 2]);
  });

  it('is surer of headings that the contents name than of those told by their wording', () => {
    const contents = 'Мазмұны\nКіріспе ... 3\n1. Кітаптың тарихы ... 5\nҚорытынды ... 9';
    const essay = [contents, 'Кіріспе', opening, '1. Кітаптың тарихы', middle, 'Қорытынды', other].join('\n\n');
    const sure = clean(essay, { entities: false }).sections.map(({ confidence }) => confidence);
    expect(sure.slice(1)).toEqual([0.99, 0.99, 0.99]);
    const worded = clean(['Кіріспе', opening, middle].join('\n\n'), { entities: false }).sections;
    expect(worded[0]!.confidence).toBeLessThan(0.99);
  });

  it('stays one section where nothing shows them', () => {
    expect(kinds([opening, middle, other, 'Кітап оқу пайдалы.'].join('\n\n'))).toHaveLength(1);
  });

  it('is not parted by the same words at its start', () => {
    expect(
      kinds(
        ['Қорыта айтқанда деген сөз маған ұнайды, себебі ол ойды жинақтайды.', opening, middle, other].join('\n\n'),
      ),
    ).toHaveLength(1);
  });
});
