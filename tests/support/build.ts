/** Builds the extension for the tests, once for any number of runs: a build newer than every source is used again. */
import { spawnSync } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json']

/**
 * Makes sure there is a fresh build, and gives its folder.
 * @param other a build of a test's own: its configuration, where that puts it, and what it is made of beside the product
 * @throws with the builder's own words when the build fails
 */
export async function builtExtension(
  browser: 'chrome' | 'firefox' = 'chrome',
  other?: { config: string; output: string; sources: readonly string[] },
): Promise<string> {
  const folder = join(root, other?.output ?? '.output', browser === 'chrome' ? 'chrome-mv3' : 'firefox-mv2')
  const built = await newest(join(folder, 'manifest.json'))
  const all = [...SOURCES, ...(other ? [other.config, ...other.sources] : [])]
  const sources = await Promise.all(all.map((source) => newest(join(root, source))))
  if (built > Math.max(...sources)) return folder
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const args = [wxt, 'build', '-b', browser, ...(other ? ['-c', other.config] : [])]
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: asShipped() })
  if (run.status !== 0) throw new Error(`The extension does not build:\n${run.stdout}\n${run.stderr}`)
  return folder
}

/**
 * What a build may know of who starts it: all but what runs tests says to whatever it starts (`NODE_ENV=test` and its own names), for
 * which Vite and Preact's plugin make another extension than a user gets.
 */
export function asShipped(given: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const told = /^(NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/
  return Object.fromEntries(Object.entries(given).filter(([name]) => !told.test(name))) as NodeJS.ProcessEnv
}

/** The latest change, in milliseconds, of a file or of anything in a folder; 0 where there is nothing. */
async function newest(path: string): Promise<number> {
  const about = await stat(path).catch(() => undefined)
  if (!about) return 0
  if (!about.isDirectory()) return about.mtimeMs
  const inside = await readdir(path)
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))))
}
