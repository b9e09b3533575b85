/** Every screen and state of what leaves as a file: a record offered to a calendar, all that is open as one, chosen rows of a list. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const DEAL = 'Bottling line sensors'

/** The first button that offers something on the screen to a calendar, pressed. */
async function offered(hands: Hands, within: string, t: Words): Promise<Hands> {
  const button = await hands.on.waitForSelector(`${within} button:has(.lucide-calendar-plus)`)
  await button?.evaluate((one) => (one as HTMLElement).click())
  await hands.has(t('calendar.file'))
  return hands
}
const onDeal = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/deals/deal-16')
  await hands.sees(t('timeline.title'))
  return offered(hands, '.next-action', t)
}
const onPerson = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/people/person-1')
  await hands.sees(t('timeline.title'))
  return offered(hands, 'main', t)
}
const onPopup = async ({ popup }: Scene, t: Words) => {
  const hands = await popup()
  await hands.sees(DEAL)
  await hands.on.$$eval('[data-row="task-2"]', (rows) => (rows[0] as HTMLElement).focus())
  return offered(hands, '.today-list', t)
}
const all = async ({ dashboard }: Scene, t: Words) => {
  const hands = await dashboard('/today')
  await hands.sees(DEAL)
  await hands.press(t('calendar.all'))
  await hands.sees(t('calendar.followTitle'))
  return hands
}
const saved = async (scene: Scene, t: Words) => {
  const hands = await all(scene, t)
  await hands.press(t('calendar.saveAll'))
  await hands.sees('margin.ics')
}

/** All rows of a list chosen, and the ways to save them. */
const exporting =
  (route: string, row: string) =>
  async ({ dashboard }: Scene, t: Words) => {
    const hands = await dashboard(route)
    await hands.sees(row)
    await hands.press(t('choice.all'), 'checkbox')
    await hands.press(t('export.button'))
    await hands.has(t('export.csv'))
  }

export const calendarScreens: Screen[] = [
  { name: 'calendar-add', desk: 'sample', open: onDeal },
  { name: 'calendar-add-300', desk: 'sample', width: 300, open: onPerson },
  { name: 'calendar-popup', desk: 'sample', open: onPopup },
  { name: 'calendar-long', desk: 'long', open: onDeal },
  { name: 'calendar-all', desk: 'sample', open: all },
  { name: 'calendar-all-640', desk: 'sample', width: 640, open: saved },
  { name: 'export', desk: 'sample', open: exporting('/people', 'Claire Morel') },
  { name: 'export-300', desk: 'sample', width: 300, open: exporting('/people', 'Claire Morel') },
  { name: 'export-deals', desk: 'sample', width: 640, open: exporting('/deals?view=list', DEAL) },
]
