/** Names of features: as `hash.ts` makes them. */
export function pair(a: i32, b: i32): i32 {
  let x = ((a ^ (b + 0x7f4a7c15)) * 0x85ebca6b) ^ (b * 0xc2b2ae35);
  x ^= <i32>(<u32>x >>> 15);
  x *= 0x2c1b3c6d;
  x ^= <i32>(<u32>x >>> 12);
  x *= 0x297a2d39;
  return x ^ <i32>(<u32>x >>> 15);
}

/** Name of a feature of two numbers. */
export function name2(template: i32, a: i32, b: i32): i32 {
  return pair(pair(template, a), b);
}

/** Name of a feature of three numbers. */
export function name3(template: i32, a: i32, b: i32, c: i32): i32 {
  return pair(pair(pair(template, a), b), c);
}
