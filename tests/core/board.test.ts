/** The board's columns, what they come to, and the way from card to card. */
import { describe, expect, test } from 'vitest'
import { boardTotals, type Column, goneStages, heirOf, neighbour, placeOf, stageSums } from '../../lib/core/board'
import type { Deal } from '../../lib/core/deal'
import { paceOf } from '../../lib/core/pace'
import type { Pipeline } from '../../lib/core/pipeline'

const today = '2026-11-22'
const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: [
    { id: 'a', name: 'To qualify', probability: 20, standard: 7 },
    { id: 'b', name: 'Met', probability: 50 },
    { id: 'c', name: 'Quote', probability: 60, standard: 14 },
  ],
}
const deal = (id: string, stageId: string, day: string, more: Partial<Deal> = {}): Deal => ({
  id,
  title: id,
  people: [],
  pipelineId: 'p',
  stageId,
  stageSince: '2026-11-20',
  status: 'todo',
  nextAction: { day },
  source: 'hand',
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedAt: '2026-11-01T09:00:00.000Z',
  personIds: [],
  lists: [],
  ...more,
})
const eur = (minor: number) => ({ minor, currency: 'EUR' })
const deals = [
  deal('later', 'a', '2026-12-01', { amount: eur(100_00) }),
  deal('late', 'a', '2026-11-20', { amount: eur(50_00) }),
  deal('asleep', 'a', '', { status: 'standby', standbyUntil: '2026-11-25', nextAction: undefined }),
  deal('today', 'c', today, { amount: { minor: 200_00, currency: 'NOK' } }),
  deal('gone-stage', 'zzz', '2026-11-30'),
  deal('other', 'a', today, { pipelineId: 'another' }),
]
const stage = (i: number) => pipeline.stages[i] as Pipeline['stages'][number]
const column = (i: number, ...ids: string[]): Column => ({
  stage: stage(i),
  deals: ids.map((id) => deals.find((one) => one.id === id) as Deal),
  count: ids.length,
  sums: [],
  whole: true,
})
const columns = [column(0, 'late', 'gone-stage', 'later', 'asleep'), column(1), column(2, 'today')]

describe('what stages hold', () => {
  const totals = new Map<string, { count: number; sums: Record<string, number> }>([
    ['a', { count: 3, sums: { EUR: 150_00 } }],
    ['c', { count: 1, sums: { NOK: 200_00 } }],
    ['zzz', { count: 1, sums: { EUR: 7_00 } }],
    ['long gone', { count: 0, sums: {} }],
  ])

  test('a stage that is gone counts in the first', () => {
    expect(goneStages(pipeline, totals)).toEqual(['zzz'])
    expect(stageSums(pipeline, totals)).toEqual([
      { stage: stage(0), count: 4, sums: [eur(157_00)] },
      { stage: stage(1), count: 0, sums: [] },
      { stage: stage(2), count: 1, sums: [{ minor: 200_00, currency: 'NOK' }] },
    ])
  })

  test('sums and weights are kept apart by currency', () => {
    expect(boardTotals(stageSums(pipeline, totals))).toEqual({
      count: 5,
      sums: [{ minor: 200_00, currency: 'NOK' }, eur(157_00)],
      weighted: [{ minor: 120_00, currency: 'NOK' }, eur(31_40)],
    })
  })
})

describe('from card to card', () => {
  test('up and down stay in the column and stop at its ends', () => {
    expect(neighbour(columns, 'late', 'down')).toBe('gone-stage')
    expect(neighbour(columns, 'late', 'up')).toBe('late')
    expect(neighbour(columns, 'asleep', 'down')).toBe('asleep')
    expect(neighbour(columns, 'asleep', 'first')).toBe('late')
    expect(neighbour(columns, 'late', 'last')).toBe('asleep')
  })

  test('left and right pass over empty columns and keep the height where they can', () => {
    expect(neighbour(columns, 'later', 'right')).toBe('today')
    expect(neighbour(columns, 'today', 'left')).toBe('late')
    expect(neighbour(columns, 'today', 'right')).toBe('today')
  })

  test('without a start, or from a card that is gone, it is the first on the board', () => {
    expect(neighbour(columns, undefined, 'down')).toBe('late')
    expect(neighbour(columns, 'won long ago', 'left')).toBe('late')
    expect(neighbour([], undefined, 'down')).toBeUndefined()
  })

  test('a card that leaves is followed by the one below, else above, else beside', () => {
    expect(heirOf(columns, 'late')).toBe('gone-stage')
    expect(heirOf(columns, 'asleep')).toBe('later')
    expect(heirOf(columns, 'today')).toBe('late')
    expect(heirOf([column(0, 'later')], 'later')).toBeUndefined()
  })

  test('places are found', () => {
    expect(placeOf(columns, 'later')).toEqual({ column: 0, index: 2 })
    expect(placeOf(columns, 'other')).toBeUndefined()
  })
})

describe('pace', () => {
  const since = (day: string) => ({ stageSince: day })
  test('is near from 85 % of the standard on, and late only past it', () => {
    expect(paceOf(since('2026-11-12'), { standard: 12 }, today)).toEqual({ days: 10, standard: 12, used: 10 / 12 })
    expect(paceOf(since('2026-11-11'), { standard: 12 }, today)).toMatchObject({ days: 11, tone: 'near' })
    expect(paceOf(since('2026-11-10'), { standard: 12 }, today)).toMatchObject({ days: 12, tone: 'near', used: 1 })
    expect(paceOf(since('2026-11-09'), { standard: 12 }, today)).toMatchObject({ days: 13, tone: 'late', used: 1 })
  })

  test('of a stage without a standard is never late', () => {
    expect(paceOf(since('2026-10-22'), {}, today)).toEqual({ days: 31, used: 0 })
  })
})
