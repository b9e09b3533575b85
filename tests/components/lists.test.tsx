// @vitest-environment jsdom
/** Lists by keyboard: rows chosen and changed together after a preview, cells changed where they stand, columns chosen. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { sample } from '../support/sample'
import { fill, goTo, told } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
await import('../../lib/core/when')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')
const { db } = await import('../../lib/db/db')

const rows = () => [...document.querySelectorAll<HTMLElement>('.table-row')]
const row = (text: string) => until(() => rows().find((one) => one.textContent?.includes(text)), `the row ${text}`)
const item = (text: string) =>
  until(
    () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) => one.textContent === text),
    `the item ${text}`,
  )
const choose = async (control: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    control.value = value
    control.dispatchEvent(new Event('change', { bubbles: true }))
  })

beforeEach(async () => {
  toasts.value = []
  await fill(sample(dayOf(Date.now()), 'en'))
  // Rows are wider and higher than nothing only in a browser: there is one at the top at least.
  await show(<Dashboard />)
  await goTo('#/deals?view=list', 'New business')
})
afterEach(hide)

test('rows chosen by keyboard are changed together, after a preview, and one Undo takes all of it back', async () => {
  const before = await db.deals.filter((deal) => deal.status === 'standby').count()
  const [first] = await until(() => rows().length > 3 && rows(), 'the rows')
  first?.focus()
  await press(' ')
  await press('ArrowDown', { shiftKey: true })
  await press('ArrowDown', { shiftKey: true })
  await until(() => told().includes('3 chosen'), 'three to be chosen')
  expect(rows().filter((one) => one.ariaSelected === 'true')).toHaveLength(3)
  await click(button('Change…'))
  await click(await item('Standby…'))
  expect(document.querySelector('dialog')?.textContent).toContain('3 deals chosen')
  await click(button('In a month'))
  await until(
    () => document.querySelector('dialog')?.textContent?.includes('of 3 chosen will be changed'),
    'the preview',
  )
  const go = await until(
    () => [...document.querySelectorAll('button')].find((one) => /^Change \d deal/.test(one.textContent ?? '')),
    'the button that does it',
  )
  const n = Number(/\d/.exec(go.textContent ?? '')?.[0])
  await act(() => go.form?.requestSubmit())
  await until(() => toasts.value.some((toast) => toast.text.includes('on standby until')), 'what was done')
  expect(await db.deals.filter((deal) => deal.status === 'standby').count()).toBeGreaterThanOrEqual(before)
  await until(() => !rows().some((one) => one.ariaSelected === 'true'), 'nothing to be chosen')
  expect(n).toBeGreaterThan(0)
  await click(button('Undo'))
  await until(() => toasts.value.some((toast) => toast.text.startsWith('Undone')), 'the undo')
  expect(await db.deals.filter((deal) => deal.status === 'standby').count()).toBe(before)
})

test('all rows of the list are chosen at once, and none again', async () => {
  const [first] = await until(() => rows().length > 3 && rows(), 'the rows')
  const open = await db.deals.filter((deal) => deal.lists.length > 0 && deal.pipelineId === 'pipeline-1').count()
  first?.focus()
  await press('a', { ctrlKey: true })
  await until(() => told().includes(`${open} chosen`), 'all to be chosen')
  await press('Escape')
  await until(() => !document.querySelector('.bulk-bar'), 'none to be chosen')
})

test('deals that lack what a stage asks for are named in the preview and left out', async () => {
  const pipeline = await db.pipelines.get('pipeline-1')
  if (!pipeline) throw new Error('no pipeline')
  await act(async () => {
    const stages = pipeline.stages.map((one) =>
      one.id === 'stage-5' ? { ...one, requires: ['closingDay' as const] } : one,
    )
    await db.pipelines.put({ ...pipeline, stages })
  })
  const [first] = await until(() => rows().length > 3 && rows(), 'the rows')
  first?.focus()
  await press('a', { ctrlKey: true })
  await until(() => document.querySelector('.bulk-bar'), 'the bar')
  await click(button('Change…'))
  await click(await item('Move to a stage…'))
  await choose(field('Stage'), 'stage-5')
  await until(
    () => document.querySelector('.bulk-left')?.textContent?.includes('(Expected closing)'),
    'who is left out',
  )
})

test('deals go into another pipeline together, with the stage chosen there, and come back at Undo', async () => {
  const pipeline = await db.pipelines.get('pipeline-1')
  if (!pipeline) throw new Error('no pipeline')
  const stages = pipeline.stages
    .slice(0, 2)
    .map((one, n) => ({ ...one, id: `renewal-${n}`, name: ['Due', 'Offered'][n] ?? '' }))
  await act(async () => {
    await db.pipelines.put({ ...pipeline, id: 'renewals', name: 'Renewals', position: 2, stages })
  })
  const [first] = await until(() => rows().length > 3 && rows(), 'the rows')
  first?.focus()
  await press(' ')
  await press('ArrowDown', { shiftKey: true })
  await until(() => told().includes('2 chosen'), 'two to be chosen')
  await click(button('Change…'))
  await click(await item('Move to another pipeline…'))
  expect([...field('Pipeline').querySelectorAll('option')].map((one) => one.textContent)).toEqual(['Renewals'])
  await choose(field('Stage'), 'renewal-1')
  await until(
    () => document.querySelector('.bulk-samples')?.textContent?.includes('→ Renewals · Offered'),
    'what they will be',
  )
  await act(() => button('Change 2 deals').form?.requestSubmit())
  await until(() => toasts.value.some((toast) => toast.text.includes('moved to Renewals · Offered')), 'what was done')
  expect(await db.deals.filter((deal) => deal.stageId === 'renewal-1').count()).toBe(2)
  await click(button('Undo'))
  await until(() => toasts.value.some((toast) => toast.text.startsWith('Undone')), 'the undo')
  expect(await db.deals.filter((deal) => deal.pipelineId === 'renewals').count()).toBe(0)
})

test('what is next on many deals keeps the hour that was told with its day', async () => {
  const [first] = await until(() => rows().length > 3 && rows(), 'the rows')
  first?.focus()
  await press(' ')
  await press('ArrowDown', { shiftKey: true })
  await until(() => told().includes('2 chosen'), 'two to be chosen')
  await click(button('Change…'))
  await click(await item('Next action…'))
  await type(field('What is next?'), 'Send the offer')
  await type(field('When?'), 'tomorrow 9')
  await until(() => document.querySelector<HTMLInputElement>('input[type="time"]')?.value === '09:00', 'the hour')
  await until(
    () => document.querySelector('.bulk-samples')?.textContent?.includes('→ Send the offer'),
    'what they will be',
  )
  await act(() => button('Change 2 deals').form?.requestSubmit())
  const planned = () => db.deals.filter((deal) => deal.nextAction?.text === 'Send the offer').toArray()
  await until(async () => (await planned()).length === 2, 'it to be done')
  for (const { nextAction } of await planned())
    expect(nextAction).toMatchObject({ day: addDays(dayOf(Date.now()), 1), time: '09:00' })
})

test('cells are changed by keyboard: F2 opens, a wrong value stays, Tab saves and goes on, Escape leaves', async () => {
  const label = await row('Label printer park')
  label.focus()
  await press('F2')
  const title = await until(() => document.querySelector<HTMLInputElement>('.cell-input'), 'the editor')
  expect(title.value).toBe('Label printer park')
  await type(title, '')
  await press('Enter')
  expect(document.querySelector('.cell-problem')?.textContent).toBeTruthy()
  await type(title, 'Label printers')
  await press('Tab')
  await until(async () => (await db.deals.filter((deal) => deal.title === 'Label printers').count()) === 1, 'the title')
  const company = await until(
    () => document.querySelector<HTMLInputElement>('.cell-input[aria-label="Company"]'),
    'the next editor',
  )
  await type(company, 'Somebody else')
  await press('Escape')
  expect(document.querySelector('.cell-editor')).toBeNull()
  expect(document.activeElement?.getAttribute('data-col')).toBe('1')
  expect(await db.companies.filter((one) => one.name === 'Somebody else').count()).toBe(0)
  await press('Escape')
  expect((document.activeElement as HTMLElement).role).toBe('row')
})

/** Puts columns into the list and opens the cell of the first row that is in one of them. */
async function openCell(noun: 'deals' | 'companies', column: string, text: string): Promise<HTMLElement> {
  await act(async () => {
    const view = { id: `own-${noun}`, noun, name: '', position: 0, layout: 'compact', updatedAt: '' }
    const first = noun === 'deals' ? 'title' : 'name'
    await db.table('views').put({ ...view, createdAt: '', columns: [{ id: first }, { id: column }] })
  })
  const shown = await row(text)
  await until(() => document.querySelectorAll('[role="columnheader"]').length >= 3, 'the columns')
  shown.focus()
  await press('ArrowRight')
  await press('ArrowRight')
  return until(async () => {
    // What people are called is read after the rows are there.
    await press('F2')
    return document.querySelector<HTMLElement>('.cell-editor')
  }, 'the editor')
}
const deal = (title: string) => db.deals.filter((one) => one.title === title).first()

test('tags are changed in a cell as a line of them, with the known words offered', async () => {
  const editor = await openCell('deals', 'tags.family.discussed', 'Label printer park')
  const before = (await deal('Label printer park'))?.tags?.map((tag) => tag.name) ?? []
  const input = editor.querySelector('input') as HTMLInputElement
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain('commas')
  await type(input, 'Paper, Ink')
  await press('Enter')
  await until(async () => (await deal('Label printer park'))?.tags?.some((tag) => tag.name === 'Ink'), 'the tags')
  const tags = (await deal('Label printer park'))?.tags?.filter((tag) => tag.category === 'family.discussed')
  expect(tags?.map((tag) => tag.name)).toEqual(['Paper', 'Ink'])
  await click(button('Undo'))
  await until(() => toasts.value.some((toast) => toast.text.startsWith('Undone')), 'the undo')
  expect((await deal('Label printer park'))?.tags?.map((tag) => tag.name) ?? []).toEqual(before)
})

test('a note is changed in its cell, where Shift and Enter begin a new line', async () => {
  const editor = await openCell('deals', 'note', 'Label printer park')
  const area = editor.querySelector('textarea') as HTMLTextAreaElement
  expect((await press('Enter', { shiftKey: true })).defaultPrevented).toBe(false)
  expect(document.querySelector('.cell-editor')).toBe(editor)
  await type(area as unknown as HTMLInputElement, 'Call first\nThen write ')
  await press('Enter')
  await until(async () => (await deal('Label printer park'))?.note === 'Call first\nThen write', 'the note')
  expect(document.activeElement?.getAttribute('data-col')).toBe('1')
})

test('the parts that people play in a deal are changed in a cell, a line for each of them', async () => {
  const withPeople = (await db.deals.toArray()).find((one) => one.people.length > 1 && one.lists.length > 0)
  if (!withPeople) throw new Error('no deal with two people')
  const editor = await openCell('deals', 'roles', withPeople.title)
  const fields = [...editor.querySelectorAll('input')]
  expect(fields).toHaveLength(withPeople.people.length)
  await type(fields[1] as HTMLInputElement, 'signs')
  // From the last field Tab goes on to the next cell; between two the browser goes by itself.
  fields[0]?.focus()
  expect((await press('Tab')).defaultPrevented).toBe(false)
  fields.at(-1)?.focus()
  await press('Tab')
  await until(async () => (await db.deals.get(withPeople.id))?.people[1]?.role === 'signs', 'the role')
  expect((await db.deals.get(withPeople.id))?.people[0]).toEqual(withPeople.people[0])
})

test('what a company is to us is ticked in its cell', async () => {
  await goTo('#/companies', 'Companies')
  const [company] = await db.companies.orderBy('sortName').toArray()
  if (!company) throw new Error('no company')
  const editor = await openCell('companies', 'roles', company.name)
  const boxes = [...editor.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  expect(boxes.map((box) => box.checked)).toEqual(
    ['customer', 'partner', 'supplier'].map((role) => (company.roles as string[] | undefined)?.includes(role) ?? false),
  )
  await click(boxes[1] as HTMLElement)
  await press('Enter')
  await until(
    async () => (await db.companies.get(company.id))?.roles?.includes('partner') !== company.roles?.includes('partner'),
    'the role',
  )
})

test('columns are taken away, moved and sized in a dialog, and are so from then on', async () => {
  await row('Label printer park')
  const heads = () => [...document.querySelectorAll('[role="columnheader"]')].map((one) => one.textContent?.trim())
  await click(field('Columns'))
  await click(field('Move Stage forward'))
  await type(field('Width of Amount, in pixels'), '140')
  const star = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Starred'))
  await click(star?.querySelector('input') as HTMLElement)
  await click(button('Extended'))
  await act(() => document.querySelector<HTMLFormElement>('.columns-dialog')?.requestSubmit())
  await until(() => heads().includes('Starred'), 'the column')
  expect(heads().filter(Boolean).slice(0, 3)).toEqual(['Deal', 'Stage', 'Company'])
  const view = await db.views.get('own-deals')
  expect(view).toMatchObject({ layout: 'extended', noun: 'deals' })
  expect(view?.columns.find((one) => one.id === 'amount')).toEqual({ id: 'amount', width: 140 })
  await until(
    () => document.querySelector<HTMLElement>('.table')?.style.getPropertyValue('--columns').includes('140px'),
    'the width',
  )
})
