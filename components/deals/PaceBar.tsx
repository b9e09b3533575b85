/** How much of its stage's standard a deal has used up. The words are there for the tooltip and the screen reader. */
import type { Pace } from '../../lib/core/pace'
import './board.css'
import { paceInFull } from './dealWords'

export function PaceBar({ pace }: { pace: Pace }) {
  return (
    <span class={pace.tone ? `pace ${pace.tone}` : 'pace'} title={paceInFull(pace)}>
      <span class="used" style={{ width: `${Math.round(pace.used * 100)}%` }} />
      <span class="unseen">{paceInFull(pace)}</span>
    </span>
  )
}
