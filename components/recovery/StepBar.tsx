/** What a restore is at, and how far. */
import type { Step } from '../../lib/db/snapshotBack'
import { formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export function StepBar({ step, part }: Step) {
  const what = t(`recovery.step.${step}`)
  return (
    <div class="step-bar" role="status">
      <p>
        {what} <span class="quiet">{formatPercent(Math.floor(part * 100))}</span>
      </p>
      <progress aria-label={what} value={part} max={1} />
    </div>
  )
}
