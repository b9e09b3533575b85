/** The lines of the card of targets, counted from the facts of all records. */
import { useMemo } from 'preact/hooks'
import type { SetTarget } from '../../lib/core/reports/target'
import { progressOf } from '../../lib/core/reports/targetReached'
import { currentDay } from '../../lib/state/clock'
import { useFacts } from '../../lib/state/facts'
import { t } from '../../lib/state/language'
import { useReportAbout } from '../../lib/state/reports'
import { Skeleton } from '../shared/Answer'
import { TargetLine } from '../targets/TargetLine'

export function TargetLines({ here }: { here: readonly { target: SetTarget; period: string }[] }) {
  const today = currentDay.value
  const about = useReportAbout()
  const { counted, error } = useFacts()
  const lines = useMemo(
    () =>
      counted && about
        ? here.map(({ target, period }) => progressOf(counted.facts, target, period, today, about))
        : undefined,
    [here, counted, about, today],
  )
  if (error !== undefined)
    return (
      <p class="failed" role="alert">
        {t('failed', { why: String(error) })}
      </p>
    )
  if (!lines) return <Skeleton rows={here.length * 2} />
  return (
    <ul>
      {lines.map((progress) => (
        <TargetLine key={`${progress.target.measure} ${progress.period}`} progress={progress} dated short />
      ))}
    </ul>
  )
}
