/** A word in a pill: a state, a due day, a filter. The word says it; the tone only helps. With `onRemove` it can be taken away. */
import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/state/language'
import './controls.css'
import { IconButton } from './IconButton'

export type Tone = 'plain' | 'accent' | 'late' | 'near' | 'gained'

type Props = { tone?: Tone; label?: string; onRemove?: () => void; children: ComponentChildren }

export function Chip({ tone = 'plain', label, onRemove, children }: Props) {
  return (
    <span class={`chip ${tone}`}>
      {children}
      {onRemove && (
        <IconButton small label={t('chip.remove', { what: label ?? '' })} onClick={onRemove}>
          <X size={12} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}
