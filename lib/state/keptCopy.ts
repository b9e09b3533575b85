/**
 * The small copy of today's list that is kept beside the database: its form, and reading it, which needs nothing else. What the
 * popup paints first is drawn from it; `keptToday.ts` keeps it right.
 */
import type { Day } from '../core/days'
import type { Pipeline } from '../core/pipeline'
import type { TemperatureLabel } from '../core/temperature'
import type { SlowList } from '../db/outOfStandard'
import type { TodayList } from '../db/today'

/** `labels`: those of temperature, which some reasons name. */
export type KeptToday = {
  due: TodayList
  slow: SlowList
  done: number
  pipelines: Pipeline[]
  labels: readonly TemperatureLabel[]
}

const NAME = 'today.'
/** Another form of the copy has another name, so that none is read that an older version left. */
export const keyOf = (day: Day): string => `${NAME}4.${day}`
export const isCopy = (name: string): boolean => name.startsWith(NAME)

/** The copy of a day's list; undefined where none was kept. */
export function keptToday(day: Day): KeptToday | undefined {
  const text = localStorage.getItem(keyOf(day))
  return text ? (JSON.parse(text) as KeptToday) : undefined
}
