/** An import that is being written: how far it is, and the way to stop it, which takes back what was written. */
import { type Job, progressOf } from '../../lib/core/job'
import { importOf } from '../../lib/db/importStage'
import { endJob } from '../../lib/state/act'
import { now } from '../../lib/state/clock'
import { formatDuration, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { CountWords } from './CountWords'

export function ImportRunning({ job }: { job: Job }) {
  const { about, counts } = importOf(job)
  const { part, rate, left } = progressOf(job, now())
  const words = t('transfer.writing', {
    file: about.file,
    done: formatNumber(job.done),
    total: formatNumber(job.total),
  })
  return (
    <article class="import-job" aria-label={about.file}>
      <p>{words}</p>
      <progress aria-label={words} value={part} max={1} />
      <p class="quiet">
        {[
          rate !== undefined && t('jobs.rate', { rate: formatNumber(Math.round(rate)) }),
          left !== undefined && (left < 5 ? t('jobs.soon') : t('jobs.left', { time: formatDuration(left) })),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <CountWords counts={counts} />
      <p class="buttons">
        <Button aria-label={t('transfer.stopSays', { file: about.file })} onClick={() => void endJob(job.id)}>
          {t('transfer.stop')}
        </Button>
      </p>
    </article>
  )
}
