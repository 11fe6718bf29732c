import { existsSync, readFileSync } from 'node:fs';

/** The bytes of a file in the package's `models` folder, or null where it is not there. */
export function modelFile(name: string): Uint8Array | null {
  // From src/extract/entities as from dist the folder stands a few steps up.
  for (const steps of ['../', '../../', '../../../', '../../../../']) {
    const url = new URL(`${steps}models/${name}`, import.meta.url);
    if (existsSync(url)) return readFileSync(url);
  }
  return null;
}
