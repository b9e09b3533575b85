// @vitest-environment jsdom
/** Setting up a place for copies: what is asked of the browser and when, what is tried, and what is kept. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { TargetSettings } from '../../lib/core/copy/targetSettings'
import type { Trial } from '../../lib/core/copy/trial'

const kept = new Map<string, unknown>()
const granted = new Set<string>()
const asked: string[] = []
const tried: TargetSettings[] = []
const heard = new Set<(changes: object) => void>()
let answer = true
let trial: Trial
let inClick = false
const silent = { addListener: () => {}, removeListener: () => {} }
const tell = (changes: object) => {
  for (const one of heard) one(changes)
}
vi.stubGlobal('navigator', { language: 'en', languages: ['en'], userAgent: 'test' })
vi.mock('../../lib/platform/browser', () => ({
  isAlive: () => true,
  browser: {
    i18n: { getUILanguage: () => 'en' },
    runtime: {
      id: 'margin',
      getURL: (path: string) => path,
      sendMessage: async ({ message, ask }: { message: string; ask: { settings: TargetSettings } }) => {
        if (message !== 'cloud.try') return {}
        tried.push(ask.settings)
        return { trial }
      },
    },
    storage: {
      onChanged: silent,
      local: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(kept) : kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {},
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
          tell(items)
        },
        remove: async (key: string) => {
          kept.delete(key)
          tell({ [key]: {} })
        },
        onChanged: {
          addListener: (one: (changes: object) => void) => heard.add(one),
          removeListener: (one: (changes: object) => void) => heard.delete(one),
        },
      },
    },
    permissions: {
      request: async ({ origins: [one] }: { origins: [string] }) => {
        asked.push(`${one}${inClick ? '' : ' too late'}`)
        if (answer) granted.add(one)
        return answer
      },
      contains: async ({ origins: [one] }: { origins: [string] }) => granted.has(one),
      remove: async ({ origins: [one] }: { origins: [string] }) => granted.delete(one),
      onAdded: silent,
      onRemoved: silent,
    },
  },
}))
const { TargetsSection } = await import('../../components/cloud/TargetsSection')
const { toasts } = await import('../../lib/state/act')
const { button, field, show, type, until } = await import('./screen')
const { act } = await import('preact/test-utils')

/** A press whose handlers run to their first wait: what they ask later, the browser refuses. */
const press = (element: HTMLElement) =>
  act(() => {
    inClick = true
    element.click()
    inClick = false
  })
const shown = () => document.body.textContent ?? ''
const works: Trial = { done: ['write', 'read', 'list', 'remove'], conditions: 'kept' }

beforeEach(async () => {
  for (const each of [kept, granted]) each.clear()
  asked.length = tried.length = 0
  toasts.value = []
  answer = true
  trial = works
  document.body.replaceChildren()
  await show(<TargetsSection />)
  await until(() => shown().includes('Nothing leaves this machine'), 'the section')
  await press(button('Add a place'))
})

async function fill(): Promise<void> {
  await type(field('Address'), 'cloud.example/dav/')
  await type(field('User name'), 'claire')
  await type(field('Password'), 'pass-of-claire')
}

test('it is tried, kept once it works, and left again with its permission; Undo brings it back', async () => {
  await fill()
  await press(button('Try it'))
  await until(() => shown().includes('Everything works.'), 'the trial')
  expect(asked).toEqual(['https://cloud.example/*'])
  expect(kept.size).toBe(0)
  await press(button('Use this place'))
  await until(() => shown().includes('cloud.example/Margin'), 'the list')
  await until(() => kept.size === 1, 'the place to be kept')
  const [key, settings] = [...kept][0] as [string, TargetSettings]
  expect(key).toMatch(/^cloud\.target:/)
  expect(settings).toMatchObject({ kind: 'webdav', conditions: 'kept', password: 'pass-of-claire', folder: 'Margin' })
  expect(shown()).not.toContain('pass-of-claire')

  await press(button('Stop using'))
  await until(() => toasts.value.some((one) => one.action), 'the notice with Undo')
  expect([kept.size, granted.size]).toEqual([0, 0])
  await act(async () => void (await toasts.value.find((one) => one.action)?.action?.run()))
  expect(kept.get(key)).toEqual(settings)
})

test('what is wrong stands at its field, and the browser is asked for nothing', async () => {
  await type(field('Address'), 'http://cloud.example/')
  await press(button('Try it'))
  const said = (name: string) => document.getElementById(`${field(name).id}-error`)?.textContent
  expect(said('Address')).toMatch('not secure')
  expect(said('User name')).toBe('This is needed.')
  expect([asked, tried]).toEqual([[], []])
})

test('a step that failed is named, with the reason at its field and what to do; typing on asks for another trial', async () => {
  trial = {
    done: [],
    failed: { step: 'write', failure: { kind: 'unauthorised', status: 401 } },
    conditions: 'forgotten',
  }
  await fill()
  await press(button('Try it'))
  await until(() => shown().includes('make an app password'), 'what to do')
  expect(document.getElementById(`${field('Password').id}-error`)?.textContent).toMatch('did not accept')
  expect([...document.querySelectorAll('.trial-word')].map((one) => one.textContent)).toEqual([
    'failed',
    'not reached',
    'not reached',
    'not reached',
  ])
  trial = works
  await type(field('Password'), 'another')
  expect(document.querySelector('.trial')).toBeNull()
  await press(button('Try it'))
  await until(() => shown().includes('Everything works.'), 'the trial')
  await type(field('Password'), 'yet another')
  expect(shown()).not.toContain('Use this place')
})

test('a refusal of the browser sends nothing; giving up gives back what was granted', async () => {
  answer = false
  await fill()
  await press(button('Try it'))
  await until(() => shown().includes('Nothing was sent.'), 'the refusal')
  expect(tried).toEqual([])
  answer = true
  await press(button('Try it'))
  await until(() => shown().includes('Everything works.'), 'the trial')
  expect(granted.size).toBe(1)
  await press(button('Cancel'))
  await until(() => granted.size === 0, 'the permission to go back')
  expect(kept.size).toBe(0)
})
