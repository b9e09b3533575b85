/** Home: as it is first, without any record, with the choice of its cards, in a narrow window, and with notes that are being written. */
import type { Scene, Screen, Words } from './screensStage'

const home = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/home')
  await hands.sees(t('home.card.notes'))
  await hands.sees(t('home.unknown'))
  return hands
}

export const homeScreens: Screen[] = [
  { name: 'home', desk: 'sample', open: home },
  { name: 'home-640', desk: 'sample', width: 640, open: home },
  { name: 'home-300', desk: 'sample', width: 300, open: home },
  // Places for which there is no room on their line, in the menu at its end.
  {
    name: 'home-more-300',
    desk: 'sample',
    width: 300,
    async open(scene, t) {
      const hands = await home(scene, t)
      await hands.press(t('nav.more'))
      await hands.on.waitForSelector('[role="menuitemradio"]')
    },
  },
  { name: 'home-large', desk: 'large', open: home },
  {
    name: 'home-empty',
    desk: 'empty',
    async open({ dashboard }, t) {
      const hands = await dashboard('/home')
      await hands.sees(t('home.noDeals'))
      await hands.sees(t('home.outNone'))
    },
  },
  {
    name: 'home-choose',
    desk: 'sample',
    async open(scene, t) {
      const hands = await home(scene, t)
      await hands.press(t('home.choose'))
      await hands.sees(t('home.chooseHint'))
    },
  },
  {
    name: 'home-notes',
    desk: 'sample',
    async open(scene, t) {
      const hands = await home(scene, t)
      await hands.on.$eval('.home-notes .in-place-text', (button) => (button as HTMLElement).click())
      await hands.fill(t('home.card.notes'), 'Budget round of Nordlys: ask in January.')
    },
  },
]
