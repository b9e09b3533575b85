/** Where the question stands to which calendar a record is to be added: once on each surface, and nothing of it until it is asked. */
import { calendarAsked } from '../../lib/state/calendar'
import { later } from '../shared/later'

/** With what writes calendars, which no page waits for. */
const AddToCalendar = later(async () => (await import('./AddToCalendar')).AddToCalendar)

export function CalendarHost() {
  const asked = calendarAsked.value
  if (!asked) return null
  return (
    <AddToCalendar
      key={`${asked.kind} ${asked.id}`}
      {...asked}
      onClose={() => {
        calendarAsked.value = undefined
      }}
    />
  )
}
