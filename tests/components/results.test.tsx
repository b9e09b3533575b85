// @vitest-environment jsdom
/** Beside a search: the people that the page shows, each saved by a click of its own. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { fresh } from './fresh'
import { click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { ResultsPane } = await import('../../components/sidebar/ResultsPane')

const facts: PageFacts = {
  site: 'linkedin',
  page: 'people-search',
  url: 'https://www.linkedin.com/search/results/people/?keywords=buyer',
  messages: [],
  rows: [],
  results: [
    {
      fullName: 'Claire Morel',
      headline: 'Head of Purchasing',
      profileUrl: 'https://www.linkedin.com/in/claire-morel',
    },
    { fullName: 'Thomas Dubreuil', headline: 'Buyer', profileUrl: 'https://www.linkedin.com/in/thomas-dubreuil' },
  ],
}

beforeEach(fresh)
afterEach(hide)

test('each is listed with the headline, and only the one who is pressed is saved', async () => {
  await show(<ResultsPane facts={facts} />)
  await until(() => document.body.textContent?.includes('Head of Purchasing'), 'the headline')
  expect(await db.people.count()).toBe(0)
  const [save] = [...document.querySelectorAll('button')].filter((one) =>
    one.getAttribute('aria-label')?.includes('Thomas'),
  )
  await click(save as HTMLButtonElement)
  const form = await until(() => document.querySelector('form'), 'the form')
  await act(() => form.requestSubmit())
  await vi.waitFor(async () => expect(await db.people.count()).toBe(1))
  expect(await db.people.toArray()).toMatchObject([
    { name: 'Thomas Dubreuil', profileUrls: ['https://www.linkedin.com/in/thomas-dubreuil'], source: 'linkedin' },
  ])
})
