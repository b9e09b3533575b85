/**
 * Stands in place of the full page while the database is not the one that was left, or cannot be used: what was expected, what
 * was found, and every way out. Nothing was written by then.
 */
import { useEffect, useState } from 'preact/hooks'
import { space } from '../../lib/platform/files'
import { t } from '../../lib/state/language'
import { mendRows } from '../../lib/state/recover'
import { whyOf } from '../../lib/state/snapshots'
import { lookOnceMore, type Standing } from '../../lib/state/store'
import { Button } from '../shared/Button'
import { later } from '../shared/later'
import { Section } from '../shared/Section'
import { Logo } from '../sidebar/Logo'
import { Compare } from './Compare'
import { OtherWays } from './OtherWays'
import './recovery.css'
import { saidOf, titleOf } from './recoveryWords'
import { SnapshotList } from './SnapshotList'
import { StepBar } from './StepBar'
import { Windows } from './Windows'

/** With what unpacks everything, which a page that is well does without. */
const WholeRestore = later(async () => (await import('../transfer/WholeRestore')).WholeRestore)

/** Room that has to come before it is tried again by itself, in bytes, and how often that is looked for. */
const ENOUGH = 16 * 1024 * 1024
const POLL = 3_000

export function RecoveryPage({ standing }: { standing: Standing }) {
  const title = titleOf(standing)
  useEffect(() => {
    document.title = `${title} · Margin`
  }, [title])
  const { state } = standing
  const full = state === 'damaged' && standing.full
  useEffect(() => {
    if (!full) return
    const timer = setInterval(async () => {
      if ((await space()).free > ENOUGH) await lookOnceMore()
    }, POLL)
    return () => clearInterval(timer)
  }, [full])
  const lost = state === 'replaced' || state === 'rolled-back' || state === 'damaged'
  const stuck = state === 'restoring' && standing.failed !== undefined
  return (
    <main class="recovery margin-line" aria-label={title}>
      <div class="recovery-sheet">
        <header class="recovery-head">
          <Logo />
          <h1 class="title-large">{title}</h1>
        </header>
        <div class="recovery-says" role="alert">
          <p>{saidOf(standing)}</p>
          {lost && <p class="quiet">{t('recovery.says.nothingWritten')}</p>}
        </div>
        {state === 'waiting' && <Windows windows={standing.windows} />}
        {state === 'restoring' && standing.step && !stuck && <StepBar {...standing.step} />}
        {lost && <Compare marker={standing.marker} found={standing.found} />}
        {state === 'damaged' && standing.rows.length > 0 && <Mend rows={standing.rows} />}
        {(state === 'damaged' || stuck) && (
          <div class="buttons">
            <Button onClick={() => void lookOnceMore()}>{t('recovery.again')}</Button>
          </div>
        )}
        {(lost || stuck) && (
          <Section title={t('recovery.choose')} class="settings-panel">
            <p class="quiet">{t('recovery.chooseSays')}</p>
            <SnapshotList />
          </Section>
        )}
        {(lost || stuck) && <WholeRestore />}
        {(lost || stuck || state === 'newer') && (
          <OtherWays canExport={state !== 'replaced' || standing.found !== undefined} exportOnly={state === 'newer'} />
        )}
      </div>
    </main>
  )
}

function Mend({ rows }: { rows: Extract<Standing, { state: 'damaged' }>['rows'] }) {
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string>()
  const mend = async () => {
    setBusy(true)
    await mendRows(rows).catch((error: unknown) => setWhy(whyOf(error)))
    setBusy(false)
  }
  return (
    <Section title={t('recovery.title.rows')} count={rows.length} class="settings-panel">
      <p class="quiet">{t('recovery.mendSays')}</p>
      <Button kind="primary" disabled={busy} onClick={() => void mend()}>
        {t('recovery.mend')}
      </Button>
      {why && (
        <p class="late" role="alert">
          {t('recovery.failed', { why })}
        </p>
      )}
    </Section>
  )
}
