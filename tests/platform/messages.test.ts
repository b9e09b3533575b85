import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined
const heard: Listener[] = []
const runtime = {
  id: 'margin',
  getURL: (path: string) => `chrome-extension://margin/${path}`,
  onMessage: { addListener: (listener: Listener) => heard.push(listener) },
  sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => ({ due: 'many' })),
}
vi.mock('../../lib/platform/browser', () => ({ browser: { runtime } }))
const { listen, messages, send } = await import('../../lib/platform/messages')
listen({
  'badge.refresh': async () => ({ due: 4 }),
  'jobs.run': async () => ({}),
  'cloud.try': async () => ({ trial: { done: [], conditions: 'forgotten' } }),
  'cloud.copy': async () => ({}),
  'cloud.seal': async () => ({}),
  'cloud.look': async () => ({ looked: { state: 'gone' } }),
  'cloud.compare': async () => ({ compared: { state: 'gone' } }),
  'cloud.fetch': async () => ({ fetched: { state: 'gone' } }),
  'cloud.merge': async () => ({ merged: { state: 'gone' } }),
  'page.read': async () => ({}),
})
const say = (message: unknown, sender: object) => heard[0]?.(message, sender)

const refresh = { message: 'badge.refresh', ask: {} }
const origin = 'chrome-extension://margin'
const page = (name: string) => ({ id: 'margin', url: `${origin}/${name}`, origin })

test.each(['sidebar.html#token', 'popup.html', 'dashboard.html?x=1#/deals'])(
  'our page %s is answered',
  async (name) => {
    expect(await say(refresh, page(name))).toEqual({ due: 4 })
  },
)

test.each([
  ['a content script', { id: 'margin', url: 'https://mail.google.com/sidebar.html', tab: { id: 1 } }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
  ['a page of ours that is not on the list', page('other.html')],
  ['somebody without an address', { id: 'margin' }],
  ['somebody whose address is none', { id: 'margin', url: 'nowhere', origin }],
  ['another extension with our id', { id: 'margin', url: 'chrome-extension://other/popup.html', origin }],
  ['a content script with an address of ours', { ...page('popup.html'), origin: 'https://mail.google.com' }],
  ['a sandboxed frame of ours', { ...page('popup.html'), origin: 'null' }],
  ['the full page in a frame', { ...page('dashboard.html'), tab: { id: 1 }, frameId: 4 }],
])('%s meets silence', (_who, sender) => {
  expect(say(refresh, sender)).toBeUndefined()
})

test('the sidebar alone stands in a frame', async () => {
  expect(await say(refresh, { ...page('sidebar.html#token'), tab: { id: 1 }, frameId: 4 })).toEqual({ due: 4 })
})

test('the README tells of every message, and who may send it', () => {
  const readme =
    readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
      .split('\n## ')
      .find((part) => part.startsWith('Messages')) ?? ''
  const rows = [...readme.matchAll(/^\| `([a-z]+\.[a-z]+)` \| ([^|]+) \|/gim)].map(([, name, from]) => [name, from])
  const everyPage = Object.entries(messages).map(([name, { from }]) => [
    name,
    from.length === 4 ? 'every page of ours' : from.join(', '),
  ])
  expect(rows).toEqual(everyPage)
})

test('only the popup may ask for a page to be read', async () => {
  const ask = { message: 'page.read', ask: { tab: 1 } }
  expect(await say(ask, page('popup.html'))).toEqual({})
  for (const other of ['sidebar.html', 'sidepanel.html', 'dashboard.html'])
    expect(say(ask, page(other))).toBeUndefined()
})

test('what is not a message of the list meets silence', () => {
  for (const message of ['hello', null, {}, { message: 'no.such', ask: {} }, { message: 'badge.refresh', ask: 7 }]) {
    expect(say(message, page('popup.html'))).toBeUndefined()
  }
})

test('an answer that is not what was promised is refused', async () => {
  await expect(send('badge.refresh', {})).rejects.toThrow()
})
