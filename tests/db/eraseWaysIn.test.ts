/** Who was erased comes back by no way in: not by a list that is pasted, not by a file with a message of theirs; and another device's marks are heard. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../lib/core/job'
import { db } from '../../lib/db/db'
import { noteBeside, startErase } from '../../lib/db/erase'
import { ErasedPerson } from '../../lib/db/erased'
import { takeMarks } from '../../lib/db/erasedThere'
import { beginImport, eachRefused, importOf, layReady, type RefusedRow, startImport } from '../../lib/db/importStage'
import { stepJob } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { addSheet } from '../../lib/db/sheetRows'
import { copyNow, opened } from '../support/copies'
import { aboutImport, row } from '../support/importing'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete({ disableAutoOpen: false }))

const person = (name: string, more: object = {}) => ({
  name,
  emails: [`${name.toLowerCase()}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
  ...more,
})
const zoe = person('Zoe', {
  phones: [{ e164: '+33612349947', shown: '06 12 34 99 47', kind: 'mobile' }],
  profileUrls: ['https://www.linkedin.com/in/zoe-canary'],
})
async function erase(id: string): Promise<void> {
  const job = await startErase([id], { titles: [], mark: '[erased]' })
  for (let now: Job | undefined = job; now?.state === 'running'; now = await stepJob(job.id))
    await noteBeside(job.id, { rewritten: [], removed: [], forgotten: 0 })
}

test('a list that is pasted later comes without their rows, however they are known in it, and says how many', async () => {
  const { value } = await savePerson(zoe)
  await erase(value.personId)
  const column = (id: string) => ({ id, name: id })
  const rows = [
    ['Zoe', 'Zoe <zoe@nord.example>', '', ''],
    ['Z.', '', '+33 6 12 34 99 47', ''],
    ['Zoe C.', '', '', 'linkedin.com/in/zoe-canary?utm=fair'],
    ['Ann', 'ann@nord.example', '+33 6 11 11 11 11', ''],
  ]
  const filled = await addSheet({ name: 'Fair', columns: ['a', 'b', 'c', 'd'].map(column) }, rows)
  expect(filled.value.leftOut).toBe(3)
  expect(filled.label.params).toMatchObject({ n: 1 })
  expect((await db.suspects.toArray()).map(({ cells }) => cells.a)).toEqual(['Ann'])
})

test('a message of theirs is refused with the reason, and nothing of it is kept', async () => {
  const { value } = await savePerson(zoe)
  await erase(value.personId)
  const rows = [
    row(2, { emails: ['zoe@nord.example'], note: 'from Zoe' }, { noun: 'activity' }),
    row(3, { name: 'Zoe', emails: ['zoe@nord.example'] }),
  ]
  const about = { ...aboutImport(), startedAt: new Date().toISOString() }
  let job = await startImport(await layReady(await beginImport(about), rows, []))
  while (job.state === 'running') job = (await stepJob(job.id)) as Job
  expect(importOf(job).counts).toMatchObject({ refused: 2, made: 0 })
  const refused: RefusedRow[] = []
  await eachRefused(job.id, (some) => refused.push(...some))
  expect(refused).toEqual([2, 3].map((line) => ({ line, reason: 'import.why.erased' })))
})

test('who was erased on another device is named where they are here, and kept out where they are not', async () => {
  const { value } = await savePerson(zoe)
  const { value: bo } = await savePerson(person('Bo'))
  await erase(value.personId)
  await erase(bo.personId)
  const copy = await opened(await copyNow())
  // This device: Zoe is here still, Bo never was.
  await db.erased.clear()
  const { value: here } = await savePerson(zoe)
  await savePerson(person('Ann'))
  const people = await db.people.toArray()
  expect(await takeMarks([copy])).toEqual([{ id: here.personId, name: 'Zoe' }])
  expect(await db.people.toArray(), 'nobody is erased unasked').toEqual(people)
  await expect(savePerson(person('Bo'))).rejects.toBeInstanceOf(ErasedPerson)
  expect(await takeMarks([copy]), 'asked again until it is answered').toHaveLength(1)
  await erase(here.personId)
  expect(await takeMarks([copy])).toEqual([])
})
