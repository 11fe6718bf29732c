/** Line and column of an offset, both from 1, as editors and VFile count them. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Line starts of a text, looked up by offset. A line ends with LF, CR LF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) this.#starts.push(i + 1);
    }
  }

  /** The place of a UTF-16 offset. */
  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - this.#starts[low - 1]! + 1, offset };
  }
}

const LF = 0x0a;
const CR = 0x0d;
