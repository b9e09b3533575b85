/** Looking for likely duplicates while a page waits: goes on in pieces, and ends when nobody looks any more. */
import { findDuplicates, type Judge, type Search } from '../db/duplicates'
import { comparing } from './matching'

/** @returns ends the search */
export function lookForDuplicates(
  onProgress: (search: Search) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let wanted = true
  const run = async () => {
    const { ready, decide } = await comparing()
    const judge: Judge = (people, pairs) => {
      const prepared = people.map(ready)
      return pairs.map(([a, b]) => decide(prepared[a] as never, prepared[b] as never))
    }
    await findDuplicates(judge, (search) => {
      if (wanted) onProgress(search)
      return wanted
    })
  }
  run().catch((error) => wanted && onFailure(error))
  return () => {
    wanted = false
  }
}
