/** How many rows a list asks for: a screenful and some at first, twice as many each time its end comes into view. */
import { useEffect, useState } from 'preact/hooks'

const FIRST = 200

/** @param of what the list shows: another filter starts small again @returns the limit, and how to raise it */
export function useGrowingLimit(of: string): [number, (shown: number) => void] {
  const [limit, setLimit] = useState(FIRST)
  useEffect(() => setLimit(FIRST), [of])
  return [limit, (shown) => shown >= limit && setLimit(limit * 2)]
}
