import { emission, filled, firsts, names, rowBytes, slots, slotShift, weights, words } from './memory';

/** Bytes of a slot: the name of a feature, then entries; a row of many has several slots. */
const SLOT: usize = 32;

/** Names asked for and not yet answered. */
let asked: usize = 0;

/** Begins with the `count` names that stand there already. */
export function goOnFrom(count: i32): void {
  asked = <usize>count;
}

/** How many names stand there. */
export function count(): i32 {
  return <i32>asked;
}

/**
 * Asks for the weights of a feature of word `i`. Every name is written down, and the next over it where it has no row:
 * half of them have one, so that a branch would be guessed wrong as often as not.
 */
export function ask(name: i32, i: i32): void {
  store<i32>(names + (asked << 2), name);
  store<i32>(words + (asked << 2), i);
  const bit = <u32>name >>> 15;
  asked += <usize>((load<u32>(filled + (<usize>(bit >>> 5) << 2)) >>> (bit & 31)) & 1);
}

/**
 * Adds the weights of all names asked for. Memory is slow, but answers many questions at once if no answer decides what
 * is asked next: so all slots are read before anything is compared.
 */
export function answer(): void {
  const end = asked << 2;
  for (let k: usize = 0; k < end; k += 4) {
    const slot = slotOf(load<u32>(names + k));
    store<u32>(firsts + k, load<u32>(slot));
  }
  for (let k: usize = 0; k < end; k += 4) {
    const row = emission + <usize>load<u32>(words + k) * rowBytes;
    const name = load<u32>(names + k);
    addFrom(slotOf(name), load<u32>(firsts + k), name, row);
  }
  asked = 0;
}

/** Adds the weights of one feature to a row of scores. */
export function add(name: u32, row: usize): void {
  const slot = slotOf(name);
  addFrom(slot, load<u32>(slot), name, row);
}

function slotOf(name: u32): usize {
  return slots + <usize>(name >>> slotShift) * SLOT;
}

function addFrom(start: usize, first: u32, name: u32, row: usize): void {
  let slot = start;
  let known = first;
  while (known != 0) {
    if (known == name) addEntries(slot, row);
    slot += SLOT;
    known = load<u32>(slot);
  }
}

/** Each entry has the place of a label in its lower byte, and the code of a weight in its upper one; 0 is none. */
function addEntries(slot: usize, row: usize): void {
  for (let at = slot + 4; at < slot + SLOT; at += 2) {
    const entry = <usize>load<u16>(at);
    if (entry == 0) return;
    const score = row + ((entry & 0xff) << 2);
    store<i32>(score, load<i32>(score) + <i32>load<i16>(weights + ((entry >>> 8) << 1)));
  }
}
