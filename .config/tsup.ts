import { defineConfig, type Options } from 'tsup';
import { withConstants } from './constants.js';
import { withPurePatterns } from './pure.js';

type Plugin = NonNullable<Options['plugins']>[number];

const constants: Plugin = {
  name: 'constants',
  renderChunk: async code => ({ code: await withConstants(code) }),
};

const purePatterns: Plugin = {
  name: 'pure-patterns',
  renderChunk: code => ({ code: withPurePatterns(code) }),
};

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

/** CommonJS loads its lazy parts by `require`: `import()` would set Node's loader of ES modules up for them. */
const lazyRequire: Plugin = {
  name: 'lazy-require',
  renderChunk: code => ({
    code: code.replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(() => require($1))'),
  }),
};

export default defineConfig([
  { ...shared, format: 'esm', plugins: [purePatterns, constants], entry: entries, dts: { entry: entries } },
  {
    ...shared,
    format: 'cjs',
    // The programs as CommonJS: they start several milliseconds sooner.
    entry: { ...entries, ...programs },
    dts: { entry: entries },
    // Converted by Rollup: what tsup takes otherwise writes `??` and `?.` as calls of functions.
    treeshake: true,
    plugins: [lazyRequire, constants],
  },
]);
