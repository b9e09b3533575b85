// @vitest-environment jsdom
/** What a rep sees of temperature and of deals out of standard: why, and one press to act. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')
const { formatDay } = await import('../../lib/state/format')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const today = dayOf(Date.now())
const shown = () => document.body.textContent ?? ''
const reasons = () => [...document.querySelectorAll('.out-reasons li > span')].map((one) => one.textContent ?? '')
const stored = async (id: string) => await db.deals.get(id)

beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
})
afterEach(hide)

async function open(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}

test('a deal out of standard says why, and each reason goes with what is done about it', async () => {
  await open('#/deals/deal-17', 'Signage')
  await until(() => reasons().length === 3, 'the reasons')
  expect(reasons()[0]).toBe('31 days in Quote · standard 14 days')
  expect(reasons()[1]).toBe(`Closing day passed: ${formatDay(addDays(today, -6))}`)
  expect(reasons()[2]).toContain('Temperature expired: To follow, ')
  await click(button('Still “To follow”'))
  await until(() => reasons().length === 2, 'the temperature to hold again')
  expect((await stored('deal-17'))?.temperature).toEqual({ id: 'follow', on: today })
  await click(button('New closing day'))
  await click(button('In a week'))
  await until(() => reasons().length === 1, 'the new closing day')
  expect((await stored('deal-17'))?.closingDay).toBe(addDays(today, 7))
  await click(button('Move to Negotiation'))
  await until(() => !document.querySelector('.out-reasons'), 'no reason to be left')
})

test('a temperature is chosen by the criteria beside it', async () => {
  await open('#/deals/deal-16', 'Bottling line sensors')
  await until(() => shown().includes('Hot · until '), 'what was said')
  await click(button('Change the temperature'))
  expect(document.querySelector('.temperature-choice')?.textContent).toContain(
    'Cold · 12 monthsInterested, with neither a budget nor a day.',
  )
  const cold = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')][2] as HTMLInputElement
  await click(cold)
  await click(button('Save'))
  await until(() => shown().includes('Cold · until '), 'the other one')
  expect((await stored('deal-16'))?.temperature).toEqual({ id: 'cold', on: today })
})

test('the labels are the user’s own: a horizon that is none is refused, and a shorter one has deals asked again', async () => {
  await open('#/settings', 'Settings')
  await until(() => document.querySelector('.label-row'), 'the labels')
  await type(field('Holds, months'), '0')
  await press('Enter')
  await until(() => shown().includes('A whole number of months, from 1 to 120.'), 'the reason')
  await type(field('Holds, months'), '1')
  await press('Enter')
  await until(() => toasts.value.some((toast) => toast.text === 'Settings changed'), 'it to be saved')
  expect((await db.settings.get('settings'))?.temperatures?.map((label) => [label.name, label.months])).toEqual([
    ['Hot', 1],
    ['To follow', 6],
    ['Cold', 12],
  ])
  // Said forty days ago.
  await goTo('#/deals/deal-7', 'Two-year maintenance')
  await until(() => reasons().some((one) => one.startsWith('Temperature expired: Hot')), 'the deal to ask again')
})

test('today’s list tells all reasons of a deal, and a press on one asks', async () => {
  await open('#/today', 'Today')
  const row = await until(() => document.querySelector<HTMLElement>('[data-row="deal-17"]'), 'the deal')
  expect(row.textContent).toMatch(/31 days in Quote · standard 14 days · Closing day passed: .* · Temperature expired/)
  await click(row)
  await click(button('New closing day'))
  await click(button('In a week'))
  await until(() => !row.textContent?.includes('Closing day passed'), 'the reason to go')
  expect((await stored('deal-17'))?.closingDay).toBe(addDays(today, 7))
})

test('a card on the board says the first reason, and how many there are', async () => {
  await open('#/deals', 'New business')
  const card = await until(() => document.querySelector<HTMLElement>('[data-deal="deal-17"]'), 'the card')
  await until(() => card.textContent?.includes('31 of 14 days · +2'), 'the mark')
  expect(card.textContent).toContain('Temperature expired: To follow')
})
