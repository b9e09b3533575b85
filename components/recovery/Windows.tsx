/** The windows that may hold the database, as the user would find them. */

import type { OwnWindow } from '../../lib/platform/windows'
import { t } from '../../lib/state/language'

export function Windows({ windows }: { windows: readonly OwnWindow[] }) {
  if (!windows.length) return null
  return (
    <ul class="recovery-windows">
      {windows.map(({ page, title }, i) => (
        <li key={`${page}${i}`}>{t(`recovery.page.${page}`, { title: title ?? '…' })}</li>
      ))}
    </ul>
  )
}
