/** When an entry stands in the calendar, in words. */
import type { CalendarEntry } from '../../lib/core/calendar/entry'
import { spanOf } from '../../lib/core/calendar/span'
import { dayOf } from '../../lib/core/days'
import { formatLongDay, formatTime } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital } from '../work/due'

/** @param zone the user's, in which the browser shows its hours too */
export function whenWords(entry: CalendarEntry, zone: string): string {
  const span = spanOf(entry, zone)
  if (!span) return t('calendar.noDay')
  if (span.allDay) return t('calendar.allDay', { day: capital(formatLongDay(span.from)) })
  return t('calendar.span', {
    day: capital(formatLongDay(dayOf(span.from))),
    from: formatTime(span.from),
    to: formatTime(span.to),
  })
}
