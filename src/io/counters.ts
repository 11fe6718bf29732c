import type { EssayRecord } from '../record/types.ts';

/** What a run counts while records pass. */
export class Counters {
  documents = 0;
  failed = 0;
  characters = 0;
  bytes = 0;
  sentences = 0;
  dates = 0;
  numbers = 0;
  entities = 0;
  readonly repairs: Map<string, number> = new Map();
  readonly doubts: Map<string, number> = new Map();
  readonly #start: number = performance.now();

  add(record: EssayRecord): void {
    this.documents++;
    this.characters += record.source.characters;
    this.bytes += record.source.bytes;
    this.sentences += record.sentences.length;
    this.dates += record.dates.length;
    this.numbers += record.numbers.length;
    this.entities += record.entities.length;
    for (const [rule, count] of Object.entries(record.editCounts)) bump(this.repairs, rule, count);
    for (const { rule } of record.messages) bump(this.doubts, rule, 1);
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }
}

function bump(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The closing lines of a run, for people. */
export function summarise(counters: Counters): string {
  const { documents, failed, characters, seconds } = counters;
  const failures = failed === 0 ? '' : `, ${count(failed)} failed`;
  const found = [
    `${count(counters.sentences)} sentences`,
    `${count(counters.dates)} dates`,
    `${count(counters.numbers)} numbers`,
    `${count(counters.entities)} entities`,
  ].join(', ');
  return [
    `${count(documents)} ${documents === 1 ? 'document' : 'documents'}${failures}; ${count(characters)} characters in ${seconds.toFixed(1)} s`,
    `found: ${found}`,
    ...table('repairs', counters.repairs),
    ...table('doubts', counters.doubts),
    '',
  ].join('\n');
}

function table(title: string, counts: ReadonlyMap<string, number>): string[] {
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = rows.reduce((sum, [, n]) => sum + n, 0);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    `${title}: ${rows.length === 0 ? 'none' : count(total)}`,
    ...rows.map(([name, n]) => `  ${name.padEnd(width)}  ${count(n).padStart(7)}`),
  ];
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
