/** A database that went away is noticed before anybody writes, and comes back from a snapshot: in a real browser. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { gmailSite } from '../fixtures/gmailPage'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { generate } from '../support/generate'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { sample } from '../support/sample'
import { seed } from '../support/seed'
import { deleteStore, filesIn, holdStore, rowsOf } from '../support/storeHands'

const t = wordsOf('en')
const DEAL = 'Bottling line sensors'
const records = sample(dayOf(Date.now()), 'en')

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())
afterEach(async () => {
  const [first, ...tabs] = await margin.browser.pages()
  await first?.goto('about:blank')
  await Promise.all(tabs.map((page) => page.close()))
})

/** The full page with the sample in the database, and one change made by hand, so that there is a journal. */
async function filled(): Promise<Page> {
  const page = await margin.dashboard('/deals')
  await seed(page, records)
  await page.reload()
  await page.waitForSelector('[data-deal="deal-16"]')
  await page.focus('[data-deal="deal-16"]')
  await page.keyboard.press(']')
  await onPage(page).sees(t('undo'))
  // The page marks what it wrote a moment after it says so: a test that puts a marker of its own comes after that.
  const changes = (await rowsOf(page)).changes as { seq: number }[]
  await until(async () => (await markerSeq(page)) === changes.at(-1)?.seq, 'the page to mark its change')
  return page
}
const markerSeq = (page: Page) =>
  page.evaluate(async () => {
    const kept = await chrome.storage.local.get('store.marker')
    return (kept['store.marker'] as { seq: number } | undefined)?.seq
  })
/** Takes a snapshot in the settings. */
async function snapshot(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/settings'
  })
  await onPage(page).press(t('snapshot.take'))
  await onPage(page).sees('Snapshot taken')
}

describe('a database that is gone', () => {
  it('is noticed in all windows before anything is written, and comes back as it was', async () => {
    const page = await filled()
    const last = (await markerSeq(page)) as number
    await snapshot(page)
    const before = await rowsOf(page)
    expect(before.changes?.at(-1)).toMatchObject({ seq: last })
    await page.goto('about:blank')
    const bare = await margin.browser.newPage()
    await bare.goto(`chrome-extension://${margin.id}/icon/16.png`)
    await deleteStore(bare)

    const lost = await margin.dashboard('/deals')
    const hands = onPage(lost)
    await hands.sees(t('recovery.title.replaced'))
    await hands.sees(t('recovery.lastChange', { seq: last }))
    await hands.sees(t('recovery.says.nothingWritten'))
    const popup = await margin.popup()
    await onPage(popup).sees(t('recovery.short'))
    await popup.close()
    await margin.stopWorker()
    await lost.evaluate(() => chrome.runtime.sendMessage({ message: 'badge.refresh', ask: {} }))
    // Five seconds after the browser's start the background has a database of its own for a moment, to begin a new log.
    const named = await bare.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(named).not.toContain('margin')

    await hands.press((await looks(lost))[0] ?? '')
    await hands.sees(t('snapshot.restoreSays'))
    await hands.sees('Claire Morel')
    await afresh(lost, () => hands.press(t('snapshot.restore')))
    await hands.sees(t('snapshot.noneBefore'))
    expect(await rowsOf(lost)).toEqual(before)
    await hands.press(t('close'))
    await hands.sees(DEAL)
    expect(await markerSeq(lost)).toBe(last)
    await lost.focus('[data-deal="deal-16"]')
    await lost.keyboard.press('[')
    await hands.sees(t('undo'))
    expect(margin.errors.splice(0)).toEqual([])
  })

  it('may be given up for an empty one after a second thought; what could be read is kept', async () => {
    const page = await filled()
    await snapshot(page)
    await page.evaluate(async () => {
      location.hash = '/deals'
      const counts = { people: 30, companies: 1, deals: 2, activities: 3, tasks: 4 }
      const at = new Date().toISOString()
      await chrome.storage.local.set({ 'store.marker': { created: 'another', schema: 2, seq: 9, counts, at } })
    })
    await page.reload()
    const hands = onPage(page)
    await hands.sees(t('recovery.says.other'))
    const files = (await filesIn(page)).length
    await hands.press(t('recovery.empty'))
    await afresh(page, () => hands.press(t('recovery.emptyDo')))
    await hands.sees(t('board.none'))
    expect(await filesIn(page)).toHaveLength(files + 1)
    expect((await rowsOf(page)).people).toEqual([])
    await page.reload()
    await hands.sees(t('board.none'))
    expect(margin.errors.splice(0)).toEqual([])
  })
})

describe('a snapshot', () => {
  it('gone back to with other windows open is seen by all, and can be taken back', async () => {
    const page = await filled()
    await snapshot(page)
    const then = await rowsOf(page)
    await page.evaluate(() => {
      location.hash = '/deals'
    })
    await page.waitForSelector('[data-deal="deal-16"]')
    await page.focus('[data-deal="deal-16"]')
    await page.keyboard.press('[')
    await until(async () => (await rowsOf(page)).changes?.length === (then.changes?.length ?? 0) + 1, 'the change')
    const later = await rowsOf(page)
    const other = await margin.dashboard('/people')
    await onPage(other).sees('Claire Morel')
    await other.evaluate(() => {
      ;(globalThis as { old?: boolean }).old = true
    })
    await page.bringToFront()
    await page.evaluate(() => {
      location.hash = '/settings'
    })
    const hands = onPage(page)
    await hands.sees(t('snapshot.reason.hand'))
    await hands.press((await looks(page))[0] ?? '')
    await afresh(page, () => hands.press(t('snapshot.restore')))
    await hands.sees('What was here before is kept')
    expect(await rowsOf(page)).toEqual(then)
    await until(() => other.evaluate(() => !(globalThis as { old?: boolean }).old), 'the other window to begin afresh')
    await onPage(other).sees('Claire Morel')

    await hands.press(t('close'))
    await hands.press((await looks(page))[0] ?? '')
    await afresh(page, () => hands.press(t('snapshot.restore')))
    await hands.sees('What was here before is kept')
    expect(await rowsOf(page)).toEqual(later)
    expect(margin.errors.splice(0)).toEqual([])
  })

  it('that lost its window while it was put back goes on in the next one', async () => {
    const page = await margin.dashboard('/people')
    await seed(page, generate(dayOf(Date.now()), { people: 8_000, openDeals: 10 }))
    await page.reload()
    await onPage(page).sees('Abadie')
    await page.evaluate(() => {
      location.hash = '/settings'
    })
    await snapshot(page)
    const then = await rowsOf(page)
    const hands = onPage(page)
    await hands.press((await looks(page))[0] ?? '')
    await hands.press(t('snapshot.restore'))
    await hands.sees(t('recovery.step.restore'))
    await page.close()
    const next = await margin.dashboard('/people')
    // It begins afresh once the rows are back: what it showed is then gone under the one who looks.
    const shown = () => next.evaluate(() => document.body.innerText).catch(() => '')
    await until(async () => (await shown()).includes('Abadie'), 'the rows to be back')
    expect(await rowsOf(next)).toEqual(then)
    expect(margin.errors.splice(0)).toEqual([])
  })

  it('by the clock is taken at the bell, once for each change', async () => {
    const page = await filled()
    const worker = await margin.worker()
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('snapshots', { recursive: true })
    })
    const ring = () => worker.evaluate("chrome.alarms.onAlarm.dispatch({ name: 'quarter', scheduledTime: 0 })")
    await ring()
    await until(async () => (await filesIn(page)).some((name) => name.endsWith('-clock.snapshot')), 'a snapshot')
    expect(await filesIn(page)).toHaveLength(1)
    expect(margin.errors.splice(0)).toEqual([])
  })
})

describe('a database that another window holds', () => {
  it('is waited for, the window is named, and it goes on by itself', async () => {
    const page = await filled()
    await page.evaluate(() => {
      location.hash = '/settings'
    })
    const release = await holdStore(page)
    const popup = await margin.browser.newPage()
    await popup.goto(`chrome-extension://${margin.id}/dashboard.html#/people`)
    await onPage(popup).sees(t('recovery.title.waiting'))
    // The browser tells the titles of tabs to few: the place is what the user finds it by.
    await onPage(popup).sees(t('recovery.page.dashboard', { title: t('nav.settings') }))
    await release()
    await onPage(popup).sees('Claire Morel')
    margin.errors.splice(0)
  })
})

/** Waits for the page that begins afresh after it. */
async function afresh(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForNavigation(), act()])
}

/** The buttons that look into snapshots, latest first, by their names. */
async function looks(page: Page): Promise<string[]> {
  await page.waitForSelector('.snapshot-line button')
  return page.$$eval('.snapshot-line button', (all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
}
