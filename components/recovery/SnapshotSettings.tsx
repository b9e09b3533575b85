/** Snapshots in the settings: what there are, one more at a press, and the way back to any. */
import { useState } from 'preact/hooks'
import { say } from '../../lib/state/act'
import { formatInstant, formatPercent, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { snapshots, takeNow } from '../../lib/state/snapshots'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { ExportWay } from './ExportWay'
import './recovery.css'
import { countWords } from './recoveryWords'
import { SnapshotList } from './SnapshotList'

export function SnapshotSettings() {
  const [busy, setBusy] = useState<number>()
  const shelf = snapshots.value
  const failure = shelf.state === 'ready' ? shelf.failure : undefined
  const take = async () => {
    setBusy(0)
    const taken = await takeNow(setBusy)
    setBusy(undefined)
    if (taken.state === 'taken') say(t('snapshot.taken', { what: countWords(taken.manifest.counts) }))
    else if (taken.state === 'no-room') say(noRoom(taken), { tone: 'failed' })
    else if (taken.state === 'failed') say(t('recovery.failed', { why: taken.why }), { tone: 'failed' })
    else say(t('snapshot.busy'), { tone: 'failed' })
  }
  return (
    <Section title={t('snapshot.title')} class="settings-panel snapshots">
      <p class="quiet">{t('snapshot.says')}</p>
      {failure && (
        <p class="near" role="status">
          {t('snapshot.failing', {
            when: formatInstant(failure.at),
            why: failure.state === 'no-room' ? noRoom(failure) : failure.why,
          })}
        </p>
      )}
      <Button disabled={busy !== undefined} onClick={() => void take()}>
        {busy === undefined ? t('snapshot.take') : `${t('snapshot.taking')} ${formatPercent(Math.floor(busy * 100))}`}
      </Button>
      <SnapshotList />
      <ExportWay />
    </Section>
  )
}

const noRoom = ({ needed, free }: { needed: number; free: number }) =>
  t('snapshot.noRoom', { needed: formatSize(needed), free: formatSize(free) })
