import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    maxWorkers: '100%', // the default leaves a core idle, which on two cores is half of the time
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
