/** Targets of the user's own: set, and taken off, each as one change. */
import type { Label } from '../core/change'
import { daysIn, earlier, type Measure, spanOf, type Target, targetId, targetsFor } from '../core/reports/target'
import { db } from './db'
import { type Written, write } from './write'

/** All of them, also those that hold no more. */
export const allTargets = (): Promise<Target[]> => db.targets.toArray()

type Place = Pick<Target, 'measure' | 'period'>

const labelOf = (key: 'change.targetSet' | 'change.targetRemoved', { measure, period }: Place): Label => ({
  key,
  params: { day: daysIn(period).from },
  inner: { key: `change.target.${measure}` },
})

/**
 * Sets what is to be reached from a period on, in place of what was set for that very period or a later one.
 * @param goal a number of things, or minor units of the currency @throws RowProblem where that makes no target
 */
export const setTarget = (asked: Place & { goal: number; currency?: string }): Promise<Written<undefined>> =>
  write(labelOf('change.targetSet', asked), async (w) => {
    const { measure, period, goal, currency } = asked
    const id = targetId(asked)
    const before = await w.get('targets', id)
    for (const one of await laterThan(asked)) w.remove('targets', one.id)
    // The same again is no change.
    if (before?.goal === goal && before.currency === currency) return undefined
    const row = { id, measure, period, goal, ...(currency && { currency }) }
    w.put('targets', { ...row, createdAt: before?.createdAt ?? w.now, updatedAt: w.now })
    return undefined
  })

/** Takes a target off from a period on; what was to be reached before stays what it was. */
export const removeTarget = (asked: Place): Promise<Written<undefined>> =>
  write(labelOf('change.targetRemoved', asked), async (w) => {
    const { measure, period } = asked
    const id = targetId(asked)
    const before = await w.get('targets', id)
    for (const one of await laterThan(asked)) w.remove('targets', one.id)
    // Only where one from before would hold again must something say that none does.
    const held = targetsFor(await db.targets.toArray(), earlier(period)).some((one) => one.measure === measure)
    if (!held) {
      if (before) w.remove('targets', id)
    } else if (!before || before.goal !== undefined)
      w.put('targets', { id, measure, period, createdAt: before?.createdAt ?? w.now, updatedAt: w.now })
    return undefined
  })

const laterThan = async ({ measure, period }: { measure: Measure; period: string }): Promise<Target[]> =>
  (await db.targets.toArray()).filter(
    (one) => one.measure === measure && spanOf(one.period) === spanOf(period) && one.period > period,
  )
