/** Why a deal is out of standard, in words. */
import type { Day } from '../../lib/core/days'
import type { OutReason } from '../../lib/core/outOfStandard'
import type { Stage } from '../../lib/core/pipeline'
import type { TemperatureLabel } from '../../lib/core/temperature'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital } from '../work/due'

/**
 * A reason in full: `31 days in Quote · standard 14 days`, `Closing day passed: 3 Nov`.
 * @param today the day that it is read on
 * @param labels those of temperature, where their names are known
 */
export function reasonWords(
  reason: OutReason,
  stage: Pick<Stage, 'name'>,
  today: Day,
  labels: readonly TemperatureLabel[] = [],
): string {
  switch (reason.kind) {
    case 'pace': {
      const days = t('deal.days', { n: reason.days })
      const standard = t('today.standard', { n: reason.standard })
      const learnt = reason.learntFrom ? `, ${t('today.learnt', { n: reason.learntFrom })}` : ''
      return `${t('today.inStage', { days, stage: stage.name })} · ${standard}${learnt}`
    }
    case 'closing':
      return t('out.closing', { day: formatDay(reason.day, today) })
    case 'silent':
      return t('out.silent', { n: reason.days })
    case 'temperature': {
      const label = labels.find((one) => one.id === reason.id)?.name
      if (label && reason.until) return t('out.temperature', { label, day: formatDay(reason.until, today) })
      return label || reason.until ? capital(t('temperature.expiredShort')) : t('out.temperatureGone')
    }
  }
}

/** A reason other than pace in a word or two, for cards. */
export function reasonShort({ kind }: OutReason): string {
  if (kind === 'closing') return capital(t('out.closingShort'))
  return kind === 'silent' ? t('out.silentShort') : capital(t('temperature.expiredShort'))
}
