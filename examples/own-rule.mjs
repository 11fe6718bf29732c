// A repair of your own: it is recorded, explained and undone like the built-in ones.
//
//     node examples/own-rule.mjs
import assert from 'node:assert/strict';
import { clean, revertEdits } from 'tazamatin';

const atSign = {
  id: 'own/at-sign',
  summary: 'Put а for @ inside a word.',
  examples: [
    { raw: 'қ@ла', clean: 'қала' },
    { raw: 'esim@example.org', why: 'no Cyrillic letter on both sides: left alone' },
  ],
  find(text, emit) {
    for (const match of text.matchAll(/(?<=\p{Script=Cyrillic})@(?=\p{Script=Cyrillic})/gu)) {
      emit(match.index, match.index + 1, 'а', 0.9);
    }
  },
};

for (const { raw, clean: expected = raw } of atSign.examples) {
  assert.equal(clean(raw, { rules: { add: [atSign] } }).text, expected);
}

const raw = 'Алматы – үлкен қ@ла.';
const record = clean(raw, { rules: { add: [atSign] } });
console.log(record.text);
console.log(record.editCounts);
console.log(revertEdits(record, raw, (edit) => edit.rule === 'own/at-sign'));
