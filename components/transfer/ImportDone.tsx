/** An import that is over: its rows by their fates, the refused ones as a file, and the way back. */
import { rowsIn } from '../../lib/core/import/fate'
import type { Job } from '../../lib/core/job'
import { changeBySeq } from '../../lib/db/history'
import { forgetImport, importOf } from '../../lib/db/importStage'
import { download } from '../../lib/platform/files'
import { sayFailure, takeBack } from '../../lib/state/act'
import { formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { refusedFile } from '../../lib/state/refusedFile'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { CountWords } from './CountWords'

export function ImportDone({ job }: { job: Job }) {
  const { about, counts, companies } = importOf(job)
  const { seq } = job
  const { file } = about
  const change = useReady(async () => (seq === undefined ? undefined : changeBySeq(seq)), [seq])
  const isBack = change?.undoneBy !== undefined
  const said = [
    formatFull(job.startedAt),
    t('transfer.rowsIn', { n: rowsIn(counts) }),
    companies > 0 && t('transfer.companies', { n: companies }),
    isBack && t('transfer.undone'),
  ]
  const save = async () => {
    try {
      download(
        (await refusedFile(job)).file,
        `${t('transfer.refusedName', { file: file.replace(/\.\w{2,5}$/, '') })}.csv`,
      )
    } catch (error) {
      await sayFailure(error)
    }
  }
  return (
    <article class="import-job" aria-label={file}>
      <h3>
        {job.state === 'failed' ? t('transfer.stopped', { file, why: job.error ?? '' }) : t('transfer.done', { file })}
      </h3>
      <p class="quiet">{said.filter(Boolean).join(' · ')}</p>
      <CountWords counts={counts} />
      {counts.refused > 0 && <p class="hint">{t('transfer.refusedSays')}</p>}
      <p class="buttons">
        {counts.refused > 0 && (
          <Button onClick={() => void save()}>{t('transfer.refusedFile', { n: counts.refused })}</Button>
        )}
        {change && !isBack && (
          <Button aria-label={t('transfer.undo', { file })} onClick={() => void takeBack(change.seq)}>
            {t('undo')}
          </Button>
        )}
        {change && <a href={addressOf({ page: 'history' })}>{t('transfer.toHistory')}</a>}
        <Button
          kind="quiet"
          aria-label={t('transfer.forget', { file })}
          onClick={() => void forgetImport(job.id).catch(sayFailure)}
        >
          {t('transfer.forgetShort')}
        </Button>
      </p>
    </article>
  )
}
