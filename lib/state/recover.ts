/** Ways out when the database is not fit to be used: going back to a snapshot, mending rows, starting empty. */
import type { DamagedRow } from '../core/dump'
import { mend } from '../db/mend'
import { recount } from '../db/recount'
import { type Restored, restore, type Step, startEmpty } from '../db/snapshotBack'
import { takenAt } from '../db/snapshotFiles'
import { room } from '../platform/files'
import { retireMarker } from '../platform/marker'
import { say } from './act'
import { t } from './language'
import { leaveRestoreResult } from './restored'
import { afterRestore, lookOnceMore, onStep, stuck, tell } from './store'

/**
 * Goes back to a snapshot. When it succeeds the page begins afresh.
 * @param at when the snapshot was taken, to be said afterwards
 * @returns why it was not done
 */
export async function goBack(
  from: string | Blob,
  { at, withoutWayBack, onCheck }: { at: string; withoutWayBack?: boolean; onCheck: (step: Step) => void },
): Promise<Exclude<Restored, { state: 'restored' }>> {
  let begun = false
  const wish = {
    from,
    withoutWayBack,
    async onBegin() {
      // The marker speaks of what is to go; until it is written anew, the snapshots tell that this is no first run.
      await retireMarker()
      tell({ kind: 'begun' })
      begun = true
    },
    onStep: (step: Step) => (step.step === 'restore' ? onStep(step) : onCheck(step)),
  }
  const done = await restore(room, wish).catch((error: unknown) => {
    if (begun) stuck(error)
    throw error
  })
  if (done.state !== 'restored') return done
  const { before, leftOut } = done
  leaveRestoreResult({ at, ...(before !== undefined && { before: takenAt(before) }), ...(leftOut && { leftOut }) })
  await afterRestore()
  return new Promise(() => {})
}

/** Begins with nothing. */
export async function beginEmpty(): Promise<void> {
  await startEmpty(room, async () => {
    await retireMarker()
    tell({ kind: 'begun' })
  })
  await afterRestore()
}

/** Puts single rows back, and opens the database. */
export async function mendRows(rows: readonly DamagedRow[]): Promise<void> {
  const { mended, lost } = await mend(room, rows)
  await lookOnceMore()
  await recount()
  if (mended) say(t('recovery.mended', { n: mended }))
  if (lost.length) say(t('recovery.lost', { n: lost.length }), { tone: 'failed' })
}
