/** What the user has on this site: the sidebar left or right, the browser's side panel in its stead, or nothing. */
import { Ellipsis } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Here } from '../../lib/platform/channel'
import { hasPanel, openPanel, thisTab } from '../../lib/platform/panel'
import { chooseShows, onlyPanel } from '../../lib/platform/place'
import { deliberately } from '../../lib/state/deliberate'
import { t } from '../../lib/state/language'
import { place, setDocked, setSide } from '../../lib/state/page'
import { Menu, type MenuItem } from '../shared/Menu'

export function SiteMenu({ here }: { here: Here }) {
  const tab = useRef<number>()
  useEffect(() => {
    void thisTab().then((id) => {
      tab.current = id
    })
  }, [])
  const stands = place.value
  const items: MenuItem[] = []
  if (stands) {
    const other = stands.side === 'left' ? 'right' : 'left'
    items.push(
      {
        id: 'dock',
        label: t(stands.docked ? 'sidebar.float' : 'sidebar.dock'),
        run: () => setDocked(!stands.docked),
      },
      { id: 'side', label: t(`site.to.${other}`), run: () => setSide(other) },
    )
    if (hasPanel()) {
      items.push({
        id: 'panel',
        label: t('site.usePanel', { site: here.label }),
        run: () => {
          // The browser opens it only while the click is being answered.
          if (tab.current !== undefined) void openPanel(tab.current)
          void chooseShows(here.site, 'panel')
        },
      })
    }
  } else if (here.shows === 'panel' && !onlyPanel()) {
    items.push({
      id: 'sidebar',
      label: t('site.useSidebar', { site: here.label }),
      run: () => void chooseShows(here.site, 'sidebar'),
    })
  }
  items.push({
    id: 'off',
    label: t('site.turnOff', { site: here.label }),
    run: () =>
      deliberately({
        asks: t('sure.turnOff', { site: here.label }),
        does: t('site.turnOff', { site: here.label }),
        place: '/settings',
        run: () => chooseShows(here.site, 'off'),
      }),
    danger: true,
  })
  return (
    <Menu kind="quiet" small label={t('site.menu', { site: here.label })} items={items}>
      <Ellipsis size={16} aria-hidden="true" />
    </Menu>
  )
}
