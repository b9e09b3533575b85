/** Where the palette of a surface stands: Ctrl or ⌘ K opens it, also while one types. Stands once on each surface. */
import { useEffect } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { later } from '../shared/later'
import { useShortcuts } from '../shared/shortcuts'
import type { View } from '../sidebar/view'
import { opened, openPalette } from './open'

/** Nothing that the first paint needs. */
const Palette = later(async () => (await import('./Palette')).Palette)

/** @param onView shows a record or a form in the way of this surface */
export function PaletteHost({ onView }: { onView: (view: View) => void }) {
  useShortcuts(t('nav.everywhere'), [{ id: 'palette', typing: true, run: openPalette }])
  useEffect(() => {
    const idle = requestIdleCallback(Palette.ahead)
    return () => cancelIdleCallback(idle)
  }, [])
  return opened.value ? <Palette opened={opened.value} onView={onView} /> : null
}
