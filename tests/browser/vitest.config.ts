import { defineConfig } from 'vitest/config'

/** Tests with a real Chromium and the built extension: one at a time, for each has a browser of its own. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    globalSetup: ['tests/support/midday.ts'],
    include: ['tests/browser/**/*.browser.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    // Of the tests of one file that may run at the same time: see `axe.browser.ts`.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
  },
})
