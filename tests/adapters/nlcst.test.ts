import * as fc from 'fast-check';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type NlcstLeaf, type NlcstRoot, tazamatinParser, toNlcst } from '../../src/adapters/nlcst.ts';
import { clean } from '../../src/index.ts';
import { anyText, runs } from '../helpers/essays.ts';

interface AnyNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly AnyNode[];
  readonly position: NlcstLeaf['position'];
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

const textOf = (node: AnyNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

function words(root: NlcstRoot): string[] {
  const found: string[] = [];
  walk(root, (node) => {
    if (node.type === 'WordNode') found.push(textOf(node));
  });
  return found;
}

describe('toNlcst', () => {
  test('keeps hyphenated words and decimals whole', () => {
    const record = clean('АҚШ-тың үлесі 13,6 % болды. Бұл көп!');
    expect(words(toNlcst(record))).toEqual(['АҚШ-тың', 'үлесі', '13,6', 'болды', 'Бұл', 'көп']);
  });

  test('is the whole text, each node at its place', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const record = clean(raw, { offsets: 'code-point' });
        const root = toNlcst(record);
        expect(textOf(root)).toBe(record.text);
        walk(root, (node) => {
          const { start, end } = node.position;
          if (record.text.slice(start.offset, end.offset) !== textOf(node)) throw new Error(`misplaced ${node.type}`);
        });
      }),
      runs(200),
    );
  });
});

describe('tazamatinParser', () => {
  test('reports the places of the raw file', () => {
    const raw = 'Бірінші   сөз.\n\nЕкінші   екінші сөз.';
    const repeated = () => (tree: NlcstRoot, file: { message: (reason: string, place: unknown) => void }) => {
      let last = '';
      walk(tree, (node) => {
        if (node.type !== 'WordNode') return;
        const word = textOf(node).toLowerCase();
        if (word === last) file.message(`${word} twice`, node.position);
        last = word;
      });
    };
    const processor = unified()
      .use(tazamatinParser)
      .use(repeated as never)
      .use(function compile(this: unknown) {
        (this as { compiler: () => string }).compiler = () => '';
      } as never);
    const { messages } = processor.processSync(raw);
    expect(messages.map(({ reason, line, column }) => ({ reason, line, column }))).toEqual([
      { reason: 'екінші twice', line: 3, column: 10 },
    ]);
  });
});
