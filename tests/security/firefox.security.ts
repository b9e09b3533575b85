/** The Firefox build in a real Firefox: installed, and the main job done with it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling } from '../fixtures/mailbox'
import { builtExtension } from '../support/build'
import { type FirefoxMargin, openInFirefox } from '../support/firefox'
import { until } from '../support/frames'
import { DEAL, wordsOf } from '../support/loop'
import { holds } from './table'

const t = wordsOf('en')
let margin: FirefoxMargin
beforeAll(async () => {
  margin = await openInFirefox(await builtExtension('firefox'), gmailSite())
})
afterAll(() => margin?.close())

it('is installed, welcomes, and reads beside a thread', async () => {
  await margin.to(/#\/welcome$/)
  await margin.sees(t('welcome.title'))
  const thread = await margin.open(addressOf(bottling))
  await margin.beside(thread)
  await margin.sees('Thomas Dubreuil')
  // A frame in a page has neither tabs nor scripts there: none is made.
  expect(await margin.inPage(thread, 'return document.querySelector("margin-sidebar") === null')).toBe(true)
})

it('saves a lead, makes a deal and logs the emails', async () => {
  await margin.press(t('person.saveNamed', { name: 'Claire Morel' }))
  await margin.press(t('person.saveAsLead'))
  await margin.sees(t('change.personAdded', { name: 'Claire Morel' }))
  await margin.press(t('deal.newLong'))
  await margin.fill(t('deal.title'), DEAL.title)
  await margin.fill(t('deal.amount'), DEAL.amount)
  await margin.fill(t('next.what'), DEAL.next)
  await margin.press(t('deal.create'))
  await margin.sees(t('change.dealAdded', { title: DEAL.title }))
  await margin.press(t('email.logThread'))
  await margin.sees(t('email.part', { n: bottling.mails.length, total: bottling.mails.length }))
  const emails = (await margin.activities()).filter(({ kind }) => kind === 'email')
  expect(emails.length).toBe(bottling.mails.length)
})

it('moves the deal, on the board as well', async () => {
  await margin.press(`${t('deal.moveTo', { stage: 'Contacted' })} →`)
  await margin.sees(t('change.dealMoved', { title: DEAL.title, stage: 'Contacted' }))
  await margin.open(margin.own('dashboard.html#/deals'))
  await margin.sees(DEAL.title)
  await margin.key('[data-deal]', ']')
  await margin.sees(t('change.dealMoved', { title: DEAL.title, stage: 'Met' }))
})

it('shows it in the popup, where it is done', async () => {
  await margin.open(margin.own('popup.html'))
  await margin.sees(DEAL.title)
  await margin.key('[data-row]', 'd')
  await margin.sees(t('next.hint'))
  await margin.type('Call about the quote')
  await margin.press(t('day.tomorrow'))
  await margin.press(t('next.plan'))
  await until(
    async () => (await margin.deals()).every(({ nextAction }) => nextAction?.text !== DEAL.next),
    'it to be done',
  )
  holds('smoke in real Firefox', 'installed, lead, deal, emails, moved twice, popup')
})
