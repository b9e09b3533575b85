/** Files in a real Chromium, of calendars and of lists: they arrive on the disk, sites are opened only when that is pressed, and a large one is made while the page stays free. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { decodeSheet } from '../../lib/core/sheet/decode'
import { readDelimited } from '../../lib/core/sheet/delimited'
import { tasksWhile } from '../bench/longestTask'
import { readCalendar, readText, valueIn } from '../support/calendarLines'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { generate } from '../support/generate'
import { onPage } from '../support/hands'
import type { Records } from '../support/rows'
import { sample } from '../support/sample'
import { seed } from '../support/seed'

const today = dayOf(Date.now())
/** How many records; more, for figures: `MARGIN_DEALS=50000`. */
const DEALS = Number(process.env.MARGIN_DEALS ?? 5_000)
let margin: Margin
let folder: string
/** Names of the files that the browser is done with. */
const whole = new Set<string>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margin-files-'))
  const site = { host: 'calendar.google.com', path: '/calendar/render', body: '<!doctype html><title>Calendar</title>' }
  margin = await openMargin({ pages: [site], timeZone: 'Europe/Paris' })
  const browser = await margin.browser.target().createCDPSession()
  const begun = new Map<string, string>()
  browser.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => begun.set(guid, suggestedFilename))
  browser.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state === 'completed') whole.add(begun.get(guid) ?? '')
  })
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  })
})
afterAll(async () => {
  await margin?.close()
  await rm(folder, { recursive: true, force: true })
})

async function openWith(records: Records, place: string): Promise<Page> {
  const page = await margin.dashboard(place)
  await page.waitForSelector('.page')
  await seed(page, records)
  await page.reload()
  await page.waitForSelector('.page h1')
  return page
}

/** The text of a file, once the browser has it whole: its name stands in the folder before that, over nothing. */
const arrived = async (name: string) => {
  await until(async () => whole.has(name), `the file ${name}`, 60_000)
  return readFile(join(folder, name), 'utf8')
}

it('a next action is saved as a file, and taken to a site, by the keyboard alone', async () => {
  const page = await openWith(sample(today, 'en'), '/deals/deal-16')
  const hands = onPage(page)
  const label = 'Add to calendar: Call back about the delivery date'
  const button = await page.waitForSelector(`[aria-label="${label}"]`)
  await button?.focus()
  await hands.keys('Enter')
  await hands.sees('go to that site')
  // The first way has the focus.
  await hands.keys('Enter')
  const [event] = readCalendar(await arrived('Call back about the delivery date · Bottling line sensors.ics')).parts
  expect(event && [valueIn(event, 'UID'), readText(valueIn(event, 'SUMMARY') ?? '')]).toEqual([
    'deal-deal-16@margin',
    'Call back about the delivery date · Bottling line sensors',
  ])
  const sites = async () => (await margin.browser.pages()).filter((one) => one.url().startsWith('https://'))
  expect(await sites()).toEqual([])
  await hands.keys('Tab', 'Enter')
  const [site] = await until(async () => ((await sites()).length ? sites() : undefined), 'the site')
  const { host, searchParams } = new URL(site?.url() ?? '')
  expect([host, searchParams.get('text'), searchParams.get('details')]).toEqual([
    'calendar.google.com',
    'Call back about the delivery date · Bottling line sensors',
    'Claire Morel, Thomas Dubreuil, Brasseries du Nord',
  ])
  expect(await site?.evaluate(() => [document.referrer, window.opener])).toEqual(['', null])
  await site?.close()
  // Escape leaves, and the focus is where it was.
  await page.bringToFront()
  await hands.keys('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label)
  expect(margin.errors.splice(0)).toEqual([])
})

it('all that is open is one file, made while the page stays free', async () => {
  const size = { people: DEALS * 2, openDeals: DEALS, activities: DEALS, tasks: DEALS / 5 }
  const page = await openWith(generate(today, size), '/today')
  const hands = onPage(page)
  await hands.press('Save all as a calendar file…')
  await hands.sees('To follow it')
  const started = performance.now()
  const { longest, together } = await tasksWhile(page, async () => {
    await hands.press('Save all as a calendar file')
    await page.waitForFunction(() => document.body.innerText.includes('margin.ics saved'), { timeout: 300_000 })
  })
  const seconds = (performance.now() - started) / 1_000
  const calendar = readCalendar(await arrived('margin.ics'))
  const uids = calendar.parts.map((part) => valueIn(part, 'UID'))
  expect(new Set(uids).size).toBe(uids.length)
  expect(uids.filter((uid) => uid?.startsWith('deal-')).length).toBe(DEALS)
  console.log(
    `${uids.length} entries in ${seconds.toFixed(1)} s; longest task ${longest.toFixed(1)} of ${together.toFixed(0)} ms`,
  )
  // How fast the machine is says nothing here; made in one piece, nearly all of the work is one task.
  expect(longest / together).toBeLessThan(0.1)
  expect(margin.errors.splice(0)).toEqual([])
}, 600_000)

it('all people of a list are one sheet, made while the page stays free, and read back by our own reader', async () => {
  const records = generate(today, { people: DEALS * 2, openDeals: 10 })
  const page = await openWith(records, '/people')
  const hands = onPage(page)
  await hands.press('All rows of the list', 'checkbox')
  await hands.press('Export…')
  await hands.has('Save as contacts (.vcf)')
  const started = performance.now()
  const { longest, together } = await tasksWhile(page, async () => {
    await hands.press('Save as a spreadsheet (.csv)')
    await page.waitForFunction(() => document.body.innerText.includes('people.csv saved'), { timeout: 300_000 })
  })
  const seconds = (performance.now() - started) / 1_000
  const text = decodeSheet(new TextEncoder().encode(await arrived('people.csv')))
  const { rows } = await readDelimited(text, () => undefined)
  const phones = rows[0]?.indexOf('Phone') ?? -1
  expect(rows.slice(1).map((row) => row[0])).toHaveLength(records.people.length)
  const shown = new Set(records.people.flatMap((person) => person.phones.map((phone) => phone.shown)))
  for (const row of rows.slice(1, 200))
    for (const phone of (row[phones] ?? '').split(', ')) if (phone) expect(shown).toContain(phone)
  console.log(
    `${rows.length - 1} rows in ${seconds.toFixed(1)} s; longest task ${longest.toFixed(1)} of ${together.toFixed(0)} ms`,
  )
  // How fast the machine is says nothing here; made in one piece, nearly all of the work is one task.
  expect(longest / together).toBeLessThan(0.1)
  expect(margin.errors.splice(0)).toEqual([])
}, 600_000)
