/** The first minute in a fresh profile: the welcome page, what it decides, the first lead, and the sample data in and out. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { templates } from '../../lib/core/templates'
import { type Margin, openMargin } from '../support/extension'
import { firstRun } from '../support/firstRun'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'

const t = wordsOf('en')

async function welcomed(margin: Margin): Promise<Page> {
  const target = await margin.browser.waitForTarget((one) => one.url().endsWith('#/welcome'))
  const page = await target.page()
  if (!page) throw new Error('no welcome page')
  await onPage(page).sees(t('welcome.title'))
  return page
}
const welcomes = (margin: Margin) => margin.browser.targets().filter((one) => one.url().endsWith('#/welcome')).length

it('has the first lead saved within a minute of installing, at five presses, in the pipeline of a trade', async () => {
  const { seconds, clicks, steps, margin } = await firstRun('Construction and trades')
  try {
    console.log(`first lead after ${seconds.toFixed(1)} s and ${clicks} clicks`, steps)
    expect(seconds).toBeLessThan(60)
    expect(clicks).toBeLessThanOrEqual(5)
    const reader = await margin.dashboard('/deals')
    const pipelines = await rowsOf(reader, 'pipelines')
    expect(pipelines.map(({ name }) => name)).toEqual(['Works'])
    expect(margin.errors).toEqual([])
  } finally {
    await margin.close()
  }
})

it('opens once, and not again when a new version comes', async () => {
  const margin = await openMargin({ welcome: true })
  try {
    const page = await welcomed(margin)
    await page.close()
    await margin.reload()
    // By the time that its own pages stand, the new version has begun.
    await margin.dashboard('/settings')
    await margin.stopWorker()
    expect(welcomes(margin)).toBe(0)
    expect(margin.errors).toEqual([])
  } finally {
    await margin.close()
  }
})

it('by keys alone: begins at the heading, takes a language and a trade, and each is taken back by Undo', async () => {
  const margin = await openMargin({ welcome: true })
  try {
    const page = await welcomed(margin)
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'H1'), 'the heading to have the focus')
    const named = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return at instanceof HTMLSelectElement ? (at.labels[0]?.textContent ?? '') : (at?.textContent ?? '')
      })
    const tabTo = (name: string) =>
      until(async () => {
        if ((await named()).includes(name)) return true
        await page.keyboard.press('Tab')
        return undefined
      }, `the focus to come to “${name}”`)
    await tabTo(t('settings.language'))
    await page.keyboard.type('Fr')
    const fr = wordsOf('fr')
    await onPage(page).sees(fr('welcome.title'))
    const trade = templates[1]
    await tabTo(trade?.name.fr ?? '')
    await page.keyboard.press('Enter')
    await onPage(page).sees(fr('change.templateUsed', { pipeline: trade?.pipeline.fr ?? '' }))
    const first = async () => (await rowsOf(page, 'pipelines')).map(({ name }) => name)
    await until(async () => (await first())[0] === trade?.pipeline.fr, 'the pipeline of the trade')
    await page.keyboard.press('u')
    await until(async () => (await first())[0] === 'Nouvelles affaires', 'the plain pipeline in French')
    await page.keyboard.press('u')
    await until(async () => (await first())[0] === 'New business', 'the plain pipeline as it was')
    expect(margin.errors).toEqual([])
  } finally {
    await margin.close()
  }
})

it('puts sample data in and takes it out at a press each, from whatever page of the dashboard', async () => {
  const margin = await openMargin({ welcome: true })
  try {
    const page = await welcomed(margin)
    const hands = onPage(page)
    await hands.press(t('welcome.sample'))
    await hands.sees('Packing line')
    await page.evaluate(() => {
      location.hash = '#/people'
    })
    await hands.sees('Amelia Harrow')
    await hands.press(t('sample.remove'))
    await hands.seesNot('Amelia Harrow')
    await hands.seesNot(t('sample.says'))
    for (const table of ['people', 'companies', 'deals', 'activities', 'tasks'] as const) {
      expect(await rowsOf(page, table), table).toEqual([])
    }
    expect((await rowsOf(page, 'pipelines')).length).toBe(1)
    expect(margin.errors).toEqual([])
  } finally {
    await margin.close()
  }
})
