// @vitest-environment jsdom
/** The board with the keyboard alone: from card to card, from stage to stage, won, lost and asleep, each told and each undone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { card, fill, goTo, stageOf, told } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { write } = await import('../../lib/db/write')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

const today = dayOf(Date.now())
const focused = () => (document.activeElement as HTMLElement).dataset.deal

beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
  location.hash = '#/deals'
  await show(<Dashboard />)
  await until(() => card('deal-16'), 'the cards')
})
afterEach(hide)

/** Walks from the first card of the board to the first of the column so many to the right. */
async function walkTo(column: number): Promise<void> {
  ;(document.querySelector('h1') as HTMLElement).focus()
  await press('ArrowDown')
  await press('Home')
  for (let i = 0; i < 6; i++) await press('ArrowLeft')
  await press('Home')
  for (let i = 0; i < column; i++) await press('ArrowRight')
}

describe('the board', () => {
  // The first test of all: later ones find the card again that was left last.
  test('the first card is followed as well, when the Tab key led to it', async () => {
    const first = document.querySelector('[data-deal][tabindex="0"]') as HTMLElement
    expect(first.dataset.deal).toBe('deal-3')
    first.focus()
    await press(']')
    await until(() => stageOf('deal-3') === 'stage-2', 'the card in the next stage')
    await until(() => focused() === 'deal-3', 'the focus on it')
  })

  test('shows each stage with its chance, standard, number and sums by currency', () => {
    const first = document.querySelector('[data-stage="stage-1"]') as HTMLElement
    expect(first.textContent).toContain('20% · 7 d')
    expect(first.textContent).toMatch(/6 · €65,200 · NOK\s220,000/)
    expect(document.querySelector('.board-totals')?.textContent).toContain('26 open · €618,400 · weighted €301,780')
    expect(card('deal-16')?.textContent).toContain('2 days late')
    expect(card('deal-17')?.textContent).toContain('31 of 14 days')
    expect(card('deal-13')?.textContent).toMatch(/Today 10:30/)
    expect(card('deal-1')?.textContent).toContain('Call tomorrow')
  })

  test('arrows go from card to card, and only one card is a stop of the Tab key', async () => {
    await walkTo(0)
    expect(focused()).toBe('deal-3')
    await press('ArrowDown')
    expect(focused()).toBe('deal-1')
    await press('ArrowRight')
    expect(focused()).toBe('deal-7')
    await press('End')
    expect(focused()).toBe('deal-asleep-1')
    expect(document.querySelectorAll('[data-deal][tabindex="0"]')).toHaveLength(1)
  })

  test.each([
    [']', {}, 'stage-5', 'Negotiation, 1 of 5'],
    ['ArrowRight', { altKey: true }, 'stage-5', 'Negotiation, 1 of 5'],
    ['[', {}, 'stage-3', 'Met, 1 of 6'],
    ['2', {}, 'stage-2', 'Contacted, 2 of 7'],
  ])('%s moves the deal, tells where to, and the focus goes along', async (key, more, stage, place) => {
    await walkTo(3)
    expect(focused()).toBe('deal-16')
    await press(key, more)
    await until(() => stageOf('deal-16') === stage, `the card in ${stage}`)
    await until(() => told().includes(`Bottling line sensors: ${place}`), 'the place to be told')
    expect(focused()).toBe('deal-16')
    expect((await db.deals.get('deal-16'))?.stageSince).toBe(today)
  })

  test('a moved deal is back where it was after Undo', async () => {
    await walkTo(3)
    await press(']')
    await until(() => stageOf('deal-16') === 'stage-5', 'the move')
    await click(button('Undo'))
    await until(() => stageOf('deal-16') === 'stage-4', 'the card in its old place')
  })

  test('won takes the card away, and the next one takes its place', async () => {
    await walkTo(3)
    await press('w')
    await until(() => !card('deal-16'), 'the card to go')
    expect((await db.deals.get('deal-16'))?.status).toBe('won')
    await until(() => focused() === 'deal-18', 'the focus on the next card')
    await press('z', { ctrlKey: true })
    await until(() => card('deal-16'), 'the card to be back')
  })

  test('lost asks why and is not saved without', async () => {
    await walkTo(3)
    await press('l')
    await press('Enter')
    await until(() => document.querySelector('[aria-invalid="true"]'), 'the field to ask')
    expect((await db.deals.get('deal-16'))?.status).toBe('todo')
    await type(field('Why was it lost?'), 'A rival was cheaper')
    await press('Enter')
    await until(() => !card('deal-16'), 'the card to go')
    expect(await db.deals.get('deal-16')).toMatchObject({ status: 'lost', reason: 'A rival was cheaper' })
    await until(() => focused() === 'deal-18', 'the focus on the next card')
  })

  test('standby asks until when; the card stays, asleep, at the foot of its column', async () => {
    await walkTo(3)
    await press('s')
    await type(field('Nothing to do until'), addDays(today, 40))
    await press('Enter')
    await until(() => card('deal-16')?.textContent?.includes('until'), 'the card asleep')
    expect(await db.deals.get('deal-16')).toMatchObject({ status: 'standby', standbyUntil: addDays(today, 40) })
    const column = [...document.querySelectorAll('[data-stage="stage-4"] [data-deal]')]
    expect(column.at(-1)).toBe(card('deal-16'))
  })

  test('keys do nothing to deals while the focus is elsewhere', async () => {
    ;(document.querySelector('h1') as HTMLElement).focus()
    await press('w')
    await press('5')
    expect(await db.changes.count()).toBe(0)
  })
})

describe('new deal', () => {
  test('n asks what, whose and how much; a company that is not known is made with it', async () => {
    await press('n')
    await type(field('Title'), 'Roof repair')
    await type(field('Company'), 'Toiture Morin')
    await type(field('Person'), 'claire mor')
    await until(() => document.querySelector('[role="option"]')?.textContent?.includes('Claire Morel'), 'Claire')
    await press('Enter')
    await type(field('Amount'), '12k')
    await press('Enter')
    const deal = await until(
      () => [...document.querySelectorAll('[data-deal]')].find((one) => one.textContent?.includes('Roof repair')),
      'the new card',
    )
    expect(deal.textContent).toContain('€12,000')
    await until(() => deal.isConnected && document.body.textContent?.includes('Toiture Morin'), 'its company')
    const [saved] = await db.deals.filter((one) => one.title === 'Roof repair').toArray()
    expect(saved).toMatchObject({ stageId: 'stage-1', status: 'todo', personIds: ['person-1'] })
    expect(await db.changes.count()).toBe(1)
  })

  test('a person who was only typed and not chosen is asked for again', async () => {
    await press('n')
    await type(field('Title'), 'Roof repair')
    await type(field('Person'), 'nobody at all')
    await type(field('Title'), 'Roof repair 2')
    await press('Enter')
    await until(() => document.body.textContent?.includes('Choose one from the list.'), 'the question')
    expect(field('Person').value).toBe('nobody at all')
    expect(await db.changes.count()).toBe(0)
  })
})

test('of several pipelines one is chosen, and the address says which', async () => {
  const [first] = await db.pipelines.toArray()
  const deal = await db.deals.get('deal-1')
  if (!first || !deal) throw new Error('The sample holds neither')
  await write({ key: 'change.sample' }, async (w) => {
    await w.put('pipelines', { ...first, id: 'pipeline-2', name: 'Renewals', position: 2 })
    await w.put('deals', { ...deal, id: 'deal-renewal', title: 'Renewal of the lease', pipelineId: 'pipeline-2' })
  })
  await until(() => document.querySelector('.pipeline-picker'), 'the choice')
  await click(document.querySelector('.pipeline-picker') as HTMLElement)
  const [, renewals] = document.querySelectorAll<HTMLElement>('[role="menuitemradio"]')
  expect(renewals?.textContent).toBe('Renewals')
  await click(renewals as HTMLElement)
  await until(() => card('deal-renewal'), 'the other board')
  expect(location.hash).toBe('#/deals?pipeline=pipeline-2')
  expect(document.querySelectorAll('[data-deal]')).toHaveLength(1)
})

test('the list sorts, and Enter opens a deal', async () => {
  await goTo('#/deals?view=list', 'New business')
  await until(() => document.querySelector('.table-row'), 'the rows')
  const first = () => document.querySelector('.table-row[data-index="0"]')?.textContent ?? ''
  expect(first()).toContain('Pallet tracking')
  await click(button('Amount'))
  await click(button('Amount'))
  await until(() => first().includes('Fleet renewal'), 'the largest first')
  ;(document.querySelector('.table-row[data-index="0"]') as HTMLElement).focus()
  await press('Enter')
  await until(() => document.title === 'Fleet renewal · Margin', 'the deal')
  expect(document.activeElement?.tagName).toBe('H1')
})
