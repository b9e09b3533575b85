/** Every screen of Margin checked with axe-core for WCAG 2.2, A and AA, in both languages, in light and in dark. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCREENS } from '../support/screens'
import { openStage, type Screen, type Shown, type Stage } from '../support/screensStage'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One browser a core: nothing here is measured, and it is what all the tests in browsers wait for the longest. */
const stages: Stage[] = []
beforeAll(async () => {
  for (let i = 0; i < 2; i++) stages.push(await openStage())
})
afterAll(() => Promise.all(stages.map((stage) => stage.close())))

/**
 * Screens of which another one differs only in its width or in how much it holds are checked once, the narrow ones too. Those that
 * lie on the same desk follow each other: it is laid once for all.
 */
const apart = SCREENS.filter(
  ({ desk, width = 0 }) => desk !== 'large' && desk !== 'long' && width <= 640 && width !== 480,
).sort((a, b) => a.desk.localeCompare(b.desk))

it.concurrent.each(apart)('$name', async (screen) => {
  const stage = stages.pop()
  if (!stage) throw new Error('more tests at a time than browsers: see `maxConcurrency`')
  try {
    await check(stage, screen)
  } finally {
    stages.push(stage)
  }
})

async function check(stage: Stage, screen: Screen): Promise<void> {
  const shown = await stage.show(screen, 'en')
  expect(await violations(shown)).toEqual([])
  await shown.dark(true)
  // Only colours change with the look.
  expect(await violations(shown, ['color-contrast'])).toEqual([])
  if (!screen.width) {
    await shown.dark(false)
    const french = (await shown.speak('fr')) ? shown : await stage.show(screen, 'fr')
    expect(await violations(french)).toEqual([])
    if (french === shown) await shown.speak('en')
  }
  expect(stage.errors.splice(0)).toEqual([])
}

/** What axe holds against a screen, one line a finding: the rule, the element, why. The site's own page is not looked at. */
async function violations({ on }: Shown, rules?: string[]): Promise<string[]> {
  if (!on.url().startsWith('chrome-extension:')) return []
  await on.evaluate(`globalThis.axe ?? (() => { ${await axeSource} })()`)
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const results = (await on.evaluate(`axe.run(document, ${options})`)) as AxeResults
  return results.violations.flatMap(findings)
}

const findings = ({ id, nodes }: Result): string[] =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`)
