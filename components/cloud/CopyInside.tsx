/** One day's copy beside what is here, kind by kind; and the two ways to take it in. */
import { useEffect, useState } from 'preact/hooks'
import type { Compared } from '../../lib/core/copy/copySeen'
import type { Step } from '../../lib/db/snapshotBack'
import { compareCopy, fetchCopy } from '../../lib/state/copies'
import { formatInstant, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { goBack } from '../../lib/state/recover'
import { StepBar } from '../recovery/StepBar'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { failed, tableWords, unrestoredWords, unseenWords } from './copyWords'

type Props = { ask: { id: string; name: string; passphrase?: string }; onMerge?: () => void; onClose: () => void }

export function CopyInside({ ask, onMerge, onClose }: Props) {
  const [compared, setCompared] = useState<Compared>()
  const [step, setStep] = useState<Step>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void compareCopy(ask).then(setCompared, (error) => setCompared(failed(error)))
  }, [])
  const restore = async () => {
    setBusy(true)
    setTrouble(undefined)
    const fetched = await fetchCopy(ask).catch(failed)
    if (fetched.state !== 'fetched') setTrouble(unseenWords(fetched))
    else {
      const at = compared?.state === 'compared' ? compared.at : new Date().toISOString()
      const not = await goBack(fetched.snapshot, { at, onCheck: setStep }).catch(failed)
      setTrouble(unrestoredWords(not))
    }
    setStep(undefined)
    setBusy(false)
  }
  const counts = compared?.state === 'compared' ? compared : undefined
  const title = counts
    ? t('copies.inside', { day: formatInstant(counts.at), device: counts.deviceName })
    : t('copies.choose')
  return (
    <Dialog title={title} wide onClose={onClose}>
      <div role="status">
        {(!compared || (busy && !step)) && <p>{t('copies.working')}</p>}
        {step && <StepBar {...step} />}
      </div>
      {compared && compared.state !== 'compared' && <p role="alert">{unseenWords(compared)}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {counts && (
        <>
          <CountTable counts={counts.counts} />
          <p class="quiet">{t('copies.restoreSays')}</p>
          <div class="cloud-acts">
            <Button kind="primary" disabled={busy} onClick={() => void restore()}>
              {t('copies.restore')}
            </Button>
            {onMerge && (
              <Button disabled={busy} onClick={onMerge}>
                {t('copies.merge')}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  )
}

function CountTable({ counts }: { counts: Extract<Compared, { state: 'compared' }>['counts'] }) {
  return (
    <div class="cloud-scroll">
      <table class="cloud-counts">
        <thead>
          <tr>
            <th scope="col">{t('copies.kind')}</th>
            <th scope="col">{t('copies.same')}</th>
            <th scope="col">{t('copies.differs')}</th>
            <th scope="col">{t('copies.onlyThere')}</th>
            <th scope="col">{t('copies.onlyHere')}</th>
          </tr>
        </thead>
        <tbody>
          {tableWords(counts).map(({ label, same, differs, there, here }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {[same, differs, there, here].map((n, i) => (
                <td key={i}>{formatNumber(n)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
