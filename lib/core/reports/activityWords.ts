/** Types of activities and hours of the week, as reports say and draw them. */
import { wordSaid } from './cells'
import { type Facts, KINDS } from './facts'
import type { ReportChart, Said } from './report'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A type of the user's own, or the kind of what is of none. @param key as `activityKey` has it */
export function typeSaid(facts: Facts, key: number): Said {
  if (key >= 0) return wordSaid(facts, key)
  const kind = KINDS[-1 - key] as 'email' | 'call' | 'meeting' | 'note' | 'done'
  return { key: `report.kind.${kind}` }
}

/** The heat map as it is drawn. @param cells 7 × 24, from Monday at midnight on */
export function heatOf(cells: Uint32Array): ReportChart {
  return {
    kind: 'heat',
    title: { key: 'report.activity.heat' },
    rows: WEEKDAYS.map((day) => ({ key: `report.weekday.${day}` as const })),
    columns: Array.from({ length: 24 }, (_, hour) => ({ text: String(hour).padStart(2, '0') })),
    values: WEEKDAYS.map((_, day) => Array.from(cells.subarray(day * 24, day * 24 + 24))),
  }
}
