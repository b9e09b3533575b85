// @vitest-environment jsdom
/** Why something was not saved, in words: which field, which value, what the browser said. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.mock('../../lib/platform/browser', () => import('../components/fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { setUp, editSettings } = await import('../../lib/db/setup')
const { createDeal, editDeal, removeDeal } = await import('../../lib/db/deals')
const { editTask, addTask } = await import('../../lib/db/work')
const { act, takeBack, toasts } = await import('../../lib/state/act')
const { actOn } = await import('../../lib/state/actOn')
const { applyLook } = await import('../../lib/state/look')
const { language: spoken } = await import('../../lib/state/language')

applyLook(document.documentElement)
const whole = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
const said = () => toasts.value.at(-1)?.text
const draft = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }

async function speak(language: 'en' | 'fr'): Promise<void> {
  await editSettings({ language })
  await vi.waitUntil(() => spoken.value === language, { interval: 1 })
}
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  toasts.value = []
})
afterEach(async () => {
  await db.delete()
})

test('a row that does not fit never enters; field and value are named in the language of the user', async () => {
  const { value } = await addTask({ title: 'Samples', links: [] })
  for (const [language, words] of [
    ['en', 'Not saved: “Day” cannot be soon.'],
    ['fr', 'Non enregistré\u00a0: «\u00a0Jour\u00a0» ne peut pas être soon.'],
  ] as const) {
    await speak(language)
    const before = await whole()
    expect(await act(() => editTask(value.taskId, { day: 'soon' }))).toBeUndefined()
    expect(said()).toBe(words)
    expect(await whole()).toBe(before)
  }
})

test('a value inside a field is told with that field, one that is missing as missing', async () => {
  await speak('en')
  const { value } = await createDeal(draft)
  await act(() => editDeal(value.dealId, { amount: { minor: 'much' as never, currency: 'EUR' } }))
  expect(said()).toBe('Not saved: “Amount” cannot be much.')
  await act(() => editDeal(value.dealId, { title: undefined as never }))
  expect(said()).toBe('Not saved: “Title” is missing.')
})

test('what the database says is put in words where it is known, and named where it is not', async () => {
  await speak('en')
  const fails = (name: string, message: string) =>
    act(() => Promise.reject(Object.assign(new Error(message), { name })))
  await fails('ConstraintError', 'x')
  expect(said()).toBe('Not saved: there is one like it already.')
  await fails('AbortError', 'x')
  expect(said()).toBe('Not saved: the browser interrupted it. Nothing was changed: try again.')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await fails('DataError', 'no key')
  expect(said()).toBe('Not saved: something is wrong in Margin itself (DataError: no key). Nothing was changed.')
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
})

test('a record that is gone is said to be, with its way back; what undo answers is said too', async () => {
  await speak('en')
  const { value } = await createDeal(draft)
  const removed = await removeDeal(value.dealId)
  await act(() => editDeal(value.dealId, { title: 'Mine' }))
  expect(said()).toContain('Not saved: it was deleted elsewhere.')
  await toasts.value.at(-1)?.action?.run()
  expect(await db.deals.get(value.dealId)).toMatchObject({ title: 'Sensors' })
  await takeBack(removed.seq ?? 0)
  expect(said()).toBe('That was undone already.')
  await takeBack(4711)
  expect(said()).toBe('That change is no longer in the history.')
})

test('a press on what is no longer so says what it is by now, and does it all the same when asked', async () => {
  await speak('en')
  const { value } = await createDeal(draft)
  const seen = await db.deals.get(value.dealId)
  if (!seen) throw new Error('no deal')
  const { moveDeal, setStatus } = await import('../../lib/db/deals')
  await moveDeal(seen.id, 'stage-3')
  await actOn(seen, (as) => moveDeal(seen.id, 'stage-2', as))
  expect(said()).toBe('Stage was changed elsewhere to Met. Not saved: Contacted.')
  await toasts.value.at(-1)?.action?.run()
  expect(await db.deals.get(seen.id)).toMatchObject({ stageId: 'stage-2' })
  await setStatus(seen.id, { status: 'won' })
  await actOn(seen, (as) => setStatus(seen.id, { status: 'lost', reason: 'Price' }, as))
  expect(said()).toBe('Status was changed elsewhere to Won. Not saved: Lost.')
})
