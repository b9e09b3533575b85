// @vitest-environment jsdom
/** Pipelines as the user makes them: stages removed with their deals moved, pipelines added, what a stage asks on the way to it, reasons. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import type { Stage } from '../../lib/core/pipeline'
import type { Template } from '../../lib/core/template'
import { sample } from '../support/sample'
import { card, fill, goTo, stageOf } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

const today = dayOf(Date.now())
const shown = () => document.body.textContent ?? ''
const dialog = () => document.querySelector('dialog')
const named = (name: string) =>
  until(() => document.querySelector<HTMLElement>(`[aria-label="${name}"]`), `something called ${name}`)
const pipeline = async () => {
  const row = await db.pipelines.get('pipeline-1')
  if (!row) throw new Error('no pipeline')
  return row
}
async function withStages(patches: Record<string, Partial<Stage>>): Promise<void> {
  const row = await pipeline()
  await db.pipelines.put({ ...row, stages: row.stages.map((stage) => ({ ...stage, ...patches[stage.id] })) })
}
async function open(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}
async function choose(control: HTMLElement, value: string): Promise<void> {
  const select = control as HTMLSelectElement
  select.value = [...select.options].find((option) => option.textContent === value)?.value ?? ''
  await act(() => {
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** Gives a card of the board the keyboard. */
async function stand(id: string): Promise<void> {
  const one = await until(() => card(id), 'the card')
  one.focus()
  await until(() => card(id)?.tabIndex === 0 && document.activeElement === card(id), 'the keyboard on it')
}

beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
})
afterEach(hide)

describe('settings', () => {
  test('a stage with deals asks where they go, moves them all and goes, and Undo brings all back', async () => {
    await open('#/settings', 'Settings')
    await click(await named('Remove Quote'))
    await until(() => dialog()?.textContent?.includes('Quote holds 5 open deals.'), 'what it holds')
    expect((field('Move them to') as unknown as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Met')
    await choose(field('Move them to'), 'Negotiation')
    await click(button('Move and remove'))
    await until(() => !dialog() && !document.querySelector('[aria-label="Remove Quote"]'), 'the stage to go')
    expect(await db.deals.filter((deal) => deal.stageId === 'stage-4').count()).toBe(0)
    expect((await db.deals.get('deal-16'))?.stageId).toBe('stage-5')
    await click(button('Undo'))
    await named('Remove Quote')
    expect((await db.deals.get('deal-16'))?.stageId).toBe('stage-4')
  })

  test('a pipeline is added with the stages of another; with deals it goes only once they are moved', async () => {
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('.stage-row'), 'the stages')
    await type(field('Name of the new pipeline'), 'new BUSINESS')
    await click(button('Add the pipeline'))
    await until(() => shown().includes('There is a pipeline of that name already.'), 'the reason')
    await type(field('Name of the new pipeline'), 'Renewals')
    await choose(field('Begins with'), 'The stages of New business')
    await click(button('Add the pipeline'))
    await until(() => document.querySelectorAll('.stage-row').length === 10, 'ten stages')
    await click(await named('Remove New business'))
    await until(() => dialog()?.textContent?.includes('New business holds'), 'the question')
    await press('Escape')
    await until(() => !dialog(), 'the question to go')
    await click(await named('Remove Renewals'))
    await until(() => document.querySelectorAll('.stage-row').length === 5, 'the empty one to go')
  })

  test('a pipeline of a trade is named after it until a name is typed, has its stages, and why deals are lost there is offered', async () => {
    const { templates } = await import('../../lib/core/templates')
    const [first, second] = templates as [Template, Template]
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('.stage-row'), 'the stages')
    const begins = field('Begins with') as unknown as HTMLSelectElement
    await until(() => begins.options.length > templates.length, 'the trades')
    const name = () => field('Name of the new pipeline').value
    await choose(begins, first.name.en)
    expect(name()).toBe(first.pipeline.en)
    await choose(begins, second.name.en)
    expect(name()).toBe(second.pipeline.en)
    await type(field('Name of the new pipeline'), 'Partners')
    await choose(begins, first.name.en)
    expect(name()).toBe('Partners')
    await click(button('Add the pipeline'))
    const added = await until(
      async () => (await db.pipelines.toArray()).find((one) => one.name === 'Partners'),
      'the pipeline',
    )
    expect(added.stages.map((stage) => stage.name)).toEqual(first.stages.map((stage) => stage.name.en))
    for (const reason of first.reasonsLost.en) await until(() => shown().includes(reason), `“${reason}”`)
    await click(button('Undo'))
    await until(async () => (await db.pipelines.count()) === 1, 'the pipeline to go')
    expect((await db.settings.get('settings'))?.reasonsLost).toBeUndefined()
  })

  test('what a stage needs, its checklist and its place after the sale are set where it stands', async () => {
    await open('#/settings', 'Settings')
    await click(await named('More on Negotiation'))
    const box = (text: string) =>
      [...document.querySelectorAll('label.check')].find((label) => label.textContent === text)?.querySelector('input')
    await click(box('Expected closing') as HTMLElement)
    await until(() => toasts.value.length > 0, 'the save')
    await type(field('Add an entry to the checklist of Negotiation'), 'Terms agreed')
    await press('Enter')
    await until(() => document.querySelector('.checklist-entries input'), 'the entry')
    const before = (await pipeline()).stages[4]
    expect(before).toMatchObject({ requires: ['closingDay'], checklist: [{ text: 'Terms agreed' }] })
    // Reworded it is the same entry, which is ticked where it was.
    await type(field('Entry 1'), 'Terms agreed in writing')
    await press('Enter')
    await until(() => document.querySelector('[aria-label="Remove Terms agreed in writing"]'), 'the new words')
    const [entry] = before?.checklist ?? []
    expect((await pipeline()).stages[4]?.checklist).toEqual([{ ...entry, text: 'Terms agreed in writing' }])
    await click(box('After the sale') as HTMLElement)
    await until(() => shown().includes('Negotiation has deals that are not won'), 'why not')
    expect((await pipeline()).stages[4]?.after).toBeUndefined()
  })
})

describe('the gate', () => {
  beforeEach(async () => {
    await withStages({
      'stage-4': { checklist: [{ id: 'sent', text: 'Quote sent' }] },
      'stage-5': { requires: ['amount', 'closingDay'] },
    })
    await db.deals.update('deal-16', { closingDay: undefined })
  })

  test('on the board: Escape leaves the deal where it was, Move saves what was filled in with the move', async () => {
    await open('#/deals', 'New business')
    await stand('deal-16')
    await press(']')
    await until(() => dialog()?.textContent?.includes('Only terms are left to settle.'), 'the criteria')
    expect(dialog()?.textContent).toContain('Needed there, and not known yet: Expected closing.')
    await press('Escape')
    await until(() => !dialog(), 'the question to go')
    expect(stageOf('deal-16')).toBe('stage-4')
    expect(await db.changes.count()).toBe(0)

    await stand('deal-16')
    await press(']')
    await until(dialog, 'the question again')
    await click(button('Move'))
    await until(() => dialog()?.querySelector('[aria-invalid="true"]'), 'the field to ask')
    await type(field('Expected closing'), '2026-12-24')
    await click(dialog()?.querySelector('input[type="checkbox"]') as HTMLElement)
    await click(button('Move'))
    await until(() => stageOf('deal-16') === 'stage-5', 'the card in Negotiation')
    expect(await db.deals.get('deal-16')).toMatchObject({ closingDay: '2026-12-24', checked: ['sent'] })
    expect(await db.changes.count()).toBe(1)
    await until(() => (document.activeElement as HTMLElement).dataset.deal === 'deal-16', 'the focus on the card')
  })

  test('on the page of a deal the checklist is ticked, and what is not asked moves at once', async () => {
    await open('#/deals/deal-16', 'Bottling line sensors')
    const box = () => document.querySelector<HTMLInputElement>('.checklist input')
    await click(await until(box, 'the checklist'))
    await until(() => document.querySelector('.checklist .done'), 'the tick')
    expect((await db.deals.get('deal-16'))?.checked).toEqual(['sent'])
    await click(button('Met'))
    await until(() => document.querySelector('[aria-current="step"]')?.textContent === 'Met', 'the move back')
    await click(button('Negotiation'))
    await until(() => shown().includes('Needed there, and not known yet: Expected closing.'), 'the question')
    expect((await db.deals.get('deal-16'))?.stageId).toBe('stage-3')
  })
})

test('a reason of the list is taken with one press', async () => {
  await open('#/deals', 'New business')
  await stand('deal-16')
  await press('l')
  await until(dialog, 'the question')
  await click(button('Price'))
  await click(button('Lost'))
  await until(() => !card('deal-16'), 'the card to go')
  expect(await db.deals.get('deal-16')).toMatchObject({ status: 'lost', reason: 'Price' })
})
