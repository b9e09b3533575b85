/** The head of today's list: the day, how much there is to do, how much is done. */
import type { Day } from '../../lib/core/days'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital } from './due'

type Props = {
  today: Day
  /** How much is due; undefined while that is not known. */
  total: number | undefined
  done: number
  /** The list is a kept one, and the database has not confirmed it yet. */
  checking: boolean
}

export function TodayHead({ today, total, done, checking }: Props) {
  return (
    <header>
      <h2 class="title">{capital(formatLongDay(today))}</h2>
      {checking && <span class="hint checking">{t('today.checking')}</span>}
      <p class="quiet">
        {total !== undefined && t('today.count', { n: total })}
        {done > 0 && ` · ${t('today.done', { n: done })}`}
      </p>
    </header>
  )
}
