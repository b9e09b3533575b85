/**
 * When copies go, to a real server on loopback with a clock that is turned by hand: by the plan, after a failure, as long as the server
 * asked to wait; and that nothing that opens a place is kept, said or logged of a failure.
 */
import 'fake-indexeddb/auto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { CopyPlan, CopyStatus } from '../../lib/core/copy/copyPlan'
import type { TargetSettings } from '../../lib/core/copy/targetSettings'
import { db } from '../../lib/db/db'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { type FaultServer, faultServer } from '../support/faultServer'
import { handClock } from '../support/handClock'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.parse('2027-03-01T09:00:00.000Z')
const PASSPHRASE = 'correct horse battery staple'
const SECRETS = ['pass-of-claire', btoa('claire:pass-of-claire'), 'secret-of-s3', 'secret-of-the-hook', PASSPHRASE]

let server: FaultServer
let settings: TargetSettings
let plan: CopyPlan
let isAllowed = true
const statuses = new Map<string, CopyStatus>()
const told: { id: string; text: string }[] = []
const clock = handClock(START)
const status = () => statuses.get('place') as CopyStatus

vi.mock('../../lib/platform/awake', () => ({ stayAwake: () => undefined }))
vi.mock('../../lib/platform/copies', () => ({
  copyOwner: async () => ({ id: '0123456789abcdef', name: 'Here' }),
  copyPlan: async () => plan,
  copyStatus: async (id: string) => statuses.get(id),
  keepStatus: async (id: string, next: CopyStatus) => void statuses.set(id, structuredClone(next)),
}))
vi.mock('../../lib/platform/targets', () => ({
  keptTargets: async () => [{ id: 'place', settings }],
  isTargetAllowed: async () => isAllowed,
}))
vi.mock('../../lib/platform/targetFolder', () => ({ keptFolder: async () => undefined }))
vi.mock('../../lib/platform/notifications', () => ({
  showNotice: async (notice: { id: string; text: string }) => void told.push(notice),
}))
vi.mock('../../lib/jobs/outside', () => ({ outside: () => ({ fetch, clock }) }))
vi.mock('../../lib/cloud/seal', async (actual) => ({
  ...(await actual<object>()),
  // The passphrase's work takes a second each time; what is sealed is no matter here.
  sealKey: async () => new TextEncoder().encode('age-encryption.org/v1\nkey'),
  sealWithPassphrase: vi.fn(async (bytes: Uint8Array) => bytes),
  sealForKey: async (bytes: Uint8Array) => bytes,
}))
const { copyByClock, copyNow } = await import('../../lib/jobs/deliver')
const { sealWithPassphrase } = await import('../../lib/cloud/seal')
const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))

beforeAll(async () => {
  server = await faultServer(clock)
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await server.close()
})
beforeEach(async () => {
  vi.stubGlobal('navigator', {
    language: 'en-GB',
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  })
  vi.setSystemTime(START)
  Object.assign(server, { fault: undefined, received: [] })
  server.files.clear()
  statuses.clear()
  told.length = 0
  isAllowed = true
  const at = { url: `${server.url}/dav/`, folder: 'Margin', user: 'claire', password: 'pass-of-claire' }
  settings = { kind: 'webdav', ...at, conditions: 'kept' }
  const key = { identity: 'AGE-SECRET-KEY-1MADEUP', recipient: 'age1madeupmadeupmadeup', words: 'lusab-babad' }
  plan = { every: 6, days: 14, weeks: 8, sealing: { sealed: true, passphrase: PASSPHRASE, ...key } }
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  const said = [JSON.stringify([...statuses]), JSON.stringify(told), ...spies.flatMap((spy) => spy.mock.calls)]
  for (const secret of SECRETS) expect(inspect(said, { depth: null, maxStringLength: null })).not.toContain(secret)
  for (const spy of spies) spy.mockClear()
  await db.delete({ disableAutoOpen: false })
})

/** The bell at a moment of the test's. @returns how many requests it brought about */
async function bell(ms: number): Promise<number> {
  vi.setSystemTime(START + ms)
  const before = server.received.length
  await copyByClock(new Date())
  return server.received.length - before
}
const copies = () => [...server.files.keys()].filter((name) => /-(?:full|inc)-/.test(name)).length
const save = (name: string) =>
  savePerson({ name, emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} })
const next = () => Date.parse(status().next ?? '') - START

test('a copy goes when the plan says, not before; what changed since goes as one more', async () => {
  expect(await bell(0)).toBeGreaterThan(0)
  expect([copies(), next()]).toEqual([1, 6 * HOUR])
  await save('Ada Berg')
  expect(await bell(6 * HOUR - 1)).toBe(0)
  expect(await bell(6 * HOUR)).toBeGreaterThan(0)
  expect([copies(), next(), status().lastFull]).toEqual([2, 12 * HOUR, false])
})

test('where copies are made only when asked the clock makes none; before it was chosen how they are sealed nothing is asked of anybody', async () => {
  plan = { ...plan, every: 0 }
  expect(await bell(0)).toBe(0)
  await copyNow({})
  expect([copies(), status().next]).toEqual([1, undefined])
  expect(await bell(900 * HOUR)).toBe(0)
  statuses.clear()
  plan = { ...plan, every: 6, sealing: undefined }
  expect(await bell(901 * HOUR)).toBe(0)
})

test('what passes by itself is tried again after 1, 2, 4 … minutes up to an hour, and by the plan once it went well', async () => {
  server.fault = { is: '503', on: 'all' }
  const waits: number[] = []
  let at = 0
  for (let tries = 1; tries <= 9; tries++) {
    expect(await bell(at)).toBeGreaterThan(0)
    expect(status()).toMatchObject({ failures: tries, failure: { kind: 'server', status: 503 } })
    waits.push((next() - at) / MINUTE)
    expect(await bell(next() - 1)).toBe(0)
    at = next()
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  server.fault = undefined
  await bell(at)
  expect([copies(), next() - at, status().failures, status().failure]).toEqual([1, 6 * HOUR, undefined, undefined])
})

test('Retry-After is honoured: nothing is asked of the server before', async () => {
  server.fault = { is: '429 with Retry-After', on: 'all' }
  await bell(0)
  // The server asks for two minutes, where one would have been the first wait.
  expect([next(), status().failure]).toMatchObject([2 * MINUTE, { kind: 'tooMany', retryAfter: 120 }])
  server.fault = undefined
  expect(await bell(2 * MINUTE - 1)).toBe(0)
  expect(await bell(2 * MINUTE)).toBeGreaterThan(0)
  expect(copies()).toBe(1)
})

test('what somebody must mend is looked at again after six hours, and at once when she asks', async () => {
  server.fault = { is: '401', on: 'all' }
  await bell(0)
  expect([next(), status().failure]).toMatchObject([6 * HOUR, { kind: 'unauthorised' }])
  expect(await bell(6 * HOUR - 1)).toBe(0)
  server.fault = undefined
  await copyNow({ target: 'place' })
  expect(copies()).toBe(1)
  isAllowed = false
  await bell(20 * HOUR)
  expect(status().failure).toMatchObject({ kind: 'notAllowed', host: new URL(server.url).host })
})

test('three days without success are told once, by the same bell that tries', async () => {
  await bell(0)
  server.fault = { is: '500', on: 'all' }
  for (let hours = 6; hours < 72; hours += 6) await bell(hours * HOUR)
  expect(told).toEqual([])
  for (let hours = 72; hours < 120; hours += 6) await bell(hours * HOUR)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain(new URL(server.url).host)
  server.fault = undefined
  await bell(120 * HOUR)
  expect(status().told).toBeUndefined()
})

test('nothing of what opens a place is kept or logged, whatever the failure and even where a fault’s own words hold it', async () => {
  const s3 = { url: server.url, region: 'eu-west-3', bucket: 'copies', folder: '', style: 'path' as const }
  const places: TargetSettings[] = [
    settings,
    { kind: 's3', ...s3, keyId: 'AKIA', secret: 'secret-of-s3', conditions: 'kept' },
    { kind: 'webhook', url: `${server.url}/hook`, secret: 'secret-of-the-hook', receipts: true },
  ]
  for (const place of places)
    for (const is of ['401', '403', '500', 'cut mid-body', '200 with a login page'] as const) {
      settings = place
      server.fault = { is, on: 'all' }
      await save(`${place.kind} ${is}`)
      await copyNow({})
    }
  settings = places[0] as TargetSettings
  server.fault = undefined
  statuses.clear()
  const words = Object.assign(new Error(`no key from ${PASSPHRASE} at ${settings.kind}`), { input: 'pass-of-claire' })
  vi.mocked(sealWithPassphrase).mockRejectedValueOnce(words)
  await copyNow({})
  expect(status().fault).toBe('Error: no key from … at webdav')
})
