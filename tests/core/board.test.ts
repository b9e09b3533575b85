/** The board's columns, what they come to, and the way from card to card. */
import { describe, expect, test } from 'vitest'
import { boardColumns, boardTotals, heirOf, neighbour, placeOf } from '../../lib/core/board'
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
const columns = boardColumns(pipeline, deals, today)

describe('columns', () => {
  test('what is late comes first, what sleeps last, and a deal of a stage that is gone is not lost', () => {
    expect(columns.map((column) => column.deals.map((one) => one.id))).toEqual([
      ['late', 'gone-stage', 'later', 'asleep'],
      [],
      ['today'],
    ])
  })

  test('of two due on one day the larger stands first', () => {
    const [first] = boardColumns(
      pipeline,
      [deal('small', 'a', today, { amount: eur(1) }), deal('big', 'a', today, { amount: eur(2) })],
      today,
    )
    expect(first?.deals.map((one) => one.id)).toEqual(['big', 'small'])
  })

  test('sums and weights are kept apart by currency', () => {
    expect(columns[0]?.sums).toEqual([eur(150_00)])
    expect(boardTotals(columns)).toEqual({
      count: 5,
      sums: [{ minor: 200_00, currency: 'NOK' }, eur(150_00)],
      weighted: [{ minor: 120_00, currency: 'NOK' }, eur(30_00)],
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
    expect(heirOf(boardColumns(pipeline, [deals[0] as Deal], today), 'later')).toBeUndefined()
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
