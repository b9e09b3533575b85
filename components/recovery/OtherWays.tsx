/** What else can be done: everything readable as a file, or beginning with nothing after a second thought. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { beginEmpty } from '../../lib/state/recover'
import { whyOf } from '../../lib/state/snapshots'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { Section } from '../shared/Section'
import { ExportWay } from './ExportWay'

/** @param exportOnly where nothing may be written */
export function OtherWays({ canExport, exportOnly }: { canExport: boolean; exportOnly?: boolean }) {
  const [why, setWhy] = useState<string>()
  const [asking, setAsking] = useState(false)
  const empty = async () => {
    setAsking(false)
    await beginEmpty().catch((error: unknown) => setWhy(whyOf(error)))
  }
  return (
    <Section title={t('recovery.other')} class="settings-panel">
      {canExport && <ExportWay />}
      {!exportOnly && (
        <a class="button" href="#/cloud">
          {t('copies.fromCloud')}
        </a>
      )}
      {!exportOnly && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('recovery.empty')}
        </Button>
      )}
      {why && (
        <p class="late" role="alert">
          {t('recovery.failed', { why })}
        </p>
      )}
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
