import { defineConfig } from 'tsup';
import { keepConsts } from '../../scripts/keep-consts.ts';

/** The benchmarks, bundled as the package is. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: ['tests/bench/run.ts', 'tests/bench/entities.ts'],
  format: 'esm',
  target: 'node20',
  splitting: false,
  outDir: 'build/bench',
  clean: true,
  silent: true,
  plugins: [keepConsts()],
});
export default config;
