/** Emails to log in a real browser: one that is being written, logged once it was sent, and those that a rule logs by itself. */
import type { Page as BrowserPage } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE, REP, THOMAS } from '../fixtures/mailbox'
import { answer } from '../fixtures/mailPages'
import { composeDocument, composer, PROTON, QUOTE } from '../fixtures/protonPage'
import { toHtml } from '../fixtures/tree'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage, onSidebar } from '../support/hands'
import { captureThread, wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'

declare const gmail: { write: () => void; undoTime: number }

/** A message being written in Proton Mail, which does not tell whether one was sent. */
const WRITING = PROTON.replace('inbox', 'drafts')
/** The same, with its recipients folded to their names. */
const FOLDED = PROTON.replace('inbox', 'scheduled')

const t = wordsOf('en')
let margin: Margin
let reader: BrowserPage

beforeAll(async () => {
  const folded = composeDocument({ ...QUOTE, folded: true })
  const spare = `<template>${toHtml(composer(QUOTE))}</template></body>`
  margin = await openMargin({
    pages: [
      ...gmailSite(),
      answer(WRITING, composeDocument()),
      answer(
        FOLDED,
        folded.replace('</body>', () => spare),
      ),
    ],
  })
  reader = await margin.dashboard('/settings')
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(margin.errors.splice(0)).toEqual([])
})
const emails = async () => (await rowsOf(reader, 'activities')).filter((row) => row.kind === 'email')

it('logs a message once it was sent: not while it is written, not when it is closed or taken back', {
  timeout: 90_000,
}, async () => {
  const { tab, hands } = await captureThread(margin, async () => {})
  const page = tab.page
  await page.evaluate(() => gmail.write())
  await hands.sees(t('sending.title', { subject: t('sending.noSubject') }))
  await hands.press(t('sending.log'))
  await hands.sees(t('sending.will'))
  // Closed unsent: it comes back with the draft.
  await page.click('.Hd .Ha')
  await hands.seesNot(t('sending.will'))
  await page.evaluate(() => gmail.write())
  await hands.sees(t('sending.will'))
  // The subject comes last: what is typed into a field is no change of the page.
  await page.type('.Hd .editable', 'The quote is attached, as we said on the phone.')
  await page.type('.Hd [name="subjectbox"]', 'The quote')
  await hands.sees(t('sending.title', { subject: 'The quote' }))
  // Sent and taken back. The page says that it was sent for as long as the test needs, however slow the machine.
  await page.evaluate(() => {
    gmail.undoTime = 10 ** 6
  })
  await page.click('.Hd .aoO')
  await hands.seesNot(t('sending.will'))
  await page.$eval('#link_undo', (link) => (link as HTMLElement).click())
  await hands.sees(t('sending.will'))
  expect(await emails()).toEqual([])
  // Sent.
  await page.click('.Hd .aoO')
  await hands.seesNot(t('sending.will'))
  await page.$eval('#link_undo', (link) => link.parentElement?.remove())
  await until(async () => (await emails()).length > 0, 'the email to be logged', 30_000)
  const [email, ...more] = await emails()
  expect(more).toEqual([])
  const claire = (await rowsOf(reader, 'people')).find((row) => row.name === CLAIRE.name)
  expect(email).toMatchObject({
    text: 'The quote is attached, as we said on the phone.',
    email: {
      key: 'gmail:msg-a:r-7003',
      subject: 'The quote',
      from: { email: REP.email },
      to: [{ email: CLAIRE.email }],
    },
  })
  expect(email?.links).toContain(`p:${claire?.id}`)
  await hands.sees(t('change.emailsLogged', { n: 1, subject: 'The quote' }))
  await page.close()
})

it('logs an open thread by rule once that is chosen, and not again what was undone', async () => {
  const before = (await emails()).length
  const settings = onPage(reader)
  await reader.bringToFront()
  await settings.press(t('auto.on'), 'checkbox')
  await settings.sees(t('change.settings'))
  const tab = await margin.visit(addressOf(bottling))
  const hands = await onSidebar(tab)
  const n = bottling.mails.length
  await hands.sees(t('change.emailsAutoLogged', { n, subject: bottling.subject }))
  await hands.sees(t('email.part', { n, total: n }))
  expect(await emails()).toHaveLength(before + n)
  await hands.press(t('undo'))
  await hands.sees(t('email.part', { n: 0, total: n }))
  await tab.page.reload()
  const again = await onSidebar(tab)
  await again.press(t('auto.show'))
  await again.sees(t('auto.why.refused'))
  expect(await emails()).toHaveLength(before)
})

it('asks whether a message was sent where the site does not tell, keeps it when it was not, and logs it when it was', async () => {
  const tab = await margin.visit(WRITING)
  const page = tab.page
  const hands = await onSidebar(tab)
  await hands.sees(t('sending.title', { subject: 'The quote' }))
  await hands.press(t('sending.log'))
  await hands.sees(t('sending.will'))
  const before = await emails()
  // The box goes, and comes back.
  const box = await page.$('.composer')
  const close = () => box?.evaluate((element) => element.remove())
  await close()
  await hands.sees(t('sending.ask', { subject: 'The quote' }))
  await hands.press(t('sending.notYet'))
  await hands.seesNot(t('sending.ask', { subject: 'The quote' }))
  await box?.evaluate((element) => document.body.append(element))
  await hands.sees(t('sending.will'))
  await close()
  await hands.sees(t('sending.ask', { subject: 'The quote' }))
  expect(await emails()).toEqual(before)
  await hands.press(t('sending.yes'))
  await hands.sees(t('change.emailsLogged', { n: 1, subject: 'The quote' }))
  const [email] = (await emails()).filter((row) => !before.some(({ id }) => id === row.id))
  expect(email).toMatchObject({
    text: 'Dear Claire,\n\nthe quote is attached.',
    email: { from: { email: REP.email }, to: [CLAIRE], cc: [THOMAS], subject: 'The quote' },
  })
  await page.close()
})

it('says of whom it sees the name alone, and offers to log once the addresses are shown', async () => {
  const tab = await margin.visit(FOLDED)
  const hands = await onSidebar(tab)
  await hands.sees(t('sending.namesOnly', { names: `${CLAIRE.name}, ${THOMAS.name}` }))
  expect(await hands.text()).not.toContain(t('sending.log'))
  const folded = await tab.page.$('.composer-meta > div')
  // The chips, as the same box shows them once its addresses have the focus.
  await folded?.evaluate((line) => {
    const spare = document.querySelector('template')?.content.querySelector('.composer-meta > div')
    line.replaceWith(document.importNode(spare as Element, true))
  })
  await hands.press(t('sending.log'))
  await hands.sees(t('sending.will'))
  await tab.page.evaluate(
    (line) => document.querySelector('.composer-meta > div')?.replaceWith(line as Element),
    folded,
  )
  await hands.seesNot(t('sending.namesOnly', { names: `${CLAIRE.name}, ${THOMAS.name}` }))
  await hands.sees(t('sending.will'))
  await tab.page.close()
})
