/** The palette: on each surface, without a question, with one, with one that nothing fits, and over a record. */

import { addressOf } from '../fixtures/gmailPage'
import { bottling, THOMAS } from '../fixtures/mailbox'
import type { Hands } from './hands'
import { settled } from './screensDrawn'
import type { Scene, Screen, Words } from './screensStage'

/** Ctrl+K where the focus is, and a few letters. */
async function palette(hands: Hands, t: Words, query = '', wanted = ''): Promise<Hands> {
  // A page hears keys from its first frame on.
  await settled(hands.on)
  await hands.on.evaluate(() => {
    const key = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }
    ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key))
  })
  await hands.has(t('palette.title'), 'combobox')
  await hands.on.waitForSelector('.palette [role="option"]')
  if (query) await hands.type(query)
  if (wanted) await hands.sees(wanted)
  return hands
}
const onPage =
  (address: string, there: (t: Words) => string, query?: string, wanted?: (t: Words) => string) =>
  async ({ dashboard }: Scene, t: Words) => {
    const hands = await dashboard(address)
    await hands.sees(there(t))
    return palette(hands, t, query, wanted?.(t))
  }
const deal = (query?: string, wanted?: (t: Words) => string) =>
  onPage('/deals/deal-16', (t) => t('timeline.title'), query, wanted)

export const paletteScreens: Screen[] = [
  { name: 'palette', desk: 'sample', open: onPage('/history', (t) => t('nav.history')) },
  { name: 'palette-deal', desk: 'sample', open: deal() },
  { name: 'palette-person', desk: 'sample', open: onPage('/people/person-1', (t) => t('timeline.title')) },
  { name: 'palette-found', desk: 'sample', open: deal('morel', () => 'Claire Morel') },
  { name: 'palette-stage', desk: 'sample', open: deal('met', (t) => t('deal.moveTo', { stage: 'Met' })) },
  { name: 'palette-none', desk: 'sample', open: deal('qqqxyz', (t) => t('palette.none', { query: 'qqqxyz' })) },
  { name: 'palette-640', desk: 'sample', width: 640, open: deal() },
  {
    name: 'palette-popup',
    desk: 'sample',
    async open({ popup }, t) {
      const hands = await popup()
      await hands.sees('Bottling line sensors')
      return palette(hands, t)
    },
  },
  {
    name: 'palette-sidebar',
    desk: 'sample',
    width: 300,
    async open({ beside }, t) {
      const hands = await beside(addressOf(bottling))
      await hands.sees(THOMAS.name)
      await hands.press(t('sidebar.search'), 'combobox')
      return palette(hands, t)
    },
  },
]
