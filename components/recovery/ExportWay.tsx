/** Everything that can be read, as a file: the way out that writes nothing. */
import { useState } from 'preact/hooks'
import { formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { exportAll, whyOf } from '../../lib/state/snapshots'
import { Button } from '../shared/Button'

export function ExportWay() {
  const [busy, setBusy] = useState<number>()
  const [said, setSaid] = useState<string>()
  const save = async () => {
    setBusy(0)
    try {
      const damaged = await exportAll(setBusy)
      setSaid(damaged ? t('recovery.exported', { n: damaged }) : t('recovery.exportedAll'))
    } catch (error) {
      setSaid(t('recovery.failed', { why: whyOf(error) }))
    }
    setBusy(undefined)
  }
  return (
    <div class="recovery-way">
      <Button disabled={busy !== undefined} onClick={() => void save()}>
        {t('recovery.export')}
      </Button>
      <p class="quiet" role="status">
        {busy === undefined ? (said ?? t('recovery.exportSays')) : formatPercent(Math.floor(busy * 100))}
      </p>
    </div>
  )
}
