import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tryIt } from '../../lib/cloud/tryIt'
import type { Way } from '../../lib/cloud/way'
import type { TargetSettings } from '../../lib/core/copy/targetSettings'
import { fieldOf } from '../../lib/core/copy/trial'
import { type FaultServer, faultServer } from '../support/faultServer'
import { handClock } from '../support/handClock'
import { memoryFolder } from '../support/memoryFolder'

let server: FaultServer
const clock = handClock()
const way: Way = { fetch, clock }
beforeAll(async () => {
  server = await faultServer(clock)
})
afterAll(() => server.close())
beforeEach(() => {
  server.files.clear()
  server.fault = undefined
  server.forgetful = false
  server.receipts = true
})

const settings = () =>
  ({
    webdav: { kind: 'webdav', url: `${server.url}/dav`, folder: 'm', user: 'u', password: 'p', conditions: 'kept' },
    s3: {
      kind: 's3',
      url: server.url,
      region: 'r',
      bucket: 'b',
      folder: '',
      style: 'path',
      keyId: 'k',
      secret: 's',
      conditions: 'kept',
    },
    webhook: { kind: 'webhook', url: `${server.url}/hook`, secret: 's', receipts: false },
  }) satisfies Record<string, TargetSettings>
const trial = (kind: 'webdav' | 's3' | 'webhook', by: Way = way) =>
  tryIt(settings()[kind], { way: by }, 'x1', '2026-11-30T12:00:00Z')

describe.each(['webdav', 's3'] as const)('%s', (kind) => {
  test('every step is taken, nothing is left, and forgetful servers are found out', async () => {
    const done = ['write', 'read', 'list', 'remove']
    expect(await trial(kind)).toEqual({ done, conditions: 'kept' })
    expect(server.files.size).toBe(0)
    server.forgetful = true
    expect(await trial(kind)).toEqual({ done, conditions: 'forgotten' })
    expect(server.files.size).toBe(0)
  })

  test('a server that does not know conditions at all (501) is written to without', async () => {
    const strict: Way['fetch'] = (url, init) =>
      new Headers(init.headers).has('if-none-match')
        ? Promise.resolve(new Response(null, { status: 501 }))
        : fetch(url, init)
    expect(await trial(kind, { clock, fetch: strict })).toMatchObject({ done: { length: 4 }, conditions: 'forgotten' })
  })

  test('says at which step it ended, and why', async () => {
    server.fault = { is: '401', on: 'all' }
    expect(await trial(kind)).toMatchObject({ done: [], failed: { step: 'write', failure: { kind: 'unauthorised' } } })
    server.fault = { is: '201 but nothing stored', on: 'writes' }
    expect(await trial(kind)).toMatchObject({
      done: ['write'],
      failed: { step: 'read', failure: { kind: 'notStored' } },
    })
    server.fault = { is: '403', on: 'reads' }
    expect(await trial(kind)).toMatchObject({
      done: ['write'],
      failed: { step: 'read', failure: { kind: 'forbidden' } },
    })
    expect(server.files.size).toBe(0)
    server.fault = undefined
    const keeps: Way['fetch'] = (url, init) =>
      init.method === 'DELETE' ? Promise.resolve(new Response(null, { status: 204 })) : fetch(url, init)
    expect(await trial(kind, { clock, fetch: keeps })).toEqual({
      done: ['write', 'read', 'list'],
      failed: expect.objectContaining({ step: 'remove' }),
      conditions: 'kept',
    })
  })
})

test('a webhook says whether there was a receipt; a folder is tried like the others', async () => {
  expect(await trial('webhook')).toMatchObject({ done: ['send'], received: 'verified' })
  server.receipts = false
  expect(await trial('webhook')).toMatchObject({ done: ['send'], received: 'accepted' })
  const folder = memoryFolder()
  expect(await tryIt({ kind: 'folder', name: 'f' }, { way, folder }, 'x1', '')).toMatchObject({ done: { length: 4 } })
  expect(folder.files.size).toBe(0)
  expect(await tryIt({ kind: 'folder', name: 'f' }, { way }, 'x1', '')).toMatchObject({ failed: { step: 'write' } })
})

test('a failure stands at the field that it is about', () => {
  expect(fieldOf('webdav', { kind: 'unauthorised' })).toBe('password')
  expect(fieldOf('s3', { kind: 'unauthorised', code: 'InvalidAccessKeyId' })).toBe('keyId')
  expect(fieldOf('s3', { kind: 'missing' })).toBe('bucket')
  expect(fieldOf('webhook', { kind: 'notStored' })).toBe('receipts')
  expect(fieldOf('folder', { kind: 'noRoom' })).toBeUndefined()
})
