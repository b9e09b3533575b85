import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LICENCES, licencesText, root } from '../support/licences'

test('the package lists every run-time dependency with its licence, and none that is gone', () => {
  expect(readFileSync(LICENCES, 'utf8') === licencesText(), 'run `npm run licences`').toBe(true)
})

test('run-time dependencies are pinned to one version each', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(String(version)),
  )
  expect(loose).toEqual([])
})
