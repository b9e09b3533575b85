/** Long work under way: how far it is, how fast, how long still; and the way to end it, which takes back what it did. */
import { useEffect, useRef } from 'preact/hooks'
import type { Job } from '../../lib/core/job'
import { progressOf } from '../../lib/core/job'
import { dismissJob, jobById, openJobs } from '../../lib/db/jobsUnderWay'
import { endJob, say, takeBack } from '../../lib/state/act'
import { now } from '../../lib/state/clock'
import { deliberately } from '../../lib/state/deliberate'
import { describe, formatDuration, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'
import './jobs.css'

/** Stands once on each surface; nothing is seen of it while there is no long work. */
export function JobsBar() {
  const jobs = useReady(openJobs, [])
  const before = useRef<readonly Job[]>([])
  useEffect(() => {
    if (!jobs) return
    const gone = before.current.filter((job) => job.state === 'running' && !jobs.some((one) => one.id === job.id))
    before.current = jobs
    for (const job of gone) void tellEnd(job.id)
  }, [jobs])
  if (!jobs?.length) return null
  return (
    <section class="jobs" aria-label={t('jobs.region')}>
      {jobs.map((job) =>
        job.state === 'failed' ? <Failed key={job.id} job={job} /> : <Running key={job.id} job={job} />,
      )}
    </section>
  )
}

async function tellEnd(id: string): Promise<void> {
  const job = await jobById(id)
  if (job?.state !== 'done') return
  const what = describe(job.label)
  const kept = job.kind === 'undo' ? 'jobs.kept' : 'jobs.leftOut'
  // An erasure is for good.
  const back = job.kind === 'erase' ? {} : { seq: job.seq }
  say(job.kept ? t(kept, { what, n: job.kept }) : what, back)
}

/** What a job is at, while it is. */
function doing({ kind, label }: Job): string {
  if (kind !== 'undo') return t(`jobs.${kind}`, label.params)
  const what = label.inner ? describe(label.inner) : ''
  return t(label.key === 'change.redo' ? 'jobs.redo' : 'jobs.undo', { what })
}

function Running({ job }: { job: Job }) {
  const what = doing(job)
  const { part, rate, left } = progressOf(job, now())
  const words = [
    t('jobs.progress', { done: formatNumber(job.done), total: formatNumber(job.total) }),
    rate !== undefined && t('jobs.rate', { rate: formatNumber(Math.round(rate)) }),
    left !== undefined && (left < 5 ? t('jobs.soon') : t('jobs.left', { time: formatDuration(left) })),
  ]
  return (
    <div class="job">
      <p class="cut">{what}</p>
      {/* Half-way there is no way back from an erasure. */}
      {job.kind !== 'erase' && (
        <Button small aria-label={t('jobs.cancelLong', { what })} onClick={() => void endJob(job.id)}>
          {t('jobs.cancel')}
        </Button>
      )}
      <progress aria-label={what} value={part} max={1} />
      <p class="quiet job-words">{words.filter(Boolean).join(' · ')}</p>
    </div>
  )
}

/** What erases is fetched when there is need. */
const goOn = async (id: string) => (await import('../../lib/db/erase')).eraseAgain(id)

function Failed({ job }: { job: Job }) {
  const { seq } = job
  const back = async () => {
    const answer = seq === undefined ? undefined : await takeBack(seq)
    // Else it was said what stands in the way, and the offer stays.
    if (answer && ['undone', 'started', 'already'].includes(answer.state)) await dismissJob(job.id)
  }
  return (
    <div class="job" role="alert">
      <p>{t('jobs.failed', { what: describe(job.label), why: job.error ?? '' })}</p>
      <span class="row">
        {job.kind === 'erase' ? (
          <Button
            small
            onClick={() => deliberately({ asks: t('sure.erase'), does: t('erase.goOn'), run: () => goOn(job.id) })}
          >
            {t('erase.goOn')}
          </Button>
        ) : (
          <>
            {seq !== undefined && (
              <Button small onClick={() => void back()}>
                {t('jobs.takeBack')}
              </Button>
            )}
            <Button small onClick={() => void dismissJob(job.id)}>
              {t('jobs.dismiss')}
            </Button>
          </>
        )}
      </span>
    </div>
  )
}
