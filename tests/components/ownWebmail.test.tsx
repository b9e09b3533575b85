// @vitest-environment jsdom
/** The user's own webmail, in the settings and in the popup: what is asked of the browser, and when. */
import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, unknown>()
const granted = new Set<string>()
const asked: string[] = []
let answer = true
let inClick = false
let tab = { id: 3, url: 'https://webmail.example.org/?_task=mail' }
const heard: ((changes: object) => void)[] = []
const silent = { addListener: () => {}, removeListener: () => {} }
vi.stubGlobal('navigator', {
  language: 'en',
  languages: ['en'],
  userAgent: 'test',
  locks: { request: (_name: string, work: () => unknown) => work() },
})
vi.mock('../../lib/platform/browser', () => ({
  isAlive: () => true,
  browser: {
    i18n: { getUILanguage: () => 'en' },
    runtime: {
      id: 'margin',
      getManifest: () => ({ content_scripts: [{ js: ['content.js'] }] }),
      getURL: (path: string) => path,
    },
    storage: {
      onChanged: silent,
      local: {
        get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
          for (const tell of heard) tell(items)
        },
        onChanged: { addListener: (tell: (changes: object) => void) => heard.push(tell), removeListener: () => {} },
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
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      executeScript: async ({ func, args }: { func?: (...all: string[]) => unknown; args?: string[] }) =>
        func ? [{ result: func(...(args ?? [])) }] : [],
    },
    tabs: { query: async () => [tab] },
  },
}))
const { PopupHere } = await import('../../components/PopupHere')
const { OwnWebmail } = await import('../../components/settings/OwnWebmail')
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
const said = () => toasts.value.map((toast) => toast.text).join(' ')

beforeEach(() => {
  for (const each of [kept, granted]) each.clear()
  asked.length = 0
  toasts.value = []
  answer = true
  tab = { id: 3, url: 'https://webmail.example.org/?_task=mail' }
  document.body.replaceChildren()
})

test('in the settings, what is typed is asked for straight from the press, and for that host alone', async () => {
  await show(<OwnWebmail />)
  const typed = await until(() => document.querySelector('input'), 'the field')
  await type(typed as HTMLInputElement, 'https://webmail.example.org/roundcube/?_task=mail')
  await press(button('Add'))
  await until(() => said().includes('Margin runs on webmail.example.org now.'), 'the word')
  expect(asked).toEqual(['https://webmail.example.org/*'])
  await until(
    () => document.querySelector('.chip')?.textContent?.includes('webmail.example.org'),
    'the host in the list',
  )
  expect(field('Address of your webmail').value).toBe('')
})

test('a refusal leaves nothing behind, and what is no host is not asked for', async () => {
  answer = false
  await show(<OwnWebmail />)
  const typed = (await until(() => document.querySelector('input'), 'the field')) as HTMLInputElement
  await type(typed, 'webmail.example.org')
  await press(button('Add'))
  await until(() => said().includes('was not added'), 'the word')
  expect(kept.get('own.hosts')).toEqual([])
  for (const wrong of ['http://webmail.example.org', '*', 'mail.google.com', '']) {
    await type(typed, wrong)
    await press(button('Add'))
  }
  expect(asked).toHaveLength(1)
})

test('the popup offers the host of a page of a known program, and of no other', async () => {
  const page = document.createElement('div')
  page.id = 'messagebody'
  page.append(Object.assign(document.createElement('a'), { id: 'rcmbtn1' }))
  document.body.append(page)
  await show(<PopupHere />)
  await until(() => document.body.textContent?.includes('Roundcube on webmail.example.org'), 'the offer')
  await press(button('Run Margin here'))
  await until(() => !document.body.textContent?.includes('Run Margin here'), 'the offer to go')
  expect(asked).toEqual(['https://webmail.example.org/*'])

  granted.clear()
  kept.clear()
  page.remove()
  await show(<PopupHere />)
  await act(() => new Promise((done) => setImmediate(done)))
  expect(document.body.textContent).not.toContain('Run Margin here')
})
