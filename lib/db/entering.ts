/** What every page and the background do first with the database: look at it, and keep what an upgrade is about to change. */
import type { Verdict } from '../core/verdict'
import { checkStore, type Outside } from './check'
import type { Room } from './snapshot'

export async function lookFirst(outside: Outside, room: Room): Promise<Verdict> {
  const verdict = await checkStore(outside)
  if (verdict.state !== 'fine' || !verdict.old) return verdict
  // An upgrade happens wholly or not at all: without room for a snapshot it is still better done than not.
  const { takeSnapshot } = await import('./snapshot')
  const taken = await takeSnapshot(room, 'upgrade').catch((error: unknown) => error)
  if ((taken as { state?: string }).state !== 'taken') console.warn('No snapshot before the upgrade:', taken)
  return verdict
}
