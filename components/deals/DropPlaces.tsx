/** Where a dragged deal leaves the stages: won, lost, cancelled, or asleep until a day. */
import { useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { useDealDrop } from './drag'

export const LEAVINGS = ['won', 'lost', 'cancelled', 'standby'] as const
export type Leaving = (typeof LEAVINGS)[number]

export function DropPlaces({ onDrop }: { onDrop: (dealId: string, to: Leaving) => void }) {
  return (
    <div class="drop-places">
      {LEAVINGS.map((to) => (
        <DropPlace key={to} to={to} onDrop={(dealId) => onDrop(dealId, to)} />
      ))}
    </div>
  )
}

function DropPlace({ to, onDrop }: { to: Leaving; onDrop: (dealId: string) => void }) {
  const place = useRef<HTMLDivElement>(null)
  useDealDrop(place, onDrop)
  return (
    <div ref={place} class={`drop-place ${to}`} data-status={to}>
      {t(`board.drop.${to}`)}
    </div>
  )
}
