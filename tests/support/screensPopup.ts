/** Every screen and state of the toolbar popup. */
import type { TextKey } from '../../lib/core/text'
import type { Scene, Screen, Words } from './screensStage'

const LATE = 'Bottling line sensors'

async function today({ popup }: Scene) {
  const hands = await popup()
  await hands.sees(LATE)
  return hands
}
/** The late deal chosen, then a key, and what it asks. */
const asked = (key: 'd' | 's' | 'l' | 'b' | 'c' | 'e' | '?', wanted: TextKey) => async (scene: Scene, t: Words) => {
  const hands = await today(scene)
  await hands.on.$$eval(
    '[data-row]',
    (rows, text) => (rows.find((row) => row.textContent?.includes(text)) as HTMLElement | undefined)?.focus(),
    LATE,
  )
  await hands.keys(key)
  await hands.sees(t(wanted))
  return hands
}
const searched = (words: string, wanted: (t: Words) => string) => async (scene: Scene, t: Words) => {
  const hands = await today(scene)
  await hands.press(t('sidebar.search'), 'combobox')
  await hands.type(words)
  await hands.sees(wanted(t))
  return hands
}

export const popupScreens: Screen[] = [
  { name: 'popup', desk: 'sample', open: today },
  {
    name: 'popup-checking',
    desk: 'sample',
    unanswered: true,
    async open({ popup, dashboard }, t) {
      const kept = () => Object.keys(localStorage).some((name) => name.startsWith('picture.'))
      await (await dashboard('/today')).on.waitForFunction(kept)
      const shut = () => {
        IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
        // After so long the popup asks which windows hold the database: not here, however slow the machine.
        const PATIENCE = 2_000
        const later = globalThis.setTimeout
        Object.assign(globalThis, {
          setTimeout: (work: TimerHandler, ms?: number) => (ms === PATIENCE ? 0 : later(work, ms)),
        })
      }
      const { on } = await popup((page) => page.evaluateOnNewDocument(shut))
      await on.waitForFunction((text) => document.body.innerText.includes(text), {}, t('today.checking'))
      // The mark comes in slowly.
      await on.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
    },
  },
  {
    name: 'popup-empty',
    desk: 'empty',
    async open({ popup }, t) {
      await (await popup()).sees(t('today.none'))
    },
  },
  {
    name: 'popup-long',
    desk: 'long',
    async open({ popup }, t) {
      await (await popup()).sees(t('today.overdue'))
    },
  },
  {
    name: 'popup-large',
    desk: 'large',
    async open({ popup }, t) {
      await (await popup()).sees(t('today.overdue'))
    },
  },
  { name: 'popup-next', desk: 'sample', open: asked('d', 'next.hint') },
  {
    name: 'popup-next-error',
    desk: 'sample',
    async open(scene, t) {
      const hands = await asked('d', 'next.hint')(scene, t)
      await hands.press(t('next.plan'))
      await hands.sees(t('problem.required'))
    },
  },
  {
    name: 'popup-next-words',
    desk: 'sample',
    async open(scene, t) {
      const hands = await asked('d', 'next.hint')(scene, t)
      await hands.type('Send the planning')
      await hands.fill(t('next.when'), `${t('day.tomorrow')} 9`)
      await hands.on.waitForFunction(() => document.querySelector('.when')?.textContent?.includes('9'))
    },
  },
  {
    name: 'popup-next-unknown',
    desk: 'sample',
    async open(scene, t) {
      const hands = await asked('d', 'next.hint')(scene, t)
      await hands.type('Send the planning')
      await hands.fill(t('next.when'), `${t('day.tomorrow')} 25:00`)
      await hands.press(t('next.plan'))
      await hands.sees(t('when.unknown', { field: t('next.when') }))
    },
  },
  {
    name: 'popup-done',
    desk: 'sample',
    async open(scene, t) {
      const hands = await asked('d', 'next.hint')(scene, t)
      await hands.type('Send the planning')
      await hands.press(t('day.tomorrow'))
      await hands.press(t('next.plan'))
      await hands.sees(t('undo'))
    },
  },
  { name: 'popup-snooze', desk: 'sample', open: asked('s', 'next.snooze') },
  { name: 'popup-lost', desk: 'sample', open: asked('l', 'deal.reasonLost') },
  { name: 'popup-standby', desk: 'sample', open: asked('b', 'deal.until') },
  { name: 'popup-call', desk: 'sample', open: asked('c', 'work.callText') },
  { name: 'popup-edit', desk: 'sample', open: asked('e', 'deal.closingDay') },
  {
    name: 'popup-stages',
    desk: 'sample',
    async open(scene, t) {
      const hands = await today(scene)
      await hands.press(t('today.stage'))
      await hands.sees(t('deal.moveTo', { stage: 'Negotiation' }))
    },
  },
  { name: 'popup-search', desk: 'sample', open: searched('bra', (t) => t('sidebar.foundCompanies')) },
  { name: 'popup-search-none', desk: 'sample', open: searched('zzz', (t) => t('sidebar.addNamed', { name: 'zzz' })) },
  {
    name: 'popup-person',
    desk: 'sample',
    async open(scene, t) {
      const hands = await searched('claire', (t) => t('sidebar.foundPeople'))(scene, t)
      await hands.keys('Enter')
      await hands.sees(t('timeline.title'))
    },
  },
  {
    name: 'popup-add',
    desk: 'sample',
    async open(scene, t) {
      const hands = await searched('Ada Quist', (t) => t('sidebar.addNamed', { name: 'Ada Quist' }))(scene, t)
      await hands.keys('Enter')
      await hands.sees(t('person.new'))
    },
  },
  { name: 'popup-keys', desk: 'sample', open: asked('?', 'keys.single') },
]
