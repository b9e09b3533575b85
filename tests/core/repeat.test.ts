/** Days on which tasks come again: every rule that is offered holds for its own day, is told in a sentence, and gives the days it says. */
import { expect, test } from 'vitest'
import { addDays } from '../../lib/core/days'
import { nextDay, occurrenceAfter } from '../../lib/core/repeat'
import { readRule, rulesFor } from '../../lib/core/repeatRule'
import { Rule } from '../../lib/core/task'

/** The first days of a rule after one. */
function daysAfter(rule: string, from: string, count: number): string[] {
  const days: string[] = []
  for (let day: string | undefined = from; days.length < count; ) {
    day = nextDay(rule, from, day)
    if (day === undefined) break
    days.push(day)
  }
  return days
}

test('each rule that is offered for a day has that day among its own, can be told, and comes again', () => {
  for (let day = '2027-12-25'; day < '2028-03-10'; day = addDays(day, 1)) {
    for (const rule of rulesFor(day)) {
      expect(Rule.safeParse(rule).success, rule).toBe(true)
      expect(readRule(rule), rule).toBeDefined()
      expect(nextDay(rule, day, addDays(day, -1)), `${rule} from ${day}`).toBe(day)
      expect(nextDay(rule, day, day), `${rule} after ${day}`).toBeDefined()
    }
  }
})

test.each([
  ['FREQ=DAILY', '2027-03-27', ['2027-03-28', '2027-03-29', '2027-03-30']],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-27', ['2026-11-30', '2026-12-01', '2026-12-02']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-30', ['2026-12-14', '2026-12-28', '2027-01-11']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2027-12-31', ['2028-01-31', '2028-02-29', '2028-03-31']],
  ['FREQ=MONTHLY;BYMONTHDAY=30', '2027-12-30', ['2028-01-30', '2028-03-30', '2028-04-30']],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27', ['2026-12-25', '2027-01-29', '2027-02-26']],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2026-11-15', ['2027-02-15', '2027-05-15', '2027-08-15']],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', ['2028-02-29', '2032-02-29', '2036-02-29']],
  ['FREQ=DAILY;COUNT=3', '2026-12-01', ['2026-12-02', '2026-12-03']],
  ['FREQ=DAILY;UNTIL=20261202', '2026-12-01', ['2026-12-02']],
])('%s from %s', (rule, from, days) => {
  expect(daysAfter(rule, from, 3)).toEqual(days)
})

test('one that counts so many goes on counting from its first day; the others count on from the next, which is soon found', () => {
  const task = (repeat: string, day: string, repeatFrom: string) => occurrenceAfter({ day, repeat, repeatFrom }, day)
  expect(task('FREQ=DAILY;COUNT=3', '2026-12-02', '2026-12-01')).toEqual({
    day: '2026-12-03',
    repeatFrom: '2026-12-01',
  })
  expect(task('FREQ=DAILY;COUNT=3', '2026-12-03', '2026-12-01')).toBeUndefined()
  expect(task('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-12-15', '2026-11-30')).toEqual({
    day: '2026-12-28',
    repeatFrom: '2026-12-28',
  })
})

test('a rule that nobody can follow ends in no next day, not in an endless search', () => {
  for (const rule of ['FREQ=DAILY;BYMONTH=13', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=0', 'FREQ=MONTHLY;BYDAY=9XX'])
    expect(nextDay(rule, '2026-01-01', '2026-03-01') ?? '9').toMatch(/^(9|\d{4}-\d{2}-\d{2})$/)
})
