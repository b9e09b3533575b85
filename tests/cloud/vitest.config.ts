import { defineConfig } from 'vitest/config'

/** Real servers on loopback, and copies to them by the built extension in a real Chromium. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['tests/cloud/*.cloud.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 170_000,
    teardownTimeout: 30_000,
  },
})
