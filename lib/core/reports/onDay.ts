/** How a deal stood at the end of a day. */
import { type Facts, NO_DAY } from './facts'
import type { Path } from './moves'

/** The word of the stage in which it stood at the end of a day; undefined where that is not known, or it was not there yet. */
export function stageOn({ stages, from }: Path, day: number): number | undefined {
  for (let i = from.length - 1; i >= 0; i--) if ((from[i] as number) <= day) return stages[i]
  return undefined
}

/** Whether a deal was open at the end of a day, by the day on which it was closed last. */
export function wasOpen({ deals }: Facts, row: number, day: number): boolean {
  const { created, closed, status } = deals.col
  if ((created[row] as number) > day) return false
  if ((status[row] as number) < 2) return true
  const end = closed[row] as number
  return end !== NO_DAY && end > day
}
