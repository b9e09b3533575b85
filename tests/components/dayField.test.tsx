// @vitest-environment jsdom
/** A day told in words: shown as it was understood before it is saved, and not saved where it was not. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays } from '../../lib/core/days'
import { emptyStore } from './fakeBrowser'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
// Fetched when a field is drawn; here it is there already.
await import('../../lib/core/when')
const { db } = await import('../../lib/db/db')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { DayField } = await import('../../components/shared/DayField')
const { TaskForm } = await import('../../components/work/TaskForm')
const { SnoozeForm } = await import('../../components/deals/SnoozeForm')
const { currentDay } = await import('../../lib/state/clock')
const { formatWhen } = await import('../../lib/state/format')
const { language } = await import('../../lib/state/language')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const line = () => document.querySelector('.when')?.textContent ?? ''
const alert = () => document.querySelector('[role="alert"]')?.textContent
const tasks = () => db.tasks.toArray()
const speak = async (wanted: 'en' | 'fr') => {
  await editSettings({ language: wanted })
  await until(() => language.value === wanted, 'the language')
}

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await speak('en')
  emptyStore()
})
afterEach(hide)

async function taskForm(done = vi.fn()) {
  await show(<TaskForm onDone={done} />)
  await type(field('What is to be done?'), 'Call Claire')
  return done
}

test('a task is for tomorrow at nine because it was typed so, and that stands there in full before it is saved', async () => {
  const done = await taskForm()
  await type(field('Day'), 'tomorrow 9')
  const day = addDays(currentDay.value, 1)
  await until(() => line() === `${formatWhen(day, '09:00')} · tomorrow`, 'what was understood')
  expect(document.querySelector('.when')?.getAttribute('aria-live')).toBe('polite')
  expect(field('Day').getAttribute('aria-describedby')).toContain(document.querySelector('.when')?.id)
  expect(field('Hour').value).toBe('09:00')
  await press('Enter')
  await until(() => done.mock.calls.length, 'the task to be saved')
  expect(await tasks()).toMatchObject([{ title: 'Call Claire', day, time: '09:00' }])
})

test('an hour picked beside the words stands in their place, and one that words did not tell stays', async () => {
  const done = await taskForm()
  await type(field('Day'), 'tomorrow 9')
  await until(() => field('Hour').value === '09:00', 'the hour')
  await type(field('Hour'), '10:15')
  const day = addDays(currentDay.value, 1)
  await until(() => field('Day').value === formatWhen(day), 'the day without its words')
  expect(line()).toContain(formatWhen(day, '10:15'))
  await type(field('Day'), 'in 3 days')
  await until(() => line().includes('in 3 days'), 'the other day')
  await press('Enter')
  await until(() => done.mock.calls.length, 'the task to be saved')
  expect(await tasks()).toMatchObject([{ day: addDays(currentDay.value, 3), time: '10:15' }])
})

test('in French as well, and an hour that is told no more is none', async () => {
  await speak('fr')
  const done = vi.fn()
  await show(<TaskForm onDone={done} />)
  await type(field('Que faut-il faire\u00a0?'), 'Appeler Claire')
  await type(field('Jour'), 'APRES-DEMAIN à 14 h 30')
  const day = addDays(currentDay.value, 2)
  await until(() => line() === `${formatWhen(day, '14:30')} · après-demain`, 'what was understood')
  await type(field('Jour'), 'dans 3 semaines')
  await until(() => line().startsWith(formatWhen(addDays(currentDay.value, 21))), 'the other day')
  await press('Enter')
  await until(() => done.mock.calls.length, 'the task to be saved')
  const [task] = await tasks()
  expect(task?.day).toBe(addDays(currentDay.value, 21))
  expect(task?.time).toBeUndefined()
})

test('what is not understood is not saved: the field is named, the words stay, and mended they are', async () => {
  const done = await taskForm()
  await type(field('Day'), 'tomorow')
  await press('Enter')
  await until(alert, 'the error')
  expect(alert()).toContain('“Day” was not understood')
  expect(document.activeElement).toBe(field('Day'))
  expect(field('Day').value).toBe('tomorow')
  expect(done).not.toHaveBeenCalled()
  expect(await tasks()).toEqual([])
  await type(field('Day'), 'tomorrow at 3')
  await press('Enter')
  await until(() => alert()?.includes('can mean two things'), 'the other error')
  await type(field('Day'), 'tomorrow at 3pm')
  await press('Enter')
  await until(() => done.mock.calls.length, 'the task to be saved')
  expect(await tasks()).toMatchObject([{ day: addDays(currentDay.value, 1), time: '15:00' }])
})

test('a day that is over is not taken where something is put off', async () => {
  const onDay = vi.fn(async () => true)
  await show(<SnoozeForm label="Snooze" onDay={onDay} onDone={() => {}} />)
  const day = document.querySelector<HTMLInputElement>('.day-entry input') as HTMLInputElement
  await type(day, 'yesterday')
  await until(() => line().includes('That lies in the past'), 'what was understood')
  await press('Enter')
  await until(() => alert()?.includes('lies in the past'), 'the error')
  expect(onDay).not.toHaveBeenCalled()
  await type(day, 'in 2 weeks')
  await press('Enter')
  await until(() => onDay.mock.calls.length, 'it to be put off')
  expect(onDay).toHaveBeenCalledWith(addDays(currentDay.value, 14))
})

test('a field without an hour says that it keeps none; digits, a choice beside it and the calendar do as before', async () => {
  const days: string[] = []
  const Form = ({ value }: { value: string }) => (
    <DayField label="Closing day" value={value} onValue={(day) => days.push(day)} />
  )
  await show(<Form value="" />)
  await type(field('Closing day'), 'tomorrow 9')
  await until(() => line().includes('the hour is not kept here'), 'that the hour is not kept')
  await type(field('Closing day'), '2027-02-01')
  await click(button('In a week'))
  await click(document.querySelector('.day-entry .icon') as HTMLElement)
  expect(field('Closing day').type).toBe('date')
  expect(document.activeElement).toBe(field('Closing day'))
  await type(field('Closing day'), '2027-03-01')
  expect(days).toEqual([addDays(currentDay.value, 1), '2027-02-01', addDays(currentDay.value, 7), '2027-03-01'])
  await click(document.querySelector('.day-entry .icon') as HTMLElement)
  expect(field('Closing day').value).toBe(formatWhen('2027-03-01'))
})
