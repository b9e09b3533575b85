/** What every page and the background do first with the database: look at it, and keep what an upgrade is about to change. */
import type { Verdict } from '../core/verdict'
import { checkStore, type Outside } from './check'
import type { Room } from './snapshot'

const whenNeeded = async () => (await import('./snapshot')).takeSnapshot

/** @param taker gives what takes a snapshot: pages load it when there is need; a worker cannot load, and has it at hand */
export async function lookFirst(outside: Outside, room: Room, taker = whenNeeded): Promise<Verdict> {
  const verdict = await checkStore(outside)
  if (verdict.state !== 'fine' || !verdict.old) return verdict
  // An upgrade happens wholly or not at all: without room for a snapshot it is still better done than not.
  const takeSnapshot = await taker()
  const taken = await takeSnapshot(room, 'upgrade').catch((error: unknown) => error)
  if ((taken as { state?: string }).state !== 'taken') console.warn('No snapshot before the upgrade:', taken)
  return verdict
}
