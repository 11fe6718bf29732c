/** Writes what every rule does, with its examples: `tsx scripts/rule-docs.ts docs/RULES.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ListedRule, listRules, type RuleGroup } from '../src/rules.ts';

const target = process.argv[2] ?? 'docs/RULES.md';

/** Quoted as JSON, so that blanks and line ends can be seen; bars would end a table cell. */
const show = (text: string): string => `\`${JSON.stringify(text).slice(1, -1).replaceAll('|', '\\|')}\``;

function describe({ id, summary, examples }: ListedRule): string {
  const rows = examples.map(({ raw, result, why }) => {
    const becomes = result === undefined ? 'left alone' : result === raw ? '' : show(result);
    return `| ${show(raw)} | ${becomes} | ${why ?? ''} |`;
  });
  const table = rows.length === 0 ? [] : ['| text | gives | why |', '| --- | --- | --- |', ...rows, ''];
  return [`### ${id}`, '', summary, '', ...table].join('\n');
}

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  repairs: 'Each edit of a record names one of these or of the next group; `--off ID` switches it off.',
  structure: 'What takes pieces out of the text, parts blocks and joins lines. Switched off the same way.',
  'sentence ends': 'Where sentences end: asked at every mark that may end one; `|` stands where one ends. No edits.',
  numbers: 'How numbers are written. `rule` of a number names one of these. No edits.',
};

const page = [
  '# Rules',
  '',
  'This page is made of the rules themselves (`npm run docs`); their examples are their tests. Texts are quoted as in',
  'JSON, so that blanks and line ends can be seen.',
  '',
  ...Object.entries(GROUPS).flatMap(([group, introduction]) => [
    `## ${group[0]!.toUpperCase()}${group.slice(1)}`,
    '',
    introduction,
    '',
    ...listRules()
      .filter((rule) => rule.group === group)
      .map(describe),
  ]),
].join('\n');

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, page);
