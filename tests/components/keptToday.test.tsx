// @vitest-environment jsdom
/** Today's list before the database has answered: the copy that was kept, marked, out of reach, and then set right. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Deal } from '../../lib/core/deal'
import type { SlowList } from '../../lib/db/outOfStandard'
import type { TodayList } from '../../lib/db/today'
import { emptyStore } from './fakeBrowser'
import { hide, press, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
/** Stands between the screen and what is out of standard, so that a test can make it slow. */
const slowly = vi.hoisted(() => ({ read: undefined as unknown as (day: string, limit: number) => Promise<SlowList> }))
vi.mock('../../lib/db/outOfStandard', async (original) => {
  const real = await original<typeof import('../../lib/db/outOfStandard')>()
  slowly.read = real.outOfStandard
  return { ...real, outOfStandard: (day: string, limit: number) => slowly.read(day, limit) }
})
/** The same before the list itself. */
const list = vi.hoisted(() => ({ read: undefined as unknown as (day: string, limit?: number) => Promise<TodayList> }))
vi.mock('../../lib/db/today', async (original) => {
  const real = await original<typeof import('../../lib/db/today')>()
  list.read = real.todayList
  return { ...real, todayList: (day: string, limit?: number) => list.read(day, limit) }
})
const { db } = await import('../../lib/db/db')
const { stored } = await import('../../lib/core/rows')
const { setUp } = await import('../../lib/db/setup')
const { addDays, dayOf } = await import('../../lib/core/days')
const { createDeal, setStatus } = await import('../../lib/db/deals')
const { undo } = await import('../../lib/db/undo')
const { keptToday } = await import('../../lib/state/keptCopy')
const { keepDays } = await import('../../lib/state/keptToday')
const { setSingleKeys } = await import('../../components/shared/shortcuts')
const { Popup } = await import('../../components/Popup')

const today = dayOf(Date.now())
const shown = () => document.body.textContent ?? ''
const rows = () => document.querySelector('.today-list .rows') as HTMLElement
const deal = async (title: string, days: number) => {
  const nextAction = { text: `Do ${title}`, day: addDays(today, days) }
  return createDeal({ title, people: [], pipelineId: 'pipeline-1', note: 'Long', nextAction, source: 'hand' })
}

beforeEach(async () => {
  setSingleKeys(true)
  emptyStore()
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await deal('Late', -2)
  await deal('Now', 0)
  await deal('Monday', 3)
})
afterEach(hide)

/** Lets nobody into the database until it is called: as the first opening of a large one does. */
async function shut(): Promise<() => void> {
  let open = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  let inside = () => {}
  const entered = new Promise<void>((done) => {
    inside = done
  })
  const tables = ['deals', 'tasks', 'changes', 'pipelines', 'totals']
  void db.transaction('rw', tables, async () => {
    inside()
    // A transaction lives as long as it is asked something.
    let waiting = true
    void opened.then(() => {
      waiting = false
    })
    while (waiting) await db.table('deals').get('nobody')
  })
  await entered
  return open
}

describe('the kept copy', () => {
  test('is painted at once, marked and out of reach; what the database says takes its place', async () => {
    await keepDays(today)
    await setStatus((await db.deals.filter((one) => one.title === 'Late').first())?.id ?? '', { status: 'won' })
    const open = await shut()
    await show(<Popup />)
    expect(shown()).toContain('2 to do')
    expect(shown()).toContain('checking…')
    expect(rows().hasAttribute('inert')).toBe(true)
    expect(rows().getAttribute('aria-busy')).toBe('true')
    const first = document.querySelector('[data-row]')
    await press('ArrowDown')
    await press('w')
    open()
    await until(() => shown().includes('1 to do'), 'the answer')
    await until(() => !shown().includes('checking…'), 'the mark to go')
    expect(rows().hasAttribute('inert')).toBe(false)
    expect(rows().hasAttribute('aria-busy')).toBe(false)
    expect(first?.isConnected).toBe(false)
    expect((await db.deals.filter((one) => one.title === 'Now').first())?.status).toBe('todo')
    // And the copy is right for the next time.
    await until(() => keptToday(today)?.due.total === 1, 'the copy to be kept anew')
  })

  test('does not move when it is confirmed as it is', async () => {
    await keepDays(today)
    const open = await shut()
    await show(<Popup />)
    const before = rows().innerHTML
    const nodes = [...document.querySelectorAll('[data-row]')]
    open()
    await until(() => !shown().includes('checking…'), 'the answer')
    expect(rows().innerHTML).toBe(before)
    expect([...document.querySelectorAll('[data-row]')]).toEqual(nodes)
  })

  test('lets what is due be worked off while what is out of standard is still read', async () => {
    await deal('Asleep', 40)
    const asleep = await db.deals.filter((one) => one.title === 'Asleep').first()
    await db.deals.put(stored('deals', { ...(asleep as Deal), closingDay: addDays(today, -5) }))
    await keepDays(today)
    let answer = () => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    const read = slowly.read
    slowly.read = async (...about) => {
      await held
      return read(...about)
    }
    await show(<Popup />)
    await until(() => !rows().hasAttribute('inert'), 'what is due to be confirmed')
    const list = (title: string) =>
      [...document.querySelectorAll('.today-list ul')].find((one) => one.textContent?.includes(title))
    expect(list('Asleep')?.hasAttribute('inert')).toBe(true)
    expect(list('Late')?.hasAttribute('inert')).toBe(false)
    await press('ArrowDown')
    await press('w')
    await until(() => shown().includes('1 to do'), 'the row to go')
    expect((await db.deals.filter((one) => one.title === 'Late').first())?.status).toBe('won')
    slowly.read = read
    answer()
    await until(() => !list('Asleep')?.hasAttribute('inert'), 'the rest to be confirmed')
  })

  test('serves the next mornings too, and holds no more than is shown', async () => {
    await keepDays(today)
    expect(keptToday(addDays(today, 3))?.due).toMatchObject({ total: 3, overdue: 2 })
    expect(keptToday(addDays(today, 9))).toBeUndefined()
    expect(JSON.stringify({ ...localStorage })).not.toContain('Long')
    await keepDays(addDays(today, 3))
    expect(keptToday(today)).toBeUndefined()
  })

  test('is not gone on with once something was written since', async () => {
    let asked = 0
    await keepDays(today, () => ++asked > 2)
    expect([0, 1, 2].map((ahead) => keptToday(addDays(today, ahead)) !== undefined)).toEqual([true, true, false])
  })

  test('of another day is not painted', async () => {
    await keepDays(addDays(today, -9))
    const open = await shut()
    await show(<Popup />)
    expect(document.querySelector('.skeleton')).not.toBeNull()
    open()
    await until(() => shown().includes('2 to do'), 'the answer')
  })
})

describe('what was just done', () => {
  test('leaves the list before that is read anew, and is in it again at Undo', async () => {
    await show(<Popup />)
    await until(() => rows()?.textContent?.includes('Late') && shown().includes('2 to do'), 'the list')
    const late = await db.deals.filter((one) => one.title === 'Late').first()
    const read = list.read
    list.read = () => new Promise(() => undefined)
    const { seq } = await setStatus(late?.id ?? '', { status: 'won' })
    await until(() => !rows().textContent?.includes('Late') && shown().includes('1 to do'), 'it to be gone')
    await undo(seq as number)
    await until(() => rows().textContent?.includes('Late') && shown().includes('2 to do'), 'it to be there again')
    list.read = read
  })
})
