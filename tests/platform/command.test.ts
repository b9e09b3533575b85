/** The keyboard command: the side panel opens within the press itself where the user has it, and nothing else is opened. */
import { beforeEach, expect, test, vi } from 'vitest'
import { TOGGLE } from '../../lib/platform/channel'

type Press = (command: string, tab?: { id?: number; url?: string }) => void
let press: Press = () => {}
/** What the storage holds, and whether it has answered. */
let kept: Record<string, unknown> = {}
let answer: () => void = () => {}
const opened: number[] = []
const passed: number[] = []

vi.stubGlobal('chrome', { sidePanel: { open: async ({ tabId }: { tabId: number }) => void opened.push(tabId) } })
vi.mock('../../lib/platform/browser', () => ({
  browser: {
    commands: { onCommand: { addListener: (listener: Press) => (press = listener) } },
    storage: {
      local: {
        get: () => new Promise((done) => (answer = () => done(kept))),
        set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
      },
    },
    tabs: {
      query: async () => [{ id: 9 }],
      sendMessage: async (id: number, message: unknown) => void (message === TOGGLE && passed.push(id)),
    },
  },
}))
const { passOnToggle } = await import('../../lib/platform/command')
const { chooseShows, saveShows } = await import('../../lib/platform/place')
const settled = () => new Promise((done) => setImmediate(done))

const GMAIL = { id: 1, url: 'https://mail.google.com/mail/u/0/' }
const LINKEDIN = { id: 2, url: 'https://www.linkedin.com/in/x/' }
const OWN = { id: 3, url: 'https://mail.harbour.example/roundcube/' }
const toggle = (tab?: { id?: number; url?: string }) => {
  press('toggle-sidebar', tab)
  // Before anything was waited for.
  return [...opened]
}

beforeEach(() => {
  kept = { 'shows:gmail': 'panel', 'shows:roundcube': 'panel', 'own.sites': { 'mail.harbour.example': 'roundcube' } }
  opened.length = 0
  passed.length = 0
  passOnToggle()
})

test('opens the side panel within the press, on the sites where it was chosen alone', async () => {
  answer()
  await settled()
  expect(toggle(GMAIL)).toEqual([1])
  expect(toggle(OWN)).toEqual([1, 3])
  expect(toggle(LINKEDIN)).toEqual([1, 3])
  expect(toggle({ id: 4, url: 'https://mail.other.example/' })).toEqual([1, 3])
  await settled()
  expect(passed).toEqual([2, 4])
})

test('opens nothing while the choice is not known, and leaves it to the page', async () => {
  expect(toggle(GMAIL)).toEqual([])
  await settled()
  expect(passed).toEqual([1])
  expect(opened).toEqual([])
})

test('follows each choice that is made on a page of ours', async () => {
  answer()
  await settled()
  const asked = answer
  await chooseShows('linkedin', 'panel')
  await vi.waitUntil(() => answer !== asked)
  answer()
  await settled()
  expect(toggle(LINKEDIN)).toEqual([2])
})

test('knows at the second press what was chosen on a site', async () => {
  answer()
  await settled()
  await saveShows('linkedin', 'panel')
  expect(toggle(LINKEDIN)).toEqual([])
  answer()
  await settled()
  expect(toggle(LINKEDIN)).toEqual([2])
})

test('other commands are nothing to it; a browser that names no tab has the one in front told', async () => {
  press('save-from-page', GMAIL)
  toggle()
  await settled()
  expect(opened).toEqual([])
  expect(passed).toEqual([9])
})
