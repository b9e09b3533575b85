import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, unknown>()
const local = {
  get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
  },
  remove: async (key: string) => void kept.delete(key),
}
let alive = true
vi.mock('../../lib/platform/browser', () => ({ browser: { storage: { local } }, isAlive: () => alive }))
const { clearDraft, loadDraft, saveDraft } = await import('../../lib/platform/drafts')

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
