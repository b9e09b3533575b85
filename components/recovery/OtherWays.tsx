/** What else can be done: everything readable as a file, or beginning with nothing after a second thought. */
import { useState } from 'preact/hooks'
import { formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { beginEmpty } from '../../lib/state/recover'
import { exportAll, whyOf } from '../../lib/state/snapshots'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { Section } from '../shared/Section'

/** @param exportOnly where nothing may be written */
export function OtherWays({ canExport, exportOnly }: { canExport: boolean; exportOnly?: boolean }) {
  const [busy, setBusy] = useState<number>()
  const [said, setSaid] = useState<string>()
  const [asking, setAsking] = useState(false)
  const fail = (error: unknown) => setSaid(t('recovery.failed', { why: whyOf(error) }))
  const save = async () => {
    setBusy(0)
    try {
      const damaged = await exportAll(setBusy)
      setSaid(damaged ? t('recovery.exported', { n: damaged }) : t('recovery.exportedAll'))
    } catch (error) {
      fail(error)
    }
    setBusy(undefined)
  }
  const empty = async () => {
    setAsking(false)
    await beginEmpty().catch(fail)
  }
  return (
    <Section title={t('recovery.other')} class="settings-panel">
      {canExport && (
        <div class="recovery-way">
          <Button disabled={busy !== undefined} onClick={() => void save()}>
            {t('recovery.export')}
          </Button>
          <p class="quiet">{busy === undefined ? t('recovery.exportSays') : formatPercent(Math.floor(busy * 100))}</p>
        </div>
      )}
      {!exportOnly && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('recovery.empty')}
        </Button>
      )}
      <p role="status">{said}</p>
      {asking && (
        <Dialog title={t('recovery.emptySure')} onClose={() => setAsking(false)}>
          <div class="inside">
            <p>{t('recovery.emptySays')}</p>
            <div class="buttons">
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button kind="danger" onClick={() => void empty()}>
                {t('recovery.emptyDo')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </Section>
  )
}
