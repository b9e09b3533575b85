/** Fourteen ways in which servers fail, on three kinds of target: nothing is called done that is not, and nothing is given away. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { s3 } from '../../lib/cloud/s3'
import { ask, type Way } from '../../lib/cloud/way'
import { webdav } from '../../lib/cloud/webdav'
import { webhook } from '../../lib/cloud/webhook'
import { isFailed, verifiedPut } from '../../lib/core/copy/target'
import { failureWords, passes, type TargetFailure } from '../../lib/core/copy/targetFailure'
import { text } from '../../lib/core/text'
import { FAULTS, type Fault, type FaultServer, faultServer } from '../support/faultServer'
import { handClock } from '../support/handClock'
import { nodeHash } from '../support/memoryTarget'

const SECRETS = ['pass-of-claire', 'secret-of-s3', 'secret-of-the-hook', btoa('claire:pass-of-claire')]
const COPY = new TextEncoder().encode('age-encryption.org/v1\n'.repeat(40))
const NAME = 'k3-000001.full.age'

let server: FaultServer
let elsewhere: FaultServer
const clock = handClock()
const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
/** Everything that anybody is told, to be searched for what nobody may be. */
const told: string[] = []

beforeAll(async () => {
  server = await faultServer(clock)
  elsewhere = await faultServer()
})
afterAll(async () => {
  await server.close()
  await elsewhere.close()
})
beforeEach(() => {
  server.files.clear()
  server.received.length = 0
  server.fault = undefined
  server.forgetful = false
  server.receipts = true
})
afterEach(() => {
  const everything = [...told, ...spies.flatMap((spy) => spy.mock.calls.flat().map(String))].join('\n')
  for (const secret of SECRETS) expect(everything).not.toContain(secret)
  // Nothing at all is sent to another host, so no password is.
  expect(elsewhere.received).toEqual([])
})

type Outcome = { done: 'verified' | 'accepted' } | { failed: TargetFailure }
type Conditions = 'kept' | 'forgotten'
const way: Way = { fetch, clock }

async function outcome(work: () => Promise<object>): Promise<Outcome> {
  const answer = (await work()) as Outcome | { verified: true } | { received: 'verified' | 'accepted' }
  told.push(JSON.stringify(answer))
  if (isFailed(answer)) {
    for (const language of ['en', 'fr'] as const)
      for (const { key, params } of Object.values(failureWords(answer.failed))) told.push(text(language, key, params))
    return answer
  }
  return { done: 'received' in answer ? answer.received : 'verified' }
}

const kinds = {
  webdav: (conditions: Conditions) => {
    const at = { url: `${server.url}/dav/`, folder: 'Margin', user: 'claire', password: 'pass-of-claire' }
    return outcome(() => verifiedPut(webdav({ kind: 'webdav', ...at, conditions }, way), NAME, COPY, nodeHash))
  },
  s3: (conditions: Conditions) => {
    const at = { url: server.url, region: 'eu-west-3', bucket: 'copies', folder: 'Margin', style: 'path' as const }
    const keys = { keyId: 'AKIA', secret: 'secret-of-s3' }
    return outcome(() => verifiedPut(s3({ kind: 's3', ...at, ...keys, conditions }, way), NAME, COPY, nodeHash))
  },
  webhook: (_: Conditions, receipts = true) => {
    const at = { url: `${server.url}/hook?key=abc`, secret: 'secret-of-the-hook', receipts }
    const records = [{ table: 'people', id: 'p1', change: 'new' as const, record: { name: 'Claire Morel' } }]
    return outcome(() =>
      webhook({ kind: 'webhook', ...at }, way).deliver({ id: 'd1', at: '2026-11-30T12:00:00Z', records }),
    )
  },
}
type Kind = keyof typeof kinds
const KINDS = Object.keys(kinds) as Kind[]

/** What is truly there, looked at behind the server's back. */
const isStored = (kind: Kind) =>
  [...server.files].some(([path, bytes]) =>
    kind === 'webhook' ? path === 'hook:d1' : path.endsWith(NAME) && bytes.equals(COPY),
  )

const REASONS: Record<Fault, Partial<TargetFailure> | undefined> = {
  '401': { kind: 'unauthorised', status: 401 },
  '403': { kind: 'forbidden', status: 403 },
  '404': { kind: 'missing', status: 404 },
  '409': { kind: 'conflict', status: 409 },
  '412': { kind: 'changed', status: 412 },
  '429 with Retry-After': { kind: 'tooMany', status: 429, retryAfter: 120 },
  '500': { kind: 'server', status: 500 },
  '503': { kind: 'server', status: 503 },
  'redirect to another host': { kind: 'redirected' },
  '1 byte a second': { kind: 'tooSlow' },
  'cut mid-body': { kind: 'cut' },
  '200 with a login page': { kind: 'notOurs' },
  '201 but nothing stored': { kind: 'notStored' },
  'changed ETags': undefined,
}
const to = () => `http://localhost:${elsewhere.port}`

describe.each(KINDS)('%s', (kind) => {
  test.each(FAULTS)('%s: verified, or failed with its reason, and mended by a later try', async (is) => {
    server.fault = { is, on: 'all', to: to() }
    const first = await kinds[kind]('kept')
    const reason = REASONS[is]
    if (reason) expect(first).toEqual({ failed: expect.objectContaining(reason) })
    else expect(first).toEqual({ done: 'verified' })
    if (is === 'redirect to another host') expect(first).toMatchObject({ failed: { host: new URL(to()).host } })
    server.fault = undefined
    expect(await kinds[kind]('kept')).toEqual({ done: 'verified' })
    expect(isStored(kind)).toBe(true)
  })
})

test('on writes alone or on reads alone, with conditions kept or forgotten: never done where it is not there', async () => {
  let tried = 0
  for (const kind of ['webdav', 's3'] as const)
    for (const is of FAULTS)
      for (const on of ['writes', 'reads'] as const)
        for (const conditions of ['kept', 'forgotten'] as const) {
          server.files.clear()
          server.forgetful = conditions === 'forgotten'
          server.fault = { is, on, to: to() }
          const end = await kinds[kind](conditions)
          if ('done' in end) expect(isStored(kind), `${kind} ${is} ${on} ${conditions}`).toBe(true)
          else expect(end.failed.kind).not.toBe('stopped')
          tried++
        }
  expect(tried).toBe(112)
})

test('a webhook without receipts is never called verified', async () => {
  server.receipts = false
  expect(await kinds.webhook('kept', false)).toEqual({ done: 'accepted' })
  server.fault = { is: '201 but nothing stored', on: 'all' }
  expect(await kinds.webhook('kept', false)).toEqual({ done: 'accepted' })
})

test('what passes by itself is told from what somebody must mend', () => {
  const of = (is: Fault) => passes(REASONS[is] as TargetFailure)
  expect(FAULTS.filter((is) => REASONS[is] && of(is))).toEqual([
    '429 with Retry-After',
    '500',
    '503',
    '1 byte a second',
    'cut mid-body',
    '201 but nothing stored',
  ])
})

describe('beside those', () => {
  const one = { method: 'GET', url: 'https://dav.example/x' }
  test('a browser shows nothing of a redirect that is not followed', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null } as unknown as Response
    expect(await ask({ clock, fetch: async () => opaque }, one, 10)).toEqual({
      failed: { kind: 'redirected', host: 'dav.example' },
    })
  })

  test('nobody answers', async () => {
    await elsewhere.close()
    const url = `http://claire:pass-of-claire@127.0.0.1:${elsewhere.port}/x`
    const end = await ask(way, { method: 'GET', url }, 10)
    told.push(JSON.stringify(end))
    expect(end).toMatchObject({ failed: { kind: 'unreachable' } })
  })

  test('the user stops it', async () => {
    const stopping = new AbortController()
    const never: Way['fetch'] = (_, { signal }) =>
      new Promise((_, refuse) => signal?.addEventListener('abort', () => refuse(signal.reason)))
    const end = ask({ clock, fetch: never, signal: stopping.signal }, one, 10)
    stopping.abort()
    expect(await end).toEqual({ failed: { kind: 'stopped' } })
  })

  test('an answer that does not end is cut off', async () => {
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1000)) })
    expect(await ask({ clock, fetch: async () => new Response(endless) }, one, 5000)).toMatchObject({
      failed: { kind: 'cut' },
    })
  })

  test('Retry-After as a moment is counted by the server’s clock', async () => {
    const headers = { 'retry-after': 'Mon, 30 Nov 2026 12:10:00 GMT', date: 'Mon, 30 Nov 2026 12:08:30 GMT' }
    expect(await ask({ clock, fetch: async () => new Response('', { status: 503, headers }) }, one, 10)).toEqual({
      failed: { kind: 'server', status: 503, retryAfter: 90 },
    })
  })
})
