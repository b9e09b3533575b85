/** What our beginnings bring with them at once: each file of it is waited for before anything is seen. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The source files that a beginning imports, and those import, without what is fetched later and without types. */
function broughtBy(beginning: string): Set<string> {
  const files = new Set([join(root, beginning)])
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    for (const { index, 1: from = '' } of source.matchAll(/ from '(\.[^'\n]+)'/g)) {
      const words = source.slice(source.lastIndexOf('\n\n', index) + 1, index).split(/^(?=import |export )/m)
      const names = words.at(-1) ?? ''
      const listed = /\{([^}]*)\}$/.exec(names)?.[1]?.split(',') ?? ['']
      const isOfTypes = listed.every((name, i) => /^\s*type /.test(name) || (i > 0 && !name.trim()))
      if (/^(?:import|export) type /.test(names) || isOfTypes) continue
      const found = ['.ts', '.tsx', '/index.ts'].map((end) => resolve(dirname(file), from) + end).find(existsSync)
      if (found) files.add(found)
    }
  }
  return new Set([...files].map((file) => relative(root, file).replaceAll('\\', '/')))
}

test('the popup brings what shows today, and no long work: that is fetched once there is some', () => {
  const brought = broughtBy('entrypoints/popup/main.tsx')
  expect(brought).toContain('lib/db/today.ts')
  for (const later of [
    'lib/jobs/runner.ts',
    'lib/db/jobs.ts',
    'lib/db/erase.ts',
    'lib/db/snapshot.ts',
    'lib/db/merge.ts',
  ])
    expect(brought).not.toContain(later)
})

test('the background brings what works on, for it can fetch nothing later, and none of our texts', () => {
  const brought = broughtBy('entrypoints/background.ts')
  expect(brought).toContain('lib/jobs/runner.ts')
  expect(brought).toContain('lib/db/ruleRun.ts')
  expect(brought).not.toContain('lib/core/text/index.ts')
})
