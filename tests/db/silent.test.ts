/** People without activity, told exactly; everything of one person, with what other devices and files say of who was erased. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { personData } from '../../lib/core/access/personData'
import type { RowState } from '../../lib/core/copy/rowState'
import type { Person } from '../../lib/core/person'
import { bare } from '../../lib/core/rows'
import { readPerson } from '../../lib/db/access'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { logEmails } from '../../lib/db/emails'
import { erasingOf, noteBeside, startErase } from '../../lib/db/erase'
import { refusingErased } from '../../lib/db/importErased'
import { jobById, stepJob } from '../../lib/db/jobs'
import { mergeCopy } from '../../lib/db/mergeCopy'
import { editPerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { addSheet } from '../../lib/db/sheetRows'
import { silentPeople } from '../../lib/db/silent'
import { addActivity, addTask } from '../../lib/db/work'
import { write } from '../../lib/db/write'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const draft = (n: number) => ({
  name: `Ann Other ${n}`,
  emails: [`ann${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'gmail',
  provenance: { name: { kind: 'header' as const, sure: 'sure' as const } },
})
const saved = async (n: number) => (await savePerson(draft(n))).value.personId

/** Somebody saved long ago, with entries in her timeline at these instants. */
async function long(id: string, createdAt: string, at: string[]): Promise<void> {
  await write({ key: 'change.sample' }, async (w) => {
    w.put('people', {
      ...draft(0),
      emails: [`${id}@nord.example`],
      name: id,
      id,
      lifecycle: 'lead',
      createdAt,
      updatedAt: createdAt,
    })
    for (const [i, one] of at.entries())
      w.put('activities', { id: `${id}-${i}`, kind: 'note', at: one, links: [`p:${id}`], createdAt: one })
    return undefined
  })
}

test('nobody is silent with whom something happened since that very instant; the longest stand first', async () => {
  const before = '2024-06-01T00:00:00.000Z'
  await long('a', '2020-01-01T00:00:00.000Z', ['2021-01-01T00:00:00.000Z', '2023-05-05T00:00:00.000Z'])
  await long('b', '2020-01-01T00:00:00.000Z', ['2021-01-01T00:00:00.000Z', before])
  await long('c', '2022-01-01T00:00:00.000Z', [])
  await long('ab', '2020-01-01T00:00:00.000Z', ['2026-01-01T00:00:00.000Z'])
  await long('new', '2026-01-01T00:00:00.000Z', [])
  let read = 0
  const found = await silentPeople(before, { onRead: (people) => (read += people) })
  expect(found).toEqual([
    { id: 'c', name: 'c', since: '2022-01-01T00:00:00.000Z', never: true },
    { id: 'a', name: 'a', since: '2023-05-05T00:00:00.000Z', never: false },
  ])
  expect(read).toBe(5)
  expect(await silentPeople(before, { stopped: () => true })).toBeUndefined()
})

test('everything of one person: fields with where they came from, deals with role, emails of hers on others, lists, history', async () => {
  const [id, other] = [await saved(1), await saved(2)]
  await editPerson(id, { title: 'Buyer' })
  await createDeal({
    title: 'Sensors',
    people: [{ personId: id, role: 'decides' }],
    pipelineId: 'pipeline-1',
    source: 'hand',
  })
  await addActivity({ kind: 'call', text: 'Rang', links: [`p:${id}`] })
  await addTask({ title: 'Write', links: [`p:${id}`] })
  const mail = {
    key: 'gmail:9',
    subject: 'Hello',
    from: { email: 'ann1@nord.example' },
    to: [],
    cc: [],
    attachments: [],
    sentAt: '2026-11-20T08:00:00.000Z',
  }
  await logEmails([mail], { personIds: [other] })
  await addSheet({ name: 'Fair', columns: [{ id: 'e', name: 'Email', means: 'email' }] }, [
    ['ann1@nord.example'],
    ['ann2@nord.example'],
  ])
  const read = await readPerson(id)
  if (!read) throw new Error('nobody')
  const data = personData(read, '2026-11-30T10:00:00.000Z')
  expect(data.record).toContainEqual({ field: 'name', value: 'Ann Other 1', from: draft(1).provenance.name })
  expect(data.record.find(({ field }) => field === 'title')).toMatchObject({ value: 'Buyer', from: { kind: 'typed' } })
  expect(data.deals).toMatchObject([{ title: 'Sensors', role: 'decides' }])
  expect(data.activities).toContainEqual(expect.objectContaining({ kind: 'call', text: 'Rang' }))
  expect(data.emails).toMatchObject([{ email: { subject: 'Hello' } }])
  expect(data.tasks).toMatchObject([{ title: 'Write' }])
  expect(data.prospecting).toMatchObject([{ list: 'Fair', cells: { Email: 'ann1@nord.example' } }])
  expect(data.history.map(({ what }) => what.key)).toEqual(['change.personEdited', 'change.personAdded'])
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  expect(await readPerson('nobody')).toBeUndefined()
})

async function erase(id: string): Promise<void> {
  const { id: job } = await startErase([id], { titles: [], mark: '[erased]' })
  for (let now = await jobById(job); now?.state === 'running'; now = await jobById(job)) {
    const { phase, beside } = erasingOf(now)
    if (phase === 'beside' && !beside) await noteBeside(job, { rewritten: [], removed: [], forgotten: 0 })
    await stepJob(job)
  }
}

test('who was erased is not taken from another device, nor from a file; the others are', async () => {
  const [id, other] = [await saved(1), await saved(2)]
  const person = bare('people', (await db.people.get(id)) as Person)
  await erase(id)
  const state = (table: RowState['table'], row: { id: string }): RowState => ({
    table,
    id: row.id,
    row,
    stamps: [['*', '2026-12-01T00:00:00.000Z@far']] as never,
  })
  const note = { id: 'note-1', kind: 'note', at: '2026-12-01T00:00:00.000Z', createdAt: '2026-12-01T00:00:00.000Z' }
  const theirs = [
    // What points at her comes before she does.
    state('activities', { ...note, links: [`p:${id}`] } as never),
    state('activities', { ...note, id: 'note-2', text: 'Both', links: [`p:${id}`, `p:${other}`] } as never),
    state('people', { ...person, id: 'her-again' } as never),
    state('people', { ...person, id: 'third', name: 'Third', emails: ['third@nord.example'] } as never),
  ]
  const merged = await mergeCopy(
    (async function* () {
      yield theirs
    })(),
    { device: 'far', name: 'Far', counter: 1 },
    'here',
  )
  expect(merged).toMatchObject({ leftOut: 1, added: 2 })
  expect((await db.people.toArray()).map((one) => one.id).sort()).toEqual([other, 'third'].sort())
  expect(await db.activities.get('note-1')).toBeUndefined()
  expect((await db.activities.get('note-2'))?.links).toEqual([`p:${other}`])

  const row = (line: number, email: string) => ({
    line,
    noun: 'person' as const,
    fields: { name: 'N', emails: [email] },
  })
  const fates = await refusingErased(
    [row(2, 'x@nord.example'), row(3, 'ann1@nord.example'), row(4, 'y@nord.example')],
    (rows) => rows.map(({ line }) => ({ line, noun: 'person', label: '', fate: 'made' })),
  )
  expect(fates.map(({ line, fate, refusal }) => [line, fate, refusal?.reason])).toEqual([
    [2, 'made', undefined],
    [3, 'refused', 'import.why.erased'],
    [4, 'made', undefined],
  ])
})
