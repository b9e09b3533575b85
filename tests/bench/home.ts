/** Home with many open deals: from its address to the first rows and to the forecast, and how long its thread is ever busy in one go, then and while all that is open becomes a calendar file. */
import type { Page } from 'puppeteer-core'
import type { Margin } from '../support/extension'
import { onPage } from '../support/hands'
import type { Page as Served } from '../support/server'
import { makeBed, SEED, words } from './bed'
import { type Figure, type Runs, timed } from './figures'
import { longestTask } from './longestTask'
import { opening } from './opening'

const PEOPLE = 20_000
/** As the board's; what is read piece by piece after the first paint never holds a key up for longer than can be felt. */
const FIRST_MS = 600
const TASK_MS = 50

const ROWS = '.home-rows a'
const FORECAST = '.home-forecast table'

/** @param deals how many are open */
export async function homes(pages: readonly Served[], deals: number, { runs }: Runs): Promise<Figure[]> {
  const bed = await makeBed(
    pages,
    { people: PEOPLE, openDeals: deals, closedDeals: PEOPLE, activities: PEOPLE, tasks: 0, seed: SEED, realIds: true },
    `${words(deals)} open deals`,
  )
  try {
    const { margin, size } = bed
    const times = { rows: [] as number[], forecast: [] as number[], task: [] as number[], file: [] as number[] }
    const url = `chrome-extension://${margin.id}/dashboard.html#/home`
    for (let i = -1; i < runs; i++) {
      const [rows = 0, forecast = 0] = await opening(margin.browser, url, [ROWS, FORECAST])
      if (i < 0) continue
      times.rows.push(rows)
      times.forecast.push(forecast)
    }
    const page = await margin.dashboard('/settings')
    await page.waitForSelector('.settings-panel')
    for (let i = -1; i < Math.min(4, runs); i++) {
      const took = await longestTask(page, async () => {
        await page.evaluate(() => {
          location.hash = '#/home'
        })
        await page.waitForSelector(FORECAST)
      })
      if (i >= 0) times.task.push(took)
      await page.evaluate(() => {
        location.hash = '#/settings'
      })
      await page.waitForSelector('.settings-panel')
    }
    for (let i = -1; i < Math.min(2, runs); i++) {
      const took = await calendarSaved(margin, page)
      if (i >= 0) times.file.push(took)
    }
    await page.close()
    const bare = await bed.ours()
    const raw = await bare.ours.openDealsRaw({ count: Math.min(4, runs), warm: 1 })
    await bare.page.close()
    const about = { size, peer: 'raw IndexedDB, open deals read' }
    return [
      timed({ ...about, name: 'home opened → first rows painted', limit: FIRST_MS }, times.rows, raw),
      timed({ ...about, name: 'home opened → forecast stands' }, times.forecast, raw),
      timed({ ...about, name: 'home: longest task until the forecast stands', limit: TASK_MS }, times.task, raw),
      timed({ ...about, name: 'all that is open → a calendar file: longest task', limit: TASK_MS }, times.file, raw),
    ]
  } finally {
    await bed.close()
  }
}

/** The longest task while all that is open is saved as a calendar file, which nobody keeps. */
async function calendarSaved({ browser }: Margin, page: Page): Promise<number> {
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await page.evaluate(() => {
    location.hash = '#/today'
  })
  const hands = onPage(page)
  await hands.press('Save all as a calendar file…')
  await hands.sees('To follow it')
  const took = await longestTask(page, async () => {
    await hands.press('Save all as a calendar file')
    await page.waitForFunction(() => document.body.innerText.includes('margin.ics saved'), { timeout: 300_000 })
  })
  await hands.keys('Escape')
  await session.detach()
  return took
}
