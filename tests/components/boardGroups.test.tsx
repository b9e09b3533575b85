// @vitest-environment jsdom
/** The board in groups and through a filter, and the fields that the user chose for its cards. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { card, fill, stageOf, told } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

const today = dayOf(Date.now())
const column = (stage: string) => document.querySelector(`[data-stage="${stage}"]`) as HTMLElement
const heads = (stage: string) => [...(column(stage)?.querySelectorAll<HTMLElement>('.board-group') ?? [])]
const cards = (stage: string) => column(stage)?.querySelectorAll('[data-deal]').length

async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const grouping = () => document.querySelector('.board-grouping select') as HTMLSelectElement

beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
  location.hash = '#/deals'
  await show(<Dashboard />)
  await until(() => card('deal-16'), 'the cards')
  await until(() => grouping().options.length > 3, 'the fields')
})
afterEach(hide)

test('cards stand in groups with what each comes to; a group that is closed is passed over by the keys', async () => {
  const before = cards('stage-4')
  await choose(grouping(), 'closingDay')
  await until(() => heads('stage-4').length > 1, 'the groups')
  await until(() => cards('stage-4') === before, 'all cards')
  const [first] = heads('stage-4')
  const count = Number(/^\d+/.exec(first?.querySelector('.quiet')?.textContent ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await click(first as HTMLElement)
  await until(() => cards('stage-4') === before - count, 'its cards to go')
  expect(heads('stage-4')[0]?.getAttribute('aria-expanded')).toBe('false')
  const start = column('stage-4').querySelector('[data-deal]') as HTMLElement
  start.focus()
  await until(() => start.tabIndex === 0, 'the keyboard on it')
  const at = () => (document.activeElement as HTMLElement).dataset.deal
  const seen = new Set<string | undefined>()
  for (let i = 0; i < before; i++) {
    seen.add(at())
    await press('ArrowDown')
  }
  expect(seen.size).toBe(before - count)
  // What is moved goes to its group in the other column, and the focus with it.
  const moved = at() as string
  await press('2')
  await until(() => stageOf(moved) === 'stage-2', 'the card in the next stage')
  await until(() => told().includes(': Contacted'), 'where it went to be told')
  expect(at()).toBe(moved)
  await press('u')
  await until(() => stageOf(moved) === 'stage-4', 'the card back')
})

test('cards bear the fields that were chosen, in their order and with their heights, until that is undone', async () => {
  await click(button('Cards…'))
  await choose(field('Field 1') as unknown as HTMLSelectElement, 'closingDay')
  await choose(field('Field 2') as unknown as HTMLSelectElement, 'source')
  await until(() => (field('Field 2') as unknown as HTMLSelectElement).value === 'source', 'the choice')
  await click(button('Save'))
  await until(() => card('deal-16')?.querySelectorAll('.card-line').length === 2, 'two lines')
  expect([...(card('deal-16')?.querySelectorAll('.card-line .hint') ?? [])].map((one) => one.textContent)).toEqual([
    'Expected closing',
    'Source',
  ])
  expect(card('deal-16')?.textContent).not.toContain('€')
  const style = (document.querySelector('.board-columns') as HTMLElement).style
  expect(style.getPropertyValue('--card')).toBe('106px')
  const tops = [...column('stage-4').querySelectorAll<HTMLElement>('.board-slot')].map((one) => one.style.transform)
  expect(tops.slice(0, 2)).toEqual(['translateY(0px)', 'translateY(116px)'])
  await click(button('Undo'))
  await until(() => card('deal-16')?.textContent?.includes('€'), 'the usual cards')
  expect(await db.pipelines.get('pipeline-1')).not.toHaveProperty('cardFields', ['closingDay', 'source'])
})

test('a filter leaves the deals that match in their columns, and all figures are theirs', async () => {
  const deals = await db.deals.toArray()
  const isOpen = ({ status }: { status: string }) => status === 'todo' || status === 'standby'
  const fit = deals.filter((deal) => isOpen(deal) && deal.title.toLowerCase().includes('re'))
  expect(fit.length).toBeGreaterThan(2)
  await press('f')
  await choose(field('Field, condition 1') as unknown as HTMLSelectElement, 'title')
  await until(() => (field('Question, condition 1') as unknown as HTMLSelectElement).value === 'is', 'its questions')
  await choose(field('Question, condition 1') as unknown as HTMLSelectElement, 'contains')
  await type(field('Value, condition 1'), 're')
  await until(() => told().includes(`${fit.length} open deals match`), 'how many match')
  expect(document.querySelector('.board-totals')?.textContent).toContain(`${fit.length} open · €`)
  const shown = () => [...document.querySelectorAll<HTMLElement>('[data-deal]')].map((one) => one.dataset.deal)
  await until(() => shown().length === fit.length, 'their cards')
  expect(shown().sort()).toEqual(fit.map((deal) => deal.id).sort())
  for (const stage of new Set(fit.map((deal) => deal.stageId))) {
    const own = fit.filter((deal) => deal.stageId === stage)
    expect(column(stage).querySelector('header p')?.textContent).toMatch(new RegExp(`^${own.length} · `))
  }
  // One that no longer matches goes, and the figures with it.
  const { editDeal } = await import('../../lib/db/deals')
  await editDeal(fit[0]?.id ?? '', { title: 'Another' })
  await until(() => told().includes(`${fit.length - 1} open deals match`), 'one fewer')
  expect(card(fit[0]?.id ?? '')).toBeNull()
  await type(field('Value, condition 1'), 'nothing is called that')
  await until(() => told().includes('No open deal matches.'), 'that none matches')
  await type(field('Value, condition 1'), '')
  await until(() => shown().length === deals.filter(isOpen).length, 'all cards')
})
