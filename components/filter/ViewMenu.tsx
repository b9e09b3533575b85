/** What can be done with the view that is open, beyond changing what it lists. */
import type { View } from '../../lib/core/view'
import { moveView, removeView } from '../../lib/db/views'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { placeOfView } from '../../lib/state/views'
import { Menu } from '../shared/Menu'
import { useActs } from '../shared/shortcuts'

export function ViewMenu({ view, views, onRename }: { view: View; views: readonly View[]; onRename: () => void }) {
  const at = views.findIndex((one) => one.id === view.id)
  const remove = () => {
    go(placeOfView(view.noun, undefined), { replace: true })
    void act(() => removeView(view.id))
  }
  const move = (by: -1 | 1) => void act(() => moveView(view.id, by))
  useActs(t('view.list'), [
    { id: 'view.rename', run: onRename },
    { id: 'view.forward', when: () => at > 0, run: () => move(-1) },
    { id: 'view.back', when: () => at < views.length - 1, run: () => move(1) },
    { id: 'view.remove', run: remove },
  ])
  return (
    <Menu
      kind="quiet"
      small
      label={t('view.more', { view: view.name })}
      items={[
        { id: 'rename', label: t('view.rename'), run: onRename },
        {
          id: 'forward',
          label: t('view.forward'),
          disabled: at === 0,
          run: () => move(-1),
        },
        {
          id: 'back',
          label: t('view.back'),
          disabled: at === views.length - 1,
          run: () => move(1),
        },
        {
          id: 'remove',
          label: t('view.remove'),
          danger: true,
          run: remove,
        },
      ]}
    >
      <span aria-hidden="true">▾</span>
    </Menu>
  )
}
