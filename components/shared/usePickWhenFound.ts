/** Enter beside a search that is as quick as the typing, or nearly. */
import { useEffect, useRef } from 'preact/hooks'

/**
 * Enter that is pressed while the results are still those of an earlier query chooses of the right ones once they are there, unless
 * the query is another by then.
 * @param waiting whether the results are those of an earlier query
 * @param pick chooses the result that is marked
 * @returns what Enter does
 */
export function usePickWhenFound(query: string, waiting: boolean, pick: () => void): () => void {
  const owed = useRef<string>()
  useEffect(() => {
    if (waiting || owed.current === undefined) return
    const isSame = owed.current === query
    owed.current = undefined
    if (isSame) pick()
  }, [query, waiting])
  return () => {
    if (waiting) owed.current = query
    else pick()
  }
}
