import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, unknown>()
const local = {
  get: async (key: string | null) =>
    key === null ? Object.fromEntries(kept) : kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {},
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
  },
  remove: async (key: string) => void kept.delete(key),
}
let alive = true
vi.mock('../../lib/platform/browser', () => ({ browser: { storage: { local } }, isAlive: () => alive }))
const { clearDraft, draftsAbout, holdDraft, isHeld, loadDraft, saveDraft } = await import('../../lib/platform/drafts')

beforeEach(() => {
  alive = true
  kept.clear()
})

test('what was typed into a form comes back, for that form alone', async () => {
  await saveDraft('note:1', { text: 'Called back', day: '' })
  await saveDraft('note:2', { text: 'Other' })
  expect(await loadDraft('note:1')).toEqual({ text: 'Called back', day: '' })
  await clearDraft('note:1')
  expect(await loadDraft('note:1')).toBeUndefined()
  expect(await loadDraft('note:2')).toEqual({ text: 'Other' })
})

test('a form that was emptied is forgotten, and leaves nothing behind', async () => {
  await saveDraft('note:1', { text: 'x' })
  await saveDraft('note:1', { text: ' ' })
  expect(await loadDraft('note:1')).toBeUndefined()
  expect(kept.size).toBe(0)
})

test('what is not text is not handed out', async () => {
  kept.set('draft:note:1', { text: 'ok', other: { a: 1 } })
  expect(await loadDraft('note:1')).toEqual({ text: 'ok' })
  kept.set('draft:note:2', 'text')
  expect(await loadDraft('note:2')).toBeUndefined()
})

test('a page that outlived its extension leaves what is kept alone', async () => {
  await saveDraft('note:1', { text: 'Kept' })
  alive = false
  await saveDraft('note:1', { text: 'Later' })
  await clearDraft('note:1')
  expect(await loadDraft('note:1')).toBeUndefined()
  alive = true
  expect(await loadDraft('note:1')).toEqual({ text: 'Kept' })
})

test('all that is kept about one record is found, and nothing about others', async () => {
  kept.set('place:gmail', { open: true })
  await saveDraft('deal:7:title', { text: 'Mine', 'was.text': 'Theirs' })
  await saveDraft('note:d:7', { text: 'Called' })
  await saveDraft('deal:77', { title: 'Other' })
  expect((await draftsAbout('7')).map(([form]) => form)).toEqual(['deal:7:title', 'note:d:7'])
})

test('a form that stands open in two windows is kept by the first, until that lets go', async () => {
  const locks = new Map<string, unknown>()
  vi.stubGlobal('navigator', {
    locks: {
      async request(name: string, _: object, work: (lock: unknown) => unknown) {
        if (locks.has(name)) return work(null)
        locks.set(name, {})
        await work(locks.get(name))
        locks.delete(name)
      },
      query: async () => ({ held: [...locks.keys()].map((name) => ({ name })) }),
    },
  })
  const first = holdDraft('deal:7')
  expect([await first.mine, await holdDraft('deal:7').mine, await holdDraft('deal:8').mine]).toEqual([
    true,
    false,
    true,
  ])
  expect(await isHeld('deal:7')).toBe(true)
  first.letGo()
  await vi.waitUntil(async () => !(await isHeld('deal:7')), { interval: 1 })
  expect(await holdDraft('deal:7').mine).toBe(true)
  vi.unstubAllGlobals()
})
