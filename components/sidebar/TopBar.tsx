/** The top of the sidebar: the sheet with its margin line, the search field, and the way to fold it. */
import { ChevronsLeft, ChevronsRight } from 'lucide-preact'
import type { RefObject } from 'preact'
import { inPanel } from '../../lib/platform/panel'
import { t } from '../../lib/state/language'
import { collapse, here, place } from '../../lib/state/page'
import { IconButton } from '../shared/IconButton'
import { FindBox } from './FindBox'
import { Logo } from './Logo'
import { SiteMenu } from './SiteMenu'
import type { View } from './view'

type Props = { onView: (view: View) => void; search: RefObject<HTMLInputElement> }

export function TopBar({ onView, search }: Props) {
  return (
    <header class="top-bar">
      <Logo />
      <FindBox floats hint="/" placeholder={t('sidebar.searchHint')} inputRef={search} onView={onView} />
      {here.value && here.value.shows !== 'off' && <SiteMenu here={here.value} />}
      {!inPanel() && (
        <IconButton label={t('sidebar.collapse')} onClick={collapse}>
          {place.value?.side === 'left' ? (
            <ChevronsLeft size={16} aria-hidden="true" />
          ) : (
            <ChevronsRight size={16} aria-hidden="true" />
          )}
        </IconButton>
      )}
    </header>
  )
}
