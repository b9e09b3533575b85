/** A deal's temperature in a few words: the label, and until when it holds, or that it expired. */
import type { Deal } from '../../lib/core/deal'
import { isHottest, temperatureOn } from '../../lib/core/temperature'
import { currentDay } from '../../lib/state/clock'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { Chip } from '../shared/Chip'
import { capital } from '../work/due'

export function TemperatureChip({ deal }: { deal: Pick<Deal, 'temperature'> }) {
  const labels = temperatureLabels.value
  if (!labels) return null
  const now = temperatureOn(deal.temperature, labels, currentDay.value)
  if (now.state === 'none') return null
  if (now.state === 'expired') {
    return (
      <Chip tone="near">
        {now.label ? t('temperature.expired', { label: now.label.name }) : capital(t('temperature.expiredShort'))}
      </Chip>
    )
  }
  return (
    <Chip tone={isHottest(labels, now.label.id) ? 'gained' : 'plain'}>
      {t('temperature.untilDay', { label: now.label.name, day: formatDate(now.until) })}
    </Chip>
  )
}
