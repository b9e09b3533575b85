// @vitest-environment jsdom
/** A call, meeting or note written down beside a record: by keys, after a number was pressed, of a type of the user's own. */
import 'fake-indexeddb/auto'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Link } from '../../lib/core/activity'
import { addDays } from '../../lib/core/days'
import { emptyStore } from './fakeBrowser'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { savePerson } = await import('../../lib/db/people')
const { createDeal } = await import('../../lib/db/deals')
const { QuickLog } = await import('../../components/work/QuickLog')
const { Timeline } = await import('../../components/work/Timeline')
const { TypeSettings } = await import('../../components/settings/TypeSettings')
const { PhoneLink } = await import('../../components/people/KnownPerson')
const { toasts, takeBack } = await import('../../lib/state/act')
const { currentDay } = await import('../../lib/state/clock')
const { applyLook, currentSettings } = await import('../../lib/state/look')
applyLook(document.documentElement)

const phone = { shown: '020 7946 0011', e164: '+442079460011' }
let link: Link
beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ language: 'en' })
  emptyStore()
  toasts.value = []
  const draft = { emails: [], phones: [phone], profileUrls: [], source: 'hand', provenance: {} }
  link = `p:${(await savePerson({ ...draft, name: 'Claire Morel' })).value.personId}`
})
afterEach(() => {
  vi.useRealTimers()
  hide()
})

const desk = async () => {
  const people = [{ personId: link.slice(2) }]
  const nextAction = { text: 'Call back', day: currentDay.value }
  const made = await createDeal({ title: 'Sensors', people, pipelineId: 'pipeline-1', nextAction, source: 'hand' })
  const deal = await db.deals.get(made.value.dealId)
  if (!deal) throw new Error('no deal')
  return deal
}
/** What happened, but for the making of the records. */
const calls = async () =>
  (await db.activities.where('on').between(`${link} `, `${link}!`).toArray()).filter(({ kind }) => kind !== 'created')
const saved = async (n: number) => {
  for (let rows = await calls(); ; rows = await calls()) {
    if (rows.length >= n) return rows
    await act(() => new Promise((done) => setImmediate(done)))
  }
}

test.each([
  ['c', 'call', 'What was said?'],
  ['m', 'meeting', 'What came of it?'],
  ['n', 'note', 'What is worth remembering?'],
] as const)(
  '%s opens the form of a %s with the keyboard in it, and Ctrl with Enter writes it down',
  async (key, kind, label) => {
    await show(<QuickLog link={link} />)
    await press(key)
    expect(document.activeElement).toBe(field(label))
    await type(field(label), 'Wants two')
    await press('Enter', { ctrlKey: true })
    expect(await saved(1)).toMatchObject([{ kind, text: 'Wants two' }])
  },
)

test('a letter typed into a field opens nothing', async () => {
  await show(
    <>
      <input aria-label="Elsewhere" />
      <QuickLog link={link} />
    </>,
  )
  field('Elsewhere').focus()
  await press('c')
  expect(document.querySelector('form')).toBeNull()
})

test('outcome, minutes and the next action of the deal are one form and one Undo', async () => {
  const deal = await desk()
  await show(<QuickLog link={link} deals={[deal]} />)
  await press('c')
  await click(button('interested'))
  expect(field('Outcome').value).toBe('interested')
  await type(field('Minutes'), '12')
  await type(field('Next action'), 'Send the quote')
  expect(document.body.textContent).toContain('Becomes the next action of Sensors.')
  const done = [...document.querySelectorAll('label')].find((one) => one.textContent === 'That was “Call back”: done')
  await click(done?.querySelector('input') as HTMLElement)
  await click(button('Write down'))
  await until(() => toasts.value.length, 'the word that it is saved')
  expect(await db.deals.get(deal.id)).toMatchObject({
    nextAction: { text: 'Send the quote', day: addDays(currentDay.value, 1) },
  })
  const rows = await calls()
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['call', 'done'])
  expect(rows.find(({ kind }) => kind === 'call')).toMatchObject({ minutes: 12, outcome: 'interested' })
  await takeBack(toasts.value[0]?.seq as number)
  expect(await calls()).toEqual([])
  expect((await db.deals.get(deal.id))?.nextAction).toEqual(deal.nextAction)
})

test('a new outcome is offered from then on, where that is wanted', async () => {
  await show(<QuickLog link={link} />)
  await press('c')
  await type(field('Outcome'), 'wrong number')
  await click(button('Offer “wrong number” from now on'))
  await until(() => currentSettings.value?.outcomes?.includes('wrong number'), 'the outcome in the list')
  expect(currentSettings.value?.outcomes).toContain('call back')
})

test('a pressed number opens the form of a call that began then; minutes come as a guess that gives way to what is typed', async () => {
  const began = new Date('2026-11-30T09:00:00')
  vi.useFakeTimers({ toFake: ['Date'], now: began })
  await show(
    <>
      <PhoneLink phone={phone} />
      <QuickLog link={link} />
    </>,
  )
  const number = document.querySelector('a[href^="tel:"]') as HTMLElement
  number.addEventListener('click', (event) => event.preventDefault())
  await click(number)
  await until(() => document.querySelector('form'), 'the form of a call')
  expect(field('When').value).toBe('2026-11-30T09:00')
  expect(field('Minutes').value, 'unknown while the call goes on').toBe('')
  vi.setSystemTime(new Date('2026-11-30T09:07:10'))
  await act(() => void dispatchEvent(new Event('focus')))
  expect(field('Minutes').value).toBe('7')
  expect(document.body.textContent).toContain('A guess: 7 minutes since you pressed the number.')
  await type(field('Minutes'), '5')
  await act(() => void dispatchEvent(new Event('focus')))
  expect(field('Minutes').value).toBe('5')
  expect(document.body.textContent).not.toContain('A guess')
})

test("somebody else's number, pressed beside this record, offers no call on it", async () => {
  await show(
    <>
      <PhoneLink phone={{ shown: '020 7946 0099' }} />
      <QuickLog link={link} />
    </>,
  )
  const number = document.querySelector('a[href^="tel:"]') as HTMLElement
  number.addEventListener('click', (event) => event.preventDefault())
  await click(number)
  for (let turn = 0; turn < 20; turn++) await act(() => new Promise((done) => setImmediate(done)))
  expect(document.querySelector('form')).toBeNull()
})

test("the user's own types: made in the settings, chosen with their definition, told and sifted in the timeline, read when gone", async () => {
  await until(() => currentSettings.value, 'the settings')
  await show(<TypeSettings />)
  await click(button('Add a type'))
  await until(() => currentSettings.value?.activityTypes?.length, 'the type')
  const [made] = currentSettings.value?.activityTypes ?? []
  const demo = {
    id: made?.id ?? '',
    name: 'Demonstration',
    definition: 'They saw their own case',
    base: 'other' as const,
  }
  await editSettings({ activityTypes: [demo] })
  await until(() => currentSettings.value?.activityTypes?.[0]?.name === 'Demonstration', 'its name')

  await show(<QuickLog link={link} />)
  await press('n')
  const choice = field('Type') as unknown as HTMLSelectElement
  await act(() => {
    choice.value = demo.id
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(document.body.textContent).toContain('They saw their own case')
  await type(field('Minutes'), '40')
  await click(button('Write down'))
  expect(await saved(1)).toMatchObject([{ kind: 'note', type: { id: demo.id, name: 'Demonstration' }, minutes: 40 }])

  await show(<Timeline link={link} />)
  await until(() => document.body.textContent?.includes('Demonstration · 40 min'), 'the line')
  await click(button('All'))
  const items = [...document.querySelectorAll<HTMLElement>('.menu-item')]
  expect(items.map((item) => item.textContent)).toContain('Demonstration')
  await editSettings({ activityTypes: [] })
  await until(() => currentSettings.value?.activityTypes?.length === 0, 'the list to be empty')
  await until(() => document.body.textContent?.includes('Demonstration · 40 min'), 'the line still')
})
