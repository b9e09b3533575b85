/**
 * The main job as a rep does it, step by step, on the made-up mailbox and profiles: shared by the browser tests, which look at
 * what became of each step, and by `npm start`, which shows it.
 */
import { type Language, type Params, type TextKey, text } from '../../lib/core/text'
import { addressOf } from '../fixtures/gmailPage'
import { profileAddress } from '../fixtures/linkedinPage'
import { bottling } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import type { Margin, Tab } from './extension'
import { type Hands, onPage, onSidebar } from './hands'

export const DEAL = { title: 'Sensors for line 2', amount: '48000', next: 'Send the quote' }

/** Called after each step that changes what is seen, with the page to look at. */
export type Look = (step: string, page: Tab['page']) => Promise<unknown>

/** The texts as Margin says them in a language. */
export const wordsOf =
  (language: Language) =>
  (key: TextKey, params?: Params): string =>
    text(language, key, params)

/** Point 1: everyone in an open thread, and two of them saved as leads. The thread is left open. */
export async function captureThread(
  margin: Margin,
  look: Look,
  language: Language = 'en',
): Promise<{ tab: Tab; hands: Hands }> {
  const t = wordsOf(language)
  const tab = await margin.visit(addressOf(bottling))
  const hands = await onSidebar(tab)
  await hands.sees('Thomas Dubreuil')
  await look('thread', tab.page)
  await hands.press(t('person.saveNamed', { name: 'Claire Morel' }))
  await hands.value(t('person.name'))
  await look('lead-form', tab.page)
  await hands.keys('Enter')
  await hands.sees(t('change.personAdded', { name: 'Claire Morel' }))
  // Her form, which has buttons of the same names, is gone once she is known.
  await hands.has(t('person.edit', { name: 'Claire Morel' }))
  await hands.press(t('person.saveNamed', { name: 'Thomas Dubreuil' }))
  await hands.press(t('person.saveAsLead'))
  await hands.sees(t('change.personAdded', { name: 'Thomas Dubreuil' }))
  await hands.has(t('person.edit', { name: 'Thomas Dubreuil' }))
  await look('leads-saved', tab.page)
  return { tab, hands }
}

/** Point 4, first half: a deal for the person beside the open thread. */
export async function createDeal(
  { tab, hands }: { tab: Tab; hands: Hands },
  look: Look,
  language: Language = 'en',
): Promise<void> {
  const t = wordsOf(language)
  await hands.press(t('deal.newLong'))
  await hands.fill(t('deal.title'), DEAL.title)
  await hands.fill(t('deal.amount'), DEAL.amount)
  await hands.fill(t('next.what'), DEAL.next)
  await hands.press(t('deal.create'))
  await hands.sees(t('change.dealAdded', { title: DEAL.title }))
  await look('deal', tab.page)
}

/** Point 2: the whole thread on everybody known in it and on the deal, in one press. */
export async function logThread(
  { tab, hands }: { tab: Tab; hands: Hands },
  look: Look,
  language: Language = 'en',
): Promise<void> {
  const t = wordsOf(language)
  await hands.press(t('email.logThread'))
  await hands.sees(t('email.part', { n: bottling.mails.length, total: bottling.mails.length }))
  await look('logged', tab.page)
}

/** Point 3: a profile, read at the click and saved. */
export async function captureProfile(margin: Margin, look: Look, language: Language = 'en'): Promise<Tab> {
  const t = wordsOf(language)
  const tab = await margin.visit(profileAddress(members.nadia))
  await look('profile-unread', tab.page)
  await tab.shell.click('.tab')
  const hands = await onSidebar(tab)
  await hands.sees(members.nadia.name)
  await look('profile', tab.page)
  await hands.press(t('person.saveAsLead'))
  await hands.sees(t('change.personAdded', { name: members.nadia.name }))
  await look('profile-saved', tab.page)
  return tab
}

/** Point 4, second half: the deal goes through stages, from the sidebar and on the board by key. */
export async function moveDeal(
  margin: Margin,
  { tab, hands }: { tab: Tab; hands: Hands },
  look: Look,
  language: Language = 'en',
): Promise<Tab['page']> {
  const t = wordsOf(language)
  await tab.page.bringToFront()
  await hands.press(`${t('deal.moveTo', { stage: language === 'fr' ? 'Contacté' : 'Contacted' })} →`)
  await hands.sees(t('change.dealMoved', { title: DEAL.title, stage: language === 'fr' ? 'Contacté' : 'Contacted' }))
  const board = await margin.dashboard('/deals')
  const there = onPage(board)
  await there.sees(DEAL.title)
  await look('board', board)
  await focusOn(board, '[data-deal]', DEAL.title)
  await there.keys(']')
  await there.sees(t('change.dealMoved', { title: DEAL.title, stage: language === 'fr' ? 'Rencontré' : 'Met' }))
  await look('board-moved', board)
  return board
}

/** Point 5: today's list, worked off by keys: done, what is next, and when. */
export async function workToday(margin: Margin, look: Look, language: Language = 'en'): Promise<Tab['page']> {
  const t = wordsOf(language)
  const popup = await margin.popup()
  const hands = onPage(popup)
  await hands.sees(DEAL.title)
  await look('popup', popup)
  await focusOn(popup, '[data-row]', DEAL.title)
  await hands.keys('d')
  await hands.sees(t('next.hint'))
  await hands.type('Call about the quote')
  await hands.press(t('day.tomorrow'))
  await look('popup-next', popup)
  await hands.press(t('next.plan'))
  await hands.sees(t('change.nextDone', { action: DEAL.next }))
  await look('popup-done', popup)
  return popup
}

/** Puts the focus on the one of several that holds the text, as arrows would. */
async function focusOn(page: Tab['page'], selector: string, text: string): Promise<void> {
  await page.$$eval(
    selector,
    (all, text) => (all.find((one) => one.textContent?.includes(text)) as HTMLElement | undefined)?.focus(),
    text,
  )
}
