import { defineConfig } from 'vitest/config'

/** Real webmail servers on loopback, asked in a real Chromium. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['tests/webmail/*.webmail.ts'],
    fileParallelism: false,
    maxWorkers: 1,

    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
  },
})
