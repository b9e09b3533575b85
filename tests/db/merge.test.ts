/** Two records made one: nothing is lost, all that hung on the other hangs on the one, and taken back the database is what it was. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CompanyDraft } from '../../lib/core/company'
import type { PersonDraft } from '../../lib/core/person'
import { notApart, tellApart, tellRecordsApart } from '../../lib/db/apart'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { find } from '../../lib/db/find'
import { stepJob } from '../../lib/db/jobs'
import { mergeRecords } from '../../lib/db/merge'
import { mergePair } from '../../lib/db/mergePair'
import { editPerson, removeCompany, removePerson, saveCompany, savePerson } from '../../lib/db/people'
import {
  companyById,
  dealsOfCompany,
  peopleByEmails,
  peopleOfCompany,
  personByProfile,
  tasksOf,
  timeline,
} from '../../lib/db/read'
import { referencesTo } from '../../lib/db/references'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { addActivity, addTask } from '../../lib/db/work'
import { brokenReferences, everything, unexplained, wrongTotals } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'

const draft = (name: string, more: Partial<PersonDraft> = {}): PersonDraft => ({
  name,
  emails: [],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
  ...more,
})
const save = async (name: string, more: Partial<PersonDraft> = {}) => {
  const { value } = await savePerson(draft(name, more))
  const person = await db.people.get(value.personId)
  if (!person) throw new Error('not saved')
  return person
}
const finished = async (id: string) => {
  for (let job = await stepJob(id); job?.state === 'running'; job = await stepJob(id));
}
const sound = async () => {
  const all = await everything()
  expect([...brokenReferences(all), ...wrongTotals(all), ...unexplained(all)]).toEqual([])
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('fields are as chosen, lists hold what both had, and all that hung on the other hangs on the one', async () => {
  const keep = await save('Mara Olsen', { emails: ['mara@fjord.example'], title: 'Buyer', note: 'Likes tea.' })
  const other = await save('Mara Olsén', {
    emails: ['mara@home.example', 'mara@fjord.example'],
    phones: [{ shown: '+47 400 00 001', e164: '+4740000001' }],
    title: 'Head buyer',
    place: 'Bergen',
    note: 'Met at the fair.',
    companyName: 'Fjord',
  })
  await addActivity({ kind: 'note', text: 'Hello', links: [`p:${other.id}`] })
  await addTask({ title: 'Call', links: [`p:${other.id}`, `p:${keep.id}`] })
  const deal = { title: 'Nets', pipelineId: 'pipeline-1', stageId: 'stage-1', source: 'hand' }
  await createDeal({ ...deal, people: [{ personId: keep.id }, { personId: other.id, role: 'signs' }] })
  const before = await hashes()
  const answer = await mergeRecords(
    { table: 'people', keep: keep.id, other: other.id, sides: { title: 'other' } },
    { keep, other },
  )
  expect(answer.state).toBe('merged')
  expect(await db.people.get(other.id)).toBeUndefined()
  expect(await db.people.get(keep.id)).toMatchObject({
    name: 'Mara Olsen',
    title: 'Head buyer',
    place: 'Bergen',
    emails: ['mara@fjord.example', 'mara@home.example'],
    phones: [{ e164: '+4740000001' }],
    note: 'Likes tea.\n\nMet at the fair.',
    companyId: other.companyId,
  })
  expect((await db.deals.toArray())[0]?.people).toEqual([{ personId: keep.id, role: 'signs' }])
  expect((await db.tasks.toArray())[0]?.links).toEqual([`p:${keep.id}`])
  expect((await db.activities.toArray()).filter((one) => one.links.includes(`p:${other.id}`))).toEqual([])
  await sound()
  const seq = answer.state === 'merged' ? answer.written.seq : undefined
  expect((await undo(seq ?? 0)).state).toBe('undone')
  expect(await hashes()).toEqual(before)
})

test('somebody with 3,000 entries is merged by a job, in one change, and taken back', {
  timeout: 120_000,
}, async () => {
  const keep = await save('Ann Berg')
  const other = await save('Anne Berg')
  const links = [`p:${other.id}`]
  const at = '2026-01-01T00:00:00.000Z'
  // Laid in from elsewhere: what is counted and journalled of them is of no matter here.
  const on = [`p:${other.id} ${at}`]
  await db.activities.bulkPut(
    Array.from({ length: 3_000 }, (_, i) => ({ id: `a${i}`, kind: 'note' as const, at, links, on, createdAt: at })),
  )
  const before = await hashes(['people', 'activities'])
  const answer = await mergeRecords({ table: 'people', keep: keep.id, other: other.id, sides: {} }, { keep, other })
  if (answer.state !== 'started') throw new Error(answer.state)
  // Written while the job is under way.
  await stepJob(answer.job.id)
  const late = await addActivity({ kind: 'note', text: 'Late', links: [`p:${other.id}`] })
  await finished(answer.job.id)
  const job = await db.jobs.get(answer.job.id)
  expect(job?.state).toBe('done')
  expect(await db.people.get(other.id)).toBeUndefined()
  expect(await db.activities.where('on').startsWith(`p:${keep.id}`).count()).toBeGreaterThanOrEqual(3_001)
  expect(await db.activities.where('on').startsWith(`p:${other.id}`).count()).toBe(0)
  const back = await undo(job?.seq ?? 0)
  if (back.state !== 'started') throw new Error(back.state)
  await finished(back.job.id)
  // What came late stays where it was moved to, until that and itself are taken back.
  const moved = (await db.changes.toArray()).filter((change) => change.kind === 'peopleMerged').at(-1)
  for (const seq of [moved?.seq, late.seq]) expect((await undo(seq ?? 0)).state).toBe('undone')
  expect(await hashes(['people', 'activities'])).toEqual(before)
})

test('two companies: people and deals go along', async () => {
  const a = await saveCompany({
    name: 'Nord',
    domains: ['nord.example'],
    profileUrls: [],
    source: 'hand',
    provenance: {},
  })
  const person = await save('Ida', { companyName: 'Nord AS', companyDomain: 'nord-as.example' })
  const before = await hashes()
  const [keep, other] = await db.companies.bulkGet([a.value.companyId, person.companyId ?? ''])
  if (!keep || !other) throw new Error('gone')
  await mergeRecords({ table: 'companies', keep: keep.id, other: other.id, sides: {} }, { keep, other })
  expect((await db.people.get(person.id))?.companyId).toBe(keep.id)
  expect((await db.companies.toArray()).map((one) => one.domains)).toEqual([['nord.example', 'nord-as.example']])
  await sound()
  const last = await db.changes.orderBy('seq').last()
  await undo(last?.seq ?? 0)
  expect(await hashes()).toEqual(before)
})

describe('companies', () => {
  const firm = async (name: string, more: Partial<CompanyDraft> = {}) => {
    const { value } = await saveCompany({ name, domains: [], profileUrls: [], source: 'hand', provenance: {}, ...more })
    const company = await companyById(value.companyId)
    if (!company) throw new Error('not saved')
    return company
  }
  const found = async (words: string) => (await find(words, 8, ['person'])).map((hit) => `${hit.label}: ${hit.detail}`)

  test('all that hung on the one that goes hangs on the one that stays, and the search says so, until it is taken back', async () => {
    const keep = await firm('Nord', { domains: ['nord.example'], industry: 'Nets' })
    const other = await firm('Nord AS', {
      domains: ['nord-as.example'],
      website: 'https://nord-as.example',
      note: 'Old.',
    })
    const third = await firm('Nord Bygg')
    const person = await save('Ida Holt', { companyId: other.id })
    await addActivity({ kind: 'note', text: 'Hello', links: [`c:${other.id}`, `p:${person.id}`] })
    await addTask({ title: 'Call', links: [`c:${other.id}`] })
    const deal = { title: 'Nets', pipelineId: 'pipeline-1', stageId: 'stage-1', source: 'hand' }
    await createDeal({ ...deal, companyId: other.id, people: [{ personId: person.id }] })
    await tellRecordsApart(other, third)
    expect(await found('holt')).toEqual(['Ida Holt: Nord AS'])
    const before = await hashes()
    const pair = await mergePair('companies', keep.id, other.id)
    // Two entries (it was made, and the note), the task, the deal with its own entry, the person and hers.
    const hanging = (await referencesTo('companies', other.id)).filter((key) => !key.startsWith('apart:'))
    expect(pair?.count).toBe(hanging.length)
    const answer = await mergeRecords(
      { table: 'companies', keep: keep.id, other: other.id, sides: { name: 'other' } },
      { keep, other },
    )
    if (answer.state !== 'merged') throw new Error(answer.state)
    expect(await companyById(other.id)).toBeUndefined()
    expect(await companyById(keep.id)).toMatchObject({
      name: 'Nord AS',
      domains: ['nord.example', 'nord-as.example'],
      website: 'https://nord-as.example',
      industry: 'Nets',
      note: 'Old.',
    })
    expect(await peopleOfCompany(keep.id)).toMatchObject([{ id: person.id }])
    expect(await dealsOfCompany(keep.id)).toMatchObject([{ title: 'Nets' }])
    expect(await tasksOf(`c:${keep.id}`)).toMatchObject([{ title: 'Call' }])
    expect((await timeline(`c:${keep.id}`, 9)).map((one) => one.text)).toContain('Hello')
    expect(await referencesTo('companies', other.id)).toEqual([])
    expect((await db.apart.toArray()).map((row) => row.sides)).toEqual([[`c:${keep.id}`, `c:${third.id}`].sort()])
    expect(await found('nord as')).toEqual(['Ida Holt: Nord AS'])
    await sound()
    expect((await undo(answer.written.seq ?? 0)).state).toBe('undone')
    expect(await hashes()).toEqual(before)
    expect(await found('holt')).toEqual(['Ida Holt: Nord AS'])
    await removeCompany(third.id)
    expect(await db.apart.count()).toBe(0)
    await sound()
  })

  test('one of 1,200 people is merged by a job, in one change, and taken back', { timeout: 60_000 }, async () => {
    const keep = await firm('Nord')
    const other = await firm('Nord AS')
    const now = '2026-01-01T00:00:00.000Z'
    // Laid in from elsewhere: what is counted and journalled of them is of no matter here.
    await db.people.bulkPut(
      Array.from({ length: 1_200 }, (_, i) => ({
        ...{ id: `p${i}`, name: `Ann ${i}`, sortName: `ann ${i}`, lifecycle: 'lead' as const, companyId: other.id },
        ...{ emails: [], phones: [], profileUrls: [], keys: [], source: 'import', provenance: {} },
        ...{ createdAt: now, updatedAt: now },
      })),
    )
    const before = await hashes(['people', 'companies'])
    const answer = await mergeRecords(
      { table: 'companies', keep: keep.id, other: other.id, sides: {} },
      { keep, other },
    )
    if (answer.state !== 'started') throw new Error(answer.state)
    await finished(answer.job.id)
    expect(await peopleOfCompany(keep.id, 2_000)).toHaveLength(1_200)
    expect(await companyById(other.id)).toBeUndefined()
    const back = await undo((await db.jobs.get(answer.job.id))?.seq ?? 0)
    if (back.state === 'started') await finished(back.job.id)
    expect(await hashes(['people', 'companies'])).toEqual(before)
  })
})

test('a record that changed since it was seen is looked at again', async () => {
  const keep = await save('Ola')
  const other = await save('Ola N')
  await editPerson(other.id, { title: 'Chief' })
  const answer = await mergeRecords({ table: 'people', keep: keep.id, other: other.id, sides: {} }, { keep, other })
  expect(answer.state).toBe('changed')
  expect(await db.people.count()).toBe(2)
})

describe('not the same', () => {
  test('holds in both directions, and is taken back', async () => {
    const [a, b] = [await save('Jo Dahl'), await save('Jo Dahl')]
    const said = await tellApart(b, a)
    expect(await notApart(a, [b])).toEqual([])
    expect(await notApart(b, [a])).toEqual([])
    expect((await tellApart(a, b)).seq).toBeUndefined()
    await undo(said.seq ?? 0)
    expect(await notApart(a, [b])).toHaveLength(1)
  })

  test('holds for somebody whom only a page showed, and for her record later', async () => {
    const known = await save('Jo Dahl')
    const shown = { name: 'Jo Dahl', emails: ['jo@x.example'], phones: [], profileUrls: [] }
    await tellApart(known, shown)
    expect(await notApart(shown, [known])).toEqual([])
    const saved = await save('Jo Dahl', { emails: ['jo@x.example'] })
    expect(await notApart(saved, [known])).toEqual([])
    await removePerson(known.id)
    expect(await db.apart.count()).toBe(0)
    await sound()
  })
})

test('a mailbox is known in every spelling of it, a profile under every host', async () => {
  const person = await save('Bo Lie', {
    emails: ['bo.lie@gmail.com'],
    profileUrls: ['https://www.linkedin.com/in/bo-lie'],
  })
  expect((await peopleByEmails(['B.OLie+crm@googlemail.com'])).get('b.olie+crm@googlemail.com')?.id).toBe(person.id)
  expect((await personByProfile('https://no.linkedin.com/in/Bo-Lie/?trk=x'))?.id).toBe(person.id)
})
