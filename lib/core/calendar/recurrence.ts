/** How an entry comes again, as its calendar can hold it: read by `ical.js`, so that nothing but a rule gets through. */
import ICAL from 'ical.js'
import { addDays } from '../days'
import type { CalendarEntry } from './entry'
import { instantOf } from './wallClock'

type Rule = { freq: string; until?: string } & Record<string, unknown>

/**
 * The rule as jCal has it. Its last day is made what the standard asks for: a day where the entry has no hour, else an instant.
 * @param zone IANA name of the user's @returns nothing where there is none, or none that can be read
 */
export function ruleOf({ repeat, when }: Pick<CalendarEntry, 'repeat' | 'when'>, zone: string): Rule | undefined {
  if (!repeat || !when || !('day' in when)) return undefined
  const rule = read(repeat)
  if (!rule?.until) return rule
  const day = rule.until.slice(0, 10)
  // The instant before midnight that ends its last day; what was an instant already is one.
  if (when.time)
    return rule.until.endsWith('Z') ? rule : { ...rule, until: instant(instantOf(addDays(day, 1), '00:00', zone)) }
  return { ...rule, until: day }
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

const instant = (midnight: number): string => `${new Date(midnight - 1000).toISOString().slice(0, 19)}Z`
