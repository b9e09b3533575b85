// @vitest-environment jsdom
/** Where nothing is, one sentence says so, and one press leads on: to all rows again, or to where there are some. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { Dashboard } = await import('../../components/Dashboard')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

beforeEach(() => fill(sample(dayOf(Date.now()), 'en')))
afterEach(hide)

async function open(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}
const shown = () => document.body.textContent ?? ''

test.each([
  ['#/people', 'People', 'Filter by name, company, address or number', 'Claire Morel'],
  ['#/companies', 'Companies', 'Filter by name, domain or place', 'Brasseries du Nord'],
])('on %s a word that is nowhere can be taken back with one press', async (address, heading, label, somebody) => {
  await open(address, heading)
  await until(() => shown().includes(somebody), somebody)
  await type(field(label), 'qqqxyz')
  await until(() => shown().includes('Nothing found for “qqqxyz”'), 'the sentence')
  await click(button('Show all'))
  await until(() => shown().includes(somebody), `${somebody} again`)
  expect(field(label).value).toBe('')
})

test('a history that fits nothing shows all of it again', async () => {
  await open('#/history?record=people:nobody', 'History')
  const all = await until(() => document.querySelector<HTMLAnchorElement>('.empty a'), 'the way on')
  expect(all.textContent).toBe('Show all')
  expect(all.getAttribute('href')).toBe('#/history')
})

test('without duplicates the way leads back to the list', async () => {
  await open('#/duplicates?of=companies', 'Duplicates')
  const back = await until(() => document.querySelector<HTMLAnchorElement>('.empty a'), 'the way on')
  expect(back.getAttribute('href')).toBe('#/companies')
})
