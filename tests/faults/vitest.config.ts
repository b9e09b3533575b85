import { defineConfig } from 'vitest/config'

/** Faults in a real Chromium: one file at a time, each test with a browser of its own. `FAULTS=kill` runs those of that name alone. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    globalSetup: ['tests/support/midday.ts'],
    include: [`tests/faults/${process.env.FAULTS ?? '*'}.fault.ts`],
    fileParallelism: false,
    maxWorkers: 1,
    // Of those of one file that wait for no clock of ours: see `it.concurrent`.
    maxConcurrency: 2,
    testTimeout: 480_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
