// @vitest-environment jsdom
/** A task, a next action and a meeting offered to calendars: what is written, what is opened, and that nothing is before it is asked. */
import { Blob } from 'node:buffer'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { readCalendar, readText, valueIn } from '../support/calendarLines'
import { activityRow, taskRow } from '../support/rows'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const saved: { file: Blob; name: string }[] = []
vi.mock('../../lib/platform/files', async (original) => ({
  ...(await original<object>()),
  download: (file: Blob, name: string) => void saved.push({ file, name }),
}))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { calendarAsked, userZone } = await import('../../lib/state/calendar')
const { calendarFeed } = await import('../../lib/state/calendarFeed')
const { editActivity, editTask } = await import('../../lib/db/work')
const { setTaskDone } = await import('../../lib/db/taskDone')
const { instantOf } = await import('../../lib/core/wallClock')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const today = dayOf(Date.now())
const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-20T10:30:00.000Z' }
const shown = () => document.body.textContent ?? ''
const opened = vi.fn()
vi.stubGlobal('open', opened)
// The one of jsdom cannot be read.
vi.stubGlobal('Blob', Blob)

beforeEach(async () => {
  saved.length = 0
  opened.mockClear()
  calendarAsked.value = undefined
  const records = sample(today, 'en')
  const task = taskRow(made, {
    id: 'ring',
    title: 'Ring; and write',
    day: today,
    time: '09:00',
    links: ['d:deal-16', 'p:person-1'],
  })
  const meeting = activityRow({
    id: 'met',
    kind: 'meeting',
    at: '2026-11-25T13:15:00.000Z',
    minutes: 45,
    text: 'She is leaving',
    links: ['d:deal-16', 'p:person-1'],
  })
  await fill({ ...records, tasks: [...records.tasks, task], activities: [...records.activities, meeting] })
})
afterEach(hide)

async function open(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}
const named = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[aria-label]')].find(
    (one) => one.ariaLabel === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`Nothing is called ${name}. Shown: ${shown()}`)
  return found
}
const dialog = () => document.querySelector<HTMLDialogElement>('dialog[open]')
/** The dialog on a record, pressed open by the button of that name. */
async function asked(name: string): Promise<HTMLDialogElement> {
  await until(() => document.querySelector(`[aria-label="${name}"]`), name)
  await click(named(name))
  return until(() => dialog(), 'the dialog')
}
const textOf = async (n: number) => new TextDecoder().decode(await saved[n]?.file.arrayBuffer())
const wall = (iso: number) => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '')

describe('a task of a deal', () => {
  test('is shown as it goes, saved as a file, and opened on a site only when that is pressed', async () => {
    await open('#/deals/deal-16', 'Bottling line sensors')
    const asking = await asked('Add to calendar: Ring; and write')
    expect(asking.textContent).toContain('Ring; and write')
    expect(asking.textContent).toContain('Claire Morel, Bottling line sensors')
    expect(asking.textContent).toContain('go to that site')
    expect([saved.length, opened.mock.calls.length]).toEqual([0, 0])

    await click(button('Save a file (.ics)'))
    expect(saved.map(({ name }) => name)).toEqual(['Ring; and write.ics'])
    const [event] = readCalendar(await textOf(0)).parts
    const start = instantOf(today, '09:00', userZone())
    expect(
      event && [valueIn(event, 'UID'), readText(valueIn(event, 'SUMMARY') ?? ''), valueIn(event, 'DTSTART')],
    ).toEqual(['task-ring@margin', 'Ring; and write', wall(start)])
    expect(shown()).toContain('Ring; and write.ics saved.')

    for (const site of ['Google Calendar', 'Outlook.com', 'Outlook (work or school)']) await click(button(site))
    expect(opened.mock.calls.map(([link, , how]) => [new URL(link).host, how])).toEqual([
      ['calendar.google.com', 'noopener,noreferrer'],
      ['outlook.live.com', 'noopener,noreferrer'],
      ['outlook.office.com', 'noopener,noreferrer'],
    ])
    expect(new URL(opened.mock.calls[0]?.[0]).searchParams.get('text')).toBe('Ring; and write')
  })

  test('without a day is offered as a file only', async () => {
    await editTask('ring', { day: undefined, time: undefined })
    await open('#/deals/deal-16', 'Bottling line sensors')
    const asking = await asked('Add to calendar: Ring; and write')
    expect(asking.textContent).toContain('No day')
    expect(asking.textContent).not.toContain('Google')
    await click(button('Save a file (.ics)'))
    expect(readCalendar(await textOf(0)).parts.map(({ name }) => name)).toEqual(['VTODO'])
  })
})

test('the next action of a deal is offered beside it', async () => {
  await open('#/deals/deal-16', 'Bottling line sensors')
  const next = (await db.deals.get('deal-16'))?.nextAction?.text ?? ''
  const asking = await asked(`Add to calendar: ${next}`)
  expect(asking.textContent).toContain(`${next} · Bottling line sensors`)
})

test('a meeting is offered in its line, without what was said in it', async () => {
  await open('#/deals/deal-16', 'Bottling line sensors')
  await until(() => shown().includes('She is leaving'), 'the meeting')
  const line = [...document.querySelectorAll('.timeline > li')].find((one) =>
    one.textContent?.includes('She is leaving'),
  )
  await click(line?.querySelector('.menu .button') as HTMLElement)
  await click(button('Add to calendar…'))
  const asking = await until(() => dialog(), 'the dialog')
  expect(asking.textContent).toContain('Meeting: Claire Morel')
  expect(asking.textContent).not.toContain('leaving')
})

describe('all as one file', () => {
  const feed = async () => {
    const made = await calendarFeed('Margin', () => {}, new AbortController().signal)
    const calendar = readCalendar(new TextDecoder().decode(await made?.file.arrayBuffer()))
    const parts = calendar.parts.filter(({ name }) => name !== 'VTIMEZONE')
    return new Map(parts.map((part) => [valueIn(part, 'UID') ?? '', part]))
  }

  test('holds every open task, every open deal and every meeting, and says how many', async () => {
    await open('#/today', 'Today')
    await click(button('Save all as a calendar file…'))
    const asking = await until(() => dialog(), 'the dialog')
    await click(
      [...asking.querySelectorAll('button')].find(
        (one) => one.textContent === 'Save all as a calendar file',
      ) as HTMLElement,
    )
    await until(() => shown().includes('margin.ics saved'), 'the word that it is saved')
    const uids = readCalendar(await textOf(0)).parts.map((part) => valueIn(part, 'UID'))
    const [tasks, deals, activities] = await Promise.all([
      db.tasks.toArray(),
      db.deals.toArray(),
      db.activities.toArray(),
    ])
    const wanted = [
      ...tasks.filter((one) => !one.doneAt).map(({ id }) => `task-${id}@margin`),
      ...deals.filter(({ status }) => status === 'todo' || status === 'standby').map(({ id }) => `deal-${id}@margin`),
      ...activities.filter(({ kind }) => kind === 'meeting').map(({ id }) => `meeting-${id}@margin`),
    ]
    expect(uids.sort()).toEqual(wanted.sort())
    expect(shown()).toContain(`with ${wanted.length} entries`)
  })

  test('made again, what was changed has the same name and a higher number, and what is done is not in it', async () => {
    const before = await feed()
    await editTask('ring', { title: 'Ring again' })
    await editActivity('met', { minutes: 60 })
    const after = await feed()
    for (const uid of ['task-ring@margin', 'meeting-met@margin']) {
      const number = (of: typeof before) => Number(valueIn(of.get(uid) as never, 'SEQUENCE'))
      expect(number(after)).toBeGreaterThan(number(before))
    }
    expect([...after.keys()]).toEqual([...before.keys()])
    await setTaskDone('ring', true)
    expect((await feed()).has('task-ring@margin')).toBe(false)
  })

  test('a task that repeats is the same entry after it was done; opened again, what was done is another', async () => {
    await db.tasks.update('ring', { repeat: 'FREQ=WEEKLY', repeatFrom: today })
    const before = valueIn((await feed()).get('task-ring@margin') as never, 'DTSTART')
    await setTaskDone('ring', true)
    const after = valueIn((await feed()).get('task-ring@margin') as never, 'DTSTART')
    expect(after && before && after > before).toBe(true)
    const names = [...(await feed()).keys()]
    await setTaskDone('ring', false)
    expect([...(await feed()).keys()].filter((uid) => !names.includes(uid))).toHaveLength(1)
  })

  test('is given up when that is asked', async () => {
    const stop = new AbortController()
    const giving = calendarFeed('Margin', () => stop.abort(), stop.signal)
    expect(await giving).toBeUndefined()
  })
})
