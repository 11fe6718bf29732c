/**
 * Prints the restoration benchmark: clean texts damaged in one way at a time, cleaned, and compared.
 *
 *     tsx scripts/damage-table.ts [--misses KIND]
 *
 * The clean texts are those of corpus/essays.jsonl and corpus/cases/clean-article.txt; five seeds each.
 */
import { readFileSync } from 'node:fs';
import { damage } from '../src/damage/damage.ts';
import { DAMAGE_KINDS, type DamageKind } from '../src/damage/damager.ts';
import { scoreRestoration, sumScores } from '../src/damage/score.ts';
import { restore } from '../src/structure/restore.ts';

/** How often a place is damaged; wrapping and encodings hit a whole text or paragraph. */
const CHANCE: Readonly<Partial<Record<DamageKind, number>>> = {
  'hard-wrap': 1,
  hyphenation: 0.5,
  'page-furniture': 1,
  'wrong-encoding': 0.3,
  'lost-kazakh-letters': 0.3,
  homoglyphs: 0.05,
  'glued-sentences': 0.15,
  'lost-full-stop': 1,
};
const USUAL_CHANCE = 0.3;
const SEEDS = [1, 2, 3, 4, 5];

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const texts = [
  ...read('corpus/essays.jsonl')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
  restore(read('corpus/cases/clean-article.txt')).log.text,
];
const wanted = process.argv[2] === '--misses' ? process.argv[3] : undefined;

console.log('| damage | places | recall | precision |\n| --- | ---: | ---: | ---: |');
for (const kind of DAMAGE_KINDS) {
  if (wanted !== undefined && kind !== wanted) continue;
  const scores = texts.flatMap((text) => SEEDS.map((seed) => scoreOne(text, kind, seed)));
  const sum = sumScores(scores);
  const harmed = Object.values(sum).reduce((total, score) => total + score.harmed, 0);
  const { damaged, restored } = sum[kind];
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  console.log(`| ${kind} | ${damaged} | ${share(restored, damaged)} | ${share(restored, restored + harmed)} |`);
}

function scoreOne(text: string, kind: DamageKind, seed: number): ReturnType<typeof scoreRestoration> {
  const damaged = damage(text, { seed, kinds: { [kind]: CHANCE[kind] ?? USUAL_CHANCE } });
  const restored = restore(damaged.text).log.text;
  if (wanted !== undefined) showMisses(text, restored, damaged.truth);
  return scoreRestoration(text, restored, damaged.truth);
}

function showMisses(text: string, restored: string, truth: ReturnType<typeof damage>['truth']): void {
  for (const each of truth) {
    const { damaged, restored: done } = Object.values(scoreRestoration(text, restored, [each])).find(
      (s) => s.damaged > 0,
    )!;
    if (damaged > done)
      console.error(JSON.stringify([each.after, text.slice(each.cleanSpan[0] - 20, each.cleanSpan[1] + 20)]));
  }
}
