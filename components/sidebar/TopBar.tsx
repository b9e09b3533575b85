/** The top of the sidebar: the sheet with its margin line, the search field, and the way to fold it. */
import { ChevronsRight } from 'lucide-preact'
import type { RefObject } from 'preact'
import { t } from '../../lib/state/language'
import { collapse } from '../../lib/state/page'
import { IconButton } from '../shared/IconButton'
import { FindBox } from './FindBox'
import { Logo } from './Logo'
import type { View } from './view'

type Props = { onView: (view: View) => void; search: RefObject<HTMLInputElement> }

export function TopBar({ onView, search }: Props) {
  return (
    <header class="top-bar">
      <Logo />
      <FindBox floats hint="/" placeholder={t('sidebar.searchHint')} inputRef={search} onView={onView} />
      <IconButton label={t('sidebar.collapse')} onClick={collapse}>
        <ChevronsRight size={16} aria-hidden="true" />
      </IconButton>
    </header>
  )
}
