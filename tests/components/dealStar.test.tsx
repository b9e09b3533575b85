// @vitest-environment jsdom
/** The star of a deal: pressed on its page, seen and said on the board and in the list, taken off in the menu. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { card, fill, goTo } from './dashboard'
import { click, field, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

beforeEach(async () => {
  toasts.value = []
  await fill(sample(dayOf(Date.now()), 'en'))
})
afterEach(hide)

test('a star that was put on a deal is said on its card and its row, and is taken off in the menu', async () => {
  location.hash = '#/deals/deal-16'
  await show(<Dashboard />)
  await goTo('#/deals/deal-16', 'Bottling line sensors')
  await until(() => document.querySelector('[aria-label="Star this deal"]'), 'the star')
  expect(field('Star this deal').ariaPressed).toBe('false')
  await click(field('Star this deal'))
  await until(() => field('Star this deal').ariaPressed === 'true', 'the star to be on')
  const star = '[role="img"][aria-label="Starred"]'
  await goTo('#/deals', 'New business')
  await until(() => card('deal-16')?.querySelector(star), 'the star on its card')
  await goTo('#/deals?view=list', 'New business')
  const rows = () => [...document.querySelectorAll('.table-row')].filter((row) => row.querySelector(star))
  await until(() => rows().some((row) => row.textContent?.includes('Bottling line sensors')), 'the star in the list')
  await goTo('#/deals', 'New business')
  const slot = await until(() => card('deal-16'), 'the card')
  slot.focus()
  await click(
    await until(
      () => document.querySelector<HTMLElement>('[aria-label="What to do with Bottling line sensors"]'),
      'the menu',
    ),
  )
  const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    (one) => one.textContent === 'Take the star off',
  )
  await click(item as HTMLElement)
  await until(() => card('deal-16') && !card('deal-16')?.querySelector(star), 'the star to be off')
})
