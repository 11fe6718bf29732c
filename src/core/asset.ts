import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads a data file of the package, such as `models/boundaries.bin`. The file is looked for from this module upwards,
 * so that it is found from the sources and from the built package alike.
 *
 * @throws an ordinary `Error` when the package is incomplete
 */
export function readAsset(path: string): Uint8Array {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, path);
    if (existsSync(file)) return readFileSync(file);
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`tazamatin is incomplete: ${path} is missing; install the package again`);
    folder = parent;
  }
}
