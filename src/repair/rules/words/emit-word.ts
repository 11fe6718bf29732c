import { isLowerAt, isUpperAt } from '../../../core/chars.ts';
import type { Emit } from '../../../core/rule.ts';

/**
 * Emits the letters that change when `[start, end)` becomes `word`, as few as can be, in the case of what stands there.
 *
 * @param word the new word in lower case
 */
export function emitWord(text: string, start: number, end: number, word: string, confidence: number, emit: Emit): void {
  const target = inCaseOf(text.slice(start, end), word);
  if (target.length === end - start) {
    emitLetters(text, start, target, confidence, emit);
    return;
  }
  let head = 0;
  while (head < target.length && start + head < end && text[start + head] === target[head]) head++;
  let tail = 0;
  while (
    tail < target.length - head &&
    tail < end - start - head &&
    text[end - 1 - tail] === target[target.length - 1 - tail]
  )
    tail++;
  emit(start + head, end - tail, target.slice(head, target.length - tail), confidence);
}

/** Of two words of one length: each stretch of changed letters by itself. */
function emitLetters(text: string, start: number, target: string, confidence: number, emit: Emit): void {
  for (let i = 0; i < target.length; i++) {
    if (text[start + i] === target[i]) continue;
    const from = i;
    while (i < target.length && text[start + i] !== target[i]) i++;
    emit(start + from, start + i, target.slice(from, i), confidence);
  }
}

/** Capitals where `model` is all capitals, one where it begins with one, else small letters. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && isAllCapitals(model)) return word.toUpperCase();
  return isUpperAt(model, 0) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function isAllCapitals(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isLowerAt(word, i)) return false;
  return true;
}
