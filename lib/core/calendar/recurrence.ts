/** How an entry comes again, as its calendar can hold it: read by `ical.js`, so that nothing but a rule gets through. */
import ICAL from 'ical.js'
import { addDays, type Day } from '../days'
import { instantOf } from '../wallClock'
import type { CalendarEntry } from './entry'
import { second } from './span'

type Rule = { freq: string; until?: string; count?: number } & Record<string, unknown>

/** `start`: the day of the row on which the entry falls, or fell before it was put off. */
export type Series = { start: Day; rule: Rule }

/** Occurrences looked at before the entry's own: what lies further back was done long ago. */
const ENOUGH = 2_000

/**
 * The row of an entry from its present occurrence on: those before it are done, and no calendar is told of them.
 * @param zone IANA name of the user's @returns nothing where it does not come again, or by no rule that can be read
 */
export function seriesOf({ repeat, when }: Pick<CalendarEntry, 'repeat' | 'when'>, zone: string): Series | undefined {
  if (!repeat || !when || !('day' in when)) return undefined
  const rule = read(repeat.rule)
  if (!rule) return undefined
  const { start, before } = present(rule, repeat.from, when.day)
  const count = rule.count === undefined ? undefined : Math.max(1, rule.count - before)
  return { start, rule: { ...ended(rule, when.time, zone), ...(count && { count }) } }
}

/** The rule in text, without its name. */
export const ruleText = (rule: Rule): string => ICAL.Recur.fromData(rule as never).toString()

function read(text: string): Rule | undefined {
  try {
    const rule = ICAL.Recur.fromString(text.replace(/^RRULE:/i, '')).toJSON() as Rule
    return rule.freq ? rule : undefined
  } catch {
    // Not a rule: the entry stands once.
    return undefined
  }
}

/** The last occurrence by a day, the first where none is, and how many there were before it. */
function present(rule: Rule, from: Day, day: Day): { start: Day; before: number } {
  let [start, before] = [day, 0]
  try {
    const days = ICAL.Recur.fromData(rule as never).iterator(ICAL.Time.fromDateString(from))
    for (let looked = 0; looked < ENOUGH; looked++) {
      const next = days.next()?.toString().slice(0, 10)
      if (next === undefined || (looked && next > day)) break
      ;[start, before] = [next, looked]
    }
  } catch {
    // What cannot be counted begins where the entry stands.
  }
  return { start, before }
}

/** Its last day as the standard asks for it: a day where the entry has no hour, else an instant, the last one of that day. */
function ended(rule: Rule, time: string | undefined, zone: string): Rule {
  if (!rule.until) return rule
  const day = rule.until.slice(0, 10)
  if (!time) return { ...rule, until: day }
  if (rule.until.endsWith('Z')) return rule
  return { ...rule, until: second(instantOf(addDays(day, 1), '00:00', zone) - 1000) }
}
