// @vitest-environment jsdom
/** What two hands made of a field, as the user reads it. */
import { expect, test, vi } from 'vitest'

vi.mock('../../lib/platform/browser', () => import('../components/fakeBrowser'))
const { valueWords } = await import('../../lib/state/clashWords')

test('a choice is said in words, on or off', () => {
  expect(valueWords('after', true)).toBe('yes')
  expect(valueWords('after', undefined)).toBe('nothing')
})

test('what a company is to us is said in words', () => {
  expect(valueWords('roles', ['customer', 'supplier'])).toBe('Customer, Supplier')
})
