/** What a webhook is told: each record once a delivery, the same delivery under the same id until somebody said yes. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CopyStatus } from '../../lib/core/copy/copyPlan'
import type { Hook, Received } from '../../lib/core/copy/hook'
import { type Failed, failed } from '../../lib/core/copy/target'
import { db } from '../../lib/db/db'
import { removePerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { deliverHook } from '../../lib/jobs/deliverHook'

vi.mock('../../lib/platform/awake', () => ({ stayAwake: () => {} }))

let told: Hook[] = []
let answer: Received | Failed = { received: 'accepted' }
let status: CopyStatus
const keep = async (change: Partial<CopyStatus>) => {
  status = { ...status, ...change }
}
const deliver = () =>
  deliverHook(
    {
      deliver: async (hook) => {
        told.push(hook)
        return answer
      },
    },
    status,
    keep,
  )
const save = async (name: string) =>
  (await savePerson({ name, emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} })).value.personId

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  told = []
  answer = { received: 'accepted' }
  status = { since: '2026-11-30T08:00:00.000Z' }
  await save('Before it was set up')
  await deliver()
})
afterEach(() => db.delete())

test('only what happens from then on is told, and nothing twice', async () => {
  expect(told).toEqual([])
  const id = await save('Ada Berg')
  await deliver()
  expect(told.flatMap(({ records }) => records)).toContainEqual(
    expect.objectContaining({
      table: 'people',
      id,
      change: 'new',
      record: expect.objectContaining({ name: 'Ada Berg' }),
    }),
  )
  await deliver()
  expect(told).toHaveLength(1)
  await removePerson(id)
  await deliver()
  expect(told.at(-1)?.records).toContainEqual({ table: 'people', id, change: 'removed' })
})

test('what was not answered with a yes is sent again under the same id, with nothing newer in it', async () => {
  const id = await save('Ada Berg')
  answer = failed({ kind: 'server', status: 503 })
  await deliver()
  const later = await save('Bo Lie')
  answer = { received: 'accepted' }
  await deliver()
  const [first, second, third] = told
  expect(second?.id).toBe(first?.id)
  expect(second?.records.map((record) => record.id)).toEqual(first?.records.map((record) => record.id))
  expect(first?.records.some((record) => record.id === id)).toBe(true)
  expect(third?.id).not.toBe(first?.id)
  expect(third?.records.some((record) => record.id === later)).toBe(true)
})
