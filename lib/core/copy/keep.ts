/** Which copies stay: the last of each day for some days and of each week for some weeks, with all that they stand on. */
import { type Copy, chainTo, isGap } from './chain'

export type Retention = { days: number; weeks: number }
export const USUAL_RETENTION: Retention = { days: 14, weeks: 8 }

const DAY = 86_400_000

/**
 * The copies of one device that nothing needs any more. The newest whole chain stays whatever its age, and nothing goes where
 * that is all there is.
 * @param now milliseconds since the epoch
 * @param since copies made before this instant (ISO) are void: somebody asked to be erased; undefined for none
 */
export function outdated(copies: readonly Copy[], keep: Retention, now: number, since?: string): Copy[] {
  const kept = new Set<string>()
  const days = new Set<number>()
  const weeks = new Set<number>()
  let isNewest = true
  for (const copy of [...copies].reverse()) {
    const chain = chainTo(copies, copy)
    if (isGap(chain)) continue
    const full = chain.copies[0]
    if (!isNewest && since !== undefined && full && full.at < since) continue
    const age = Math.floor(now / DAY) - Math.floor(Date.parse(copy.at) / DAY)
    const [day, week] = [Math.floor(Date.parse(copy.at) / DAY), Math.floor(Date.parse(copy.at) / DAY / 7)]
    const isOfDay = age < keep.days && !days.has(day)
    const isOfWeek = age < keep.weeks * 7 && !weeks.has(week)
    if (!isNewest && !isOfDay && !isOfWeek) continue
    isNewest = false
    days.add(day)
    weeks.add(week)
    for (const { name } of chain.copies) kept.add(name)
  }
  // Without one whole chain nothing is thrown away.
  return isNewest ? [] : copies.filter(({ name }) => !kept.has(name))
}
