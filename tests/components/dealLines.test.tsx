// @vitest-environment jsdom
/** The products on a deal's page: typed by keyboard, told what is wrong, and set against the amount. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { dealById } = await import('../../lib/db/read')
const { createDeal, editDeal } = await import('../../lib/db/deals')
const { addDealLine, editDealLine } = await import('../../lib/db/dealLines')
const { DealLines } = await import('../../components/deals/DealLines')
const { Toasts } = await import('../../components/shared/Toasts')
const { toasts } = await import('../../lib/state/act')
const { useReady } = await import('../../lib/state/live')

let id = ''
beforeEach(async () => {
  await fresh()
  id = (await createDeal({ title: 'Bottling line', people: [], pipelineId: 'pipeline-1', source: 'hand' })).value.dealId
})
afterEach(hide)

function Live() {
  const deal = useReady(() => dealById(id), [])
  return deal ? (
    <>
      <DealLines deal={deal} />
      <Toasts />
    </>
  ) : (
    <p>none</p>
  )
}
const deal = () => db.deals.get(id)
const shown = () => document.body.textContent ?? ''
const cell = (name: string) => document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)
const found = (name: string) => until(() => cell(name), name)
const sees = (text: string) => until(() => shown().includes(text), text)
const open = async () => {
  await show(<Live />)
  await until(() => document.querySelector('section'), 'the section')
}

describe('products', () => {
  test('are typed one after the other by keyboard, and their total is taken as the amount at a press only', async () => {
    await open()
    await click(button('Add'))
    expect(document.activeElement).toBe(field('Product'))
    await type(field('Product'), 'Sensor')
    await type(field('Quantity'), 'three')
    await press('Enter')
    await sees('This is not a quantity')
    expect(shown()).toContain('This is needed.')
    expect(await deal()).not.toHaveProperty('lines')
    await type(field('Quantity'), '3')
    await type(field('Unit price (EUR)'), '1,200')
    await type(field('Discount %'), '5')
    await press('Enter')
    await until(() => document.querySelectorAll('.lines li').length === 1, 'the line')
    // The form is there for the next one.
    await until(() => field('Product').value === '' && document.activeElement === field('Product'), 'an empty form')
    await type(field('Product'), 'Visit')
    await type(field('Unit price (EUR)'), '980')
    await press('Enter')
    await until(() => document.querySelectorAll('.lines li').length === 2, 'the second line')
    field('Product').focus()
    await press('Escape')
    await until(() => !document.querySelector('.line-figures'), 'the form closed')
    expect(document.querySelector('.lines-sum')?.textContent).toBe('Total€4,400')
    expect(shown()).toContain('This deal has no amount yet.')
    expect(await deal()).not.toHaveProperty('amount')
    await click(button('Take €4,400 as the amount'))
    await until(() => !shown().includes('as the amount'), 'the question to go')
    expect(await deal()).toMatchObject({ amount: { minor: 440_000, currency: 'EUR' } })
  })

  test('are changed in place: what is wrong is named with its field and stays, Escape gives it up, Enter saves', async () => {
    await addDealLine(id, { name: 'Sensor', quantity: 3, unitPrice: 120_000 }, 'EUR')
    await open()
    const quantity = await found('Quantity, Sensor')
    await type(quantity, '0')
    await press('Enter')
    await sees('Quantity, Sensor: This is not a quantity')
    expect(document.querySelector('.line .line-total')?.textContent).not.toBe('€0')
    await press('Escape')
    expect(cell('Quantity, Sensor')?.value).toBe('3')
    await until(() => !shown().includes('This is not a quantity'), 'the word of it to go')
    await type(quantity, '1200.5')
    await press('Enter')
    await until(() => cell('Quantity, Sensor')?.value === '1,200.5', 'the quantity as it is shown')
    await sees('Sensor changed in Bottling line')
    expect((await deal())?.lines?.[0]?.quantity).toBe(1200.5)
    expect(document.querySelector('[role="alert"]')).toBeNull()
    // Enter in the last line goes on to a new one.
    await until(() => document.activeElement?.closest('.deal-lines .form'), 'the new line')
  })

  test('are saved when left, and what another window made of the same field is asked about', async () => {
    await addDealLine(id, { name: 'Sensor', quantity: 3, unitPrice: 120_000 }, 'EUR')
    await open()
    const line = (await deal())?.lines?.[0]?.id ?? ''
    await type(await found('Discount %, Sensor'), '10')
    button('Add').focus()
    await sees('Sensor changed in Bottling line')
    expect((await deal())?.lines?.[0]?.discount).toBe(10)
    toasts.value = []
    await type(field('Unit price, Sensor'), '1,300')
    await editDealLine(id, line, { unitPrice: 110_000, name: 'Level sensor' }, 'EUR')
    await sees('Changed elsewhere to 1,100. Yours: 1,300.')
    expect((await found('Product, Level sensor')).value).toBe('Level sensor')
    await click(button('Save mine'))
    await sees('Level sensor changed in Bottling line')
    expect((await deal())?.lines?.[0]).toMatchObject({ name: 'Level sensor', unitPrice: 130_000, discount: 10 })
  })

  test('are taken off and come back with Undo', async () => {
    await addDealLine(id, { name: 'Sensor', quantity: 3, unitPrice: 120_000 }, 'EUR')
    await open()
    await type(await found('Quantity, Sensor'), '7')
    await click(await found('Take Sensor off'))
    await sees('Sensor taken off Bottling line')
    await until(() => document.activeElement === button('Add'), 'the focus near by')
    await click(button('Undo'))
    await until(() => cell('Quantity, Sensor')?.value === '3', 'the line as it was')
  })

  test('in another currency than the amount are not compared with it', async () => {
    await addDealLine(id, { name: 'Sensor', quantity: 3, unitPrice: 120_000 }, 'EUR')
    await editDeal(id, { amount: { minor: 360_000, currency: 'NOK' } })
    await open()
    await sees('The amount is in NOK, the prices are in EUR')
    await click(button('The prices are in NOK'))
    await until(() => document.querySelector('.lines-sum')?.textContent?.includes('NOK'), 'the prices in kroner')
    expect(shown()).not.toContain('as the amount')
  })
})
