/** Targets: none, of each standing, typed, taken from before, in a narrow window, and on the card of home. */
import type { Day } from '../../lib/core/days'
import { addDays } from '../../lib/core/days'
import { type Measure, periodOn, type Target, targetId } from '../../lib/core/reports/target'
import type { Scene, Screen, Words } from './screensStage'

/** Targets since half a year: one that is reached, one that is behind, of money and of things, for months and quarters. */
export function someTargets(today: Day): Target[] {
  const [month, quarter] = [periodOn(addDays(today, -62), 'month'), periodOn(addDays(today, -100), 'quarter')]
  const made = { createdAt: `${today}T08:00:00.000Z`, updatedAt: `${today}T08:00:00.000Z` }
  const one = (measure: Measure, period: string, goal: number): Target => ({
    id: targetId({ measure, period }),
    measure,
    period,
    goal,
    ...(measure === 'revenue' && { currency: 'EUR' }),
    ...made,
  })
  return [
    one('revenue', month, 2_000_000),
    one('revenue', quarter, 15_000_000),
    one('call', month, 40),
    one('email', quarter, 2),
    one('won', quarter, 60),
  ]
}

const page = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/targets')
  await hands.sees(t('goal.says'))
  await hands.on.waitForSelector('.target-done, .empty')
  return hands
}

export const goalScreens: Screen[] = [
  { name: 'goals', desk: 'goals', open: page },
  { name: 'goals-640', desk: 'goals', width: 640, open: page },
  { name: 'goals-300', desk: 'goals', width: 300, open: page },
  { name: 'goals-empty', desk: 'empty', open: page },
  {
    name: 'goals-form',
    desk: 'goals',
    async open(scene, t) {
      const hands = await page(scene, t)
      await hands.press(t('goal.new'))
      await hands.fill(t('goal.amount'), 'lots')
      await hands.press(t('save'))
      await hands.has(t('goal.amount'), 'textbox')
      await hands.on.waitForSelector('[aria-invalid]')
    },
  },
  {
    name: 'goals-home',
    desk: 'goals',
    async open({ dashboard }) {
      const hands = await dashboard('/home')
      await hands.on.waitForSelector('.target-done')
    },
  },
]
