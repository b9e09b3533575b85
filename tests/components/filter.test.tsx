// @vitest-environment jsdom
/** Filters and views on the lists: put together by hand, said in a sentence, kept as a view, and found again by its address. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { generate } from '../support/generate'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { toasts } = await import('../../lib/state/act')

const today = dayOf(Date.now())
const waiting: (() => void)[] = []
/** What waits for the page to be idle is done now. */
const idle = () => {
  for (const run of waiting.splice(0)) run()
}

beforeEach(async () => {
  toasts.value = []
  vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run))
  const records = generate(today, { people: 60, openDeals: 30, closedDeals: 10, seed: 5 })
  await fill(records)
  location.hash = '#/people'
  await show(<Dashboard />)
  await until(() => document.querySelector('.table-row'), 'the rows')
})
afterEach(async () => {
  // What was asked stays for as long as the page does.
  for (const name of ['Drop the changes', 'Clear the filter']) {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
    if (found) await click(found)
  }
  hide()
})

const rows = () => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 1) - 1
const choose = async (name: string, value: string) => {
  const select = field(name) as unknown as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => (document.getElementById(select.id) as HTMLSelectElement | null)?.value !== undefined, name)
}
const said = () => document.querySelector('.filter-words, .filter-sentence')?.textContent ?? ''
const tabs = () => [...document.querySelectorAll('.view-tab')].map((tab) => tab.textContent)

describe('a filter of people', () => {
  test('is put together from the keyboard, narrows the list down, and is said in a sentence', async () => {
    const leads = await db.people.filter((person) => person.lifecycle === 'lead' && person.phones.length > 0).count()
    document.body.focus()
    await press('f')
    await until(() => document.activeElement?.closest('.filter-field'), 'the field of the first condition')
    // A condition that is not filled in asks nothing yet.
    expect(rows()).toBe(await db.people.count())
    await click(button('Choose…'))
    const lead = [...document.querySelectorAll<HTMLInputElement>('.option-row input')][1]
    await click(lead as HTMLElement)
    await press('Escape')
    await click(button('Add a condition'))
    await choose('Field, condition 2', 'hasPhone')
    await until(() => rows() === leads, `${leads} leads with a phone`)
    expect(said()).toContain('People: Life cycle is Lead, and Has a phone is yes')
    await press('Escape')
    await until(() => document.activeElement?.classList.contains('filter-button'), 'the focus on the button')
    expect(document.querySelector('.filter-button')?.textContent).toContain('2 conditions')
    await click(button('Clear the filter'))
    await until(async () => rows() === (await db.people.count()), 'everyone')
  })

  test('that nothing matches says so, and what was asked', async () => {
    await press('f')
    await choose('Field, condition 1', 'name')
    await type(field('Value, condition 1'), 'nobody is called so')
    await until(
      () => document.querySelector('.empty')?.textContent?.includes('Nothing matches'),
      'that nothing matches',
    )
    expect(document.querySelector('.empty')?.textContent).toContain('Name is “nobody is called so”')
  })
})

describe('a view', () => {
  const save = async (name: string) => {
    await press('f')
    await choose('Field, condition 1', 'hasPhone')
    await click(button('Save as a view'))
    await type(field('Name of the view'), name)
    await press('Enter')
    await until(
      () => document.querySelector('.view-tab[aria-current]')?.textContent?.includes(name),
      'the view to be open',
    )
    expect(location.hash).toContain('view=')
  }

  test('keeps its filter under a name, with a count that follows what is written', async () => {
    await save('With a phone')
    const phones = await db.people.filter((person) => person.phones.length > 0).count()
    const badge = () => document.querySelector('.view-count')?.textContent
    expect(badge()).toContain('…')
    const counted = () => {
      idle()
      return badge()
    }
    await until(() => counted() === String(phones), `a count of ${phones}`)
    const { editPerson } = await import('../../lib/db/people')
    const one = await db.people.filter((person) => person.phones.length > 0).first()
    await editPerson(one?.id ?? '', { phones: [] })
    await until(() => counted() === String(phones - 1), 'one less')
    const address = location.hash
    await goTo('#/companies', 'Companies')
    await goTo(address, 'People')
    await until(() => rows() === phones - 1, 'the rows of the view')
    expect(tabs()).toEqual(['All', expect.stringContaining('With a phone')])
  })

  test('says that it was changed, takes the change on, and is renamed and deleted with Undo', async () => {
    await save('Phones')
    await choose('Question, condition 1', 'no')
    await until(() => tabs()[1]?.includes('changed'), 'the mark')
    await click(button('Save the changes'))
    await until(() => !tabs()[1]?.includes('changed'), 'no mark')
    expect((await db.views.toArray())[0]?.filter?.groups[0]?.conditions[0]).toEqual({ field: 'hasPhone', op: 'no' })
    await click(document.querySelector('.view-tabs .menu .button') as HTMLElement)
    await click(button('Delete the view'))
    await until(() => !tabs().some((tab) => tab?.includes('Phones')), 'no tab')
    await click(button('Undo'))
    await until(() => tabs()[1]?.includes('Phones'), 'the tab again')
  })

  test('that is gone says so, and the list stands', async () => {
    await goTo('#/people?view=nowhere', 'People')
    await until(() => document.body.textContent?.includes('This view is gone'), 'the sentence')
    await until(() => rows() > 0, 'the rows')
  })
})

test('deals are filtered in the order of the list, and closed ones come where the filter asks for them', async () => {
  await goTo('#/deals?view=list', 'New business')
  await until(() => document.querySelector('.table-row'), 'the rows')
  const open = await db.deals.filter((deal) => deal.lists.length > 0).toArray()
  await press('f')
  await choose('Field, condition 1', 'nextDay')
  await choose('Question, condition 1', 'inNext')
  await type(field('Value, condition 1'), '7')
  const soon = open.filter(({ due = '' }) => due >= today && due <= addDays(today, 7)).length
  await until(() => rows() === soon, `${soon} deals of the next days`)
  await choose('Field, condition 1', 'status')
  await click(button('Choose…'))
  const boxes = [...document.querySelectorAll<HTMLElement>('.option-row')]
  await click(boxes.find((one) => one.textContent?.includes('Won'))?.querySelector('input') as HTMLElement)
  const won = await db.deals.filter((deal) => deal.status === 'won').count()
  await until(() => rows() === won, `${won} deals won`)
})
