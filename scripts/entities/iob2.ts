import { readFileSync } from 'node:fs';

/** A sentence as words with their IOB2 labels. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

/** Reads a file of `word label` lines, sentences parted by empty lines. */
export function readIob2(path: string): LabelledSentence[] {
  const out: LabelledSentence[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  const close = (): void => {
    if (words.length > 0) out.push({ words, labels });
    words = [];
    labels = [];
  };
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const fields = line.trim().split(/[\t ]+/);
    if (fields[0] === '' || fields[0] === undefined) close();
    else {
      words.push(fields[0]);
      labels.push(fields.length > 1 ? fields[fields.length - 1]! : 'O');
    }
  }
  close();
  return out;
}

/** True positives, guesses and golden entities of one class, counted as conlleval counts. */
export interface ClassScore {
  correct: number;
  guessed: number;
  gold: number;
}

/** Counts exact matches by class; `ALL` holds the sums. */
export class Score {
  readonly classes: Map<string, ClassScore> = new Map();

  add(gold: readonly string[], guess: readonly string[]): void {
    const wanted = new Set(chunks(gold));
    const found = chunks(guess);
    for (const chunk of wanted) this.#count(chunk).gold++;
    for (const chunk of found) {
      const count = this.#count(chunk);
      count.guessed++;
      if (wanted.has(chunk)) count.correct++;
    }
  }

  f1(name = 'ALL'): number {
    const { correct, guessed, gold } = name === 'ALL' ? this.#sum() : (this.classes.get(name) ?? ZERO);
    return guessed + gold === 0 ? 0 : (200 * correct) / (guessed + gold);
  }

  table(): string {
    const line = (name: string, c: ClassScore): string => {
      const precision = c.guessed === 0 ? 0 : (100 * c.correct) / c.guessed;
      const recall = c.gold === 0 ? 0 : (100 * c.correct) / c.gold;
      const f1 = c.guessed + c.gold === 0 ? 0 : (200 * c.correct) / (c.guessed + c.gold);
      const cell = (x: number): string => x.toFixed(2).padStart(7);
      return `${name.padEnd(14)}${cell(precision)}${cell(recall)}${cell(f1)}${String(c.gold).padStart(7)}`;
    };
    const rows = [...this.classes].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, c]) => line(name, c));
    return ['class          precis recall     F1   gold', line('all', this.#sum()), ...rows].join('\n');
  }

  #sum(): ClassScore {
    const sum = { correct: 0, guessed: 0, gold: 0 };
    for (const c of this.classes.values()) {
      sum.correct += c.correct;
      sum.guessed += c.guessed;
      sum.gold += c.gold;
    }
    return sum;
  }

  #count(chunk: string): ClassScore {
    const name = chunk.slice(chunk.lastIndexOf(' ') + 1);
    const known = this.classes.get(name);
    if (known !== undefined) return known;
    const count = { correct: 0, guessed: 0, gold: 0 };
    this.classes.set(name, count);
    return count;
  }
}

const ZERO: ClassScore = { correct: 0, guessed: 0, gold: 0 };

/** Entities of a row of labels, as `start end class`; an `I` that continues nothing begins one, as in conlleval. */
export function chunks(labels: readonly string[]): string[] {
  const out: string[] = [];
  let start = -1;
  let name = '';
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O';
    const continues = start >= 0 && label === `I-${name}`;
    if (continues) continue;
    if (start >= 0) out.push(`${start} ${i} ${name}`);
    start = label === 'O' ? -1 : i;
    name = label.slice(2);
  }
  return out;
}
