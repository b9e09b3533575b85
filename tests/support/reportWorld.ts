/** A made-up history for reports: deals by hand or by chance, as facts and as the rows themselves. */
import { addDays } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { noFacts } from '../../lib/core/reports/facts'
import { putFact } from '../../lib/core/reports/putFact'
import type { ReportAbout, ReportAnswer } from '../../lib/core/reports/report'
import { chanceOf } from './chance'
import { activityRow, dealRow } from './rows'

export const TODAY = '2026-12-15'
export const PIPE: Pipeline = {
  id: 'pipe',
  name: 'Sales',
  position: 1,
  stages: [
    { id: 'a', name: 'Met', probability: 20 },
    { id: 'b', name: 'Quote', probability: 50 },
    { id: 'c', name: 'Last', probability: 80 },
    { id: 'z', name: 'Delivered', probability: 100, after: true },
  ],
}
export const ABOUT: ReportAbout = {
  today: TODAY,
  pipelines: [PIPE],
  rates: [],
  labels: [],
  settings: { id: 'settings', currency: 'EUR', ownAddresses: [] } as never,
}

/** A deal told by its way: each stage with the day on which it came there; the first is the day it was made. */
export type Told = Partial<Deal> & { id: string; way: [stage: string, day: string][] }

export function dealOf({ way, ...more }: Told): Deal {
  const [first] = way
  const last = way.at(-1)
  if (!first || !last) throw new Error('a deal has a way')
  const stays = way.slice(0, -1).map(([stageId, day], i) => ({
    stageId,
    days: Math.round((Date.parse(way[i + 1]?.[1] ?? day) - Date.parse(day)) / 86_400_000),
  }))
  const made = { createdAt: `${first[1]}T10:00:00.000Z`, updatedAt: `${first[1]}T10:00:00.000Z` }
  return dealRow(made, {
    title: more.id,
    pipelineId: 'pipe',
    stageId: last[0],
    stageSince: last[1],
    ...(stays.length && { stays }),
    ...more,
  })
}

export const movesTold = ({ id, way }: Told) =>
  way.slice(1).map(([stage, day], i) =>
    activityRow({
      id: `${id}-m${i}`,
      kind: 'stage',
      at: `${day}T11:0${i}:00.000Z`,
      links: [`d:${id}`],
      stage: { from: nameOf(way[i]?.[0]), to: nameOf(stage) },
    }),
  )
const nameOf = (id?: string) => PIPE.stages.find((stage) => stage.id === id)?.name ?? ''

export function factsOf(all: readonly Told[], moves = true) {
  const facts = noFacts()
  for (const told of all) {
    const deal = dealOf(told)
    putFact(facts, 'deals', deal.id, deal)
    if (moves) for (const row of movesTold(told)) putFact(facts, 'activities', row.id, row)
  }
  return facts
}

/** A cell of an answer: of a table, by the ids of table and row, and its place. */
export const cellOf = (answer: ReportAnswer, table: string, row: string, at: number) => {
  const { behind: _, ...cell } = answer.tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.cells[
    at
  ] ?? {
    is: 'unknown' as const,
  }
  return cell
}

/** Three years of deals by chance, the later the more, better in spring and worse in summer. */
export function seeded(seed: number, count: number): Told[] {
  const chance = chanceOf(seed)
  const first = addDays(TODAY, -1080)
  return Array.from({ length: count }, (_, i) => {
    let day = addDays(first, chance.below(1080))
    const way: [string, string][] = [['a', day]]
    const amount = { minor: 100_000 + chance.below(40) * 25_000, currency: 'EUR' }
    const closingDay = addDays(day, 30 + chance.below(90))
    let status: Deal['status'] = 'todo'
    let closedDay: string | undefined
    for (const [stage, on] of [
      ['b', 60],
      ['c', 55],
      ['won', 65],
    ] as const) {
      day = addDays(day, 5 + chance.below(35))
      if (day > TODAY) break
      const spring = ['03', '04', '05'].includes(day.slice(5, 7))
        ? 15
        : ['07', '08'].includes(day.slice(5, 7))
          ? -20
          : 0
      if (chance.below(100) >= on + spring) {
        status = chance.below(3) ? 'lost' : 'cancelled'
        closedDay = day
        break
      }
      if (stage === 'won') {
        status = 'won'
        closedDay = day
      } else way.push([stage, day])
    }
    const nextAction = { day: TODAY }
    return {
      id: `d${i}`,
      way,
      amount,
      closingDay,
      status,
      source: chance.pick(['hand', 'gmail', 'linkedin']),
      ...(closedDay ? { closedDay, closedAt: `${closedDay}T12:00:00.000Z` } : { nextAction }),
    }
  })
}
