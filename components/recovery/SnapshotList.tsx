/** The snapshots there are, latest first: when, why, what they hold, how large; and a look inside each. */
import { useState } from 'preact/hooks'
import type { Snapshot } from '../../lib/db/snapshotFiles'
import { formatFull, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { snapshots } from '../../lib/state/snapshots'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { InsideDialog } from './InsideDialog'
import { countWords, reasonWord } from './recoveryWords'

const FIRST = 8

export function SnapshotList() {
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<{ from: string | File; at?: string }>()
  const shelf = snapshots.value
  if (shelf.state === 'loading') return <Skeleton />
  const shown = all ? shelf.snapshots : shelf.snapshots.slice(0, FIRST)
  return (
    <>
      {!shelf.snapshots.length && <p class="quiet">{t('snapshot.none')}</p>}
      {shown.length > 0 && (
        <ol class="snapshot-list" aria-label={t('snapshot.title')}>
          {shown.map((one) => (
            <Line key={one.name} snapshot={one} onOpen={() => setOpen({ from: one.name, at: one.at })} />
          ))}
        </ol>
      )}
      <div class="buttons">
        {shown.length < shelf.snapshots.length && (
          <Button small onClick={() => setAll(true)}>
            {t('snapshot.earlier', { n: shelf.snapshots.length - shown.length })}
          </Button>
        )}
        <label class="button small snapshot-file">
          {t('snapshot.fromFile')}
          <input
            class="unseen"
            type="file"
            accept=".snapshot"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              // The same file may be chosen again.
              currentTarget.value = ''
              if (file) setOpen({ from: file })
            }}
          />
        </label>
      </div>
      {open && <InsideDialog {...open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Line({ snapshot, onOpen }: { snapshot: Snapshot; onOpen: () => void }) {
  const { at, reason, size, manifest } = snapshot
  const when = formatFull(at)
  return (
    <li class="snapshot-line">
      <div class="grow">
        <p>
          <time dateTime={at} class="name">
            {when}
          </time>{' '}
          <span class="quiet">
            {reasonWord(reason)} · {formatSize(size)}
          </span>
        </p>
        {manifest ? (
          <p class="quiet">{countWords(manifest.counts) || t('recovery.nothing')}</p>
        ) : (
          <p class="late">{t('snapshot.broken')}</p>
        )}
        {manifest && manifest.damaged.length > 0 && (
          <p class="near">{t('snapshot.damaged', { n: manifest.damaged.length })}</p>
        )}
      </div>
      {manifest && (
        <Button small aria-label={t('snapshot.lookAt', { when })} onClick={onOpen}>
          {t('snapshot.look')}
        </Button>
      )}
    </li>
  )
}
