/** Sequences where rows come and go by other ways: an imported email, a merge of two devices, a snapshot, and somebody who is erased. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { statesOfLines } from '../../lib/core/copy/lineStates'
import type { Job } from '../../lib/core/job'
import { copyMark, linesSince } from '../../lib/db/copySince'
import { db, SCHEMA } from '../../lib/db/db'
import { openDump } from '../../lib/db/dumpRead'
import { takeDump } from '../../lib/db/dumpTake'
import { startDump } from '../../lib/db/dumpWrite'
import { logEmails } from '../../lib/db/emails'
import { erasingOf, noteBeside, startErase } from '../../lib/db/erase'
import { beginImport, layReady, startImport } from '../../lib/db/importStage'
import { jobById, stepJob } from '../../lib/db/jobs'
import { mergeCopy } from '../../lib/db/mergeCopy'
import { savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { sequencesOf } from '../../lib/db/sequenceRead'
import { addSequence, enrol } from '../../lib/db/sequences'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { setTaskDone } from '../../lib/db/work'
import { emailReader } from '../../lib/extract/import/emailFile'
import { readyRecord } from '../../lib/extract/import/ready'
import { hashes } from '../faults/page/hash'
import { imported } from '../support/imported'
import { aboutImport } from '../support/importing'
import { wholeDump, wholeStore } from '../support/wholeStore'

let claire = ''
let sequenceId = ''
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  const contact = { emails: ['claire@nord.example'], phones: [], profileUrls: [] }
  claire = (await savePerson({ name: 'Claire Morel', ...contact, source: 'hand', provenance: {} })).value.personId
  const steps = ['Canary one', 'Canary two'].map((title, days) => ({ days, title }))
  sequenceId = (await addSequence({ name: 'Cold start', steps })).value.sequenceId
})
afterEach(() => db.delete({ disableAutoOpen: false }))

const open = async () => (await db.tasks.toArray()).filter(({ doneAt }) => !doneAt)
const stand = async () => (await sequencesOf(claire))[0]?.row
async function ended(job: Job): Promise<void> {
  for (let now: Job | undefined = job; now?.state === 'running'; ) now = await stepJob(now.id)
}

test('a reply that comes by a file stops it in the same change', async () => {
  await enrol(sequenceId, [claire])
  const before = await hashes()
  const lines = ['Message-ID: <re@nord.example>', 'From: Claire Morel <claire@nord.example>', 'To: <me@mine.example>']
  const date = new Date().toUTCString().replace('GMT', '+0000')
  const file = [...lines, 'Subject: Re: Hello', `Date: ${date}`, '', 'Yes, let us talk.'].join('\n')
  const { records } = await imported(emailReader, file, 're.eml')
  const rows = records.map((record) => readyRecord(record, {} as never))
  const about = { ...aboutImport({ file: 're.eml', kind: 'email' }), startedAt: new Date().toISOString() }
  await ended(await startImport(await layReady(await beginImport(about), rows as never, [])))
  expect(await stand()).toMatchObject({ state: 'stopped', ended: { why: 'reply' } })
  expect(await open()).toEqual([])
  const answer = await undo((await db.changes.orderBy('seq').last())?.seq ?? -1)
  if (answer.state === 'started') await ended(answer.job)
  expect((await stand())?.state).toBe('active')
  expect((await hashes()).tasks).toBe(before.tasks)
})

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
/** Everything that is there, as another device would have it. */
async function store(): Promise<Map<string, unknown[]>> {
  return new Map(await Promise.all(db.tables.map(async ({ name }) => [name, await db.table(name).toArray()] as const)))
}
async function become(rows: Map<string, unknown[]>): Promise<void> {
  for (const table of db.tables) {
    await table.clear()
    await table.bulkPut((rows.get(table.name) ?? []) as never[])
  }
}
/** What a device wrote since a mark, as it brings it to others. */
async function told(since: Awaited<ReturnType<typeof copyMark>>): Promise<unknown[]> {
  const lines = []
  for await (const some of linesSince(since, await copyMark(), A)) lines.push(...some)
  return JSON.parse(JSON.stringify(lines))
}
const takeIn = (lines: unknown[]) =>
  mergeCopy(
    (async function* () {
      yield statesOfLines(lines as never, A)
    })(),
    { device: A, name: 'Laptop', counter: 1 },
    B,
  )

test('another device is told all of it, and goes on from there', async () => {
  const start = await store()
  const mark = await copyMark()
  await enrol(sequenceId, [claire])
  await setTaskDone((await open())[0]?.id ?? '', true)
  const [there, lines] = [await hashes(), await told(mark)]
  await become(start)
  await takeIn(lines)
  const now = await hashes()
  for (const table of ['sequences', 'enrolments', 'tasks', 'activities'])
    expect([table, now[table]]).toEqual([table, there[table]])
  await setTaskDone((await open())[0]?.id ?? '', true)
  expect((await stand())?.state).toBe('finished')
})

test.each(['reply', 'step'])(
  'one device took her a step on, the other later: %s; one thing is to do, or none',
  async (how) => {
    await enrol(sequenceId, [claire])
    const [start, mark] = [await store(), await copyMark()]
    const first = (await open())[0]?.id ?? ''
    await setTaskDone(first, true)
    const lines = await told(mark)
    await become(start)
    if (how === 'step') await setTaskDone(first, true)
    else {
      const email = { key: 'gmail:1', from: { email: 'claire@nord.example' }, to: [], cc: [], attachments: [] }
      await logEmails([email], { personIds: [claire] })
    }
    await takeIn(lines)
    const row = await stand()
    const left = (await open()).map(({ id }) => id)
    expect(row?.state).toBe(how === 'step' ? 'active' : 'stopped')
    expect(left).toEqual(how === 'step' ? [row?.taskId] : [])
  },
)

test('a snapshot holds who is in which', async () => {
  await enrol(sequenceId, [claire])
  const parts: BlobPart[] = []
  const writer = await startDump(async (bytes) => parts.push(bytes as never))
  const raw = await openRaw('margin')
  if (!raw) throw new Error('there is no database')
  await takeDump(raw, writer, { reason: 'hand', at: new Date().toISOString() })
  raw.close()
  const [held, stands] = [await wholeDump(await openDump(new Blob(parts), SCHEMA)), await wholeStore()]
  for (const table of ['sequences', 'enrolments', 'tasks']) expect(held[table]).toEqual(stands[table])
  expect(Object.keys(held.enrolments ?? {})).toHaveLength(1)
})

test('who is erased is in none any more, and nothing of it is left to do', async () => {
  await enrol(sequenceId, [claire])
  const { id } = await startErase([claire], { titles: [], mark: '[erased]' })
  for (let job = await jobById(id); job?.state === 'running'; job = await stepJob(id)) {
    const { phase, beside } = erasingOf(job)
    if (phase === 'beside' && !beside) await noteBeside(id, { rewritten: [], removed: [], forgotten: 0 })
  }
  expect([await db.enrolments.count(), await db.tasks.count()]).toEqual([0, 0])
  expect(JSON.stringify(await db.changes.toArray())).not.toContain('Claire')
  expect(await db.sequences.count()).toBe(1)
})
