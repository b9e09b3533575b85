/** How far a list is worked, in a bar and in words. */
import type { Progress } from '../../lib/db/sheetRead'
import { t } from '../../lib/state/language'

export function ProgressWords({ of: { all, open, later, lead, due } }: { of: Progress }) {
  // Who is to be called back is not done with.
  const done = all - open - later
  return (
    <span class="sheet-progress">
      <progress value={done} max={all || 1} aria-hidden="true" />
      <span>{t('prospect.worked', { done, all })}</span>
      {lead > 0 && <span class="gained">{t('prospect.leads', { n: lead })}</span>}
      {due > 0 && <span class="near">{t('prospect.due', { n: due })}</span>}
    </span>
  )
}
