/** A day's copy is looked into and then restored: brought and opened once, however it is sealed. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../lib/db/db'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { copyNow, opened } from '../support/copies'
import { memoryFolder } from '../support/memoryFolder'

const openings: string[] = []
let file = new Blob([])
let works = true
vi.mock('../../lib/platform/browser', () => ({ browser: {} }))
vi.mock('../../lib/platform/awake', () => ({ stayAwake: () => undefined }))
vi.mock('../../lib/platform/copies', () => ({ copyOwner: async () => ({ id: 'device-2', name: 'Here' }) }))
const folder = memoryFolder()
vi.mock('../../lib/platform/files', () => ({
  room: { folder: async () => folder, space: async () => ({ free: 1e9, used: 1_000 }) },
}))
vi.mock('../../lib/jobs/snapshots', () => ({ whenFit: (work: () => unknown) => work() }))
vi.mock('../../lib/jobs/copyFetch', () => ({
  placeFor: async () => ({}),
  chainOn: async () => ({ copies: [] }),
  isUnseen: (one: { state?: string }) => one.state !== undefined,
  openAll: async (_place: object, _copies: object, passphrase = '') => {
    openings.push(passphrase)
    return works ? [await opened(file)] : { state: 'passphrase' }
  },
}))
const { compareWith, fetchCopy } = await import('../../lib/jobs/copyTakeIn')

beforeEach(async () => {
  openings.length = 0
  works = true
  await db.open()
  await setUp('en', 'EUR')
  await savePerson({ name: 'Ada', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} })
  file = await copyNow()
})
afterEach(() => db.delete({ disableAutoOpen: false }))

test('what was compared is restored without its passphrase being worked again', async () => {
  const ask = { id: 'place', name: 'copy-1', passphrase: 'one two three' }
  expect(await compareWith(ask)).toMatchObject({ state: 'compared', deviceName: 'Test' })
  expect(await fetchCopy(ask)).toMatchObject({ state: 'fetched' })
  expect(openings).toEqual(['one two three'])
})

test('another copy, another passphrase, and what could not be opened are opened anew', async () => {
  works = false
  expect(await compareWith({ id: 'place', name: 'copy-1', passphrase: 'wrong' })).toEqual({ state: 'passphrase' })
  works = true
  for (const passphrase of ['wrong', 'right'])
    expect(await compareWith({ id: 'place', name: 'copy-1', passphrase })).toMatchObject({ state: 'compared' })
  await compareWith({ id: 'place', name: 'copy-2', passphrase: 'right' })
  expect(openings).toEqual(['wrong', 'wrong', 'right', 'right'])
})
