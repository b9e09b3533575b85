/** Who may say what to the background: every message from everybody, and a hundred thousand that nobody means. */
import type { Frame, Page, Realm, WebWorker } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { MessageName } from '../../lib/platform/messages'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { NAMES } from '../support/bundle'
import { type Margin, openMargin } from '../support/extension'
import { firstRun } from '../support/inside'
import { sendFuzz } from './fuzz'
import { settledState } from './state'
import { strangerIn } from './stranger'
import { holds } from './table'
import { buildWithout } from './without'

vi.mock('../../lib/platform/browser', () => ({ browser: {} }))
const { messages } = await import('../../lib/platform/messages')
const NAMED = Object.keys(messages) as MessageName[]

/** One of each that its schema takes; of a place that is not there. */
const nowhere = { id: 'nowhere', name: 'nothing' }
const ASKS: Record<MessageName, object> = {
  'badge.refresh': {},
  'jobs.run': {},
  'cloud.try': {
    id: 'nowhere',
    settings: {
      kind: 'webdav',
      url: 'https://nowhere.example/',
      folder: 'x',
      user: '',
      password: '',
      conditions: 'kept',
    },
  },
  'cloud.copy': { target: 'nowhere', fewer: false },
  'cloud.seal': {},
  'cloud.look': { id: 'nowhere' },
  'cloud.compare': nowhere,
  'cloud.fetch': nowhere,
  'cloud.merge': { id: 'nowhere', device: 'none' },
  'page.read': { tab: 1 },
}

/** Says it there; undefined where nobody answers. */
const say = (message: unknown, to: string): Promise<unknown> =>
  (to ? chrome.runtime.sendMessage(to, message) : chrome.runtime.sendMessage(message)).catch((error) => {
    // Nobody answered, or nobody is there; whatever else it says, somebody heard it.
    return /Receiving end|closed before/.test(String(error)) ? undefined : { error: String(error) }
  })

type Voice = { name: string; on: Page | Frame | Realm | WebWorker; to?: string }
type World = { margin: Margin; voices: Voice[]; bare: Page; mailbox: Page; close: () => Promise<void> }

async function world(build?: string): Promise<World> {
  const margin = await openMargin({ pages: gmailSite(undefined, undefined, ['en']), build })
  await firstRun(margin)
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const [content] = tab.page.extensionRealms()
  if (!content) throw new Error('There is no content script.')
  const own = async (path: string) => {
    const page = await margin.browser.newPage()
    await page.goto(`chrome-extension://${margin.id}/${path}`)
    await page.waitForSelector('#app > *')
    return page
  }
  const voices: Voice[] = [
    { name: 'content script', on: content },
    { name: 'sidebar', on: await tab.sidebar() },
    { name: 'sidepanel', on: await own('sidepanel.html') },
    { name: 'popup', on: await own('popup.html') },
    { name: 'dashboard', on: await own('dashboard.html') },
    { name: 'other extension', on: await strangerIn(margin.browser), to: margin.id },
  ]
  const bare = await margin.bare()
  return { margin, voices, bare, mailbox: tab.page, close: margin.close }
}

let strong: World
beforeAll(async () => {
  strong = await world()
})
afterAll(() => strong?.close())

it('answers each message to those who may send it and to nobody else', async () => {
  const { voices, mailbox, margin } = strong
  let [allowed, refused] = [0, 0]
  for (const name of NAMED) {
    for (const { name: voice, on, to = '' } of voices) {
      const answer = await on.evaluate(say, { message: name, ask: ASKS[name] }, to)
      const may = (messages[name].from as readonly string[]).includes(voice)
      if (may) {
        expect({ name, voice, fits: messages[name].answer.safeParse(answer).success, answer }).toMatchObject({
          fits: true,
        })
        allowed += 1
      } else {
        expect({ name, voice, answer: answer ?? 'none' }).toEqual({ name, voice, answer: 'none' })
        refused += 1
      }
    }
    // A page has no way to say it at all; what it says to its own window nobody of ours hears.
    const heard = await mailbox.evaluate(
      async (message, id) => {
        const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
        window.postMessage(message, '*')
        document.dispatchEvent(new CustomEvent(id, { detail: message }))
        return typeof runtime?.sendMessage
      },
      { message: name, ask: ASKS[name] },
      margin.id,
    )
    expect(heard).toBe('undefined')
    refused += 1
  }
  holds('messages × senders', `${allowed} allowed work, ${refused} of ${refused} others refused`)
  strong.margin.errors.splice(0)
})

it('is changed by none of 100,000 fuzzed messages', { timeout: 180_000 }, async () => {
  const { bare, margin } = strong
  const voices = [...strong.voices, { name: 'background', on: await margin.worker(), to: 'here' }]
  const seed = Date.now() % 2 ** 31
  // Each page of ours that is open hears them too, and slows them.
  for (const { name, on } of voices) if (['sidepanel', 'popup', 'dashboard'].includes(name)) await (on as Page).close()
  const before = await settledState(bare)
  // Most of it straight to who listens, with senders that are made up too; some on each of the ways that there are.
  const shares = { background: 94_000, 'content script': 3_000, 'other extension': 2_500, sidebar: 500 }
  const answers = await Promise.all(
    Object.entries(shares).map(async ([name, count], i) => {
      const voice = voices.find((one) => one.name === name)
      if (!voice) throw new Error(name)
      await voice.on.evaluate(NAMES)
      return { name, ...(await voice.on.evaluate(sendFuzz, seed + i, count, NAMED, voice.to ?? '')) }
    }),
  )
  for (const { name, answered, first } of answers)
    if (name !== 'sidebar') expect({ name, answered, first, seed }).toEqual({ name, answered: 0, first: '', seed })
  expect({ seed, state: await settledState(bare) }).toEqual({ seed, state: before })
  expect(margin.errors).toEqual([])
  holds('fuzzed messages', `100,000: 0 changes, 0 uncaught errors (seed ${seed})`)
})

it('would be changed by a content script, if senders were not looked at', { timeout: 120_000 }, async () => {
  const build = await buildWithout('sender')
  const weak = await world(build.folder)
  try {
    const [content] = weak.voices
    const before = await settledState(weak.bare)
    expect(await content?.on.evaluate(say, { message: 'badge.refresh', ask: {} }, '')).toHaveProperty('due')
    await content?.on.evaluate(NAMES)
    await content?.on.evaluate(sendFuzz, 7, 100, ['cloud.seal'], '')
    expect(await settledState(weak.bare)).not.toEqual(before)
  } finally {
    await weak.close()
    await build.remove()
  }
})
