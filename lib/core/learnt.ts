/** A standard that is learnt: what deals that were won took in a stage. */
import type { Stage } from './pipeline'

/** Of `n` deals: half took `median` days or fewer, a quarter `low` or fewer, three quarters `high` or fewer. */
export type Learnt = { n: number; median: number; low: number; high: number }

/** Of fewer deals nothing is learnt: one slow one would be the rule. */
export const LEAST = 5

/**
 * What deals took, from how many took how many days.
 * @param counts each number of days once, in any order
 * @returns undefined where there are too few
 */
export function learntFrom(counts: readonly { days: number; n: number }[]): Learnt | undefined {
  const sorted = counts.filter(({ n }) => n > 0).sort((a, b) => a.days - b.days)
  const n = sorted.reduce((sum, one) => sum + one.n, 0)
  if (n < LEAST) return undefined
  // Nearest rank: a number of days that a deal really took, and not one between two.
  const upTo = (part: number): number => {
    let seen = 0
    for (const one of sorted) {
      seen += one.n
      if (seen >= n * part) return one.days
    }
    return sorted.at(-1)?.days ?? 0
  }
  return { n, median: upTo(0.5), low: upTo(0.25), high: upTo(0.75) }
}

/** The days that three quarters of the deals kept to; of a standard of no days every deal would be late. */
export const standardFrom = ({ high }: Learnt): number => Math.max(1, high)

/** The stage with the standard that was learnt, where none was typed. */
export const withLearnt = (stage: Stage, learnt: Learnt | undefined): Stage =>
  learnt && !stage.standard ? { ...stage, standard: standardFrom(learnt), learntFrom: learnt.n } : stage
