/** Erasing a person: gone from everything that is kept, byte by byte; everybody else as they were; and never back by itself. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sweepOf } from '../../lib/core/erase/subject'
import type { Person } from '../../lib/core/person'
import { tellApart } from '../../lib/db/apart'
import { db, SCHEMA } from '../../lib/db/db'
import { createDeal, editDeal } from '../../lib/db/deals'
import { openDump } from '../../lib/db/dumpRead'
import { takeDump } from '../../lib/db/dumpTake'
import { startDump } from '../../lib/db/dumpWrite'
import { logEmails } from '../../lib/db/emails'
import { erasingOf, noteBeside, startErase } from '../../lib/db/erase'
import { ErasedPerson, takeMarksOff } from '../../lib/db/erased'
import { eraseReport } from '../../lib/db/eraseFind'
import { sweepSnapshots } from '../../lib/db/eraseSnapshots'
import { catchUp, find, forgetIndex, saveSearchText } from '../../lib/db/find'
import { dropSavedIndex } from '../../lib/db/findSave'
import { importPeople } from '../../lib/db/jobImport'
import { jobById, stepJob } from '../../lib/db/jobs'
import { editPerson, removePerson, saveCompany, savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { setUp } from '../../lib/db/setup'
import { addSheet } from '../../lib/db/sheetRows'
import { takeSnapshot } from '../../lib/db/snapshot'
import { restore } from '../../lib/db/snapshotBack'
import { openSnapshot } from '../../lib/db/snapshotFiles'
import { countAnew } from '../../lib/db/totalsAnew'
import { undo } from '../../lib/db/undo'
import { saveView } from '../../lib/db/views'
import { addActivity, addTask } from '../../lib/db/work'
import { memoryFolder } from '../support/memoryFolder'
import { wholeDump, wholeStore } from '../support/wholeStore'

const CANARY = /canary|zanzibar|0612349947|\+33612349947|06 12 34 99 47/i
const MARK = '[erased]'
const canary = {
  name: 'Zoe Canary',
  givenName: 'Zoe',
  familyName: 'Canary',
  emails: ['zoe@canary.example'],
  phones: [{ e164: '+33612349947', shown: '06 12 34 99 47', kind: 'mobile' as const }],
  profileUrls: ['https://www.linkedin.com/in/zoe-canary'],
  title: 'Canary keeper',
  note: 'Canary note',
  place: 'Zanzibar',
  source: 'gmail',
  provenance: {
    name: { kind: 'header' as const, url: 'https://mail.example/zoe@canary.example', sure: 'sure' as const },
  },
}
const other = (n: number) => ({
  name: `Person ${n}`,
  emails: [`p${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
})

let folder: ReturnType<typeof memoryFolder>
const room = { folder: async () => folder, space: async () => ({ free: 1e9, used: 1_000 }) }

beforeEach(async () => {
  folder = memoryFolder()
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  forgetIndex()
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
})

/** A database in which the person stands everywhere. */
async function everywhere() {
  const { value: zoe } = await savePerson(canary)
  const { value: ann } = await savePerson({ ...other(1), note: 'Knows Zoe Canary, zoe@canary.example' })
  const { value: firm } = await saveCompany({
    name: 'Nord',
    domains: [],
    profileUrls: [],
    source: 'hand',
    note: 'Ask zoe canary.',
    provenance: {},
  } as never)
  const p = zoe.personId
  await editPerson(p, { note: 'Another Canary note' })
  const { value: deal } = await createDeal({
    title: 'Sensors for Zoe Canary',
    people: [{ personId: p, role: 'buyer' }, { personId: ann.personId }],
    pipelineId: 'pipeline-1',
    source: 'hand',
    note: 'Zoe Canary decides',
  })
  await editDeal(deal.dealId, { note: 'Zoe Canary decides in May' })
  await addActivity({ kind: 'note', text: 'Only of Zoe Canary', links: [`p:${p}`, `c:${firm.companyId}`] })
  await addActivity({
    kind: 'call',
    text: 'Zoe Canary and Ann, 06.12.34.99.47',
    links: [`p:${p}`, `p:${ann.personId}`],
  })
  await addActivity({ kind: 'note', text: 'Wrote to zoe@canary.example', links: [`p:${ann.personId}`] })
  await addTask({ title: 'Ring Zoe Canary', day: '2027-01-01', remind: '09:00', links: [`p:${p}`] })
  await addTask({ title: 'Offer for Zoe Canary', links: [`p:${p}`, `d:${deal.dealId}`] })
  const mail = {
    key: 'gmail:1',
    subject: 'From Canary Zoe',
    from: { name: 'Zoe Canary', email: 'zoe@canary.example' },
    to: [{ email: 'p1@nord.example' }],
    cc: [],
    attachments: [],
    sentAt: '2026-11-20T08:00:00.000Z',
    text: 'Dear Ann, this is a long text, Zoe Canary',
  }
  await logEmails([mail as never], { personIds: [p, ann.personId] })
  await tellApart((await db.people.get(p)) as Person, (await db.people.get(ann.personId)) as Person)
  await addSheet(
    {
      name: 'Fair of Zoe Canary',
      columns: [
        { id: 'a', name: 'Name', means: 'name' },
        { id: 'b', name: 'Email', means: 'email' },
      ],
    },
    [
      ['Zoe Canary', 'Zoe@canary.example'],
      ['Ben', 'ben@nord.example'],
    ],
  )
  await saveView('people', 'Like Zoe Canary', {
    columns: [],
    filter: {
      join: 'and',
      groups: [{ join: 'and', conditions: [{ field: 'email', op: 'is', value: 'zoe@canary.example' }] }],
    },
  } as never)
  const job = await importPeople([{ ...other(7), note: 'Friend of Zoe Canary' }], 'canary.csv')
  for (let now = await stepJob(job.id); now?.state === 'running'; now = await stepJob(job.id));
  // One that waits for its turn.
  await importPeople(
    [
      { ...other(9), note: 'Cousin of Zoe Canary' },
      { ...canary, emails: ['ZOE@canary.example'] },
    ],
    'later.csv',
  )
  const twin = await savePerson({ ...other(8), name: 'Gone later' })
  await removePerson(twin.value.personId)
  return { zoe: p, ann: ann.personId, deal: deal.dealId, company: firm.companyId }
}

/** Runs the job to its end, with what lies beside the database. @param stopAt called before each step */
async function run(id: string, stopAt?: () => Promise<void>): Promise<void> {
  for (;;) {
    const job = await jobById(id)
    if (job?.state !== 'running') return
    const { phase, subject, beside } = erasingOf(job)
    await stopAt?.()
    if (phase === 'beside' && !beside) {
      await dropSavedIndex()
      await noteBeside(id, { ...(await sweepSnapshots(folder, sweepOf(subject))), forgotten: 0 })
    }
    await stepJob(id)
  }
}
async function erase(ids: string[], titles: string[] = []): Promise<void> {
  await run((await startErase(ids, { titles, mark: MARK })).id)
}

/** Every row of every table that still says it, as text. */
async function hits(): Promise<string[]> {
  const found: string[] = []
  for (const table of db.tables) {
    await table.each((row) => {
      const text = JSON.stringify(row, (_, value) =>
        ArrayBuffer.isView(value) ? new TextDecoder().decode(value as Uint8Array) : value,
      )
      if (CANARY.test(text.replace('canary.csv', ''))) found.push(`${table.name}: ${text}`)
    })
  }
  for (const name of folder.files.keys()) {
    const all = await wholeDump(await openSnapshot(folder, name, SCHEMA))
    for (const [table, rows] of Object.entries(all))
      for (const row of Object.values(rows)) {
        const text = JSON.stringify(row)
        if (CANARY.test(text.replace('canary.csv', ''))) found.push(`${name} ${table}: ${text}`)
      }
  }
  return found
}

describe('a person who stands everywhere', () => {
  test('is gone from tables, journal, search, snapshots and queues, and the counts are right', async () => {
    const { zoe, ann, deal } = await everywhere()
    await catchUp()
    await saveSearchText()
    await takeSnapshot(room, 'hand')
    expect((await hits()).length).toBeGreaterThan(20)
    const report = await eraseReport([zoe], { titles: [deal], mark: MARK })
    expect(report?.tables.people).toEqual({ gone: 1, changed: 2 })
    expect(report?.titles).toEqual([{ id: deal, title: 'Sensors for Zoe Canary' }])
    const before = await wholeStore()
    await eraseReport([zoe], { titles: [deal], mark: MARK })
    expect(await wholeStore()).toEqual(before)

    await erase([zoe], [deal])
    expect(await hits()).toEqual([])
    // The row about somebody else still waits, without the name.
    const waiting = (await db.jobParts.toArray()).flatMap(({ rows }) => rows)
    expect(waiting).toMatchObject([{ name: 'Person 9', note: `Cousin of ${MARK}` }])
    expect(await find('zoe')).toEqual([])
    expect(await db.deals.get(deal)).toMatchObject({ title: `Sensors for ${MARK}`, people: [{ personId: ann }] })
    const { totals } = await countAnew(db)
    expect(await db.totals.toArray()).toEqual(totals.sort((a, b) => (a.key < b.key ? -1 : 1)))
    // What is restored from the snapshot counts right too.
    const [name = ''] = folder.files.keys()
    expect((await restore(room, { from: name })).state).toBe('restored')
    expect(await db.totals.toArray()).toEqual((await countAnew(db)).totals.sort((a, b) => (a.key < b.key ? -1 : 1)))
  })

  test('is brought back by no undo, and each entry that held them says why', async () => {
    const { zoe, deal } = await everywhere()
    await erase([zoe], [deal])
    const all = await db.changes.orderBy('seq').reverse().toArray()
    const states = new Set<string>()
    for (const { seq } of all) states.add((await undo(seq)).state)
    expect(states).toContain('erased')
    expect(await hits()).toEqual([])
    expect(await db.people.get(zoe)).toBeUndefined()
  })

  test('stopped before any step, the rest goes on and ends the same', async () => {
    const { zoe, deal } = await everywhere()
    await takeSnapshot(room, 'hand')
    const { id } = await startErase([zoe], { titles: [deal], mark: MARK })
    let steps = 0
    await run(id, async () => {
      steps += 1
      // The page is gone, and with it all that it held.
      db.close({ disableAutoOpen: false })
      await db.open()
      const stands = (await db.people.get(zoe)) !== undefined
      const linked = await db.deals.where('personIds').equals(zoe).count()
      expect(stands).toBe(linked > 0)
    })
    expect(steps).toBeGreaterThan(13)
    expect(await hits()).toEqual([])
    expect(JSON.stringify(await jobById(id))).not.toMatch(CANARY)
  })
})

describe('the mark', () => {
  test('refuses a capture, leaves out of an import and of a restore, and goes by an explicit word', async () => {
    const { zoe } = await everywhere()
    // A file from before, as it lies on a disk elsewhere.
    const parts: BlobPart[] = []
    const raw = await openRaw('margin')
    if (!raw) throw new Error('no database')
    await takeDump(raw, await startDump(async (bytes) => parts.push(bytes)), {
      reason: 'export',
      at: '2026-11-30T10:00:00.000Z',
    })
    raw.close()
    await erase([zoe], [])
    const refused = await savePerson({ ...other(2), emails: ['zoe@canary.example'] }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ErasedPerson)
    expect(await db.people.filter((person) => person.name === 'Person 2').count()).toBe(0)
    const { id } = await importPeople([{ ...other(3), phones: canary.phones }, other(4)], 'again.csv')
    for (let now = await stepJob(id); now?.state === 'running'; now = await stepJob(id));
    expect(await jobById(id)).toMatchObject({ erased: 1, state: 'done' })
    expect(await db.people.filter((person) => person.name === 'Person 3').count()).toBe(0)
    const people = await db.people.count()

    expect((await openDump(new Blob(parts), SCHEMA)).manifest.counts.people).toBe(3)
    expect(await restore(room, { from: new Blob(parts) })).toMatchObject({ state: 'restored', leftOut: 1 })
    expect(await db.people.get(zoe)).toBeUndefined()
    expect(await db.people.count()).toBe(people - 1)
    expect((await db.people.toArray()).some((person) => person.emails.includes('zoe@canary.example'))).toBe(false)

    await takeMarksOff((refused as ErasedPerson).keys)
    await savePerson({ ...other(2), emails: ['zoe@canary.example'] })
  })
})
