/** Fields of the user's own: in the settings, on a person's page and in the narrow. */
import { addressOf } from '../fixtures/gmailPage'
import { bottling, CLAIRE, THOMAS } from '../fixtures/mailbox'
import type { Scene, Screen, Words } from './screensStage'

const KESTREL = 'Kestrel'

async function settings({ dashboard }: Scene, t: Words) {
  const hands = await dashboard('/settings')
  await hands.has(t('custom.new'), 'textbox')
  await hands.sees(t('custom.choicesGone'))
  // Below the heading that stays.
  await hands.on.$eval('.own-fields', (section) => {
    ;(section as HTMLElement).style.scrollMarginTop = '64px'
    section.scrollIntoView({ block: 'start' })
  })
}

async function person({ dashboard }: Scene, t: Words) {
  const hands = await dashboard('/people/person-1')
  await hands.sees(KESTREL)
  await hands.sees(t('timeline.title'))
  await hands.on.$eval('.record', (record) => record.scrollIntoView({ block: 'end' }))
}

async function narrow({ beside }: Scene, t: Words) {
  const hands = await beside(addressOf(bottling))
  await hands.sees(THOMAS.name)
  await hands.press(t('sidebar.search'), 'combobox')
  await hands.type(KESTREL)
  await hands.sees(CLAIRE.name)
  await hands.keys('Enter')
  await hands.sees(t('custom.title'))
  await hands.sees(t('custom.all', { n: 11 }))
}

export const fieldScreens: Screen[] = [
  { name: 'fields-settings', desk: 'own', open: settings },
  { name: 'fields-person', desk: 'own', open: person },
  { name: 'fields-sidebar-300', desk: 'own', width: 300, open: narrow },
]
