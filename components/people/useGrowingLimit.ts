/** How many rows a list asks for: a screenful and some at first, more each time its end comes into view. */
import { useState } from 'preact/hooks'

const FIRST = 100
const STEP = 400

/** @param of what the list shows: another filter starts small again @returns the limit, and how to raise it */
export function useGrowingLimit(of: string): [number, (shown: number) => void] {
  const [wanted, setWanted] = useState({ of, limit: FIRST })
  const limit = wanted.of === of ? wanted.limit : FIRST
  return [limit, (shown) => shown >= limit && setWanted({ of, limit: limit + STEP })]
}
