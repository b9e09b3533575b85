import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

/** Unit tests: data in, data out, with `jsdom` or `fake-indexeddb` where a test asks for one. Browser tests run by themselves. */
export default defineConfig({
  plugins: [preact()],
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    // By itself it would leave one core idle for others; two are what any machine has.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
