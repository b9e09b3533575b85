import { defineConfig } from 'vitest/config'

/** What everybody runs: the main job from capture to a deal won, by mouse and by keyboard, and what it stands on. */
const MAIN = ['loop', 'wholeSale', 'keyboard', 'background', 'firstPaint', 'harness'].map(
  (name) => `tests/browser/${name}.browser.ts`,
)

/** Tests with a real Chromium and the built extension: one at a time, for each has a browser of its own. */
export const browserTests = (part: 'main' | 'rest') =>
  defineConfig({
    test: {
      root: `${import.meta.dirname}/../..`,
      globalSetup: ['tests/support/midday.ts'],
      include: part === 'main' ? MAIN : ['tests/browser/**/*.browser.ts'],
      exclude: part === 'main' ? [] : MAIN,
      fileParallelism: false,
      maxWorkers: 1,
      // Of the tests of one file that may run at the same time: see `axe.browser.ts`.
      maxConcurrency: 2,
      testTimeout: 60_000,
      hookTimeout: 240_000,
      teardownTimeout: 30_000,
    },
  })

export default browserTests('rest')
