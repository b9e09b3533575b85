import { defineConfig } from 'vitest/config'
import { weakened } from './weakened'

/** Attacks in real browsers: one file at a time, and a table at the end. `SECURITY=firefox` runs the files of that name alone. */
export default defineConfig({
  // What runs here and in no browser has its switches too: `marginOff` names those that are off.
  plugins: [weakened],
  test: {
    root: `${import.meta.dirname}/../..`,
    globalSetup: ['tests/support/midday.ts', 'tests/security/table.ts'],
    include: [`tests/security/${process.env.SECURITY ?? '*'}.security.ts`],
    fileParallelism: false,
    maxWorkers: 1,
    // Of those of one file that wait for no clock of ours: see `it.concurrent`.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
  },
})
