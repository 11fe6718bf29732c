import { TazamatinError } from '../../../core/error.ts';
import type { FeatureSink } from '../context-features.ts';
import { hashPair } from '../hash.ts';
import type { Model } from '../model.ts';
import { modelFile } from '../model-file.ts';
import { FILTER_WORDS, filterOf, mayHave, WEIGHT_OF_CODE } from '../weight-table.ts';
import { NO_WORD, ROOM } from '../word-book.ts';
import { writeFacts } from '../word-facts.ts';
import { EDGE, type WordType } from '../word-type.ts';
import { layOutSlots } from './feature-slots.ts';
import { FIRST, fillPathTables, withPlace } from './path-tables.ts';
import { WASM } from './web-assembly.ts';

/** Words tagged in one go, at most. */
export const LONGEST = 1000;
/** Words and edges either way of a sentence. */
export const REACH = 3;
/** Words of one book of which rows are kept, at most, with the one beyond both ends. */
const MOST_WORDS: number = ROOM + 1;
/** Books of which rows are kept: the one in use and the one before it. */
const SHELVES = 2;
/** Kinds of places of which rows are kept, at most. */
const MOST_KINDS: number = 1 << 13;
/** Sums of kinds that speak for a word. */
const KINDS_OF_WORD = 3;
/** Distances at which a word speaks for another. */
const DISTANCES = 2 * REACH + 1;
/** A word has so many features of several words at most. */
const NAMES_OF_WORD = 48;

/** Classes are filled up to whole vectors of eight numbers of 16 bits. */
const VECTOR = 8;
const PAGE = 65_536;
/** Pieces of memory begin where a line of the cache does. */
const LINE = 64;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What `assembly/tagging.ts` gives beside the numbers to be set, which go by their names. */
interface Exports {
  readonly memory: Memory;
  openWords(n: number): number;
  tag(n: number, traits: number, asked: number): void;
  nameAll(n: number, traits: number, asked: number): number;
  nameKinds(n: number, asked: number): number;
}

/** Bytes of each piece of memory, by the name that it has in `assembly/memory.ts`. */
type Sizes = Readonly<Record<string, number>>;

let compiled: object | undefined;

function compile(): object {
  const bytes = modelFile('tagger.wasm');
  if (bytes === null) throw new TazamatinError('io', 'models/tagger.wasm is missing: install the package again');
  return new WASM.Module(bytes);
}

/** Numbers of 32 bits in the facts of a word; what it says to the gate stands behind, 16 bits for each distance. */
const FACTS_OF_WORD = 16;
const [KIND_AT, LOOK_AT, TRAITS_AT, GATES_AT] = [8, 9, 7, 20];

/**
 * The compiled inner loops of the tagger with their memory: facts and rows of scores of words, sums of kinds of places,
 * the model's weights of features of several words, and columns for the sentence at hand.
 *
 * A kept row holds a halved score in 16 bits for each label but O, from which all are counted: first the labels that
 * begin a name, by class, then those that continue one.
 */
export class ScoreKernel implements FeatureSink {
  /** Numbers of the words, `REACH` edges either way. */
  readonly ids: Int32Array;
  /** 1 for words that may be in a name at all. */
  readonly open: Uint8Array;
  /** Labels of the words tagged last. */
  readonly labels: Uint8Array;
  /** How far each label that is not O stands above the best other one there, in units of scores. */
  readonly margins: Int32Array;
  /** Names asked for, and the words that have them. */
  readonly names: Int32Array;
  readonly words: Int32Array;
  readonly #labels: number;
  readonly #classes: number;
  readonly #exports: Exports;
  readonly #shelves: readonly Shelf[];
  #shelf: Shelf;
  readonly #filled: Uint32Array;
  #asked = 0;

  constructor(model: Model) {
    compiled ??= compile();
    const { exports } = new WASM.Instance(compiled);
    const classes = Math.ceil((model.labels - 1) / 2 / VECTOR) * VECTOR;
    const { slots, shift } = layOutSlots(model.several, (entry) => withPlace(entry, model.labels, classes));
    const bytes = { rowBytes: 4 * (FIRST + 2 * classes), stepBytes: 4 * (FIRST + classes), keptBytes: 4 * classes };
    const [least, lastLeast] = model.doubts.map((doubt) => Math.floor(-doubt / model.unit)) as [number, number];
    set(exports, { classes, slotShift: shift, least, lastLeast, mostKinds: MOST_KINDS, ...bytes });
    const places = placesFor((exports as Exports).memory, {
      ...sizesOfTables(classes, slots.byteLength, bytes),
      ...sizesOfColumns(bytes.rowBytes),
    });
    set(exports, places);
    const { buffer } = (exports as Exports).memory;
    const at = (name: string): number => places[name]!;
    new Uint16Array(buffer, at('slots')).set(slots);
    new Int16Array(buffer, at('weights'), WEIGHT_OF_CODE.length).set(WEIGHT_OF_CODE);
    fillPathTables(buffer, at, classes, model);
    this.#labels = model.labels;
    this.#classes = classes;
    this.#exports = exports as Exports;
    this.#filled = new Uint32Array(buffer, at('filled'), FILTER_WORDS);
    this.#filled.set(filterOf(model.several));
    this.#shelves = Array.from({ length: SHELVES }, (_, i) => shelfAt(buffer, at('facts'), at('wordRows'), i, classes));
    this.#shelf = this.#shelves[0]!;
    this.ids = new Int32Array(buffer, at('ids'), LONGEST + 2 * REACH);
    this.open = new Uint8Array(buffer, at('open'), LONGEST);
    this.labels = new Uint8Array(buffer, at('labels'), LONGEST);
    this.margins = new Int32Array(buffer, at('margins'), LONGEST);
    this.names = new Int32Array(buffer, at('names'), NAMES_OF_WORD * LONGEST);
    this.words = new Int32Array(buffer, at('words'), NAMES_OF_WORD * LONGEST);
    this.keepFacts(NO_WORD, EDGE);
  }

  /** Makes room for the words of another book; those kept now can be taken over, those kept before them are gone. */
  beginShelf(): void {
    this.#shelf = this.#shelves.find((shelf) => shelf !== this.#shelf)!;
    const { facts, wordRows } = this.#shelf;
    set(this.#exports, { facts: facts.byteOffset, wordRows: wordRows.byteOffset });
    this.keepFacts(NO_WORD, EDGE);
  }

  /** Keeps for word `id` all that is known of word `origin` of the book before. */
  takeOver(id: number, origin: number): void {
    const before = this.#shelves.find((shelf) => shelf !== this.#shelf)!;
    copyRow(before.facts, origin, this.#shelf.facts, id, FACTS_OF_WORD);
    copyRow(before.wordRows, origin, this.#shelf.wordRows, id, DISTANCES * 2 * this.#classes);
  }

  /** Keeps what is known of word `id`. */
  keepFacts(id: number, type: WordType): void {
    const { facts } = this.#shelf;
    const at = id * FACTS_OF_WORD;
    writeFacts(type, facts, at);
    facts[at + TRAITS_AT] = type.traits;
    facts[at + KIND_AT] = kindName(type);
    facts[at + LOOK_AT] = lookName(type);
  }

  /** Keeps what word `id` says to the gate at distance `d` from the one tagged; 16 bits. */
  keepGate(id: number, d: number, score: number): void {
    this.#shelf.gates[id * FACTS_OF_WORD * 2 + GATES_AT + d + REACH] = score;
  }

  /**
   * Keeps what word `id` says at distance `d` from the one tagged.
   *
   * @param scores those of all labels, by number, from `at` on
   * @param most bound of halved scores: all rows that are ever added up stay within 16 bits together
   */
  keepWord(id: number, d: number, scores: Int32Array, at: number, most: number): void {
    const classes = this.#classes;
    const { wordRows } = this.#shelf;
    const none = scores[at]!;
    let to = (id * DISTANCES + d + REACH) * 2 * classes;
    for (let label = 1; label < this.#labels; label += 2, to++) {
      wordRows[to] = halved(scores[at + label]! - none, most);
      wordRows[to + classes] = halved(scores[at + label + 1]! - none, most);
    }
  }

  /** Asks for the weights of a feature of a word, between `openWords` and `tag`. */
  ask(name: number, word: number): void {
    this.names[this.#asked] = name;
    this.words[this.#asked] = word;
    this.#asked += mayHave(this.#filled, name);
  }

  /**
   * Marks in `open` those of the `n` words of the sentence, `LONGEST` at most, that may be in a name at all.
   *
   * @returns the traits of all words together, and a bit more; 0 where no word is open
   */
  openWords(n: number): number {
    this.begin();
    return this.#exports.openWords(n);
  }

  /** Forgets the names asked for. */
  begin(): void {
    this.#asked = 0;
  }

  /** Lets all names through, those without weights too, for training. */
  admitAllNames(): void {
    this.#filled.fill(-1);
  }

  /** Fills `labels` and `margins` for the `n` words of the sentence; `traits` as `openWords` gave them. */
  tag(n: number, traits: number): void {
    this.#exports.tag(n, traits, this.#asked);
  }

  /**
   * Writes the names of features of several words to `names`, for training, behind those asked for: of all `n` words
   * those of their kinds, and of open ones the rest. How many there are then.
   */
  nameFeatures(n: number, traits: number, kindsOnly: boolean): number {
    const count = this.#exports.nameKinds(n, this.#asked);
    return kindsOnly ? count : this.#exports.nameAll(n, traits, count);
  }
}

/** Rows of the words of one book: their facts, with what they say to the gates; what they say of labels. */
interface Shelf {
  readonly facts: Int32Array;
  /** The same memory as the facts. */
  readonly gates: Int16Array;
  readonly wordRows: Int16Array;
}

function shelfAt(buffer: ArrayBuffer, facts: number, wordRows: number, i: number, classes: number): Shelf {
  const numbers = MOST_WORDS * FACTS_OF_WORD;
  const scores = MOST_WORDS * DISTANCES * 2 * classes;
  return {
    facts: new Int32Array(buffer, facts + 4 * numbers * i, numbers),
    gates: new Int16Array(buffer, facts + 4 * numbers * i, 2 * numbers),
    wordRows: new Int16Array(buffer, wordRows + 2 * scores * i, scores),
  };
}

const halved = (score: number, most: number): number => Math.max(-most, Math.min(most, (score + 1) >> 1));

function copyRow<Row extends Int16Array | Int32Array>(
  from: Row,
  row: number,
  to: Row,
  target: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) to[target * width + i] = from[row * width + i]!;
}

/** A name of a word's kind: shape, time, ending and lists. */
const kindName = ({ shape, time, ending, lists }: WordType): number =>
  hashPair(hashPair(shape * 64 + time, ending), lists);

/** A name of its shape and time alone. */
const lookName = ({ shape, time }: WordType): number => shape * 64 + time;

function sizesOfTables(
  classes: number,
  slots: number,
  { rowBytes, stepBytes, keptBytes }: { rowBytes: number; stepBytes: number; keptBytes: number },
): Sizes {
  return {
    weights: WEIGHT_OF_CODE.byteLength,
    filled: 4 * FILTER_WORDS,
    slots,
    steps: (FIRST + 2 * classes) * stepBytes,
    begun: 4 * classes,
    gone: 4 * classes,
    closing: rowBytes,
    slack: rowBytes,
    bounds: rowBytes,
    scratch: rowBytes,
    facts: 4 * FACTS_OF_WORD * MOST_WORDS * SHELVES,
    kindPlaces: 2 * MOST_KINDS * 16,
    kindGates: 4 * MOST_KINDS,
    kindRows: MOST_KINDS * keptBytes,
    wordRows: MOST_WORDS * DISTANCES * keptBytes * SHELVES,
  };
}

function sizesOfColumns(rowBytes: number): Sizes {
  return {
    ids: 4 * (LONGEST + 2 * REACH),
    kinds: 4 * KINDS_OF_WORD * LONGEST,
    open: LONGEST,
    labels: LONGEST,
    margins: 4 * LONGEST,
    emission: rowBytes * LONGEST,
    reached: rowBytes * LONGEST,
    back: rowBytes * LONGEST,
    names: 4 * NAMES_OF_WORD * LONGEST,
    words: 4 * NAMES_OF_WORD * LONGEST,
    firsts: 4 * NAMES_OF_WORD * LONGEST,
  };
}

/** Makes the memory large enough, and tells where each piece of it begins. */
function placesFor(memory: Memory, sizes: Sizes): Record<string, number> {
  const places: Record<string, number> = {};
  // What the compiled code itself keeps in memory stands first.
  let size = memory.buffer.byteLength;
  for (const [name, bytes] of Object.entries(sizes)) {
    places[name] = size;
    size = Math.ceil((size + bytes) / LINE) * LINE;
  }
  memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
  return places;
}

/** Sets numbers of the compiled code by their names. */
function set(exports: object, values: Readonly<Record<string, number>>): void {
  const globals = exports as Record<string, { value: number }>;
  for (const [name, value] of Object.entries(values)) globals[name]!.value = value;
}
