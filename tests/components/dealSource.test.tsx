// @vitest-environment jsdom
/** Where a deal came from: said in words, changed where it stands, and a word of the user's own is offered for the next one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

beforeEach(async () => {
  toasts.value = []
  await fill(sample(dayOf(Date.now()), 'en'))
})
afterEach(hide)

const stored = async () => (await db.deals.get('deal-16'))?.source
async function name(typed: string): Promise<void> {
  await click(await until(() => document.querySelector<HTMLElement>('[title="Change Source"]'), 'the source'))
  await type(field('Source'), typed)
  await press('Enter')
}

test('is one that Margin knows, however it is written, or one of the user’s own, and never none', async () => {
  location.hash = '#/deals/deal-16'
  await show(<Dashboard />)
  await goTo('#/deals/deal-16', 'Bottling line sensors')
  await until(() => document.body.textContent?.includes('Change Source: Sample'), 'where it is from')
  await name('linkedin')
  await until(() => document.body.textContent?.includes('Change Source: LinkedIn'), 'the site')
  expect(await stored()).toBe('linkedin')
  await name('Trade  fair')
  await until(() => document.body.textContent?.includes('Change Source: Trade fair'), 'her own word')
  expect(await stored()).toBe('Trade fair')
  expect((await db.settings.get('settings'))?.tags).toContainEqual({ category: 'source.words', names: ['Trade fair'] })
  await name(' ')
  await until(() => document.querySelector('[aria-invalid]'), 'what is missing')
  expect(await stored()).toBe('Trade fair')
})
