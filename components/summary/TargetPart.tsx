/** How far the targets are, where there are any. */
import type { Behind } from '../../lib/core/reports/report'
import type { Progress } from '../../lib/core/reports/targetReached'
import { t } from '../../lib/state/language'
import { TargetLine } from '../targets/TargetLine'

type Props = { lines: readonly Progress[] | undefined; onOpen: (behind: Behind, of: string) => void }

export function TargetPart({ lines, onOpen }: Props) {
  if (!lines) return null
  return (
    <section aria-label={t('summary.targets')}>
      <h2 class="heading">
        <a href="#/targets">{t('summary.targets')}</a>
      </h2>
      {lines.length ? (
        <ul class="target-list">
          {lines.map((progress) => (
            <TargetLine
              key={`${progress.target.measure} ${progress.period}`}
              progress={progress}
              dated
              onOpen={onOpen}
            />
          ))}
        </ul>
      ) : (
        <p class="quiet">{t('goal.none')}</p>
      )}
    </section>
  )
}
