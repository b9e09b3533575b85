import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween, isDay } from '../../lib/core/days'
import { dueDay, dueOn } from '../../lib/core/deal'

test('an instant falls on the calendar day of the zone asked for', () => {
  expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Paris')).toBe('2026-11-23')
  expect(dayOf('2026-11-22T23:30:00Z', 'America/New_York')).toBe('2026-11-22')
})

test('days are counted over months, leap days and the nights when clocks change', () => {
  expect(addDays('2026-10-24', 1)).toBe('2026-10-25')
  expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-31', 2, '2026-03-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 12, '2027-12-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (day, count, then) => {
  expect(addMonths(day, count)).toBe(then)
})

test('a day that does not exist is none', () => {
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2026-11-22')).toBe(true)
  expect(isDay('22/11/2026')).toBe(false)
})

describe('how a deal stands today', () => {
  const today = '2026-11-22'
  test.each([
    [{ status: 'todo', nextAction: { day: '2026-11-20' } }, 'overdue'],
    [{ status: 'todo', nextAction: { day: today } }, 'today'],
    [{ status: 'todo', nextAction: { day: '2026-11-23' } }, 'later'],
    [{ status: 'standby', standbyUntil: '2026-11-22' }, 'woken'],
    [{ status: 'standby', standbyUntil: '2026-12-01', nextAction: { day: '2026-01-01' } }, 'asleep'],
    [{ status: 'won', nextAction: { day: today } }, 'closed'],
    [{ status: 'lost' }, 'closed'],
  ] as const)('%o is %s', (deal, due) => {
    expect(dueOn(deal, today)).toBe(due)
  })

  test('a closed deal asks for no attention', () => {
    expect(dueDay({ status: 'cancelled', standbyUntil: today, nextAction: { day: today } })).toBeUndefined()
  })
})
