/** The summaries: of the day, as it is now, or of a week. Either can be printed, or copied as text. */
import type { Day } from '../../lib/core/days'
import { isDay } from '../../lib/core/days'
import { mondayOf } from '../../lib/core/morning'
import { lastWeek } from '../../lib/core/reports/weekSummary'
import { currentDay } from '../../lib/state/clock'
import { DaySummary } from './DaySummary'
import './summary.css'
import { WeekSummary } from './WeekSummary'

/** @param of which one @param day of a week: one of its days; left out, the last week that is over */
export function SummaryPage({ of, day }: { of?: 'week'; day?: Day }) {
  const today = currentDay.value
  if (!of) return <DaySummary today={today} />
  const monday = day && isDay(day) && day <= today ? mondayOf(day) : lastWeek(today)
  return <WeekSummary key={monday} monday={monday} today={today} />
}
