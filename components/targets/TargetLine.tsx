/** How far one target is: a bar with a mark where it should be by now, and the same in words. */
import type { ComponentChildren } from 'preact'
import type { Behind } from '../../lib/core/reports/report'
import type { Progress } from '../../lib/core/reports/targetReached'
import { t } from '../../lib/state/language'
import { amountOf, measureName, periodName, progressLines } from './targetWords'
import './targets.css'

type Props = {
  progress: Progress
  /** Opens what the figure stands on. */
  onOpen?: (behind: Behind, of: string) => void
  /** Whether the period is said, where no heading says it. */
  dated?: boolean
  /** No more than how far it is, where there is little room. */
  short?: boolean
  children?: ComponentChildren
}

export function TargetLine({ progress, onOpen, dated, short, children }: Props) {
  const { target, standing, value, byNow, behind } = progress
  const name = measureName(target.measure)
  const words = t('goal.reachedOf', { done: amountOf(target, value), goal: amountOf(target, target.goal) })
  const share = (part: number) => `${Math.min(100, Math.max(0, (part / target.goal) * 100))}%`
  return (
    <li class={`target-line ${standing}`}>
      <div class="target-head">
        <span class="name">{name}</span>
        {dated && <span class="quiet">{periodName(progress.period)}</span>}
        <span class="target-far">
          <span class="target-done">
            {onOpen && value > 0 ? (
              <button
                type="button"
                class="link"
                aria-label={t('goal.open', { value: `${words}, ${name}` })}
                onClick={() => onOpen(behind, `${name}, ${periodName(progress.period)}`)}
              >
                {words}
              </button>
            ) : (
              words
            )}
          </span>
          <span class="target-standing">{t(`goal.standing.${standing}`)}</span>
        </span>
      </div>
      <div class="target-bar" aria-hidden="true">
        <i style={{ inlineSize: share(value) }} />
        {byNow > 0 && (standing === 'behind' || standing === 'on') && <b style={{ insetInlineStart: share(byNow) }} />}
      </div>
      {progressLines(progress)
        .slice(0, short ? 1 : undefined)
        .map((line) => (
          <p key={line} class="quiet">
            {line}
          </p>
        ))}
      {children}
    </li>
  )
}
