/** Moves a line of a deal's products up or down, where there is a place for it. */
import { ArrowDownUp } from 'lucide-preact'
import { t } from '../../lib/state/language'
import { Menu } from '../shared/Menu'

type Props = { name: string; onUp?: () => void; onDown?: () => void }

export function LineOrder({ name, onUp, onDown }: Props) {
  if (!onUp && !onDown) return null
  return (
    <span class="line-move">
      <Menu
        small
        kind="quiet"
        class="icon"
        label={t('products.move', { name })}
        items={[
          { id: 'up', label: t('products.up', { name }), disabled: !onUp, run: () => onUp?.() },
          { id: 'down', label: t('products.down', { name }), disabled: !onDown, run: () => onDown?.() },
        ]}
      >
        <ArrowDownUp size={13} aria-hidden="true" />
      </Menu>
    </span>
  )
}
