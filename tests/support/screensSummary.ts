/** The summaries of the day and of the week: with and without records, in narrow windows. */
import type { Scene, Screen, Words } from './screensStage'

const morning = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/summary')
  await hands.sees(t('summary.out'))
  await hands.on.waitForSelector('.summary-news')
  return hands
}
const week = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/summary?of=week')
  await hands.sees(t('summary.asked'))
  await hands.on.waitForSelector('.report-table')
  return hands
}

export const summaryScreens: Screen[] = [
  { name: 'summary', desk: 'goals', open: morning },
  { name: 'summary-640', desk: 'goals', width: 640, open: morning },
  { name: 'summary-empty', desk: 'empty', open: morning },
  { name: 'summary-week', desk: 'goals', open: week },
  { name: 'summary-week-640', desk: 'goals', width: 640, open: week },
  { name: 'summary-week-empty', desk: 'empty', open: week },
]
