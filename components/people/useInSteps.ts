/** A list that is drawn a few at a time, so that a key pressed meanwhile need not wait for all of it. */
import { useEffect, useState } from 'preact/hooks'

/** So many are drawn in one go, in some milliseconds. */
const STEP = 8

/** @returns how many of so many are to be drawn by now */
export function useInSteps(count: number): number {
  const [drawn, setDrawn] = useState(STEP)
  useEffect(() => {
    if (drawn >= count) return
    const next = setTimeout(() => setDrawn(drawn + STEP))
    return () => clearTimeout(next)
  }, [drawn, count])
  return Math.min(drawn, count)
}
