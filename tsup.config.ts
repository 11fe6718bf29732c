import { defineConfig } from 'tsup';
import { keepConsts } from './scripts/keep-consts.ts';

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: {
    index: 'src/index.ts',
    nlcst: 'src/adapters/nlcst.ts',
    compromise: 'src/adapters/compromise.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  dts: { entry: { index: 'src/index.ts', nlcst: 'src/adapters/nlcst.ts', compromise: 'src/adapters/compromise.ts' } },
  splitting: true,
  treeshake: true,
  clean: true,
  // tsup strips `node:` by default; keep it, so that a package called `fs` can never shadow ours.
  removeNodeProtocol: false,
  // natural's root loads database drivers and prints to stdout: only its distance folder is taken, bundled.
  // compromise has one world for the whole process: ours is a private copy, so that nobody else's changes.
  noExternal: [/^natural\//, /^compromise/],
  plugins: [keepConsts()],
  esbuildOptions(options): void {
    options.charset = 'utf8';
  },
});
export default config;
