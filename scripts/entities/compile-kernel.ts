import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is used of the compiler; its own types would bring globals of their language with them. */
interface Compiler {
  main(
    args: readonly string[],
    files: {
      readFile(name: string): string | null;
      writeFile(name: string, contents: Uint8Array | string): void;
      listFiles(): string[];
    },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}
const COMPILER: string = 'assemblyscript/asc';

const SOURCES = 'src/extract/entities/kernel/assembly';

/**
 * Compiles `tagging.ts` with what it imports.
 *
 * @param root folder of the project
 * @returns the bytes of the module, the same for the same source and compiler
 */
export async function compileKernel(root: string): Promise<Uint8Array> {
  const { main } = (await import(COMPILER)) as Compiler;
  let bytes: Uint8Array | undefined;
  // Nothing is allocated and nothing thrown in there: no runtime, no checks that would want one.
  const options = '--outFile out.wasm --enable simd --runtime stub -O3 --noAssert --use abort='.split(' ');
  const { error, stderr } = await main(['tagging.ts', ...options], {
    readFile: (name) => readSource(root, name),
    writeFile: (name, contents) => {
      if (name === 'out.wasm' && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || bytes === undefined) throw new Error(`the kernel cannot be compiled:\n${stderr.toString()}`);
  return bytes;
}

function readSource(root: string, name: string): string | null {
  try {
    return readFileSync(join(root, SOURCES, name), 'utf8');
  } catch {
    return null;
  }
}
