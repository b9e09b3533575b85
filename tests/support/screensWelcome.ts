/** The first minute, sample data, and what is written down of a call: their screens and states. */
import { templates } from '../../lib/core/templates'
import { addressOf } from '../fixtures/gmailPage'
import { bottling } from '../fixtures/mailbox'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const welcome = async ({ dashboard }: Scene, t: Words): Promise<Hands> => {
  const hands = await dashboard('/welcome')
  await hands.sees(t('welcome.title'))
  await hands.sees(t('welcome.key.save'))
  return hands
}
/** A trade was chosen. */
const chosen = async (scene: Scene, t: Words) => {
  const hands = await welcome(scene, t)
  await hands.sees(t('welcome.inUse'))
  const at = 1 + templates.findIndex(({ id }) => id === 'trades')
  await hands.on.$$eval('.template', (all, n) => (all[n] as HTMLElement | undefined)?.click(), at)
  const pipelines = templates.flatMap(({ pipeline }) => [pipeline.en, pipeline.fr])
  await hands.on.waitForFunction(
    (names) => names.some((name) => document.querySelector('.toasts, [class*="toast"]')?.textContent?.includes(name)),
    {},
    pipelines,
  )
  return hands
}
const filled = async (scene: Scene, t: Words) => {
  const hands = await welcome(scene, t)
  await hands.press(t('welcome.sample'))
  await hands.sees(t('sample.says'))
  return hands
}
/** One of the made-up deals was moved, and the rest removed. */
const staying = async (scene: Scene, t: Words) => {
  const hands = await filled(scene, t)
  await hands.on.waitForSelector('[data-deal]')
  await hands.on.focus('[data-deal]')
  await hands.keys(']')
  await hands.sees(t('sample.why.changed'))
  await hands.press(t('sample.remove'))
  await hands.has(t('sample.removeThese'))
}
/** A call beside a thread, with an outcome and what is next, which becomes the next action of the deal. */
const call = async ({ beside }: Scene, t: Words) => {
  const hands = await beside(addressOf(bottling))
  await hands.sees('Bottling line sensors')
  await hands.press(t('work.call'))
  await hands.press(t('outcome.default.callBack'))
  await hands.fill(t('log.next'), 'Send the quote')
  await hands.sees(t('log.nextOnDeal', { title: 'Bottling line sensors' }))
}
/** Types of activities of the user's own. */
const types = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/settings')
  await hands.press(t('type.add'))
  await hands.has(t('type.remove', { type: t('type.new') }))
  await hands.on.$eval('.type-row', (row) => row.scrollIntoView({ block: 'center' }))
}

export const welcomeScreens: readonly Screen[] = [
  { name: 'welcome', desk: 'fresh', open: welcome },
  { name: 'welcome-640', desk: 'fresh', width: 640, open: welcome },
  { name: 'welcome-300', desk: 'fresh', width: 300, open: welcome },
  { name: 'welcome-chosen', desk: 'fresh', open: chosen },
  { name: 'welcome-sample', desk: 'fresh', open: filled },
  { name: 'welcome-sample-stays', desk: 'fresh', open: staying },
  { name: 'log-call', desk: 'known', open: call },
  { name: 'log-call-300', desk: 'known', width: 300, open: call },
  { name: 'activity-types', desk: 'sample', open: types },
  { name: 'activity-types-640', desk: 'sample', width: 640, open: types },
]
