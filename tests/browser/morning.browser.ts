/**
 * A morning in the toolbar popup without a mouse, in both languages: thirty deals that are due are dealt with one after the
 * other, each in one of six ways, and then all of it is taken back.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Change } from '../../lib/core/change'
import { addDays, dayOf } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { TableName } from '../../lib/core/rows'
import type { Language } from '../../lib/core/text'
import { median, p95 } from '../bench/figures'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { keyboardOn } from '../support/keyboard'
import { wordsOf } from '../support/loop'
import { CHANGES, inFront, TYPED, WAYS, type Way, type Worked, workOff } from '../support/morning'
import { rowsOf } from '../support/records'
import { activityRow, dealRow, personRow, type Records } from '../support/rows'
import { samplePipeline } from '../support/sample'
import { seed } from '../support/seed'

const DEALS = 30
const STAGES = {
  en: samplePipeline.stages.map(({ name }) => name),
  fr: ['À qualifier', 'Contacté', 'Rencontré', 'Devis', 'Négociation'],
}
/** The most that a deal may take, words not counted. */
const MOST_KEYS = 10
const wayOf = (i: number): Way => WAYS[i % WAYS.length] as Way

/** Thirty deals: the first ten late, the next ten due, the last ten woken from standby; each with a person to be reached. */
function morning(today: string, language: Language): Records {
  const made = { createdAt: `${addDays(today, -20)}T09:00:00.000Z`, updatedAt: `${addDays(today, -3)}T09:00:00.000Z` }
  const two = (i: number) => String(i + 1).padStart(2, '0')
  const people = Array.from({ length: DEALS }, (_, i) =>
    personRow(made, {
      id: `person-${two(i)}`,
      name: `Ada Quist ${two(i)}`,
      emails: [`ada.${two(i)}@quist.example`],
      phones: [{ e164: `+4722334${two(i)}5`, shown: `+47 22 33 4${two(i)} 5` }],
    }),
  )
  const deals = Array.from({ length: DEALS }, (_, i) => {
    const asleep = i >= 20
    const day = i < 10 ? addDays(today, i - 10) : today
    return dealRow(made, {
      id: `deal-${two(i)}`,
      title: `Deal ${two(i)}`,
      amount: { minor: (i + 1) * 100_000, currency: 'EUR' },
      people: [{ personId: `person-${two(i)}` }],
      pipelineId: 'pipeline-1',
      stageId: 'stage-2',
      stageSince: addDays(today, -2),
      ...(asleep
        ? { status: 'standby' as const, standbyUntil: today }
        : { nextAction: { text: `Ask ${two(i)}`, day, ...(i >= 10 && { time: `09:${two(i)}` }) } }),
    })
  })
  const { stages } = samplePipeline
  return {
    people,
    companies: [],
    deals,
    pipelines: [
      { ...samplePipeline, stages: stages.map((stage, i) => ({ ...stage, name: STAGES[language][i] ?? '' })) },
    ],
    activities: deals.map(({ id }) =>
      activityRow({ id: `created-${id}`, kind: 'created', at: made.createdAt, links: [`d:${id}`] }),
    ),
    tasks: [],
    settings: [{ id: 'settings', currency: 'EUR', ownAddresses: [], language }],
  }
}

/** What must be true of a deal that was dealt with so. */
function outcome(way: Way, today: string, language: Language): Partial<Deal> {
  const { next, reason } = TYPED[language]
  const tomorrow = addDays(today, 1)
  const planned = { status: 'todo', nextAction: { text: next, day: tomorrow } } as const
  switch (way) {
    case 'done':
    case 'called':
      return planned
    case 'snoozed':
      return { stageId: 'stage-2' }
    case 'moved':
      return { stageId: 'stage-4' }
    case 'won':
      return { status: 'won', closedDay: today }
    case 'lost':
      return { status: 'lost', reason, closedDay: today }
  }
}

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [] })
})
afterAll(() => margin?.close())
afterEach(async () => {
  const tabs = await margin.browser.pages()
  await Promise.all([...tabs.slice(1), ...(await popups())].map((page) => page.close().catch(() => undefined)))
  await until(async () => !(await popups()).length, 'the popup to be closed')
  expect(margin.errors.splice(0)).toEqual([])
})

const popups = () =>
  Promise.all(
    margin.browser
      .targets()
      .filter((each) => each.url().endsWith('/popup.html'))
      .map((each) => each.asPage()),
  )

/** The popup itself, as the toolbar button or its shortcut opens it. */
async function openPopup(): Promise<Page> {
  const extension = (await margin.browser.extensions()).get(margin.id)
  if (!extension) throw new Error('The extension is not there.')
  const front = await margin.browser.newPage()
  await front.bringToFront()
  await front.triggerExtensionAction(extension)
  const target = await margin.browser.waitForTarget((each) => each.url().endsWith('/popup.html'))
  const popup = await target.asPage()
  await popup.waitForSelector('[data-row]')
  await inFront(popup)
  return popup
}

it.each(['en', 'fr'] as const)(
  'works off thirty deals by keys alone, and takes all of it back (%s)',
  async (language) => {
    const t = wordsOf(language)
    const today = dayOf(Date.now())
    const reader = await margin.dashboard('/settings')
    await seed(reader, morning(today, language))
    await reader.goto('about:blank')
    const bare = await margin.bare()
    const before = { deals: await rowsOf(bare, 'deals'), activities: await rowsOf(bare, 'activities') }

    const popup = await openPopup()
    const hands = onPage(popup)
    const keys = keyboardOn(popup, () => popup)
    await hands.sees(t('today.count', { n: DEALS }))
    expect(await keys.at()).toMatchObject({ name: t('sidebar.search'), role: 'combobox' })
    await keys.press('ArrowDown')
    await keys.standsOn('Deal 01')
    // Each row tells what it is about and reaches who it is about.
    const shown = await popup.$$eval('.today-item', (rows) =>
      rows.map((row) => [row.textContent ?? '', ...[...row.querySelectorAll('a')].map((link) => link.href)]),
    )
    expect(shown).toHaveLength(DEALS)
    for (const [i, [words, phone, mail]] of shown.entries()) {
      const person = `0${i + 1}`.slice(-2)
      for (const told of [`Deal ${person}`, STAGES[language][1], i < 20 ? `Ask ${person}` : t('due.woken')])
        expect(words).toContain(told)
      expect(words).toMatch(new RegExp(`${i + 1}[\\s,.]?000`))
      expect([phone, mail]).toEqual([`tel:+4722334${person}5`, `mailto:ada.${person}@quist.example`])
    }

    const worked: (Worked & { way: Way })[] = []
    for (let i = 0; i < DEALS; i++) {
      await keys.standsOn(`Deal ${String(i + 1).padStart(2, '0')}`)
      const way = wayOf(i)
      worked.push({ way, ...(await workOff(popup, keys, way, language, STAGES[language])) })
    }
    await hands.sees(t('today.none'))
    await keys.standsOn(t('sidebar.addPerson'))
    // Who does not see it hears of it.
    const lost = t('change.dealLost', { title: `Deal ${DEALS}` })
    await until(
      () => popup.$eval('.toasts[role="status"]', (status, words) => status.textContent?.includes(words), lost),
      `“${lost}” to be read out`,
    )

    const deals = await rowsOf(bare, 'deals')
    const tomorrow = addDays(today, 1)
    for (const [i, deal] of deals.entries()) {
      expect(deal, deal.id).toMatchObject(outcome(wayOf(i), today, language))
      const later = deal.status === 'standby' ? deal.standbyUntil : deal.nextAction?.day
      if (!['won', 'lost'].includes(wayOf(i))) expect(later, deal.id).toBe(tomorrow)
    }
    const calls = (await rowsOf(bare, 'activities')).filter(({ kind }) => kind === 'call')
    expect(calls.flatMap(({ links }) => links.filter((link) => link.startsWith('d:'))).sort()).toEqual(
      deals.filter((_, i) => wayOf(i) === 'called').map(({ id }) => `d:${id}`),
    )
    const { said, outcome: came, minutes } = TYPED[language]
    for (const call of calls) expect(call).toMatchObject({ text: said, outcome: came, minutes: Number(minutes) })

    const changes = worked.reduce((sum, { way }) => sum + CHANGES[way], 0)
    const standing = async () => {
      const all = (await rowsOf(bare, 'changes' as TableName)) as unknown as Change[]
      return all.filter(({ undoneBy, undoes, label }) => !undoneBy && !undoes && label.key !== 'change.setUp').length
    }
    expect(await standing()).toBe(changes)
    for (let left = changes - 1; left >= 0; left--) {
      await keys.press('u')
      await until(async () => (await standing()) === left, `${left} changes to be left`)
    }
    await hands.sees(t('today.count', { n: DEALS }))
    expect(await rowsOf(bare, 'deals')).toEqual(before.deals)
    expect(await rowsOf(bare, 'activities')).toEqual(before.activities)

    const each = (of: (one: Worked) => number) => worked.map(of)
    const pressed = each(({ keys, letters }) => keys - letters).reduce((sum, n) => sum + n, 0) / DEALS
    const times = each(({ ms }) => ms)
    const byWay = WAYS.map((way) => {
      const [first] = worked.filter((one) => one.way === way)
      return `${way} ${first && first.keys - first.letters}`
    })
    console.info(
      `A morning of ${DEALS} deals by keyboard alone (${language}): ${pressed.toFixed(1)} keys a deal beside the words (${byWay.join(', ')}); ` +
        `${median(times).toFixed(0)} ms a deal, p95 ${p95(times).toFixed(0)}.`,
    )
    expect(pressed).toBeLessThan(MOST_KEYS)
  },
  180_000,
)
