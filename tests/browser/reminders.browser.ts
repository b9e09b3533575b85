/** Reminders in the browser itself: a notification at the time, once, whose buttons do what they say and offer the way back. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundle } from '../support/bundle'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'

let margin: Margin
let page: Page
beforeAll(async () => {
  margin = await openMargin()
  page = await margin.dashboard('/today')
  await page.evaluate(
    await bundle(
      "export * from '/lib/db/work'; export * from '/lib/db/setup'; export * from '/lib/db/db'; export * from '/lib/core/days'",
      'store',
    ),
  )
  await page.evaluate(() => store.editSettings({ morning: 'off' }))
})
afterAll(() => margin?.close())

type Store = typeof import('../../lib/db/work') &
  typeof import('../../lib/db/setup') &
  typeof import('../../lib/db/db') &
  typeof import('../../lib/core/days')
declare const store: Store

/** A task of today that reminds of itself from midnight on. @returns its id */
const dueTask = (title: string, repeat?: string) =>
  page.evaluate(
    async (title, repeat) => {
      const day = store.dayOf(Date.now())
      const { value } = await store.addTask({ title, day, remind: '00:00', repeat, links: [] })
      return value.taskId
    },
    title,
    repeat,
  )
const taskById = (id: string) => page.evaluate((which) => store.db.tasks.get(which), id)
/** What a page says after each act; it wakes the worker where it was stopped. */
const refresh = () => page.evaluate(() => chrome.runtime.sendMessage({ message: 'badge.refresh', ask: {} }))
/** The ids of the notices that stand there, as the worker's own API says. */
async function notices(): Promise<string[]> {
  const worker = await margin.worker()
  return worker.evaluate(() => chrome.notifications.getAll().then((all) => Object.keys(all)))
}
const noticeOf = async (what: string) => (await notices()).find((id) => id.startsWith(what)) ?? ''
/** What the browser tells the worker when the user presses a button of a notice. */
async function press(id: string, button: number): Promise<void> {
  const worker = await margin.worker()
  await worker.evaluate(`chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, ${button})`)
}

it('shows a due reminder once, and not again when its notice is gone and the worker was stopped', async () => {
  const id = await dueTask('Call Inès Castel')
  await refresh()
  await until(async () => noticeOf(`task|${id}`), 'the notice to stand there')
  await until(async () => (await page.evaluate(() => store.db.reminders.toArray()))[0]?.toldAt, 'it to be marked')
  const worker = await margin.worker()
  await worker.evaluate(() =>
    chrome.notifications
      .getAll()
      .then((all) => Object.keys(all).forEach((one) => void chrome.notifications.clear(one))),
  )
  await margin.stopWorker()
  await refresh()
  expect(await notices()).toEqual([])
  await page.evaluate((which) => store.removeTask(which), id)
})

it('is done by its button, in a worker that was just woken; the next one stands there, and Undo takes both back', async () => {
  const id = await dueTask('Weekly report', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU')
  await refresh()
  const notice = await until(async () => noticeOf(`task|${id}`), 'the notice to stand there')
  await margin.stopWorker()
  // Something else wakes it: what is pressed is heard by a worker that has just begun.
  await page.evaluate(() => chrome.alarms.create('jobs', { when: Date.now() }))
  await press(notice, 0)
  await until(async () => (await taskById(id))?.doneAt, 'the task to be done')
  const open = () => page.evaluate(async () => (await store.db.tasks.toArray()).filter((task) => !task.doneAt).length)
  expect(await open()).toBe(1)
  const offer = await until(async () => noticeOf('undo|'), 'the way back to be offered')
  expect(await noticeOf(`task|${id}`)).toBe('')
  await margin.stopWorker()
  await page.evaluate(() => chrome.alarms.create('jobs', { when: Date.now() }))
  await press(offer, 0)
  await until(async () => (await taskById(id))?.doneAt === undefined, 'it to be taken back')
  expect(await page.evaluate(async () => (await store.db.tasks.toArray()).length)).toBe(1)
  await page.evaluate((which) => store.removeTask(which), id)
})

it('is put off by an hour by the other, for which an alarm is set', async () => {
  const id = await dueTask('Send the offer')
  await refresh()
  const notice = await until(async () => noticeOf(`task|${id}`), 'the notice to stand there')
  await press(notice, 1)
  const again = await until(async () => (await taskById(id))?.remindAgain, 'the task to be put off')
  await until(async () => noticeOf('undo|'), 'the way back to be offered')
  expect(Math.abs(Date.parse(again) - Date.now() - 3_600_000)).toBeLessThan(60_000)
  const alarm = await until(
    async () => page.evaluate(async () => (await chrome.alarms.get('reminder'))?.scheduledTime),
    'the alarm to be set',
  )
  expect(Math.abs(alarm - Date.parse(again))).toBeLessThan(2_000)
})

it('sums up the day in the morning, and opens the list when it is pressed', async () => {
  await dueTask('Prepare the visit')
  await page.evaluate(() => store.editSettings({ morning: '00:00' }))
  await refresh()
  const notice = await until(async () => noticeOf('morning|'), 'the notice of the morning')
  const worker = await margin.worker()
  await worker.evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(notice)})`)
  await until(
    async () =>
      margin.browser.targets().filter((target) => target.url().endsWith('dashboard.html#/today')).length === 2,
    'the list to be opened',
  )
  expect(margin.errors).toEqual([])
})
