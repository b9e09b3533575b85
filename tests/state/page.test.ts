import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageFacts, PageKind } from '../../lib/core/capture'
import type { Ears } from '../../lib/state/page'

vi.mock('../../lib/platform/browser', () => import('../components/fakeBrowser'))
const { followPage, page } = await import('../../lib/state/page')

let ears: Ears
const facts = (kind: PageKind, url = 'https://mail.google.com/#inbox/1'): PageFacts => ({
  site: 'gmail',
  page: kind,
  url,
  messages: [],
  rows: [],
  results: [],
})
const say = (kind: PageKind, url?: string) => ears.hear({ kind: 'facts', facts: facts(kind, url) })

beforeEach(() => {
  vi.useFakeTimers()
  followPage(
    (given) => {
      ears = given
      return () => {}
    },
    () => {},
  )
})
afterEach(() => vi.useRealTimers())

test('a page on its way is waited for, and one that never arrives is said not to be understood', () => {
  say('unready')
  expect(page.value.state).toBe('waiting')
  vi.advanceTimersByTime(3_000)
  // Changes of the page that lead nowhere do not begin the wait anew.
  say('unready')
  vi.advanceTimersByTime(1_500)
  expect(page.value).toEqual({ state: 'unread', site: 'gmail' })
  say('thread')
  expect(page.value.state).toBe('read')
})

test('a page that arrives in time is never called not understood', () => {
  say('unready')
  vi.advanceTimersByTime(3_000)
  say('thread')
  vi.advanceTimersByTime(10_000)
  expect(page.value.state).toBe('read')
  say('unready', 'https://mail.google.com/#inbox/2')
  vi.advanceTimersByTime(3_999)
  expect(page.value.state).toBe('waiting')
})
