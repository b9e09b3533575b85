// @vitest-environment jsdom
/** The summaries on the full page: what they say, that they lead to the records, and that they can be copied. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { lastWeek } from '../../lib/core/reports/weekSummary'
import { activityRow } from '../support/rows'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { forgetFacts } = await import('../../lib/db/facts')
const { setTarget } = await import('../../lib/db/targets')
const { Dashboard } = await import('../../components/Dashboard')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
// What is fetched later is there at once here.
await import('../../components/summary/SummaryPage')
// There is nothing to draw on here; what a chart says stands in its table too.
vi.mock('../../components/reports/Plot', () => ({ Plot: () => null }))

const today = dayOf(Date.now())
const copied: string[] = []
beforeEach(async () => {
  forgetFacts()
  copied.length = 0
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  })
  const records = sample(today, 'en')
  const call = (n: number, day: string) =>
    activityRow({ id: `call-${n}`, kind: 'call', at: new Date(`${day}T09:0${n}`).toISOString(), links: [] })
  const week = lastWeek(today)
  const calls = [call(1, today), call(2, week), call(3, week), call(4, week)]
  await fill({ ...records, activities: [...records.activities.filter(({ kind }) => kind !== 'call'), ...calls] })
})
afterEach(hide)

const partOf = (name: string) => document.querySelector(`section[aria-label="${name}"]`)?.textContent ?? ''

test('the morning: what slipped, what is due, what is new; copied as text', async () => {
  location.hash = '#/summary'
  await show(<Dashboard />)
  await goTo('#/summary', 'Summary')
  await until(() => partOf('Slipped').startsWith('Slipped 3'), 'what slipped')
  expect(partOf('Slipped')).toContain('Pallet tracking')
  expect(partOf('Out of standard')).toContain('Signage')
  await until(() => document.querySelector('.summary-news'), 'what is new')
  await click(button('Copy as text'))
  await until(() => copied.length, 'the text')
  expect(copied[0]).toMatch(/^Summary · .+\n\nSlipped\n- Pallet tracking · Logis Est · €12,800 · .+/)
  expect(copied[0]).toContain('\n- Calls: 1\n')
})

test('the week: what was done against what its targets asked', async () => {
  await setTarget({ measure: 'call', period: lastWeek(today).slice(0, 7), goal: 400 })
  location.hash = '#/summary?of=week'
  await show(<Dashboard />)
  const row = () => [...document.querySelectorAll('tbody tr')].find((one) => one.textContent?.startsWith('Calls'))
  await until(() => row()?.querySelector('td')?.textContent === '3', 'three calls')
  expect(row()?.querySelectorAll('td')[1]?.textContent).toMatch(/^\d/)
  await click(row()?.querySelector('button') as HTMLElement)
  await until(() => document.querySelectorAll('dialog .report-behind li').length === 3, 'which they were')
})
