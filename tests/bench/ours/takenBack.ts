/** Takes back what a part of the bench did, so that the next one finds the same records. */
import { db } from '../../../lib/db/db'
import { undo } from '../../../lib/db/undo'

/** The number of the latest change; 0 where there is none. */
export const lastSeq = async (): Promise<number> => (await db.changes.orderBy('seq').last())?.seq ?? 0

/** Takes back every change after one, the latest first. */
export async function takeBackAfter(seq: number): Promise<void> {
  const later = await db.changes.where('seq').above(seq).reverse().toArray()
  for (const change of later) {
    const { state } = await undo(change.seq)
    if (state !== 'undone') throw new Error(`A change could not be taken back: ${state}.`)
  }
}
