/**
 * Text that was written to break what shows it: in every list, on every page, in the popup and beside a mailbox it is shown as
 * the very text, and nothing comes of it. One desk and one mailbox for all, hence the length.
 */
import type { Page as BrowserPage, Frame } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { REPORT_IDS } from '../../lib/core/reports/report'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onSidebar } from '../support/hands'
import {
  EMAILS_EACH,
  hostileDesk,
  hostileJournal,
  hostileLabels,
  hostileLines,
  hostileThreads,
} from '../support/hostile'
import { wordsOf } from '../support/loop'
import { deedsOf, pushedOut, strangersIn } from '../support/onlyText'
import { putRows, seed } from '../support/seed'
import { holds } from './table'
import { buildWithout } from './without'

const t = wordsOf('en')
const lines = hostileLines()
const records = hostileDesk(lines, dayOf(Date.now()))
const { people, companies, deals, activities } = records
const threads = hostileThreads(lines, 30)
const companyOf = new Map(companies.map(({ id, name }) => [id, name]))
/** For what shows one record at a time: many of the first, which are of every kind, and one here and there of the rest. */
const some = people.map((_, i) => i).filter((i) => i < 12 || (i < 180 ? i % 20 === 0 : i % 300 === 0))

let margin: Margin
let page: BrowserPage
let deeds: string[]

beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite(threads, undefined, ['en']) })
  page = await margin.dashboard('/settings')
  await seed(page, records)
  await putRows(page, 'changes', hostileJournal(lines))
  deeds = deedsOf(page)
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(deeds).toEqual([])
  expect(margin.errors.splice(0)).toEqual([])
})

/** Nothing came of what is shown, and it is where it belongs. */
async function expectOnlyText(on: BrowserPage | Frame): Promise<void> {
  expect(await strangersIn(on)).toEqual([])
  expect(await pushedOut(on)).toEqual([])
}
/** The rows that are shown are those of the desk, in whatever order. The first few that differ are told, for there are many. */
function expectRows(shown: readonly string[][], wanted: readonly (readonly (string | undefined)[])[]): void {
  const written = (rows: readonly (readonly (string | undefined)[])[]) => rows.map((row) => JSON.stringify(row))
  const [there, due] = [new Set(written(shown)), new Set(written(wanted))]
  expect({
    count: shown.length,
    missing: [...due].filter((row) => !there.has(row)).slice(0, 5),
    besides: [...there].filter((row) => !due.has(row)).slice(0, 5),
  }).toEqual({ count: wanted.length, missing: [], besides: [] })
}

/** A page of the dashboard, anew. @param height of the window: the higher it is, the fewer steps lead through a list */
async function open(route: string, height = 900): Promise<void> {
  await page.setViewport({ width: 1280, height })
  await page.goto('about:blank')
  await page.goto(`chrome-extension://${margin.id}/dashboard.html#${route}`)
}

/**
 * Goes through lists to their end, by scrolling or by the button that asks for more. @param parts what is read of a row, as CSS selectors
 * @returns of each row the text of each part; its markup where it holds more than text
 */
function walk(
  list: { scroll?: string; more?: string; row: string },
  parts: readonly string[],
  count: number,
): Promise<string[][]> {
  return page.evaluate(
    async ({ scroll, more, row }, selectors, wanted) => {
      const seen = new Map<Element | string, string[]>()
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const read = (each: Element) =>
        selectors.map((selector) => {
          const part = selector ? each.querySelector(selector) : each
          return part?.childElementCount === 0 ? (part.textContent ?? '') : `not only text: ${part?.innerHTML}`
        })
      for (let idle = 0; seen.size < wanted && idle < 150; idle++) {
        const rows = [...document.querySelectorAll<HTMLElement>(row)]
        if (more && rows.length > seen.size) {
          seen.clear()
          const button = [...document.querySelectorAll('button')].find((one) => one.textContent === more)
          if (rows.length < wanted) button?.click()
        }
        for (const each of rows) {
          const within = each.closest<HTMLElement>('[data-stage]')?.dataset.stage ?? ''
          const index = each.dataset.index ?? each.ariaPosInSet
          const key = scroll ? `${within} ${index}` : each
          if (seen.has(key) || each.ariaHidden) continue
          idle = 0
          seen.set(key, read(each))
        }
        // What is on its way is waited for, however slow the machine.
        const waiting = document.querySelector('.waiting, [aria-busy="true"]')
        if (waiting) idle = 0
        else if (scroll) for (const each of document.querySelectorAll(scroll)) each.scrollTop += each.clientHeight * 0.8
        await drawn()
      }
      return [...seen.values()]
    },
    list,
    parts,
    count,
  )
}
const table = { scroll: '.table-scroll', row: '.table-row' }

describe('in the full page', () => {
  it('people are listed with name, title and company', async () => {
    await open('/people', 4_000)
    const shown = await walk(table, ['.name', '[data-col="1"] > span', '[data-col="2"]'], people.length)
    expectRows(
      shown,
      people.map(({ name, title, companyId = '' }) => [name, title, companyOf.get(companyId)]),
    )
    await expectOnlyText(page)
  })

  it('companies are listed with name, industry and place', async () => {
    await open('/companies', 4_000)
    const shown = await walk(table, ['.name', '[data-col="3"] > span', '[data-col="4"] > span'], companies.length)
    expectRows(
      shown,
      companies.map(({ name, industry, headquarters }) => [name, industry, headquarters]),
    )
    await expectOnlyText(page)
  })

  it('deals are listed with title, company and what is next', async () => {
    await open('/deals?view=list', 4_000)
    const shown = await walk(table, ['.name', '[data-col="1"]', '[data-col="4"] .quiet.cut'], deals.length)
    expectRows(
      shown,
      deals.map(({ title, companyId = '', nextAction }) => [title, companyOf.get(companyId), nextAction?.text]),
    )
    await expectOnlyText(page)
  })

  it('deals stand on the board with title and company', async () => {
    await open('/deals', 4_000)
    const board = { scroll: '.board-scroll', row: '.board-slot' }
    expectRows(
      await walk(board, ['.name', '.board-card > .quiet'], deals.length),
      deals.map(({ title, companyId = '' }) => [title, companyOf.get(companyId)]),
    )
    await expectOnlyText(page)
  })

  it('changes are told in the history', async () => {
    await open('/history')
    const shown = await walk({ more: t('history.earlier'), row: '.history-what' }, [''], hostileLabels(lines).length)
    expectRows(
      shown,
      hostileLabels(lines).map(({ key, params }) => [t(key, params)]),
    )
    await expectOnlyText(page)
  })

  /** Goes to a record and waits for its heading: a name, and a line below it. */
  async function goTo(route: string, name: string | undefined, line: string | undefined): Promise<void> {
    await page.evaluate((to) => location.replace(`#${to}`), route)
    const wanted = JSON.stringify([name, line])
    const heading = () => {
      const below = document.querySelector('h1 .record-line')
      return JSON.stringify([below?.parentElement?.firstChild?.nodeValue, below?.textContent])
    }
    await until(async () => (await page.evaluate(heading)) === wanted, `${route} to say ${wanted}`)
  }

  it('people have pages, and emails stand there with sender, and words or subject', { timeout: 90_000 }, async () => {
    await open('/today')
    await page.setViewport({ width: 960, height: 900 })
    for (let i = 0; i * EMAILS_EACH < activities.length; i++) {
      const own = activities.slice(i * EMAILS_EACH, (i + 1) * EMAILS_EACH)
      const { name, title, companyId = '' } = people[i] ?? {}
      await goTo(`/people/person-${i}`, name, `${title} · ${companyOf.get(companyId)}`)
      const shown = await walk({ more: t('timeline.more'), row: '.timeline .dot' }, ['.what', '.words'], own.length)
      expectRows(
        shown,
        own.map(({ text, email }) => [
          t('activity.emailFrom', { name: email?.from?.name ?? '' }),
          text === undefined ? email?.subject : `“${text.trim()}”`,
        ]),
      )
      await expectOnlyText(page)
    }
  })

  it('companies and deals have pages, narrow ones too', async () => {
    await open('/today')
    await page.setViewport({ width: 640, height: 900 })
    for (const i of some) {
      const [company, deal] = [companies[i], deals[i]]
      await goTo(`/companies/company-${i}`, company?.name, `${company?.industry} · ${company?.headquarters}`)
      await expectOnlyText(page)
      await goTo(`/deals/deal-${i}`, deal?.title, company?.name)
      await expectOnlyText(page)
    }
  })

  it('whatever else shows some of it', async () => {
    const places = [
      'home',
      'today',
      'duplicates',
      'duplicates?of=companies',
      'norms',
      'silent',
      'prospecting',
      'settings',
      'export',
      ...REPORT_IDS.map((id) => `reports/${id}`),
      'summary',
      'summary?of=week',
      'targets',
      'rules',
      'templates',
      'sequences',
    ]
    for (const place of [...places, 'people/person-0/data', 'people/person-3/data?erase']) {
      await open(`/${place}`, 2_000)
      await page.waitForFunction(
        () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"], .waiting'),
      )
      await expectOnlyText(page)
    }
  })

  it('what is searched for and what is found', async () => {
    await open('/today')
    const field = await page.waitForSelector('[role=combobox]')
    const known = new Set<string | undefined>([...people, ...companies].map(({ name }) => name))
    for (const { title } of deals) known.add(title)
    let found = 0
    for (const i of some) {
      for (const line of [people[i]?.name, deals[i]?.title, companies[i]?.name]) {
        await field?.evaluate((input, text) => {
          ;(input as HTMLInputElement).value = text ?? ''
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }, line)
        // How many were found is said once they are those of this line; of nothing but blanks nothing is looked for.
        await page.waitForFunction(() => {
          const box = document.querySelector('[role=search]')
          return !box?.querySelector('input')?.value.trim() || box.querySelector('[role=status]')?.textContent
        })
        const hits = await page.$$eval('.search-hit .name', (all) => all.map((one) => one.textContent ?? ''))
        const strange = hits.filter((hit) => !known.has(hit) && !hit.includes(line?.trim() ?? ''))
        expect(strange).toEqual([])
        found += Number(hits.includes(line ?? ''))
        await expectOnlyText(page)
      }
    }
    expect(found).toBeGreaterThan(some.length)
  })
})

it('in the popup deals are listed with company and what is next', async () => {
  const full = page
  page = await margin.popup()
  const own = deedsOf(page)
  // Before that, it is what was kept of the list that stands there.
  await page.waitForSelector('.rows:not([aria-busy]) .today-line')
  const shown = await walk(
    { more: t('today.more', { n: 30 }), row: '.today-line' },
    ['.name', '.quiet'],
    Math.min(300, deals.length),
  )
  const known = new Set(deals.map(({ title, companyId = '' }) => JSON.stringify([title, companyOf.get(companyId)])))
  expect(shown.length).toBeGreaterThanOrEqual(Math.min(300, deals.length))
  expect(shown.filter((row) => !known.has(JSON.stringify(row)))).toEqual([])
  await expectOnlyText(page)
  expect(own).toEqual([])
  await page.close()
  page = full
})

describe('beside a mailbox, in the narrowest sidebar', () => {
  it('senders are people, known or not, and messages theirs', { timeout: 120_000 }, async () => {
    await page.evaluate(() => chrome.storage.local.set({ 'place:gmail': { open: true, docked: true, width: 300 } }))
    let own: string[] = []
    const tab = await margin.visit(addressOf(threads[0] as (typeof threads)[number]), async (mailbox) => {
      own = deedsOf(mailbox, 'mail.google.com')
    })
    const hands = await onSidebar(tab)
    const sidebar = hands.on as Frame
    const letters = (text: string) => new Set(text.toLowerCase())
    let read = 0
    for (const thread of threads) {
      await tab.page.evaluate((to) => location.assign(to), addressOf(thread))
      const strangers = thread.mails.filter(({ from }) => from.email.startsWith('new'))
      for (const { from } of [strangers[0], strangers.at(-1)].flatMap((mail) => mail ?? [])) await tab.says(from.email)
      await sidebar.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.log-email .count')
        if (button?.ariaExpanded !== 'true') button?.click()
      })
      await sidebar.waitForSelector('.messages li')
      const shown = await sidebar.evaluate(() => {
        const plain = (one: Element | null) =>
          one?.childElementCount === 0 ? (one.textContent ?? '') : 'not only text'
        const people = [...document.querySelectorAll('.people .person')]
        const names = (tag: string) =>
          people.flatMap((one) => (one.querySelector(`${tag}.name`) ? plain(one.querySelector(`${tag}.name`)) : []))
        return {
          known: names('button'),
          unknown: names('span'),
          lost: people
            .filter((one) => !one.querySelector('button.name, .alike'))
            .map((one) => (one as HTMLElement).innerText)
            .filter((text) => text.includes('@hostile.example')),
          messages: [...document.querySelectorAll('.messages li > .grow')].map(plain),
        }
      })
      // Who is known is so by the address, unless two records have a claim on it or what is left of the name is another's: then it is
      // asked.
      const kept = thread.mails.filter((mail) => !strangers.includes(mail)).map(({ from }) => from.name)
      expect(shown.known.filter((name) => !kept.includes(name))).toEqual([])
      expect(shown.known.length).toBeGreaterThan(kept.length / 2)
      expect(shown.lost).toEqual([])
      expect(shown.unknown.length).toBeGreaterThanOrEqual(strangers.length)
      // What is no name is not taken for one, and titles are cut from names: what is shown is never more than what stood there.
      const there = letters(thread.mails.map(({ from }) => `${from.name} ${from.email}`).join(' '))
      expect(shown.unknown.filter((name) => [...letters(name)].some((letter) => !there.has(letter)))).toEqual([])
      read += shown.messages.length
      await expectOnlyText(sidebar)
    }
    expect(read).toBe(threads.flatMap(({ mails }) => mails).length)
    expect(await tab.page.evaluate(() => '__hostile' in window)).toBe(false)
    expect(own).toEqual([])
    await tab.page.close()
  })

  it('one is saved, the thread logged, and both are told in the same words', async () => {
    const [thread] = threads
    const tab = await margin.visit(addressOf(thread as NonNullable<typeof thread>))
    const hands = await onSidebar(tab)
    const name = thread?.mails[0]?.from.name ?? ''
    await hands.sees(name)
    await hands.on.$eval('.person .buttons .button', (button) => (button as HTMLElement).click())
    expect(await hands.value(t('person.name'))).toBe(name)
    await expectOnlyText(hands.on)
    await hands.press(t('person.saveAsLead'))
    await hands.sees(t('change.personAdded', { name }))
    await hands.press(t('email.logThread'))
    await hands.sees(t('change.emailsLogged', { n: thread?.mails.length ?? 0, subject: thread?.subject ?? '' }))
    await expectOnlyText(hands.on)
    await tab.page.close()
  })
})

it('is all there was to it, and markup would be seen', { timeout: 120_000 }, async () => {
  holds(
    'hostile text',
    `${lines.length} lines in every text of every screen: 0 executions, dialogs, policy reports, requests; shown as they are`,
  )
  const build = await buildWithout('text-is-text')
  const weak = await openMargin({ build: build.folder })
  try {
    const few = await weak.dashboard('/settings')
    const asks = '<img src="https://asked.example/a.png">'
    await seed(few, hostileDesk([asks, ...lines.slice(0, 60)], dayOf(Date.now())))
    const done = deedsOf(few)
    await few.goto('about:blank')
    await few.goto(`chrome-extension://${weak.id}/dashboard.html#/people`)
    await until(async () => (await strangersIn(few)).length > 0, 'markup to be seen')
    await until(async () => done.length > 0, 'a request of it to be seen')
  } finally {
    await weak.close()
    await build.remove()
  }
})
