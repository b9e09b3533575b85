// @vitest-environment jsdom
/** The palette: whatever has a key and whatever can be done on a screen is found in it by its words, and done where the focus was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ACTIONS, actionOf } from '../../lib/core/actions'
import { dayOf } from '../../lib/core/days'
import { REPORT_IDS } from '../../lib/core/reports/report'
import { sample } from '../support/sample'
import { card, fill, goTo, stageOf } from './dashboard'
import { openedTabs } from './fakeBrowser'
import { field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
// There is no canvas to draw on here.
vi.mock('../../components/reports/ReportChart', () => ({ ReportChart: () => null }))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { Popup } = await import('../../components/Popup')
const { closePalette, opened } = await import('../../components/palette/open')
const { shortcutTables } = await import('../../components/shared/shortcuts')
const { toasts } = await import('../../lib/state/act')
const { language, speak, t } = await import('../../lib/state/language')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
// What is fetched later is there at once here.
await import('../../components/palette/Palette')
await import('../../components/prospecting/ProspectingPage')
await import('../../components/home/HomePage')
await import('../../components/rules/RulesPage')
await import('../../components/transfer/ExportPage')
await import('../../components/reports/ReportsPage')

const today = dayOf(Date.now())
beforeEach(async () => {
  toasts.value = []
  localStorage.removeItem('actsLately')
  closePalette()
  speak('en')
  await fill(sample(today, 'en'))
})
afterEach(hide)

const input = () => document.querySelector<HTMLInputElement>('.palette [role="combobox"]')
const options = () => [...document.querySelectorAll<HTMLElement>('.palette [role="option"]')]
const title = (option: HTMLElement | null | undefined) => option?.querySelector('.name')?.textContent ?? ''
const chosen = () => title(document.getElementById(input()?.getAttribute('aria-activedescendant') ?? ''))

async function openPage(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}
async function openPalette(query = ''): Promise<void> {
  await press('k', { ctrlKey: true })
  await until(() => options().length, 'the palette')
  const line = input()
  if (query && line) {
    await type(line, query)
    await until(() => options().length, `what fits ${query}`)
  }
}

test('each action of the list is offered by some part of a screen', () => {
  const folder = join(import.meta.dirname, '../../components')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const offered = (id: string) => sources.includes(`'${id}'`) || id.startsWith('settings.')
  expect(Object.keys(ACTIONS).filter((id) => !offered(id))).toEqual([])
})

test('each page that is no record is offered wherever one is, and each report', async () => {
  const source = (name: string) => readFileSync(join(import.meta.dirname, '../../components', name), 'utf8')
  const pages = [...source('Dashboard.tsx').matchAll(/^ {4}case '([\w-]+)':/gm)].map(([, page]) => page ?? '')
  expect(pages.length).toBeGreaterThan(20)
  const ofOne = ['deal', 'person', 'company', 'task', 'sheet', 'person-data', 'nowhere']
  const offered = source('palette/places.ts')
  expect(pages.filter((page) => !ofOne.includes(page) && !offered.includes(`: { page: '${page}'`))).toEqual([])
  await openPage('#/history', 'History')
  await openPalette()
  for (const one of [
    'Import',
    'Export',
    'Rules',
    'Reports',
    'Cloud copy',
    ...REPORT_IDS.map((id) => t(`report.${id}`)),
  ])
    expect(options().map(title)).toContain(one)
  await press('Escape')
  await openPalette(t('report.cohort'))
  await press('Enter')
  await until(() => openedTabs.some((tab) => tab.endsWith('#/reports/cohort')), 'the report')
})

test('on a report its rates and the ways to take it along stand in the palette', async () => {
  await openPage('#/reports/lost', t('report.lost'))
  await until(() => shortcutTables().some(({ keys }) => keys.some(({ id }) => id === 'report.csv')), 'the report')
  await openPalette()
  for (const key of ['report.rates', 'report.csv', 'report.xlsx', 'report.print'] as const)
    expect(options().map(title)).toContain(t(key))
})

test.each([
  ['#/home', 'Home'],
  ['#/rules', 'Rules'],
  ['#/export', 'Export'],
  ['#/today', 'Today'],
  ['#/deals', 'New business'],
  ['#/deals?view=list', 'New business'],
  ['#/deals/deal-16', 'Bottling line sensors'],
  ['#/people', 'People'],
  ['#/people/person-1', 'Claire Morel'],
  ['#/companies', 'Companies'],
  ['#/companies/company-1', ''],
  ['#/prospecting', 'Prospecting'],
  ['#/duplicates', 'Duplicates'],
  ['#/norms', 'Records that do not conform'],
  ['#/history', 'History'],
  ['#/settings', 'Settings'],
])('on %s whatever has a key, and whatever else the screen can do, stands in the palette', async (address, heading) => {
  await openPage(address, heading)
  await until(() => shortcutTables().length > 1, 'the keys')
  await openPalette()
  const shown = options().map(title)
  const offers = opened.value?.offers ?? []
  expect(offers.length).toBeGreaterThan(3)
  const missing = offers.filter(
    ({ id, label, perKey }) =>
      // Only moves the keyboard; its stages stand there one by one; the palette itself.
      !actionOf(id).moves && !perKey && id !== 'palette' && label !== '' && !shown.includes(label),
  )
  expect(missing.map(({ label }) => label)).toEqual([])
  for (const one of ['Undo the last change', 'Add person', 'Add company', 'New deal', 'Board', 'Show all keys'])
    expect(shown).toContain(one)
  expect(shown).toContain('History')
  expect(shown).toContain('Language and look')
})

describe('on the page of a deal', () => {
  beforeEach(() => openPage('#/deals/deal-16', 'Bottling line sensors'))

  test('what can be done with it comes first: done, put off, each other stage, won, lost', async () => {
    await until(() => document.querySelector('.standing-now'), 'where it stands')
    await openPalette()
    const first = options().slice(0, 14).map(title)
    for (const one of ['Done: ask what is next', 'Move to Negotiation', 'Mark as won', 'Lost, with the reason'])
      expect(first).toContain(one)
    expect(options().map(title).indexOf('Write down a call')).toBeLessThan(options().map(title).indexOf('Today'))
  })

  test('a few letters and Enter move it to a stage; the stage used last comes first from then on', async () => {
    await until(() => document.querySelector('.standing-now'), 'where it stands')
    await openPalette('negot')
    expect(chosen()).toBe('Move to Negotiation')
    await press('Enter')
    await until(async () => (await db.deals.get('deal-16'))?.stageId === 'stage-5', 'the move')
    expect(input()).toBeNull()
    await openPage('#/deals/deal-17', 'Signage')
    await until(() => document.querySelector('.standing-now'), 'where it stands')
    await openPalette()
    expect(document.querySelector('.palette [role="group"]')?.getAttribute('aria-label')).toBe('Used lately')
    expect(title(options()[0])).toBe('Move to Negotiation')
  })

  test('other words find it too, in either language; a key is told beside it', async () => {
    await until(() => document.querySelector('.standing-now'), 'where it stands')
    for (const query of ['postpone', 'reporter', 'REPÓRTER', 'ptoff', 'put off']) {
      await openPalette(query)
      expect(options().map(title), query).toContain('Put off to another day')
      await press('Escape')
    }
    await openPalette('mark as won')
    expect(options()[0]?.querySelector('.kbd')?.textContent).toBe('w')
  })
})

test('it opens while one types, finds records as well, and Escape gives the focus back', async () => {
  await openPage('#/people', 'People')
  const search = field('Search people, companies and deals')
  search.focus()
  await openPalette()
  expect(document.activeElement).toBe(input())
  const line = input() as HTMLInputElement
  await type(line, 'morel')
  await until(() => options().some((one) => title(one) === 'Claire Morel'), 'Claire Morel')
  await press('Escape')
  expect(input()).toBeNull()
  expect(document.activeElement).toBe(search)
  await openPalette('claire morel')
  await until(() => chosen() === 'Claire Morel', 'Claire Morel')
  await press('Enter')
  await until(() => document.querySelector('h1')?.textContent?.includes('Claire Morel'), 'her page')
})

test('arrows go round, and what fits nothing says so', async () => {
  await openPage('#/history', 'History')
  await openPalette()
  const all = options().map(title)
  await press('ArrowUp')
  expect(chosen()).toBe(all.at(-1))
  await press('ArrowDown')
  expect(chosen()).toBe(all[0])
  await type(input() as HTMLInputElement, 'qqqxyz')
  await until(() => !options().length, 'nothing')
  const said = () => document.querySelector('.palette [role="status"]')?.textContent
  await until(() => said()?.includes('Nothing found for “qqqxyz”'), 'what is said of it')
})

test('on the board it acts on the card that has the focus', async () => {
  await openPage('#/deals', 'New business')
  const one = await until(() => card('deal-16'), 'the card')
  one.focus()
  await until(() => one.tabIndex === 0, 'the card to be the chosen one')
  await openPalette('move to met')
  expect(chosen()).toBe('Move to Met')
  await press('Enter')
  await until(() => stageOf('deal-16') === 'stage-3', 'the move')
})

test('in the popup the chosen row is acted on without leaving the search, and pages open in a tab', async () => {
  await show(<Popup />)
  await until(() => document.querySelector('.today-item.chosen'), 'the list')
  const search = document.activeElement
  await openPalette('put off')
  expect(chosen()).toBe('Put off to another day')
  await press('Escape')
  expect(document.activeElement).toBe(search)
  await openPalette('companies')
  await press('Enter')
  await until(() => openedTabs.some((tab) => tab.includes('#/companies')), 'the tab')
})

test('in French it answers to French words, and to English ones all the same', async () => {
  speak('fr')
  expect(language.value).toBe('fr')
  await openPage('#/deals/deal-16', 'Bottling line sensors')
  await until(() => document.querySelector('.standing-now'), 'where it stands')
  for (const query of ['etape', 'gagne', 'tache', 'task', 'won']) {
    await openPalette(query)
    expect(options().length, query).toBeGreaterThan(0)
    await press('Escape')
  }
  await openPalette('tache')
  expect(chosen()).toBe('Ajouter une tâche')
})

test('its words follow when another language is chosen while it is open', async () => {
  await openPage('#/deals/deal-16', 'Bottling line sensors')
  await openPalette()
  expect(options().map(title)).toContain('Mark as won')
  speak('fr')
  await until(() => options().map(title).includes('Marquer comme gagné'), 'French words')
  expect(options().map(title)).not.toContain('Mark as won')
  expect(input()).toBe(document.activeElement)
})
