/** What was chosen of what a report asks for: what makes no sense is as if nothing had been chosen. */
import type { ActivityBy } from './activity'
import type { AttributionBy } from './attribution'
import type { LostBy } from './lost'
import type { Choice, ReportOptions } from './report'

type By = ActivityBy | AttributionBy | LostBy

/** The choice of what a report's rows stand by. */
export const byChoice = (ways: readonly By[]): Choice => ({
  id: 'by',
  name: 'report.by',
  among: () => ways.map((id) => ({ id, said: { key: `report.by.${id}` } })),
})

/** One of some ids; the first where nothing else was chosen. */
export function chosen<T extends string>({ choices }: ReportOptions, id: string, among: readonly T[]): T {
  const asked = choices && Object.hasOwn(choices, id) ? choices[id] : undefined
  return among.find((one) => one === asked) ?? (among[0] as T)
}

/** A whole number within its bounds. */
export function chosenNumber({ choices }: ReportOptions, choice: Choice): number {
  if (!('usual' in choice)) return 0
  const asked = choices && Object.hasOwn(choices, choice.id) ? Number(choices[choice.id]) : Number.NaN
  return Number.isInteger(asked) && asked >= choice.least && asked <= choice.most ? asked : choice.usual
}
