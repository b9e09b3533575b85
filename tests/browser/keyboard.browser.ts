/** The sidebar beside a mailbox without a mouse: opened, a person saved, the thread logged, and the keyboard given back. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onSidebar } from '../support/hands'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'

/** What the made-up mailbox lets tests see. */
declare const gmail: { keys: { key: string }[] }

const t = wordsOf('en')
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())

it('opens, saves, logs and leaves by keys alone, of which the page sees none before she is back', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const hands = await onSidebar(tab)
  const { page } = tab
  const pageHasKeys = () => page.evaluate(() => document.activeElement?.tagName !== 'MARGIN-SIDEBAR')
  const keysSeen = () => page.evaluate(() => gmail.keys.map(({ key }) => key))
  /** What has the keyboard in the sidebar: its name, and whether one sees that it has. */
  const focused = () =>
    hands.on.evaluate(() => {
      const at = document.activeElement
      const look = at && getComputedStyle(at)
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined
      return {
        name: at?.ariaLabel ?? label ?? at?.textContent ?? '',
        ringed: look ? look.outlineStyle !== 'none' || look.boxShadow !== 'none' : false,
      }
    })
  /** Tab, until what is wanted has the keyboard; on the way each stop must show that it has it. */
  async function tabTo(wanted: string): Promise<void> {
    const stops: string[] = []
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab')
      const { name, ringed } = await focused()
      stops.push(name)
      if (!ringed) throw new Error(`One does not see that “${name}” has the keyboard.`)
      if (name.startsWith(wanted)) return
    }
    throw new Error(`Tab does not lead to “${wanted}”, but to: ${stops.join(', ')}`)
  }

  await (await margin.worker()).evaluate("chrome.commands.onCommand.dispatch('toggle-sidebar')")
  await until(async () => !(await pageHasKeys()), 'the keyboard to be in the sidebar')

  await tabTo(t('person.saveNamed', { name: CLAIRE.name }))
  await hands.keys('Enter')
  expect(await hands.value(t('person.name'))).toBe(CLAIRE.name)
  await tabTo(t('person.title'))
  await page.keyboard.down('Control')
  await hands.keys('a')
  await page.keyboard.up('Control')
  await hands.type('jku# lead')
  await hands.keys('Enter')
  await hands.sees(t('change.personAdded', { name: CLAIRE.name }))
  await hands.has(t('person.edit', { name: CLAIRE.name }))
  const reader = await margin.bare()
  expect(await rowsOf(reader, 'people')).toMatchObject([{ name: CLAIRE.name, title: 'jku# lead' }])
  await page.bringToFront()

  const n = bottling.mails.length
  await hands.keys('l')
  await hands.sees(t('change.emailsLogged', { n, subject: bottling.subject }))
  await hands.sees(t('email.part', { n, total: n }))
  expect(await keysSeen()).toEqual([])

  await until(async () => {
    await hands.keys('Escape')
    return pageHasKeys()
  }, 'the keyboard to be back in the page')
  await hands.keys('j')
  expect((await keysSeen()).filter((key) => key !== 'Escape')).toContain('j')
  expect(margin.errors).toEqual([])
})
