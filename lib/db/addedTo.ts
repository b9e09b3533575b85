/**
 * A mark of its own for each time that rows were added to a change that had begun before, as jobs and merges do: who remembers the
 * mark and the journal's last number can tell whether anybody wrote since.
 */
import { db } from './db'

const ID = 'addedTo'

/** Within the transaction that adds. */
export const noteAdded = (): PromiseLike<unknown> => db.meta.put({ id: ID, mark: crypto.randomUUID() })

export const addedMark = async (): Promise<unknown> => (await db.meta.get(ID))?.mark
