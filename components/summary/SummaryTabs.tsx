/** From one summary to the other. */
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'

export function SummaryTabs({ of }: { of: 'day' | 'week' }) {
  return (
    <nav class="summary-tabs" aria-label={t('summary.which')}>
      <a href={addressOf({ page: 'summary' })} aria-current={of === 'day' ? 'page' : undefined}>
        {t('summary.day')}
      </a>
      <a href={addressOf({ page: 'summary', of: 'week' })} aria-current={of === 'week' ? 'page' : undefined}>
        {t('summary.week')}
      </a>
    </nav>
  )
}
