import { InvalidArgumentError, Option } from 'commander';
import { DAMAGE_KINDS, type DamageKind } from '../damage/damager.ts';

/** `--seed` and `--kinds`, as commander hands them over. */
export interface DamageFlags {
  readonly seed: number;
  readonly kinds: Kinds;
}

export type Kinds = Partial<Record<DamageKind, number>>;

/** About what a bad scan or copy does to a text; wrong encodings and lost letters hit whole paragraphs: only on demand. */
const USUAL: Kinds = {
  'page-furniture': 0.5,
  'roman-in-cyrillic': 0.5,
  'parted-endings': 0.3,
  'lost-full-stop': 0.1,
  'glued-sentences': 0.05,
  hyphenation: 0.3,
  'hard-wrap': 0.5,
  homoglyphs: 0.02,
  'doubled-blanks': 0.05,
};

export function damageFlags(): Option[] {
  return [
    new Option('--seed <number>', 'the same seed does the same damage').argParser(toSeed).default(1),
    new Option('--kinds <list>', `what to do and how often, as kind=probability,…; kinds: ${DAMAGE_KINDS.join(', ')}`)
      .argParser(toKinds)
      .default(USUAL, 'what bad scans and copies do'),
  ];
}

function toSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

function toKinds(value: string): Kinds {
  const kinds: Kinds = {};
  for (const part of value.split(',')) {
    const [kind, chance = ''] = part.trim().split('=');
    if (!isKind(kind)) throw new InvalidArgumentError(`Unknown kind "${kind}".`);
    const probability = Number(chance);
    if (chance === '' || !(probability >= 0 && probability <= 1)) {
      throw new InvalidArgumentError(`Expected ${kind}=PROBABILITY, from 0 to 1.`);
    }
    kinds[kind] = probability;
  }
  return kinds;
}

function isKind(kind: string | undefined): kind is DamageKind {
  return DAMAGE_KINDS.some((known) => known === kind);
}
