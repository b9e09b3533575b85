// @vitest-environment jsdom
/** Reminder and repetition of a task as the user sets and reads them, and the page that a reminder opens. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { emptyStore } from './fakeBrowser'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { addTask } = await import('../../lib/db/work')
const { toasts, takeBackLast } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
const { language } = await import('../../lib/state/language')
const { TaskForm } = await import('../../components/work/TaskForm')
const { TaskList } = await import('../../components/work/TaskList')
const { TaskPage } = await import('../../components/work/TaskPage')
const { TodayPage } = await import('../../components/TodayPage')
const { MorningSettings } = await import('../../components/settings/MorningSettings')
const { taskMore } = await import('../../components/work/remindWords')
applyLook(document.documentElement)

const today = dayOf(Date.now())
const only = async () => {
  const [task] = await db.tasks.toArray()
  if (!task) throw new Error('no task')
  return task
}
const choose = async (label: string, value: string) => {
  const select = field(label) as unknown as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => (field(label) as unknown as HTMLSelectElement).value === value, `${label} to be ${value}`)
}

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ language: 'en' })
  await until(() => language.value === 'en', 'English')
  emptyStore()
  toasts.value = []
})
afterEach(hide)

test('a reminder and a repetition are chosen in the form, and stand under the task in words', async () => {
  const done = vi.fn()
  await show(<TaskForm links={[]} onDone={done} />)
  await type(field('What is to be done?'), 'Send the report')
  await type(field('Day'), '2026-12-01')
  await type(field('Hour'), '17:00')
  await choose('Reminder', '30')
  await choose('Repeats', 'FREQ=WEEKLY;BYDAY=TU')
  await press('Enter')
  await until(() => done.mock.calls.length, 'it to be saved')
  const task = await only()
  expect(task).toMatchObject({ time: '17:00', remind: '30', repeat: 'FREQ=WEEKLY;BYDAY=TU', repeatFrom: '2026-12-01' })
  hide()
  await show(<TaskList tasks={[task]} />)
  expect(document.body.textContent).toContain('30 minutes before · Every week on Tuesday')
})

test("today's list on the full page tells of a task how it is called to mind and comes again", async () => {
  await addTask({ title: 'Send the report', day: today, time: '17:00', remind: '30', repeat: 'FREQ=DAILY', links: [] })
  await show(<TodayPage />)
  await until(() => document.querySelector('[data-row]'), 'the row')
  expect(document.querySelector('[data-row]')?.textContent).toContain('30 minutes before · Every day')
})

test('without an hour a task is called to mind at an hour of its day only', async () => {
  await show(<TaskForm links={[]} onDone={() => {}} />)
  const values = () => [...(field('Reminder') as unknown as HTMLSelectElement).options].map((one) => one.value)
  expect(values()).not.toContain('15')
  expect(values()).toContain('09:00')
  await type(field('Hour'), '10:00')
  await until(() => values().includes('15'), 'minutes before to be offered')
})

test('every kind of rule is a sentence in both languages', async () => {
  const words = (repeat: string) => taskMore({ repeat })
  const rules = [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=30',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1',
    'FREQ=DAILY;COUNT=3',
  ]
  expect(rules.map(words)).toEqual([
    'Every day',
    'Every day from Monday to Friday',
    'Every 2 weeks on Monday and Thursday',
    'Every month on day 1',
    'Every month that has a day 30',
    'Every 3 months on the last day',
    'Every month on the last Friday',
    expect.stringMatching(/^Every year on (May 1|1 May)$/),
    'By the rule FREQ=DAILY;COUNT=3',
  ])
  await editSettings({ language: 'fr' })
  await until(() => language.value === 'fr', 'French')
  expect(rules.map(words)).toEqual([
    'Tous les jours',
    'Tous les jours, du lundi au vendredi',
    'Toutes les 2 semaines, le lundi et le jeudi',
    'Chaque mois, le 1er',
    'Chaque mois qui a un 30',
    'Tous les 3 mois, le dernier jour',
    'Chaque mois, le dernier vendredi',
    'Chaque année, le 1er mai',
    'Selon la règle FREQ=DAILY;COUNT=3',
  ])
})

test('the page of a task offers all three answers to its reminder, each with its undo', async () => {
  const { value } = await addTask({ title: 'Call Inès', day: today, time: '00:10', remind: '0', links: [] })
  await show(<TaskPage id={value.taskId} />)
  await until(() => document.body.textContent?.includes('Call Inès'), 'the task')
  click(button('+1 h'))
  await until(async () => (await only()).remindAgain, 'it to be put off by an hour')
  await takeBackLast()
  expect((await only()).remindAgain).toBeUndefined()
  await until(() => button('Tomorrow'), 'the answers')
  click(button('Tomorrow'))
  await until(async () => (await only()).day === addDays(today, 1), 'it to be due tomorrow')
  await takeBackLast()
  await until(async () => (await only()).day === today, 'it to be due today')
  click(button('Done'))
  await until(() => document.body.textContent?.includes('Open again'), 'it to be done')
  expect((await only()).doneAt).toBeDefined()
})

test('the notice of the morning is set to another hour, or off', async () => {
  await show(<MorningSettings />)
  expect((field('Sums up the day at') as unknown as HTMLSelectElement).value).toBe('08:30')
  await choose('Sums up the day at', 'off')
  await until(async () => (await db.settings.get('settings'))?.morning === 'off', 'it to be off')
})
