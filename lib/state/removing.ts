/** Removing a stage or a pipeline as an act: done at once, or begun as long work; either says so and can be taken back. */
import type { Pipeline } from '../core/pipeline'
import { type Removal, removeStage } from '../db/removeStage'
import { wakeRunner } from '../platform/wake'
import { act, say } from './act'
import { t } from './language'

/** @returns whether it is removed, or is about to be; else it was said why not */
export async function removeNow(removal: Removal, seen: Pipeline): Promise<boolean> {
  const removed = await act(() => removeStage(removal, seen))
  if (!removed) return false
  if (removed.refused) say(t(`removal.${removed.refused}`), { tone: 'failed' })
  if (removed.job) wakeRunner()
  return !removed.refused
}
