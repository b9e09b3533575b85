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

/** The heat map as it is drawn: the hours from the first in which anything happened to the last. @param cells 7 × 24, from Monday at midnight on */
export function heatOf(cells: Uint32Array): ReportChart {
  const busy = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    WEEKDAYS.some((_, day) => cells[day * 24 + hour]),
  )
  const [first = 0, last = 23] = [busy[0], busy.at(-1)]
  return {
    kind: 'heat',
    title: { key: 'report.activity.heat' },
    rows: WEEKDAYS.map((day) => ({ key: `report.weekday.${day}` as const })),
    columns: Array.from({ length: last - first + 1 }, (_, i) => ({ text: String(first + i).padStart(2, '0') })),
    values: WEEKDAYS.map((_, day) => Array.from(cells.subarray(day * 24 + first, day * 24 + last + 1))),
  }
}
