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
const { listen, send } = await import('../../lib/platform/messages')
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
const page = (name: string) => ({ id: 'margin', url: `chrome-extension://margin/${name}` })

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
])('%s meets silence', (_who, sender) => {
  expect(say(refresh, sender)).toBeUndefined()
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
