/** Long work that meets a full disk waits for room, and is not called failed. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../lib/db/db'
import { editPeople } from '../../lib/db/jobEdit'
import { jobById } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'

vi.mock('../../lib/jobs/erase', () => ({ sweepBeside: async () => {} }))
vi.mock('../../lib/jobs/snapshots', () => ({ snapshotBeforeImport: async () => {} }))
const { runJobs } = await import('../../lib/jobs/runner')

const leave = (bytes: number) =>
  vi.stubGlobal('navigator', {
    locks: { request: async (_: string, work: () => Promise<void>) => work() },
    storage: { estimate: async () => ({ quota: bytes, usage: 0 }) },
  })
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await db.delete()
})

test('a job without room stays under way, and goes on where it stood once there is some', async () => {
  const ann = { name: 'Ann', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  const { value } = await savePerson(ann)
  const job = await editPeople([value.personId], { lifecycle: 'contact' })
  leave(1000)
  await expect(runJobs()).rejects.toMatchObject({ name: 'NoRoom' })
  expect((await jobById(job.id))?.state).toBe('running')
  expect((await db.people.get(value.personId))?.lifecycle).toBe('lead')
  leave(1e9)
  await runJobs()
  expect((await jobById(job.id))?.state).toBe('done')
  expect((await db.people.get(value.personId))?.lifecycle).toBe('contact')
})
