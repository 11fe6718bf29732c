/**
 * Builds `models/lexicon.bin` (from permissive sources) and `models/lexicon-by-sa.bin` (statistics of CC BY-SA text).
 *
 *     tsx scripts/build-lexicon.ts --data DIR [--out models] [--without NAME,…]
 *
 * DIR holds `lexicon/unilex-kk-frequency.txt`, `kaznerd/IOB2_valid.txt` and `raw/*.txt`. Same data, same bytes.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LETTERS } from '../src/kazakh/alphabet.ts';
import { LISTS, nameLists } from '../src/kazakh/names/index.ts';
import { LEVEL, levelOfCount, NAME, NOUN_STEM, SURE_STEM, VERB_STEM } from '../src/kazakh/words/word-graph.ts';
import {
  type Count,
  type Counts,
  countLines,
  countLoans,
  countUnilex,
  iobSentences,
  linesOf,
  loans,
  merge,
} from './lexicon/count.ts';
import { encodeWords } from './lexicon/graph-builder.ts';
import { dropMisspellings, misreadOf } from './lexicon/misspellings.ts';
import { findStems, type Stems } from './lexicon/stems.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'models' },
    without: { type: 'string', default: '' },
  },
});
if (values.data === undefined) throw new Error('--data DIR is needed');
const data = values.data;
const LOANS = join(dirname(fileURLToPath(import.meta.url)), 'lexicon/loans.txt');
const without = new Set(values.without.split(','));

function countAll(names: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const name of names) {
    if (without.has(name)) continue;
    if (name === 'loans') countLoans(LOANS, counts);
    else if (name === 'unilex') countUnilex(join(data, 'lexicon/unilex-kk-frequency.txt'), counts);
    else if (name === 'kaznerd') countLines(iobSentences(join(data, 'kaznerd/IOB2_valid.txt')), counts, true);
    else countLines(linesOf(join(data, 'raw'), `${name}.txt`), counts, !name.endsWith('_lowercased'));
  }
  return counts;
}

function withoutMisspellings(counts: Counts): Counts {
  dropMisspellings(counts);
  return counts;
}

/** Writes the forms of `own`; stems are found, and misspellings judged, in the larger table `evidence`. */
function writeLexicon(name: string, own: Counts, evidence: Counts): void {
  const stems = findStems(evidence);
  const facts = new Map<string, number>();
  for (const [word, count] of own) {
    if (count.total === 1 && stems.explained.has(word) && !isName(count)) continue;
    facts.set(word, levelOfCount(count.total) | (isName(evidence.get(word) ?? count) ? NAME : 0));
  }
  addStems(facts, stems, evidence);
  if (own === permissive) {
    addLoanStems(facts);
    addNames(facts, evidence);
  }
  const bytes = encodeWords(facts, evidence.keys());
  writeFileSync(join(values.out, name), bytes);
  console.log(`${name}: ${own.size} forms, ${facts.size} written, ${bytes.length} bytes`);
}

/** Loans take endings whether the texts had them or not. */
function addLoanStems(facts: Map<string, number>): void {
  for (const word of loans(LOANS)) facts.set(word, (facts.get(word) ?? 0) | NOUN_STEM | SURE_STEM);
}

const NAME_LISTS =
  LISTS.given | LISTS.surname | LISTS.country | LISTS.city | LISTS.region | LISTS.location | LISTS.people;
const LISTED_NAME = new RegExp(`^[${LETTERS}]{4,}$`, 'u');

/** Names of people and places that the texts had seldom or not at all: words, but not common ones. */
function addNames(facts: Map<string, number>, evidence: Counts): void {
  const names = new Set<string>();
  const { words, phrases } = nameLists();
  for (const [word, lists] of words) if (lists & NAME_LISTS) names.add(word);
  for (const [phrase, lists] of phrases) if (lists & NAME_LISTS) for (const part of phrase.split(' ')) names.add(part);
  for (const name of names) {
    // The lists hold common misspellings too, for names to be found in any text.
    if (!LISTED_NAME.test(name) || misreadOf(name, evidence, COMMON_NAME)) continue;
    const known = facts.get(name) ?? 0;
    const isNew = (known & LEVEL) === 0;
    facts.set(name, (isNew ? known | levelOfCount(NAME_COUNT) | NAME : known) | NOUN_STEM | SURE_STEM);
  }
}

/** What a listed name counts for: seen. */
const NAME_COUNT = 2;
const COMMON_NAME = 40;

const MANY_FORMS = 3;
const MANY_VERB_ENDINGS = 5;

/** Verb stems are no words by themselves: they stand in the graph without a count. */
function addStems(facts: Map<string, number>, { nouns, verbs }: Stems, evidence: Counts): void {
  for (const [base, forms] of nouns) {
    const count = evidence.get(base)?.total ?? 0;
    if (forms < 2 && count < 2) continue;
    const bits = NOUN_STEM | (forms >= MANY_FORMS ? SURE_STEM : 0);
    facts.set(base, (facts.get(base) ?? 0) | bits);
  }
  for (const [base, endings] of verbs)
    facts.set(base, (facts.get(base) ?? 0) | VERB_STEM | (endings >= MANY_VERB_ENDINGS ? SURE_STEM : 0));
}

function isName({ capital, small }: Count): boolean {
  return capital >= 1 && capital > 3 * small;
}

const permissive = withoutMisspellings(countAll(['loans', 'unilex', 'kaznerd', 'common_voice', 'tatoeba', 'abai']));
const shareAlike = countAll(['wikipedia', 'kazqad_passages', 'kaznu_news_lowercased']);
const all = withoutMisspellings(merge(permissive, shareAlike));
for (const word of shareAlike.keys()) if (!all.has(word)) shareAlike.delete(word);

writeLexicon('lexicon.bin', permissive, permissive);
writeLexicon('lexicon-by-sa.bin', shareAlike, all);
