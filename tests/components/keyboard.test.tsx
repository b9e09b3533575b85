// @vitest-environment jsdom
/** The keyboard: search as a combobox, keys that never fire while somebody types, the way through today's list. */
import 'fake-indexeddb/auto'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyStore, openedTabs } from './fakeBrowser'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { setUp } = await import('../../lib/db/setup')
const { addDays, dayOf } = await import('../../lib/core/days')
const { createDeal } = await import('../../lib/db/deals')
const { savePerson } = await import('../../lib/db/people')
const { stored } = await import('../../lib/core/rows')
const { SearchBox } = await import('../../components/shared/SearchBox')
const { setSingleKeys, useShortcuts } = await import('../../components/shared/shortcuts')
const { Popup } = await import('../../components/Popup')

afterEach(hide)

describe('search', () => {
  const picked = vi.fn()
  function Box() {
    const [query, setQuery] = useState('')
    const hits = query
      ? [
          { id: 'a', title: 'Anna' },
          { id: 'b', title: 'Bert' },
        ]
      : []
    return (
      <SearchBox
        label="Search"
        placeholder=""
        query={query}
        onQuery={setQuery}
        groups={[{ id: 'person', label: 'People', hits }]}
        onPick={(hit) => picked(hit.id)}
      />
    )
  }

  test('arrows move through the results while the focus stays in the field, Enter opens, Escape empties', async () => {
    await show(<Box />)
    const input = document.querySelector('input') as HTMLInputElement
    await type(input, 'x')
    const chosen = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(chosen()).toBe('Anna')
    await press('ArrowDown')
    expect(chosen()).toBe('Bert')
    await press('ArrowDown')
    expect(chosen()).toBe('Anna')
    await press('ArrowUp')
    await press('Enter')
    expect(picked).toHaveBeenCalledWith('b')
    expect(document.activeElement).toBe(input)
    await press('Escape')
    expect(input.value).toBe('')
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })
})

describe('keys', () => {
  const run = vi.fn()
  function Keys() {
    useShortcuts('Test', [
      { id: 'deal.done', run },
      { id: 'undo', run },
    ])
    return <input aria-label="Text" />
  }
  beforeEach(() => {
    run.mockClear()
    setSingleKeys(true)
  })

  test('act outside of fields, never while somebody types, never with a modifier they do not name', async () => {
    await show(<Keys />)
    await press('d')
    expect(run).toHaveBeenCalledTimes(1)
    await press('d', { ctrlKey: true })
    await press('d', { altKey: true })
    await press('z')
    field('Text').focus()
    await press('d')
    expect(run).toHaveBeenCalledTimes(1)
    field('Text').blur()
    await press('z', { ctrlKey: true })
    expect(run).toHaveBeenCalledTimes(2)
  })

  test('can be turned off; those with Ctrl stay', async () => {
    setSingleKeys(false)
    await show(<Keys />)
    await press('d')
    expect(run).not.toHaveBeenCalled()
    await press('z', { ctrlKey: true })
    expect(run).toHaveBeenCalledOnce()
  })
})

describe('the popup', () => {
  const today = dayOf(Date.now())
  const deal = (title: string, days: number) =>
    createDeal({
      title,
      people: [],
      pipelineId: 'pipeline-1',
      nextAction: { text: `Do ${title}`, day: addDays(today, days) },
      source: 'hand',
    })
  const row = () => document.activeElement?.closest('li')?.textContent ?? ''
  const byTitle = async (title: string) => (await db.deals.toArray()).find((one) => one.title === title)

  beforeEach(async () => {
    setSingleKeys(true)
    emptyStore()
    await db.delete()
    await db.open()
    await setUp('en', 'EUR')
    await deal('Late', -2)
    await deal('Now', 0)
    await deal('Also', 0)
    await deal('Later', 3)
    await show(<Popup />)
    await until(() => document.body.textContent?.includes('3 to do'), 'the list')
  })

  test('opens with the focus in the search field; the list has what is due, late first, and nothing else', () => {
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
    const titles = [...document.querySelectorAll('.today-item .name')].map((one) => one.textContent)
    expect(titles[0]).toBe('Late')
    expect(titles).toHaveLength(3)
    expect(titles).not.toContain('Later')
    expect(document.body.textContent).toContain('2 days late')
  })

  test('j and k walk, a digit moves the stage, w wins and the next row takes its place, u takes it back', async () => {
    await press('ArrowDown')
    expect(row()).toContain('Late')
    await press('3')
    await until(() => document.body.textContent?.includes('Late moved to Met'), 'the message')
    expect((await byTitle('Late'))?.stageId).toBe('stage-3')
    await press('w')
    await until(() => document.body.textContent?.includes('2 to do'), 'the row to go')
    await until(() => row() !== '' && !row().includes('Late'), 'the focus on the next row')
    expect((await byTitle('Late'))?.status).toBe('won')
    await press('u')
    await until(() => document.body.textContent?.includes('3 to do'), 'the row to be back')
    expect((await byTitle('Late'))?.status).toBe('todo')
  })

  test('d asks in place what is next, and takes the row away once that is planned for later', async () => {
    await press('ArrowDown')
    await press('d')
    await type(field('What is next?'), 'Send the quote')
    const day = field('When?')
    await type(day, addDays(today, 4))
    await press('Enter')
    await until(() => document.body.textContent?.includes('2 to do · 1 done'), 'the row to go')
    expect(await byTitle('Late')).toMatchObject({ nextAction: { text: 'Send the quote', day: addDays(today, 4) } })
  })

  test('Ctrl with Enter sends a form from any of its buttons, and the keyboard goes on to the next row', async () => {
    await press('ArrowDown')
    await press('d')
    await type(field('What is next?'), 'Send the quote')
    button('Tomorrow').focus()
    await click(button('Tomorrow'))
    await press('Enter', { ctrlKey: true })
    await until(() => document.body.textContent?.includes('2 to do · 1 done'), 'the row to go')
    await until(() => row() !== '' && !row().includes('Late'), 'the focus on the next row')
  })

  test('l asks why and keeps asking until it is told', async () => {
    await press('ArrowDown')
    await press('l')
    await press('Enter')
    await until(() => document.querySelector('[role="alert"]'), 'the message')
    expect((await byTitle('Late'))?.status).toBe('todo')
    await type(field('Why was it lost?'), 'Price')
    await press('Enter')
    await until(() => document.body.textContent?.includes('2 to do'), 'the row to go')
    expect(await byTitle('Late')).toMatchObject({ status: 'lost', reason: 'Price' })
  })

  test('a deal put off that is out of standard goes down among those, and the keyboard stays with what is due', async () => {
    const late = await byTitle('Late')
    await db.deals.put(stored('deals', { ...(late as NonNullable<typeof late>), closingDay: addDays(today, -1) }))
    await show(<Popup />)
    await until(() => document.body.textContent?.includes('3 to do'), 'the list')
    await press('ArrowDown')
    expect(row()).toContain('Late')
    await press('s')
    await press('Enter')
    await click(document.activeElement as HTMLElement)
    await until(() => document.body.textContent?.includes('2 to do'), 'the row to go')
    await until(
      () => document.querySelector('.section:last-child')?.textContent?.includes('Late'),
      'it to be listed below',
    )
    await until(() => row() !== '', 'the focus on a row')
    expect(row()).not.toContain('Late')
  })

  test('when all is done the keyboard is on what can be done now', async () => {
    await press('ArrowDown')
    for (let left = 2; left >= 0; left--) {
      await press('w')
      const says = left ? `${left} to do` : 'Nothing is due today.'
      await until(() => document.body.textContent?.includes(says), `${left} to be left`)
      if (left) await until(() => row() !== '', 'the focus on the next row')
    }
    expect(document.activeElement?.textContent).toBe('Add a person')
  })

  test('each row tells its stage, and reaches its person by number and address; ringing offers to write the call down', async () => {
    const {
      value: { personId },
    } = await savePerson({
      name: 'Ada Quist',
      emails: ['ada@quist.example'],
      phones: [
        { shown: 'fax 1', kind: 'fax' },
        { shown: '+47 22 33 44 55', e164: '+4722334455' },
      ],
      profileUrls: [],
      source: 'hand',
      provenance: {},
    })
    const now = await byTitle('Now')
    await db.deals.put(stored('deals', { ...(now as NonNullable<typeof now>), people: [{ personId }] }))
    await show(<Popup />)
    await until(() => document.querySelector('.rows:not([inert]) a[href^="tel:"]'), 'the number')
    const item = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes('Ada Quist'))
    const [phone, mail] = item?.querySelectorAll('a') ?? []
    expect([phone?.getAttribute('href'), mail?.getAttribute('href')]).toEqual([
      'tel:+4722334455',
      'mailto:ada@quist.example',
    ])
    expect(item?.textContent).toContain('To qualify')
    expect([phone?.tabIndex, mail?.tabIndex]).toEqual([-1, -1])
    await press('ArrowDown')
    await press('j')
    while (!row().includes('Ada Quist')) await press('j')
    expect([phone?.tabIndex, mail?.tabIndex]).toEqual([0, 0])
    let rung = 0
    phone?.addEventListener('click', (event) => {
      rung += 1
      event.preventDefault()
    })
    await press('p')
    expect(rung).toBe(1)
    expect(document.activeElement).toBe(field('What was said?'))
  })

  test('Enter opens the page of the row', async () => {
    await press('ArrowDown')
    await press('Enter')
    const id = (await byTitle('Late'))?.id
    await until(() => openedTabs[0]?.endsWith(`dashboard.html#/deals/${id}`), 'the page')
  })
})
