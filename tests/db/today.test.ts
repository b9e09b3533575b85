/** Today's list from its indexes: the same as sorting everything, at any limit; and the counts, which count nothing. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/days'
import { type Deal, dueOn } from '../../lib/core/deal'
import { companyCount, dueBy, dueCount, openByStage, peopleCount, recordCounts, stagesInUse } from '../../lib/db/counts'
import { db } from '../../lib/db/db'
import { doneNextAction, moveDeal, setStatus } from '../../lib/db/deals'
import { doneSince, outOfStandard, todayList } from '../../lib/db/today'
import { undo } from '../../lib/db/undo'
import { addTask, setTaskDone } from '../../lib/db/work'
import { generate } from '../support/generate'
import { dealRow, type Records, taskRow, totalsOf } from '../support/rows'

const today = '2026-11-22'
const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }

async function fill(records: Records): Promise<void> {
  for (const [table, rows] of Object.entries(records)) await db.table(table).bulkPut(rows)
  await db.totals.bulkPut(totalsOf(records))
}

function desk(): Records {
  const records = generate(today, { people: 40, openDeals: 300, closedDeals: 40, seed: 7 })
  const times = [undefined, '08:30', '10:00', '16:45']
  const deals = records.deals.map((deal, i) =>
    deal.nextAction ? dealRow(made, { ...deal, nextAction: { ...deal.nextAction, time: times[i % 4] } }) : deal,
  )
  const woken = deals.slice(0, 9).map((deal, i) => {
    const { nextAction: _, ...asleep } = deal
    return dealRow(made, { ...asleep, id: `woken-${i}`, status: 'standby', standbyUntil: addDays(today, -i) })
  })
  const tasks = Array.from({ length: 30 }, (_, i) =>
    taskRow(made, {
      id: `task-${i}`,
      title: `Task ${i}`,
      day: i % 6 ? addDays(today, (i % 5) - 2) : undefined,
      time: times[i % 4],
      doneAt: i % 7 ? undefined : made.createdAt,
    }),
  )
  return { ...records, deals: [...deals, ...woken], tasks }
}

beforeEach(async () => {
  await db.open()
})
afterEach(async () => {
  await db.delete()
})

describe('today', () => {
  test('has what is late by day and hour, then what is due by its hour, the rest after that, and counts all of it', async () => {
    const records = desk()
    await fill(records)
    const { rows, total, overdue } = await todayList(today)
    const isDue = (deal: Deal) => ['overdue', 'today', 'woken'].includes(dueOn(deal, today))
    const due = records.deals.filter(isDue)
    const tasks = records.tasks.filter((task) => !task.doneAt && task.day && task.day <= today)
    expect(rows.map((row) => row.id).sort()).toEqual([...due, ...tasks].map((row) => row.id).sort())
    expect(total).toBe(due.length + tasks.length)
    const late = rows.filter((row) => row.due === 'overdue')
    expect(overdue).toBe(late.length)
    expect(rows.slice(0, overdue)).toEqual(late)
    const keys = rows.map((row) => (row.due === 'overdue' ? `0${row.day}` : '1') + (row.time ?? '99'))
    expect(keys).toEqual([...keys].sort())
  })

  test('at a limit has the first of these, and still counts all', async () => {
    await fill(desk())
    const whole = await todayList(today)
    for (const limit of [1, 8, 30, whole.overdue, whole.overdue + 3, whole.total]) {
      const part = await todayList(today, limit)
      expect(part).toMatchObject({ total: whole.total, overdue: whole.overdue })
      expect(keysOf(part.rows)).toEqual(keysOf(whole.rows.slice(0, limit)))
    }
  })

  const keysOf = (rows: { due: string; day: string; time?: string }[]) =>
    rows.map(({ due, day, time }) => `${due === 'overdue' ? day : ''} ${time ?? ''}`)
})

describe('out of standard', () => {
  test('are those that ask for nothing today, the longest over their standard first', async () => {
    const records = desk()
    await fill(records)
    const standards = new Map(records.pipelines[0]?.stages.map((stage) => [stage.id, stage.standard ?? 0]))
    const over = (deal: Deal) =>
      (Date.parse(today) - Date.parse(deal.stageSince)) / 86_400_000 / (standards.get(deal.stageId) ?? 1)
    const slow = records.deals.filter((deal) => dueOn(deal, today) === 'later' && over(deal) > 1)
    const found = await outOfStandard(today, 8)
    expect(found.rows.map((row) => row.kind === 'deal' && over(row.deal))).toEqual(
      slow
        .map(over)
        .sort((a, b) => b - a)
        .slice(0, 8),
    )
    expect(found.more ? found.total <= slow.length : found.total === slow.length).toBe(true)
    expect(await outOfStandard(today, 1_000)).toMatchObject({ total: slow.length, more: false })
  })
})

describe('counts', () => {
  test('are those of the records', async () => {
    const records = desk()
    await fill(records)
    expect(await recordCounts()).toEqual({
      people: 40,
      companies: records.companies.length,
      deals: records.deals.length,
    })
    expect(await peopleCount()).toBe(40)
    expect(await companyCount()).toBe(records.companies.length)
    expect(await dueCount(today)).toBe((await todayList(today)).total)
    const open = records.deals.filter((deal) => deal.lists.length)
    const stages = await openByStage('pipeline-1')
    expect([...stages.values()].reduce((sum, stage) => sum + stage.count, 0)).toBe(open.length)
    const euros = open.filter((deal) => deal.stageId === 'stage-3' && deal.amount?.currency === 'EUR')
    expect(stages.get('stage-3')?.sums.EUR).toBe(euros.reduce((sum, deal) => sum + (deal.amount?.minor ?? 0), 0))
    expect([...(await stagesInUse('pipeline-1'))].sort()).toEqual([
      'stage-1',
      'stage-2',
      'stage-3',
      'stage-4',
      'stage-5',
    ])
  })

  test('follow each write, and what is taken back', async () => {
    await fill(desk())
    const before = await dueBy(today)
    const late = (await todayList(today)).rows.find((row) => row.kind === 'deal' && row.due === 'overdue')
    const { seq } = await setStatus(late?.id ?? '', { status: 'won' })
    expect(await dueBy(today)).toEqual({ total: before.total - 1, overdue: before.overdue - 1 })
    await undo(seq ?? 0)
    expect(await dueBy(today)).toEqual(before)
    await addTask({ title: 'Print', day: today, links: [] })
    expect(await dueBy(today)).toEqual({ total: before.total + 1, overdue: before.overdue })
    const stages = await openByStage('pipeline-1')
    await moveDeal(late?.id ?? '', 'stage-5')
    expect((await openByStage('pipeline-1')).get('stage-5')?.count).toBe((stages.get('stage-5')?.count ?? 0) + 1)
  })

  test('of what was done today leave out what was taken back', async () => {
    await fill(desk())
    const start = new Date(Date.now() - 1_000).toISOString()
    const deal = (await todayList(today)).rows.find((row) => row.kind === 'deal')
    await doneNextAction(deal?.id ?? '', { day: addDays(today, 9) })
    const task = await addTask({ title: 'Print', day: today, links: [] })
    const { seq } = await setTaskDone(task.value.taskId, true)
    expect(await doneSince(start)).toBe(2)
    expect(await doneSince(new Date(Date.now() + 60_000).toISOString())).toBe(0)
    await undo(seq ?? 0)
    expect(await doneSince(start)).toBe(1)
  })
})
