/** The way of files into Margin: dropped, looked at, previewed row by row, written by a job, and taken back as one. */
import { useEffect, useState } from 'preact/hooks'
import { tidyLeftovers } from '../../lib/state/importLock'
import { t } from '../../lib/state/language'
import { Page } from '../Page'
import { DropArea } from './DropArea'
import { Imports } from './Imports'
import { OneFile } from './OneFile'
import '../prospecting/prospecting.css'
import './import.css'

export function ImportPage() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [file, ...waiting] = files
  useEffect(() => void tidyLeftovers(Date.now()).catch(console.error), [])
  return (
    <Page title={t('transfer.import')}>
      <div class="page-body import-page">
        <DropArea small={file !== undefined} onFiles={(more) => setFiles((now) => [...now, ...more])} />
        {file && (
          <OneFile
            // Each has a way of its own.
            key={`${files.length}:${file.name}`}
            file={file}
            next={waiting[0]?.name}
            onDone={() => setFiles((now) => now.slice(1))}
          />
        )}
        {waiting.length > 0 && <p class="quiet">{t('transfer.waiting', { n: waiting.length })}</p>}
        <Imports />
      </div>
    </Page>
  )
}
