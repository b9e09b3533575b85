/** Pace: how long a deal has stood in its stage, against the standard that the user set for it. */
import type { Day } from './days'
import { type Deal, daysInStage } from './deal'
import type { Stage } from './pipeline'

/** From this part of the standard on, the limit is near. */
const NEAR = 0.85

/** Days in the stage, the standard where there is one, the part of it that is used up (0 to 1), and how that stands. */
export type Pace = {
  days: number
  standard?: number
  /** Of how many deals won that was learnt, where it was not typed. */
  learntFrom?: number
  used: number
  tone?: 'near' | 'late'
}

/** The pace of an open deal on a day. A stage without a standard is never late. */
export function paceOf(
  deal: Pick<Deal, 'stageSince'>,
  stage: Pick<Stage, 'standard' | 'learntFrom'>,
  today: Day,
): Pace {
  const days = daysInStage(deal, today)
  const { standard, learntFrom } = stage
  if (!standard) return { days, used: 0 }
  const used = Math.min(1, days / standard)
  return {
    days,
    standard,
    ...(learntFrom && { learntFrom }),
    used,
    tone: days > standard ? 'late' : days >= standard * NEAR ? 'near' : undefined,
  }
}
