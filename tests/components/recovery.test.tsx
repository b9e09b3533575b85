// @vitest-environment jsdom
import './dashboard'
import { afterEach, expect, test, vi } from 'vitest'
import type { Standing } from '../../lib/state/store'
import { hide, show } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
afterEach(hide)

const { RecoveryPage } = await import('../../components/recovery/RecoveryPage')
const { RecoveryShort } = await import('../../components/recovery/RecoveryShort')
const counts = { people: 1840, companies: 1, deals: 0, activities: 0, tasks: 0 }
const marker = { created: 'one', schema: 2, seq: 1204, counts, at: '2026-11-27T09:41:00.000Z' }
const found = { schema: 2, seq: 0, counts: { ...counts, people: 0, companies: 0 }, hollow: [] }
const full = async (standing: Standing) => (await show(<RecoveryPage standing={standing} />)).textContent ?? ''

test('what was expected stands beside what was found, and nothing is said to be lost for good', async () => {
  const text = await full({ state: 'replaced', marker, found })
  for (const words of ['1,840 people', '1 company', 'Change no. 1,204', 'Nothing', 'Nothing was written']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('Start empty all the same')
})

test('a newer database offers a file of everything, and nothing that writes', async () => {
  const text = await full({ state: 'newer', schema: 3 })
  expect(text).toContain('schema 3')
  expect(text).toContain('Save everything readable')
  expect(text).not.toContain('Start empty')
  expect(text).not.toContain('snapshot')
})

test('windows that may hold the database are named', async () => {
  const windows = [{ page: 'dashboard', title: 'People · Margin' } as const, { page: 'popup' } as const]
  const text = await full({ state: 'waiting', windows })
  expect(text).toContain('People · Margin')
  expect(text).toContain('popup')
})

test('damaged rows are counted, and can be mended', async () => {
  const rows = [{ table: 'activities', key: 'a' }]
  const text = await full({ state: 'damaged', marker, rows })
  expect(text).toContain('1 record stands in a file of its own')
  expect(text).toContain('Mend and go on')
})

test('a restore that cannot go on says why, and another may be begun', async () => {
  const text = await full({ state: 'restoring', failed: 'the file is gone' })
  expect(text).toContain('the file is gone')
  expect(text).toContain('Go back to a snapshot')
})

test('the popup and the sidebar say it in short and lead to the full page', async () => {
  const text = (await show(<RecoveryShort standing={{ state: 'rolled-back', marker, found }} />)).textContent
  expect(text).toContain('The latest changes are missing')
  expect(text).toContain('See what to do')
})
