// @vitest-environment jsdom
/** Rates taken from a file: shown first, saved with one press, and nothing saved of what cannot be read. */
import { File } from 'node:buffer'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sample } from '../support/sample'
import { fill } from './dashboard'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { RatesDialog } = await import('../../components/reports/RatesDialog')
const { db } = await import('../../lib/db/db')

beforeEach(() => fill(sample('2026-12-01', 'en')))
afterEach(hide)

async function give(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No field for files')
  Object.defineProperty(input, 'files', { value: [new File([text], 'rates.csv')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
const shown = () => document.body.textContent ?? ''

test('what a file holds is shown, what is wrong told by its line, and the rest taken with one press', async () => {
  await show(<RatesDialog onClose={() => {}} />)
  await give('from;to;day;rate\nUSD;EUR;2026-11-30;0,9231\nUSD;EUR;2026-10-31;much\n')
  await until(() => shown().includes('rates: 1 rate.'), 'what was found')
  expect(shown()).toContain('Line 3: “much” is no number above 0, or can be two.')
  expect(await db.rates.count()).toBe(0)
  await click(button('Take 1 rate'))
  await until(async () => (await db.rates.count()) === 1, 'the rate')
  expect(await db.rates.toArray()).toMatchObject([{ from: 'USD', to: 'EUR', day: '2026-11-30', rate: 0.9231 }])
  await until(() => shown().includes(': 0.9231'), 'it in the list')
})

test('other headings are refused with what to do, and nothing is saved', async () => {
  await show(<RatesDialog onClose={() => {}} />)
  await give('Name,Email\nClaire,claire@nord.example\n')
  await until(() => shown().includes('Headings: name the columns from, to, day and rate'), 'why')
  expect(await db.rates.count()).toBe(0)
})
