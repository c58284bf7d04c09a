import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // The tables hold Vietnamese: written as escapes they would be twice as long.
  esbuildOptions: options => {
    options.charset = 'utf8';
  },
};

const entries = {
  index: 'src/index.ts',
  portable: 'src/portable/index.ts',
  search: 'src/search/index.ts',
  packs: 'src/search/packs/index.ts',
};

const programs = { 'cli/bin': 'src/cli/bin.ts', 'cli/pack-bin': 'src/cli/pack-bin.ts' };

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...entries, ...programs }, dts: { entry: entries } },
  { ...shared, format: 'cjs', entry: entries, dts: { entry: entries } },
]);
