/**
 * What stands for `webextension-polyfill` in scripts that run in pages: their calls answer with promises in every browser
 * that Margin runs in, and a page need not carry the rest. Put in its place by the build (`wxt.config.ts`).
 */
import type browser from 'webextension-polyfill'

const world = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser }

export default world.browser ?? world.chrome
