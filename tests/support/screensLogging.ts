/** Screens of logging emails: a thread logged in part, one that looks logged, rules tried, messages being written. */
import { addressOf, GMAIL } from '../fixtures/gmailPage'
import { bottling, CLAIRE, THOMAS } from '../fixtures/mailbox'
import { answer } from '../fixtures/mailPages'
import { composeDocument, PROTON, QUOTE } from '../fixtures/protonPage'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

declare const gmail: { write: () => void }

const THREAD = addressOf(bottling)
/** A message being written in Proton Mail, its recipients folded to their names. */
const FOLDED = PROTON.replace('inbox', 'scheduled')
export const foldedPage = answer(FOLDED, composeDocument({ ...QUOTE, folded: true }))

/** The last message of the thread logged, the list of messages open. */
async function inPart({ beside }: Scene, t: Words): Promise<Hands> {
  const hands = await beside(THREAD)
  await hands.sees(THOMAS.name)
  await hands.press(t('email.logLast'))
  await hands.sees(t('email.part', { n: 1, total: 3 }))
  await hands.press(t('toast.dismiss'))
  await hands.tab.clickInSidebar('.count[aria-expanded="false"]')
  await hands.on.waitForSelector('.messages li')
  return hands
}
async function tried({ beside }: Scene, t: Words): Promise<Hands> {
  const hands = await beside(THREAD)
  await hands.sees(THOMAS.name)
  await hands.press(t('auto.show'))
  await hands.sees(t('auto.why.fromKnown'))
  return hands
}
/** A message to Claire being written. */
async function written({ beside }: Scene, t: Words): Promise<Hands> {
  const hands = await beside(GMAIL)
  await hands.sees(t('sidebar.addPerson'))
  await hands.tab.page.evaluate(() => gmail.write())
  await hands.sees(t('sending.to', { names: CLAIRE.name }))
  return hands
}
async function promised(scene: Scene, t: Words): Promise<Hands> {
  const hands = await written(scene, t)
  await hands.press(t('sending.log'))
  await hands.sees(t('sending.will'))
  return hands
}
/** A message to people of whom the page shows the names alone. */
async function named({ beside }: Scene, t: Words): Promise<Hands> {
  const hands = await beside(FOLDED)
  await hands.sees(t('sending.namesOnly', { names: `${CLAIRE.name}, ${THOMAS.name}` }))
  return hands
}
/** Kept from another day, when the page was closed while it was being sent. */
async function asked({ beside, dashboard }: Scene, t: Words): Promise<Hands> {
  const page = await dashboard('/settings')
  await page.on.evaluate(
    (email) =>
      chrome.storage.local.set({
        'sending:asked': {
          key: 'asked',
          site: 'gmail',
          url: 'https://mail.google.com/mail/u/0/',
          draftKey: 'msg-a:r-9',
          messageId: 'msg-a:r-9',
          to: [{ email }],
          cc: [],
          subject: 'The quote',
          state: 'ask',
          at: '2026-11-22T09:00:00.000Z',
        },
      }),
    CLAIRE.email,
  )
  const hands = await beside(GMAIL)
  await hands.sees(t('sending.ask', { subject: 'The quote' }))
  return hands
}

export const loggingScreens: Screen[] = [
  { name: 'logging-part', desk: 'known', open: inPart },
  { name: 'logging-part-300', desk: 'known', width: 300, open: inPart },
  { name: 'logging-trial', desk: 'known', open: tried },
  { name: 'logging-trial-300', desk: 'known', width: 300, open: tried },
  { name: 'logging-written', desk: 'known', open: written },
  { name: 'logging-written-300', desk: 'known', width: 300, open: written },
  { name: 'logging-names', desk: 'known', open: named },
  { name: 'logging-names-300', desk: 'known', width: 300, open: named },
  { name: 'logging-promised-300', desk: 'known', width: 300, open: promised },
  { name: 'logging-asked-300', desk: 'known', width: 300, open: asked },
]
