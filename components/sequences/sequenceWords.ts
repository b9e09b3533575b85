/** How it stands with somebody in a sequence, in words. */
import { isActive } from '../../lib/core/drafts/sequence'
import type { InSequence } from '../../lib/db/sequenceRead'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'

/** `Step 2 of 3 · Second email · next: 4 December`, or how and when it ended. */
export function standWords({ row, sequence, task }: InSequence): string {
  if (isActive(row)) {
    // A step may have been taken out since: nobody is at step 4 of 3.
    const n = (row.at ?? 0) + 1
    const all = Math.max(n, sequence.steps?.length ?? 0)
    const day = task?.day && t('sequence.next', { day: formatDate(task.day) })
    return [t('sequence.at', { n, all }), task?.title, day].filter(Boolean).join(' · ')
  }
  if (row.state === 'finished') return t('sequence.finished', { day: formatDate(row.ended?.on ?? '') })
  const { why, on = '' } = row.ended ?? {}
  return why ? t(`sequence.stopped.${why}`, { day: formatDate(on) }) : t('sequence.stopped')
}
