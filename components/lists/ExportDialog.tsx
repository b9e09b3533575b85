/** The chosen rows of a list saved as a file, with how far its writing is. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import { fieldsOf } from '../../lib/core/fields'
import { download } from '../../lib/platform/files'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { csvFile, type ListFile, vcardFile } from '../../lib/state/listFile'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import './export.css'

type Props = {
  noun: Noun
  ids: readonly string[]
  /** Ids of the columns that the list shows, in their order. */
  columns: readonly string[]
  onClose: () => void
}
type Write = (progress: (done: number) => void, signal: AbortSignal) => Promise<ListFile | undefined>

export function ExportDialog({ noun, ids, columns, onClose }: Props) {
  const { progress, said, failed, run } = useWriting()
  const about = fieldAbout.value
  if (!about) return null
  const labels = new Map(fieldsOf(noun, about).map(({ id, label }) => [id, saidWords(label)]))
  const name = (ending: string) => `${t(`export.file.${noun}`)}${ending}`
  const rows = { noun, ids, about }
  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      <div class="export">
        <p>{t('export.rows', { n: ids.length })}</p>
        <div>
          <Button
            kind="primary"
            aria-describedby="export-csv"
            onClick={() => run(name('.csv'), (done, signal) => csvFile(rows, columns, done, signal))}
          >
            {t('export.csv')}
          </Button>
          <p class="hint" id="export-csv">
            {t('export.csvSays', { columns: columns.flatMap((id) => labels.get(id) ?? []).join(', ') })}{' '}
            {t('export.marked')}
          </p>
        </div>
        {noun === 'people' && (
          <div>
            <Button
              aria-describedby="export-vcard"
              onClick={() => run(name('.vcf'), (done, signal) => vcardFile(rows, done, signal))}
            >
              {t('export.vcard')}
            </Button>
            <p class="hint" id="export-vcard">
              {t('export.vcardSays')}
            </p>
          </div>
        )}
        {progress !== undefined && (
          <div>
            <progress aria-label={t('export.title')} value={progress} max={ids.length} />
            <p class="quiet">{t('export.writing', { done: progress, total: ids.length })}</p>
          </div>
        )}
        <p class="quiet" role="status">
          {said}
        </p>
        {failed && <p role="alert">{failed}</p>}
      </div>
    </Dialog>
  )
}

/** One file at a time; leaving the dialog gives it up. */
function useWriting() {
  const [progress, setProgress] = useState<number>()
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState('')
  const stop = useRef<AbortController>()
  useEffect(() => () => stop.current?.abort(), [])
  const run = (name: string, write: Write) => {
    if (progress !== undefined) return
    const own = new AbortController()
    stop.current = own
    setSaid('')
    setFailed('')
    setProgress(0)
    const end = write(setProgress, own.signal).then(
      (made) => {
        if (!made) return
        download(made.file, name)
        setSaid(t('export.saved', { name, n: made.rows }))
      },
      (error) => setFailed(t('failed', { why: String(error) })),
    )
    void end.then(() => own.signal.aborted || setProgress(undefined))
  }
  return { progress, said, failed, run }
}
