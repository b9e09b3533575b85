/** Today's list from its indexes: the same as sorting everything, at any limit; and the counts, which count nothing. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/days'
import { type Deal, dueOn } from '../../lib/core/deal'
import { companyCount, dueBy, dueCount, openByStage, peopleCount, recordCounts, stagesInUse } from '../../lib/db/counts'
import { db } from '../../lib/db/db'
import { doneNextAction, moveDeal, setStatus } from '../../lib/db/deals'
import { outOfStandard } from '../../lib/db/outOfStandard'
import { reasonsOf } from '../../lib/db/reasons'
import { editSettings } from '../../lib/db/setup'
import { dealsIn, doneSince, todayList, withReasons } from '../../lib/db/today'
import { undo } from '../../lib/db/undo'
import { addTask, setTaskDone } from '../../lib/db/work'
import { generate } from '../support/generate'
import { activityRow, dealRow, type Records, taskRow, totalsOf } from '../support/rows'

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
  const DAY = 86_400_000
  const since = (day: string) => Math.round((Date.parse(today) - Date.parse(day)) / DAY)
  /** The desk, with closing days that passed: of deals to come, due, asleep and closed. */
  function passed(): Records {
    const records = desk()
    const deals = records.deals.map((deal, i) =>
      i % 9 ? deal : dealRow(made, { ...deal, closingDay: addDays(today, 3 - (i % 80)) }),
    )
    return { ...records, deals }
  }
  /** Each with the days that it is past each of its limits, worked out from all of them. */
  function pastLimits(records: Records) {
    const standards = new Map(records.pipelines[0]?.stages.map((stage) => [stage.id, stage.standard ?? 0]))
    return records.deals.flatMap((deal) => {
      const due = dueOn(deal, today)
      if (due !== 'later' && due !== 'asleep') return []
      const pace = due === 'later' ? since(deal.stageSince) - (standards.get(deal.stageId) ?? 0) : 0
      const closing = deal.closingDay ? since(deal.closingDay) : 0
      return pace > 0 || closing > 0 ? [{ id: deal.id, pace, closing, over: Math.max(pace, closing) }] : []
    })
  }

  test('are those that ask for nothing today, each once with its reasons, those longest past a limit first', async () => {
    const records = passed()
    await fill(records)
    const all = pastLimits(records)
    expect(all.some((one) => one.pace > 0 && one.closing > 0)).toBe(true)
    expect(all.some((one) => one.pace <= 0)).toBe(true)
    const byId = new Map(all.map((one) => [one.id, one]))
    const whole = await outOfStandard(today, 1_000)
    expect(whole).toMatchObject({ total: all.length, more: false })
    expect(whole.rows.map((row) => row.id).sort()).toEqual(all.map((one) => one.id).sort())
    for (const row of whole.rows) {
      const past = byId.get(row.id)
      const kinds = row.kind === 'deal' ? row.out?.map((reason) => reason.kind) : []
      expect(kinds).toEqual([
        ...((past?.pace ?? 0) > 0 ? ['pace'] : []),
        ...((past?.closing ?? 0) > 0 ? ['closing'] : []),
      ])
    }
    const first = await outOfStandard(today, 8)
    expect(first.rows.map((row) => byId.get(row.id)?.over)).toEqual(
      all
        .map((one) => one.over)
        .sort((a, b) => b - a)
        .slice(0, 8),
    )
    expect(first.more ? first.total <= all.length : first.total === all.length).toBe(true)
  })

  test('are also those whose temperature expired, or was said with a label that is gone, wherever it is in the alphabet', async () => {
    const later = { people: [], pipelineId: 'pipeline-1', stageId: 'stage-1', stageSince: today }
    const nextAction = { text: 'Call', day: addDays(today, 5) }
    const said = (id: string, on: string) =>
      dealRow(made, { ...later, id, title: id, nextAction, temperature: { id, on } })
    const labels = ['hot', 'hot2', 'warm'].map((id) => ({ id, name: id, months: 1 }))
    const expired = ['hot', 'hot2', 'warm'].map((id) => said(id, addDays(today, -40)))
    const gone = ['aaa', 'hot-', 'hotter', 'zzz'].map((id) => said(id, today))
    const holds = { ...said('hot', addDays(today, -5)), id: 'holds' }
    await fill({ ...desk(), deals: [...expired, ...gone, dealRow(made, holds)] })
    await editSettings({ temperatures: labels })
    const { rows, total } = await outOfStandard(today, 20)
    expect(total).toBe(7)
    expect(
      rows
        .slice(0, 3)
        .map((row) => row.id)
        .sort(),
    ).toEqual(['hot', 'hot2', 'warm'])
    expect(
      rows
        .slice(3)
        .map((row) => row.id)
        .sort(),
    ).toEqual(['aaa', 'hot-', 'hotter', 'zzz'])
  })

  test('are also those on which nothing happened and nothing is planned; of one that is due it is said there', async () => {
    const stage = { id: 'stage-1', name: 'To qualify', probability: 20 }
    const long = addDays(today, -45)
    const deal = (id: string, nextAction: Deal['nextAction']) =>
      dealRow(made, { id, title: id, people: [], pipelineId: 'p', stageId: 'stage-1', stageSince: long, nextAction })
    const soon = addDays(today, 5)
    const deals = [
      deal('forgotten', { day: soon }),
      deal('planned', { day: soon, text: 'Call' }),
      deal('heard-of', { day: soon }),
      deal('due', { day: addDays(today, -2), text: 'Call' }),
    ]
    const heard = (id: string, day: string) =>
      activityRow({ id: `of-${id}`, kind: 'note', at: `${day}T12:00:00.000Z`, links: [`d:${id}`], text: 'Hello' })
    const activities = deals.map(({ id }) => heard(id, id === 'heard-of' ? addDays(today, -3) : long))
    await fill({
      ...desk(),
      pipelines: [{ id: 'p', name: 'P', stages: [stage], position: 1 }],
      tasks: [],
      deals,
      activities,
    })
    const { rows } = await outOfStandard(today, 20)
    expect(rows).toMatchObject([{ id: 'forgotten', out: [{ kind: 'silent', days: 45 }] }])
    const due = await todayList(today)
    expect(withReasons(due, await reasonsOf(dealsIn(due), today)).rows).toMatchObject([
      { id: 'due', out: [{ kind: 'silent', days: 45 }] },
    ])
  })

  test('tell of a temperature that expired by the labels of the day', async () => {
    const records = passed()
    const [slow] = pastLimits(records)
    const deals = records.deals.map((deal) =>
      deal.id === slow?.id ? dealRow(made, { ...deal, temperature: { id: 'hot', on: addDays(today, -40) } }) : deal,
    )
    await fill({ ...records, deals })
    const kinds = async () => {
      const row = (await outOfStandard(today, 1_000)).rows.find((one) => one.id === slow?.id)
      return row?.kind === 'deal' ? row.out?.map((reason) => reason.kind) : undefined
    }
    expect(await kinds()).not.toContain('temperature')
    await editSettings({ temperatures: [{ id: 'hot', name: 'Hot', months: 1 }] })
    expect(await kinds()).toContain('temperature')
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
