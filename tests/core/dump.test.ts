import { describe, expect, test } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { type DumpReason, type Kept, outlived } from '../../lib/core/dump'

const HOUR = 3_600_000
const start = Date.parse('2026-11-01T00:30:00.000Z')
let order = 0
const taken = (at: number, reason: DumpReason = 'clock'): Kept => ({
  order: ++order,
  at: new Date(at).toISOString(),
  reason,
})
/** What is left when a snapshot is taken at each of these instants, and the old ones are thrown away each time. */
function lived(instants: readonly number[], reason?: DumpReason): Kept[] {
  let all: Kept[] = []
  for (const at of instants) {
    all.push(taken(at, reason))
    const gone = new Set(outlived(all, new Date(at)))
    all = all.filter((one) => !gone.has(one))
  }
  return all
}

describe('snapshots by the clock', () => {
  test('are kept hourly for a day and daily for two weeks', () => {
    const left = lived(Array.from({ length: 30 * 24 }, (_, hour) => start + hour * HOUR))
    const days = new Set(left.map(({ at }) => dayOf(at)))
    expect(days.size).toBe(14)
    expect(left.length).toBeGreaterThanOrEqual(24 + 12)
    expect(left.length).toBeLessThanOrEqual(24 + 14)
    expect(left.at(-1)?.at).toBe(new Date(start + (30 * 24 - 1) * HOUR).toISOString())
  })

  test('are still there after a long absence', () => {
    const before = Array.from({ length: 10 }, (_, day) => start + day * 24 * HOUR)
    expect(lived([...before, start + 400 * 24 * HOUR])).toHaveLength(11)
  })

  test('several in an hour leave the latest', () => {
    const left = lived([0, 5, 10, 15].map((minute) => start + minute * 60_000))
    expect(left.map(({ at }) => at)).toEqual(['2026-11-01T00:45:00.000Z'])
  })

  test('survive a clock that goes ten years ahead and back', () => {
    const left = lived([start, start + HOUR, start + 3650 * 24 * HOUR, start + 2 * HOUR])
    expect(left).toHaveLength(4)
  })
})

describe('snapshots taken for a reason', () => {
  test('are kept for 14 days, the last three longer', () => {
    const left = lived(
      Array.from({ length: 30 }, (_, day) => start + day * 24 * HOUR),
      'import',
    )
    expect(left).toHaveLength(14)
    const all = [taken(start, 'upgrade'), taken(start, 'restore'), taken(start, 'import'), taken(start, 'hand')]
    expect(outlived(all, new Date(start + 100 * 24 * HOUR))).toEqual(all.slice(0, 1))
  })

  test('do not push out those by the clock', () => {
    const hourly = Array.from({ length: 24 }, (_, hour) => taken(start + hour * HOUR))
    const imports = Array.from({ length: 40 }, (_, i) => taken(start + 24 * HOUR + i * 1000, 'import'))
    expect(outlived([...hourly, ...imports], new Date(start + 25 * HOUR))).toEqual([])
  })
})
