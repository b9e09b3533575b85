// @vitest-environment jsdom
/** The home page: its cards say what the records say, lead to them, and are the user's to pick and order. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { OPEN } from '../../lib/core/deal'
import type { Records } from '../support/rows'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { moveDeal, setStatus } = await import('../../lib/db/deals')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { takeBackLast, toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
// What is fetched later is there at once here.
await import('../../components/home/HomePage')

const today = dayOf(Date.now())
beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
})
afterEach(hide)

async function openHome(): Promise<void> {
  location.hash = '#/home'
  await show(<Dashboard />)
  await goTo('#/home', 'Home')
  await until(() => cards().length, 'the cards')
}
const cards = () => [...document.querySelectorAll('.home-card')]
const titles = () => cards().map((card) => card.querySelector('h2')?.textContent)
const cardOf = (title: string) => cards().find((card) => card.querySelector('h2')?.textContent === title)
const textOf = (title: string) => (cardOf(title)?.textContent ?? '').replaceAll('\u00a0', ' ')
const ALL = ['Today', 'Pipeline totals', 'Out of standard', 'Forecast by closing month', 'Targets', 'Recent', 'Notes']

test('all cards stand there at first, with what is due, the sums of each currency, and why deals are out of standard', async () => {
  await openHome()
  expect(titles()).toEqual(ALL)
  await until(() => /8 due, \d late/.test(textOf('Today')), 'what is due')
  await until(() => textOf('Pipeline totals').includes('€618,400'), 'the sum')
  expect(textOf('Pipeline totals')).toContain('NOK 220,000')
  expect(textOf('Pipeline totals')).toContain('€301,780')
  await until(() => textOf('Out of standard').includes('days in'), 'why')
  const first = cardOf('Today')?.querySelector('.home-rows a')?.getAttribute('href')
  expect(first).toMatch(/^#\/deals\/deal-/)
})

test('the forecast stands over every open deal, says how many have no day, and leads to the deals of a month', async () => {
  await openHome()
  const open = (await db.deals.toArray()).filter((deal) => OPEN.includes(deal.status))
  await until(() => textOf('Forecast by closing month').includes(`Over ${open.length} open deals`), 'over how many')
  const rows = [...(cardOf('Forecast by closing month')?.querySelectorAll('tbody tr') ?? [])]
  const count = (row: Element | undefined) => Number(row?.querySelector('td')?.textContent)
  expect(rows.reduce((sum, row) => sum + count(row), 0)).toBe(open.length)
  const unknown = rows.find((row) => row.textContent?.startsWith('Not known'))
  expect(count(unknown)).toBe(open.filter((deal) => !deal.closingDay).length)
  const link = unknown?.querySelector('button')
  if (!link) throw new Error('no way to the deals')
  await click(link)
  await until(() => document.querySelector('.filter-sentence')?.textContent?.includes('Expected closing'), 'the filter')
  expect(location.hash).toContain('view=list')
})

test('what is changed elsewhere is told at once: sums, and what was done last', async () => {
  await openHome()
  await until(() => textOf('Pipeline totals').includes('€618,400'), 'the sum')
  await setStatus('deal-16', { status: 'won' })
  await until(() => textOf('Pipeline totals').includes('€570,400'), 'the sum without it')
  await until(() => textOf('Recent').includes('Bottling line sensors won'), 'what was done')
  await moveDeal('deal-17', 'stage-5')
  await until(() => cardOf('Recent')?.querySelector('.home-rows .name')?.textContent === 'Signage', 'the last first')
})

test('cards are taken off, moved and put back by the dialog, and Undo takes that back', async () => {
  await openHome()
  await click(button('Choose cards'))
  const box = [...document.querySelectorAll('.home-choice label')].find((one) =>
    one.textContent?.startsWith('Forecast'),
  )
  await click(box?.querySelector('input') as HTMLElement)
  await until(() => titles().length === 6, 'one less')
  await click(document.querySelector('[aria-label="Move Notes up"]') as HTMLElement)
  await until(() => titles().at(-2) === 'Notes', 'notes above')
  expect((await db.settings.get('settings'))?.homeCards).toEqual([
    'today',
    'totals',
    'out',
    'targets',
    'notes',
    'recent',
  ])
  await press('Escape')
  await takeBackLast()
  await until(() => titles().at(-1) === 'Notes', 'notes back at the end')
  await takeBackLast()
  await until(() => titles().length === 7, 'all cards')
})

test('notes are saved with Undo, and never over what another window wrote meanwhile', async () => {
  await openHome()
  const note = () => cardOf('Notes')?.querySelector<HTMLButtonElement>('.in-place-text')
  await click(note() as HTMLElement)
  const area = () => cardOf('Notes')?.querySelector('textarea') as unknown as HTMLInputElement
  await type(area(), 'Ring the bank')
  await click(button('Save'))
  await until(() => note()?.textContent?.includes('Ring the bank'), 'the note')
  await click(note() as HTMLElement)
  await type(area(), 'Ring the bank at nine')
  const settings = await db.settings.get('settings')
  await editSettings({ homeNotes: 'Written elsewhere' }, settings)
  await click(button('Save'))
  await until(() => textOf('Notes').includes('Written elsewhere'), 'what stands there now')
  expect((await db.settings.get('settings'))?.homeNotes).toBe('Written elsewhere')
})

test('with nothing in it each card says so in a sentence, with one way on', async () => {
  await fill(Object.fromEntries(Object.keys(sample(today, 'en')).map((table) => [table, []])) as unknown as Records)
  await setUp('en', 'EUR')
  await openHome()
  await until(() => cards().filter((card) => card.querySelector('.empty')).length === 6, 'six sentences')
  for (const card of cards().slice(0, 6)) expect(card.querySelectorAll('.empty a')).toHaveLength(1)
})
