/** Mail sites beside Gmail, at their real addresses, with the built extension: what a rep sees beside an open message and may save. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bottling, CLAIRE, REP, THOMAS } from '../fixtures/mailbox'
import * as outlook from '../fixtures/outlookPage'
import * as proton from '../fixtures/protonPage'
import { type Margin, openMargin } from '../support/extension'
import { onSidebar } from '../support/hands'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'

const t = wordsOf('en')
let margin: Margin

beforeAll(async () => {
  margin = await openMargin({ pages: [...outlook.outlookSite([bottling]), ...proton.protonSite([bottling])] })
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(margin.errors.splice(0)).toEqual([])
})

describe('beside an open conversation', () => {
  it('of Outlook, those who wrote are offered, and one is saved with what the signature says', async () => {
    const tab = await margin.visit(outlook.addressOf(bottling))
    const hands = await onSidebar(tab)
    await hands.sees(THOMAS.name)
    expect(await hands.text()).not.toContain(REP.email)
    await hands.press(t('person.saveNamed', { name: CLAIRE.name }))
    await hands.value(t('person.name'))
    await hands.keys('Enter')
    await hands.sees(t('change.personAdded', { name: CLAIRE.name }))
    const reader = await margin.dashboard('/settings')
    const [claire] = await rowsOf(reader, 'people')
    expect(claire).toMatchObject({
      name: CLAIRE.name,
      emails: [CLAIRE.email],
      title: 'Head of Purchasing',
      source: 'outlook',
    })
    await reader.close()
    await tab.page.close()
  })

  it('of Proton Mail, whose bodies stand in frames, she is known again and his signature is read', async () => {
    const tab = await margin.visit(proton.addressOf(bottling))
    const hands = await onSidebar(tab)
    await hands.sees(CLAIRE.name)
    await hands.sees(THOMAS.name)
    // The title stands in the frame of the body only.
    await hands.sees('Buyer')
    await hands.press(t('person.saveNamed', { name: THOMAS.name }))
    expect(await hands.value(t('person.name'))).toBe(THOMAS.name)
    await tab.page.close()
  })
})
