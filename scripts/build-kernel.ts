/**
 * Compiles the tagger's inner loops, written in AssemblyScript, to `models/tagger.wasm`.
 *
 *     npm run kernel
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileKernel } from './entities/compile-kernel.ts';

const ROOT = resolve(import.meta.dirname, '..');
const bytes = await compileKernel(ROOT);
writeFileSync(join(ROOT, 'models/tagger.wasm'), bytes);
console.log(`models/tagger.wasm  ${bytes.length.toLocaleString('en')} bytes`);
