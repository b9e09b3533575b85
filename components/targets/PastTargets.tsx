/** How targets were reached in the periods before, those in which there were some. */
import { useMemo } from 'preact/hooks'
import type { Facts } from '../../lib/core/reports/facts'
import type { Behind, ReportAbout } from '../../lib/core/reports/report'
import { earlier, periodOn, Span, type Target, targetsFor } from '../../lib/core/reports/target'
import { progressOf } from '../../lib/core/reports/targetReached'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { TargetLine } from './TargetLine'

const BACK = { month: 6, quarter: 4 } as const

type Props = {
  all: readonly Target[]
  facts: Facts
  /** Of the facts, which are the same object when records change. */
  version: number
  about: ReportAbout
  onOpen: (behind: Behind, of: string) => void
}

export function PastTargets({ all, facts, version, about, onOpen }: Props) {
  const today = currentDay.value
  const lines = useMemo(
    () =>
      Span.options.flatMap((span) => {
        const periods: string[] = []
        for (let at = earlier(periodOn(today, span)); periods.length < BACK[span]; at = earlier(at)) periods.push(at)
        return periods.flatMap((period) =>
          targetsFor(all, period).map((one) => progressOf(facts, one, period, today, about)),
        )
      }),
    [all, facts, version, about, today],
  )
  if (!lines.length) return null
  return (
    <section aria-label={t('goal.past')}>
      <h2 class="heading">{t('goal.past')}</h2>
      <ul class="target-list">
        {lines.map((progress) => (
          <TargetLine key={`${progress.target.measure} ${progress.period}`} progress={progress} dated onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}
