/** Whether a month of the year is usually better or worse than those around it. */
import type { History } from './forecastModel'

/** Months of history from which on the time of the year counts. */
export const SEASONS_FROM = 24
/** How that month of the year stood to its year before, drawn towards 1; 1 with less than two years. */
export function season({ won }: Pick<History, 'won'>, before: number, month: number): number {
  if (before < SEASONS_FROM) return 1
  let [sum, n] = [0, 0]
  for (let same = month - 12; same >= 0; same -= 12) {
    if (same >= before || same < 6) continue
    const around = won.subarray(Math.max(0, same - 6), Math.min(before, same + 6))
    const mean = around.reduce((all, one) => all + one, 0) / around.length
    if (mean > 0) {
      sum += (won[same] as number) / mean
      n += 1
    }
  }
  return (sum + 3) / (n + 3)
}
