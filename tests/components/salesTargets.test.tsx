// @vitest-environment jsdom
/** The page of targets: set by its form, told how far they are, changed, taken off, each taken back by Undo. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { activityRow } from '../support/rows'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { forgetFacts } = await import('../../lib/db/facts')
const { Dashboard } = await import('../../components/Dashboard')
const { takeBackLast, toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
// What is fetched later is there at once here.
await import('../../components/targets/TargetsPage')

const today = dayOf(Date.now())
beforeEach(async () => {
  toasts.value = []
  forgetFacts()
  const records = sample(today, 'en')
  const call = (n: number) =>
    activityRow({ id: `call-${n}`, kind: 'call', at: new Date(`${today}T09:0${n}`).toISOString(), links: [] })
  await fill({
    ...records,
    activities: [...records.activities.filter(({ kind }) => kind !== 'call'), call(1), call(2)],
  })
})
afterEach(hide)

const lines = () => [...document.querySelectorAll('.target-line')].map((line) => line.textContent ?? '')
const choose = async (label: string, value: string) => {
  const select = field(label) as unknown as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => (field(label) as unknown as HTMLSelectElement).value === value, value)
}

test('set, told, changed, taken off, and taken back', async () => {
  location.hash = '#/targets'
  await show(<Dashboard />)
  await goTo('#/targets', 'Targets')
  await until(() => document.querySelector('.empty')?.textContent?.includes('No target'), 'that there is none')
  await click(button('Set a target'))
  await choose('What', 'call')
  await type(field('How many'), 'plenty')
  await click(button('Save'))
  await until(() => document.body.textContent?.includes('Write a whole number from 1 to 1,000,000.'), 'what to do')
  expect(await db.targets.count()).toBe(0)
  await type(field('How many'), '2')
  await click(button('Save'))
  await until(() => lines()[0]?.includes('Calls2 of 2Reached'), 'the target')
  await click(button('Change'))
  await type(field('How many'), '4,000')
  await click(button('Save'))
  await until(() => lines()[0]?.includes('2 of 4,000'), 'the new one')
  await click(button('Take off'))
  await until(() => !lines().length, 'none')
  expect(toasts.value.at(-1)?.text).toMatch(/^Target taken off from .* on: calls$/)
  await takeBackLast()
  await until(() => lines()[0]?.includes('2 of 4,000'), 'it back')
  await takeBackLast()
  await until(() => lines()[0]?.includes('2 of 2'), 'the first one')
})

test('revenue is an amount in a currency, and what stands already is told before it is replaced', async () => {
  location.hash = '#/targets'
  await show(<Dashboard />)
  await goTo('#/targets', 'Targets')
  await click(button('Set a target'))
  await until(() => document.querySelector('.target-form select'), 'the form')
  await type(field('How much'), '50,000')
  await click(button('Save'))
  await until(() => lines()[0]?.includes('of €50,000'), 'the target')
  expect(await db.targets.toArray()).toMatchObject([{ measure: 'revenue', goal: 5_000_000, currency: 'EUR' }])
  await click(button('Set a target'))
  await until(() => document.body.textContent?.includes('There is one already: €50,000.'), 'that there is one')
})
