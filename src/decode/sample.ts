const HEAD = 65_536;
const SLICE = 16_384;

/**
 * What a statistical choice looks at: 64 kB from the first byte above ASCII on, and two slices from further in. A
 * short file is its own sample.
 */
export function sampleBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= HEAD + 2 * SLICE) return bytes;
  let first = 0;
  while (first < bytes.length && bytes[first]! < 0x80) first++;
  // Even offsets keep the byte pairs of UTF-16 whole.
  const rest = bytes.subarray(Math.min(Math.max(0, first - 64), bytes.length - HEAD) & ~1);
  if (rest.length <= HEAD + 2 * SLICE) return rest;
  const sample = new Uint8Array(HEAD + 2 * SLICE);
  sample.set(rest.subarray(0, HEAD));
  [0.5, 0.8].forEach((share, nth) => {
    const start = Math.min(Math.floor(rest.length * share), rest.length - SLICE) & ~1;
    sample.set(rest.subarray(start, start + SLICE), HEAD + nth * SLICE);
  });
  return sample;
}
