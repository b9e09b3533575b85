/** The small button beside a task or a next action that offers it to a calendar. */
import { CalendarPlus } from 'lucide-preact'
import type { CalendarKind } from '../../lib/db/calendarRows'
import { askCalendar } from '../../lib/state/calendar'
import { t } from '../../lib/state/language'
import { IconButton } from '../shared/IconButton'

type Props = { kind: CalendarKind; id: string; title: string; class?: string }

export function CalendarButton({ kind, id, title, class: more }: Props) {
  return (
    <IconButton small class={more} label={t('calendar.addOne', { title })} onClick={() => askCalendar(kind, id)}>
      <CalendarPlus size={14} aria-hidden="true" />
    </IconButton>
  )
}
