/** The full page in a real Chromium: what only a browser can show, dragging, Back and Forward, two windows, long columns, axe. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { drag, dragCard } from '../support/drag'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { generate } from '../support/generate'
import type { Records } from '../support/rows'
import { sample } from '../support/sample'
import { seed } from '../support/seed'

const today = dayOf(Date.now())
let margin: Margin
beforeAll(async () => {
  margin = await openMargin()
})
afterAll(() => margin?.close())
afterEach(async () => {
  const tabs = await margin.browser.pages()
  await Promise.all(tabs.slice(1).map((page) => page.close()))
  expect(margin.errors.splice(0)).toEqual([])
})

/** A dashboard with these records, at a place. */
async function openWith(records: Records, place: string): Promise<Page> {
  const page = await margin.dashboard(place)
  await page.waitForSelector('.page')
  await seed(page, records)
  await page.reload()
  await page.waitForSelector('.page h1')
  return page
}

const stageOf = (page: Page, deal: string) =>
  page.evaluate(
    (id) => document.querySelector(`[data-deal="${id}"]`)?.closest<HTMLElement>('[data-stage]')?.dataset.stage,
    deal,
  )

it('a card of home is taken by its heading and put in the place of another, and Undo brings it back', async () => {
  const page = await openWith(sample(today, 'en'), '/home')
  const first = () =>
    page.$$eval('[data-card]', (all) => all.slice(0, 2).map((one) => (one as HTMLElement).dataset.card))
  await page.waitForSelector('[data-card="notes"] header')
  await drag(page, '[data-card="out"]', '[data-card="today"]', 'header h2')
  await until(async () => (await first()).join() === 'out,today', 'the card in the first place')
  await page.locator('.toast button').click()
  await until(async () => (await first()).join() === 'today,totals', 'the cards as they were')
})

describe('the board', () => {
  it('takes a card that is dragged to a stage, and Undo brings it back', async () => {
    const page = await openWith(sample(today, 'en'), '/deals')
    await dragCard(page, 'deal-16', '[data-stage="stage-5"]')
    await until(async () => (await stageOf(page, 'deal-16')) === 'stage-5', 'the card in Negotiation')
    await page.locator('.toast button').click()
    await until(async () => (await stageOf(page, 'deal-16')) === 'stage-4', 'the card back in Quote')
  })

  it('lets go of a card dropped on Won, and asks for the reason on Lost', async () => {
    const page = await openWith(sample(today, 'en'), '/deals')
    await dragCard(page, 'deal-16', '[data-status="won"]')
    await until(async () => !(await page.$('[data-deal="deal-16"]')), 'the won card to go')
    await dragCard(page, 'deal-1', '[data-status="lost"]')
    await page.waitForSelector('dialog[open] input')
    await page.keyboard.type('No budget')
    await page.keyboard.press('Enter')
    await until(async () => !(await page.$('[data-deal="deal-1"]')), 'the lost card to go')
  })

  it('goes by as many stages as the key is pressed, however fast', async () => {
    const page = await openWith(sample(today, 'en'), '/deals')
    await (await page.waitForSelector('[data-deal="deal-1"]'))?.focus()
    // In one task, so that nothing can be drawn in between.
    await page.evaluate(() => {
      for (const key of [']', ']', ']', '['])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    await until(async () => (await stageOf(page, 'deal-1')) === 'stage-3', 'the card three on and one back')
  })

  it('is lived in with the keyboard alone', async () => {
    const page = await openWith(sample(today, 'en'), '/deals')
    await page.waitForSelector('[data-deal]')
    const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.deal)
    await page.keyboard.press('ArrowDown')
    expect(await at()).toBe('deal-3')
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Alt')
    await until(async () => (await stageOf(page, 'deal-3')) === 'stage-2', 'the card in Contacted')
    expect(await at()).toBe('deal-3')
    await page.keyboard.press('l')
    await page.waitForSelector('dialog[open] input')
    await page.keyboard.type('Too dear')
    await page.keyboard.press('Enter')
    await until(async () => !(await page.$('[data-deal="deal-3"]')), 'the card to go')
    await until(async () => (await at()) !== undefined, 'the focus on the next card')
  })

  it('shows in one window what was moved in another', async () => {
    const one = await openWith(sample(today, 'en'), '/deals')
    const other = await margin.dashboard('/deals')
    await other.waitForSelector('[data-deal="deal-16"]')
    await one.bringToFront()
    await one.focus('[data-deal="deal-16"]')
    await one.keyboard.press('2')
    await until(async () => (await stageOf(other, 'deal-16')) === 'stage-2', 'the move in the other window')
  })

  it('draws of 2,000 deals only those in view, and End reaches the last of a column', async () => {
    const page = await openWith(generate(today, { people: 1_000, openDeals: 2_000 }), '/deals')
    await page.waitForSelector('[data-deal]')
    expect((await page.$$('[data-deal]')).length).toBeLessThan(150)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    const place = () =>
      page.evaluate(() => {
        const item = document.activeElement?.closest('li')
        const box = item?.getBoundingClientRect()
        return { last: item?.ariaPosInSet === item?.ariaSetSize, seen: box ? box.bottom <= innerHeight : false }
      })
    await until(async () => (await place()).last && (await place()).seen, 'the last card in view')
  })
})

it('goes back and forward, with the focus on the heading and the title of each place', async () => {
  const page = await openWith(sample(today, 'en'), '/deals')
  await page.locator('[data-deal="deal-16"]').click()
  const at = () => page.evaluate(() => `${document.activeElement?.tagName} ${document.title}`)
  await until(async () => (await at()) === 'H1 Bottling line sensors · Margin', 'the deal')
  await page.locator('.page-head a').click()
  await until(async () => (await at()) === 'H1 Brasseries du Nord · Margin', 'the company')
  await page.goBack()
  await until(async () => (await at()) === 'H1 Bottling line sensors · Margin', 'the deal again')
  await page.goForward()
  await until(async () => (await at()) === 'H1 Brasseries du Nord · Margin', 'the company again')
})

describe('axe', () => {
  const places = {
    board: '/deals',
    list: '/deals?view=list',
    deal: '/deals/deal-16',
    'closed deal': '/deals/deal-closed-3',
    today: '/today',
    people: '/people',
    person: '/people/person-1',
    'person who is gone': '/people/nobody',
    companies: '/companies',
    company: '/companies/company-1',
    history: '/history',
    settings: '/settings',
  }

  it.each(['light', 'dark'])('finds nothing on any screen, %s', async (theme) => {
    const page = await openWith(sample(today, 'en'), '/deals')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
    const session = await page.createCDPSession()
    const found: string[] = []
    for (const [name, place] of Object.entries(places)) {
      // The page hears of its new place a moment later; the first is where it is already.
      await page.evaluate(async (to) => {
        if (location.hash === `#${to}`) return
        const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }))
        location.hash = to
        await heard
      }, place)
      // The bars that stand in while something loads are gone, and so are the fades.
      await until(() => page.evaluate(() => !document.querySelector('[aria-busy="true"]')), `${name} to be loaded`)
      await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
      found.push(...(await violations(session)).map((violation) => `${name}: ${violation}`))
    }
    expect(found).toEqual([])
  })
})

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe objects to on the page as it stands. It is run by the debugger: the page itself lets no foreign script in. */
async function violations(session: CDPSession): Promise<string[]> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(async () => { ${axe}; const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.html.slice(0, 120))) })()`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as string[]
}
