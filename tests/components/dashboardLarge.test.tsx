// @vitest-environment jsdom
/** Boards and lists of many: only the first rows are read, and all can be reached. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { generate } from '../support/generate'
import { dealRow } from '../support/rows'
import { card, fill, goTo, stageOf, told } from './dashboard'
import { button, click, hide, press, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

const today = dayOf(Date.now())
const DEALS = 2_400
const focused = () => document.activeElement as HTMLElement
const place = () => ['aria-posinset', 'aria-setsize'].map((name) => focused().closest('li')?.getAttribute(name))
const column = (stage: string) => document.querySelector(`[data-stage="${stage}"]`) as HTMLElement

beforeEach(async () => {
  toasts.value = []
  const made = { createdAt: '2026-01-01T09:00:00.000Z', updatedAt: '2026-01-01T09:00:00.000Z' }
  const records = generate(today, { people: 30, openDeals: DEALS, seed: 5 })
  // One that is the last of all wherever it goes.
  const far = dealRow(made, {
    id: 'deal-far',
    title: 'Far away',
    pipelineId: 'pipeline-1',
    stageId: 'stage-1',
    stageSince: today,
    nextAction: { day: addDays(today, 900) },
  })
  await fill({ ...records, deals: [...records.deals.filter((deal) => deal.status === 'todo'), far] })
  location.hash = '#/deals'
  await show(<Dashboard />)
  await until(() => document.querySelector('[data-deal]'), 'the cards')
})
afterEach(hide)

describe('a long column', () => {
  test('is drawn and read in part, and says how long it is', async () => {
    const inStage = await db.deals.filter((deal) => deal.stageId === 'stage-1').count()
    expect(column('stage-1').querySelectorAll('[data-deal]').length).toBeLessThan(40)
    expect(column('stage-1').querySelector('header')?.textContent).toContain(String(inStage))
    expect(column('stage-1').querySelector('li')?.getAttribute('aria-setsize')).toBe(String(inStage))
  })

  test('is gone down with the arrows past what was read at first', async () => {
    focused().blur()
    await press('ArrowDown')
    await press('Home')
    // A key at the last card that was read so far does nothing: whoever holds it down goes on a moment later.
    let turns = 0
    while (place()[0] !== '61') {
      const at = place()[0]
      await press('ArrowDown')
      await until(() => place()[0] !== at || ++turns % 20 === 0, 'the next card')
    }
  })

  test('is gone to the foot of at one press, and back to its head', async () => {
    await press('ArrowDown')
    await press('Home')
    expect(place()[0]).toBe('1')
    await press('End')
    await until(() => place()[0] === place()[1], 'the last card')
    expect(focused().dataset.deal).toBe('deal-far')
    await press('Home')
    expect(place()[0]).toBe('1')
  })

  test('keeps the focus on its card wherever it is scrolled to', async () => {
    await press('ArrowDown')
    for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await press(key)
    const at = focused()
    expect(at.dataset.deal).toBeDefined()
    const list = column('stage-1').querySelector('.board-scroll') as HTMLElement
    for (const top of [5_000, 30_000, 200, 12_000, 0]) {
      list.scrollTop = top
      list.dispatchEvent(new Event('scroll'))
      const seen = () => [...list.querySelectorAll('li')].some((one) => Math.abs(top / 98 - posOf(one)) < 20)
      await until(seen, `the cards at ${top}`)
      expect(focused()).toBe(at)
    }
  })
  const posOf = (one: Element) => Number(one.getAttribute('aria-posinset') ?? 0)

  test('takes in a deal that goes to its far end, and the focus goes along', async () => {
    await press('ArrowDown')
    await press('End')
    await until(() => focused().dataset.deal === 'deal-far', 'the last card')
    await press(']')
    await until(() => stageOf('deal-far') === 'stage-2', 'the card in the next stage')
    await until(() => told().includes('Far away: Contacted'), 'the place to be told')
    expect(focused()).toBe(card('deal-far'))
    expect(place()[0]).toBe(place()[1])
  })
})

describe('the list of many deals', () => {
  const cells = (index: number) => document.querySelector(`.table-row[data-index="${index}"]`)?.textContent ?? ''

  test('knows how many there are, and offers the orders that are at hand', async () => {
    await goTo('#/deals?view=list', 'New business')
    await until(() => document.querySelector('.table-row'), 'the rows')
    const open = await db.deals.count()
    expect(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe(String(open + 1))
    const heads = [...document.querySelectorAll('[role="columnheader"]')]
    const sorts = heads.filter((head) => head.querySelector('button')).map((head) => head.textContent)
    expect(heads.map((head) => head.textContent)).toContain('Company')
    expect(sorts.join()).not.toContain('Company')
    await click(button('Next'))
    await until(() => cells(0).includes('Far away'), 'the last due first')
    await click(button('Deal'))
    await until(() => cells(0).includes('Bridge audit'), 'the first title')
  })
})
