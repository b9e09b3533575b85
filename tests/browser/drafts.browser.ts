/** A draft from a template, put into the message being written: beside what stands there, and taken out again by the page's own Ctrl+Z. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { gmailSite } from '../fixtures/gmailPage'
import { answer } from '../fixtures/mailPages'
import { composeDocument } from '../fixtures/outlookPage'
import { type Margin, openMargin } from '../support/extension'
import { onPage } from '../support/hands'
import { captureThread, wordsOf } from '../support/loop'

declare const gmail: { write: () => void }
const OUTLOOK = 'https://outlook.office.com/mail/deeplink/compose'

const t = wordsOf('en')
let margin: Margin

beforeAll(async () => {
  margin = await openMargin({ pages: [...gmailSite(), answer(OUTLOOK, composeDocument())] })
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(margin.errors.splice(0)).toEqual([])
})

it('Gmail: the text comes before what she wrote, the subject only where there is none, and Ctrl+Z takes it out', {
  timeout: 90_000,
}, async () => {
  const own = await margin.dashboard('/templates')
  const page = onPage(own)
  await page.press(t('drafts.new'))
  await page.fill(t('drafts.name'), 'After the call')
  await page.fill(t('drafts.subject'), 'Our call')
  await page.fill(t('drafts.text'), 'Hello {{person.given|there}}, <b>thank you</b>.')
  await page.press(t('save'))
  await page.sees(t('change.templateSaved', { name: 'After the call' }))
  await own.close()

  const { tab, hands } = await captureThread(margin, async () => {})
  await tab.page.evaluate(() => gmail.write())
  await tab.page.type('.Hd .editable', 'What I wrote')
  const use = t('drafts.useFor', { name: t('sending.noSubject') })
  await hands.press(use)
  await hands.on.waitForSelector('.composing .draft-from select')
  const choose = async () => {
    const value = await hands.on.$eval(
      '.composing .draft-from option:nth-child(2)',
      (one) => (one as HTMLOptionElement).value,
    )
    await hands.on.select('.composing .draft-from select', value)
  }
  await choose()
  await hands.sees('Hello Claire, <b>thank you</b>.')
  await hands.press(t('drafts.put'))
  await hands.sees(t('drafts.did.put'))
  const written = () => tab.page.$eval('.Hd .editable', (one) => one.textContent)
  expect(await written()).toMatch(
    /^(What I wroteHello Claire, <b>thank you<\/b>\.|Hello Claire, <b>thank you<\/b>\.What I wrote)$/,
  )
  expect(await tab.page.$('.Hd .editable b')).toBeNull()
  expect(await tab.page.$eval('.Hd [name="subjectbox"]', (one) => (one as HTMLInputElement).value)).toBe('Our call')
  await tab.page.focus('.Hd .editable')
  await tab.page.keyboard.down('Control')
  await tab.page.keyboard.press('z')
  await tab.page.keyboard.up('Control')
  expect(await written()).toBe('What I wrote')
  await tab.page.close()
})

it('Outlook: it goes into the one message that is open, leaves the subject, and is refused where none is', async () => {
  const { page } = await margin.visit(OUTLOOK)
  const ours = await margin.bare()
  const put = (key?: string) =>
    ours.evaluate(
      async ({ url, key }) => {
        const [tab] = await chrome.tabs.query({ url })
        const target = { tabId: tab?.id as number }
        await chrome.scripting.executeScript({ target, files: ['/writer.js'] })
        const [answer] = await chrome.scripting.executeScript({
          target,
          args: [{ subject: 'Another', text: 'First line\n\nSecond', ...(key && { key }) }],
          func: (draft: object) => (globalThis as unknown as { marginWrite: (d: object) => string }).marginWrite(draft),
        })
        return answer?.result
      },
      { url: `${OUTLOOK}*`, key },
    )
  expect(await put('MSG_none')).toBe('none')
  expect(await put()).toBe('subjectKept')
  const text = await page.$eval(
    '[id^="editorParent_"] [contenteditable="true"]',
    (one) => (one as HTMLElement).innerText,
  )
  expect(text.replace(/\n+/g, '\n')).toMatch(/^First line\nSecond/)
  await page.close()
})
