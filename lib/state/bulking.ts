/** One act on many records as an act of the user: done at once, or begun as long work; either says so and can be taken back. */
import type { Bulk } from '../core/bulk'
import { type Picked, runBulk } from '../db/bulk'
import { wakeRunner } from '../platform/wake'
import { act, say } from './act'
import { t } from './language'

/** @returns whether it is done, or under way */
export async function doBulk(bulk: Bulk, picked: readonly Picked[]): Promise<boolean> {
  const done = await act(() => runBulk(bulk, picked))
  if (!done) return false
  if (done.job) wakeRunner()
  else if (done.value?.left) say(t('bulk.changedSince', { n: done.value.left }), { tone: 'failed' })
  return true
}
