/** The user's own hosts: the list, the browser's permission and the registered script go together, whatever happens to one of them. */
import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, unknown>()
const granted = new Set<string>()
const scripts = new Map<string, { id: string; matches: string[]; js: string[] }>()
const ran: number[] = []
let answer = true
const none = { addListener: () => {}, removeListener: () => {} }
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
vi.mock('../../lib/platform/browser', () => ({
  browser: {
    storage: {
      onChanged: none,
      local: {
        get: async (key: string | null) => {
          if (key === null) return structuredClone(Object.fromEntries(kept))
          return kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}
        },
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
        },
        onChanged: none,
      },
    },
    permissions: {
      request: async ({ origins: [one] }: { origins: [string] }) => {
        if (answer) granted.add(one)
        return answer
      },
      contains: async ({ origins: [one] }: { origins: [string] }) => granted.has(one),
      remove: async ({ origins: [one] }: { origins: [string] }) => granted.delete(one),
      onAdded: none,
      onRemoved: none,
    },
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['content-scripts/content.js'] }] }) },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (all: { id: string; matches: string[]; js: string[] }[]) => {
        for (const one of all) {
          if (scripts.has(one.id)) throw new Error(`Duplicate script ID ${one.id}`)
          scripts.set(one.id, one)
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID ${id}`)
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => void ran.push(target.tabId),
    },
    tabs: { query: async ({ url }: { url: string }) => (url === 'https://mail.example.org/*' ? [{ id: 7 }] : []) },
  },
}))
const { addOwnHost, keepOwnHosts, ownHosts, removeOwnHost } = await import('../../lib/platform/ownHosts')

const { isTargetPattern } = await import('../../lib/platform/targets')

const HOST = 'mail.example.org'
beforeEach(() => {
  for (const each of [kept, granted, scripts]) each.clear()
  ran.length = 0
  answer = true
})

test('a host that was allowed gets the script, in tabs that stand open too', async () => {
  expect(await addOwnHost(HOST)).toBe(true)
  expect(await ownHosts()).toEqual([{ host: HOST, allowed: true }])
  expect([...scripts.values()]).toMatchObject([
    { matches: ['https://mail.example.org/*'], js: ['content-scripts/content.js'], persistAcrossSessions: true },
  ])
  expect(ran).toEqual([7])
  expect(await addOwnHost(HOST)).toBe(true)
  expect(await ownHosts()).toHaveLength(1)
})

test('a host that was refused changes nothing', async () => {
  answer = false
  expect(await addOwnHost(HOST)).toBe(false)
  expect(await ownHosts()).toEqual([])
  expect(scripts.size).toBe(0)
})

test('removing takes script and permission', async () => {
  await addOwnHost(HOST)
  await addOwnHost('other.example.org')
  await removeOwnHost(HOST, async () => false)
  expect(await ownHosts()).toEqual([{ host: 'other.example.org', allowed: true }])
  expect([...granted]).toEqual(['https://other.example.org/*'])
  expect([...scripts.keys()]).toEqual(['own:other.example.org'])
})

test('the host of a webmail that a place for copies is on keeps its permission, and loses its script', async () => {
  await addOwnHost(HOST)
  const place = { kind: 'webdav', url: `https://${HOST}/dav/`, folder: '', user: 'ada', password: 'secret' }
  kept.set('cloud.target:1', { ...place, conditions: 'kept' })
  const asked: string[] = []
  await removeOwnHost(HOST, async (pattern) => {
    asked.push(pattern)
    return isTargetPattern(pattern)
  })
  expect(asked).toEqual(['https://mail.example.org/*'])
  expect([[...granted], [...scripts.keys()], await ownHosts()]).toEqual([['https://mail.example.org/*'], [], []])
})

test('after an update, which forgets registered scripts, they are made again; those of others are left alone', async () => {
  await addOwnHost(HOST)
  scripts.clear()
  scripts.set('somebody', { id: 'somebody', matches: [], js: [] })
  await keepOwnHosts()
  expect([...scripts.keys()]).toEqual(['somebody', `own:${HOST}`])
})

test('a permission taken back in the browser takes the script; the host stays listed as not allowed', async () => {
  await addOwnHost(HOST)
  granted.clear()
  await keepOwnHosts()
  expect(scripts.size).toBe(0)
  expect(await ownHosts()).toEqual([{ host: HOST, allowed: false }])
})

test('a list that is none is no list', async () => {
  kept.set('own.hosts', { length: 1 })
  expect(await ownHosts()).toEqual([])
})
