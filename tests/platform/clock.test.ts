import { expect, test, vi } from 'vitest'

vi.mock('../../lib/platform/browser', () => ({ browser: {} }))
const { afterMidnight } = await import('../../lib/platform/alarms')
const { clampWidth } = await import('../../lib/platform/channel')

test('the next midnight is the local one, also on the days when clocks change', () => {
  for (const day of [
    new Date(2026, 10, 22, 23, 59, 59, 999),
    new Date(2026, 2, 29, 1, 0),
    new Date(2026, 9, 25, 0, 0),
  ]) {
    const bell = afterMidnight(day)
    expect([bell.getHours(), bell.getMinutes(), bell.getSeconds()]).toEqual([0, 0, 5])
    expect(bell.getTime()).toBeGreaterThan(day.getTime())
    const next = new Date(day)
    next.setDate(day.getDate() + 1)
    expect(bell.toDateString()).toBe(next.toDateString())
  }
  expect(afterMidnight(new Date(2026, 11, 31, 12)).getFullYear()).toBe(2027)
})

test('a width stays inside its limits', () => {
  expect([0, 299.6, 333.4, 480.2, 9000].map(clampWidth)).toEqual([300, 300, 333, 480, 480])
})
