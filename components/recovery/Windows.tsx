/** The windows that may hold the database, as the user would find them. */

import type { OwnWindow } from '../../lib/platform/windows'
import { t } from '../../lib/state/language'

const PLACES = ['today', 'deals', 'people', 'companies', 'history', 'settings'] as const

export function Windows({ windows }: { windows: readonly OwnWindow[] }) {
  if (!windows.length) return null
  return (
    <ul class="recovery-windows">
      {windows.map((window, i) => (
        <li key={`${window.page}${i}`}>{t(`recovery.page.${window.page}`, { title: titleOf(window) })}</li>
      ))}
    </ul>
  )
}

/** Its title, else the place at which it stands: a browser may keep the titles of tabs to itself. */
function titleOf({ title, hash }: OwnWindow): string {
  if (title) return title
  const folder = /^#\/(\w+)/.exec(hash ?? '')?.[1]
  const place = PLACES.find((one) => one === folder)
  return place ? t(`nav.${place}`) : '…'
}
