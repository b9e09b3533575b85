/** The next action of a deal with its tick and when it is due; ticking asks what comes after. */
import type { Deal } from '../../lib/core/deal'
import { currentDay } from '../../lib/state/clock'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { CalendarButton } from '../calendar/CalendarButton'
import { Chip } from '../shared/Chip'
import { capital, dueWords } from '../work/due'

type Props = { deal: Deal; onDone: () => void; onPlan: () => void }

export function NextAction({ deal, onDone, onPlan }: Props) {
  if (deal.status === 'standby' && deal.standbyUntil) {
    const woken = deal.standbyUntil <= currentDay.value
    return (
      <div class="next-action">
        <button type="button" class="as-text grow" data-return onClick={onPlan}>
          {woken ? t('due.woken') : t('deal.untilDay', { day: formatDate(deal.standbyUntil) })}
        </button>
        <Chip tone={woken ? 'near' : 'plain'}>{woken ? t('due.today') : t('status.standby')}</Chip>
        <CalendarButton kind="deal" id={deal.id} title={deal.title} />
      </div>
    )
  }
  const { text, day, time } = deal.nextAction ?? { day: currentDay.value }
  const due = dueWords(day, time, currentDay.value)
  return (
    <div class="next-action">
      {text && (
        <input type="checkbox" checked={false} aria-label={t('next.done', { action: text })} onChange={onDone} />
      )}
      <button type="button" class={text ? 'as-text grow' : 'as-text grow link'} data-return onClick={onPlan}>
        {text ?? t('next.none')}
      </button>
      <Chip tone={due.tone}>{capital(due.text)}</Chip>
      <CalendarButton kind="deal" id={deal.id} title={text ?? deal.title} />
    </div>
  )
}
