/** Two windows on one record: what each verb makes of an edit that began before the other window's was written. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Deal } from '../../lib/core/deal'
import { db } from '../../lib/db/db'
import {
  createDeal,
  doneNextAction,
  editDeal,
  moveDeal,
  removeDeal,
  setNextAction,
  setStatus,
  snoozeDeal,
} from '../../lib/db/deals'
import { RowGone, removalOf } from '../../lib/db/edit'
import { editCompany, editPerson, removePerson, saveCompany, savePerson } from '../../lib/db/people'
import { editPipeline } from '../../lib/db/pipelines'
import { editSettings, setUp } from '../../lib/db/setup'
import { addActivity, addTask, editActivity, editTask, setTaskDone } from '../../lib/db/work'

const draft = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand', note: 'n' }
const next = { text: 'Call', day: '2026-12-01' }
const whole = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
const there = <T>(row: T | undefined): T => {
  if (row === undefined) throw new Error('no such row')
  return row
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

async function deal(): Promise<Deal> {
  const { value } = await createDeal({ ...draft, nextAction: next })
  return there(await db.deals.get(value.dealId))
}

const person = async (name: string) => {
  const made = { name, emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  return { personId: (await savePerson(made)).value.personId }
}

describe('a deal', () => {
  test('takes a field from each of two windows', async () => {
    const seen = await deal()
    await editDeal(seen.id, { title: 'Theirs' }, seen)
    const mine = await editDeal(seen.id, { title: seen.title, note: 'Mine' }, seen)
    expect(mine.clash).toBeUndefined()
    expect(await db.deals.get(seen.id)).toMatchObject({ title: 'Theirs', note: 'Mine' })
  })

  test('of which both changed the same field is left as it is, and both values are told', async () => {
    const seen = await deal()
    await editDeal(seen.id, { title: 'Theirs' }, seen)
    const before = await whole()
    const mine = await editDeal(seen.id, { title: 'Mine', note: 'Mine', companyName: 'Not made' }, seen)
    expect(mine.seq).toBeUndefined()
    expect(mine.clash?.fields).toEqual([{ field: 'title', theirs: 'Theirs', mine: 'Mine' }])
    expect(mine.clash?.now).toMatchObject({ title: 'Theirs' })
    expect(await whole()).toBe(before)
    // What is there now having been seen, it is written.
    expect((await editDeal(seen.id, { title: 'Mine' }, mine.clash?.now as Deal)).seq).toBeDefined()
    expect(await db.deals.get(seen.id)).toMatchObject({ title: 'Mine', note: 'n' })
  })

  test('keeps the company and the people that each window gave it, and asks about two companies', async () => {
    const seen = await deal()
    const [ann, bob] = [await person('Ann'), await person('Bob')]
    await editDeal(seen.id, { people: [ann], companyName: 'Nord' }, seen)
    expect((await editDeal(seen.id, { people: [bob] }, seen)).clash).toBeUndefined()
    expect((await db.deals.get(seen.id))?.personIds).toEqual([ann.personId, bob.personId])
    expect((await editDeal(seen.id, { companyName: 'nord' }, seen)).clash).toBeUndefined()
    expect((await editDeal(seen.id, { companyName: 'Sud' }, seen)).clash).toMatchObject({
      companyName: 'Nord',
      fields: [{ field: 'companyName', theirs: 'Nord', mine: 'Sud' }],
    })
    expect(await db.companies.count()).toBe(1)
  })

  test('that was moved elsewhere is not moved without asking, and stays where both moved it', async () => {
    const seen = await deal()
    await moveDeal(seen.id, 'stage-3', seen)
    expect((await moveDeal(seen.id, 'stage-2', seen)).clash?.fields).toEqual([
      { field: 'stageId', theirs: 'Met', mine: 'Contacted' },
    ])
    expect(await moveDeal(seen.id, 'stage-3', seen)).not.toHaveProperty('clash')
    expect((await db.activities.toArray()).filter((one) => one.kind === 'stage')).toHaveLength(1)
    expect((await moveDeal(seen.id, 'stage-2')).seq).toBeDefined()
  })

  test('that was closed elsewhere is neither moved, nor planned, nor put off, nor reopened unasked', async () => {
    const seen = await deal()
    await setStatus(seen.id, { status: 'won' }, seen)
    const before = await whole()
    const acts = [
      moveDeal(seen.id, 'stage-3', seen),
      setNextAction(seen.id, { text: 'x', day: '2026-12-02' }, seen),
      doneNextAction(seen.id, { text: 'x', day: '2026-12-02' }, seen),
      snoozeDeal(seen.id, '2026-12-03', seen),
      setStatus(seen.id, { status: 'lost', reason: 'Price' }, seen),
      setStatus(seen.id, { status: 'standby', until: '2027-01-01' }, seen),
    ]
    for (const act of acts) expect((await act).clash?.fields).toMatchObject([{ field: 'status', theirs: 'won' }])
    expect(await whole()).toBe(before)
  })

  test('won in both windows is won once', async () => {
    const seen = await deal()
    await setStatus(seen.id, { status: 'won' }, seen)
    const closed = await db.deals.get(seen.id)
    expect((await setStatus(seen.id, { status: 'won' }, seen)).seq).toBeUndefined()
    expect(await db.deals.get(seen.id)).toEqual(closed)
  })

  test('of which the next action was done elsewhere is not ticked off a second time', async () => {
    const seen = await deal()
    await doneNextAction(seen.id, { text: 'Quote', day: '2026-12-05' }, seen)
    const mine = { text: 'Visit', day: '2026-12-06' }
    expect((await doneNextAction(seen.id, mine, seen)).clash?.fields).toEqual([
      { field: 'nextAction', theirs: { text: 'Quote', day: '2026-12-05' }, mine },
    ])
    expect((await doneNextAction(seen.id, { text: 'Quote', day: '2026-12-05' }, seen)).seq).toBeUndefined()
    expect((await snoozeDeal(seen.id, '2026-12-09', seen)).clash).toBeDefined()
    expect((await db.activities.toArray()).filter((one) => one.kind === 'done')).toHaveLength(1)
  })

  test('that was deleted elsewhere is said to be gone, with the change that took it', async () => {
    const seen = await deal()
    expect(await removalOf('deals', seen.id)).toBeUndefined()
    const removed = await removeDeal(seen.id)
    await expect(editDeal(seen.id, { title: 'Mine' }, seen)).rejects.toBeInstanceOf(RowGone)
    await expect(moveDeal(seen.id, 'stage-2', seen)).rejects.toBeInstanceOf(RowGone)
    expect(await removalOf('deals', seen.id)).toBe(removed.seq)
  })
})

describe('what was deleted meanwhile', () => {
  test('is pointed at by nothing new', async () => {
    const seen = await deal()
    const ann = await person('Ann')
    await removePerson(ann.personId)
    const before = await whole()
    await expect(createDeal({ ...draft, people: [ann] })).rejects.toBeInstanceOf(RowGone)
    await expect(editDeal(seen.id, { people: [ann] }, seen)).rejects.toBeInstanceOf(RowGone)
    await expect(addTask({ title: 'x', links: [`p:${ann.personId}`] })).rejects.toBeInstanceOf(RowGone)
    await expect(addActivity({ kind: 'note', links: ['c:gone'] })).rejects.toBeInstanceOf(RowGone)
    await expect(createDeal({ ...draft, companyId: 'gone' })).rejects.toBeInstanceOf(RowGone)
    expect(await whole()).toBe(before)
  })

  test('a stage that deals came to meanwhile stays, and one that is gone is moved to by none', async () => {
    const pipeline = there(await db.pipelines.get('pipeline-1'))
    const seen = await deal()
    await moveDeal(seen.id, 'stage-3')
    const without = { ...pipeline, stages: pipeline.stages.filter((stage) => stage.id !== 'stage-3') }
    expect((await editPipeline(without, pipeline)).clash?.fields).toMatchObject([{ field: 'stages', entry: 'stage-3' }])
    await editPipeline({ ...pipeline, stages: pipeline.stages.filter((stage) => stage.id !== 'stage-5') }, pipeline)
    expect((await moveDeal(seen.id, 'stage-5')).seq).toBeUndefined()
    expect(await db.deals.get(seen.id)).toMatchObject({ stageId: 'stage-3' })
  })
})

describe('people and companies', () => {
  const ann = { name: 'Ann', emails: ['ann@nord.example'], phones: [], profileUrls: [], source: 'hand', provenance: {} }

  test('take a field from each of two windows, and only what was changed counts as typed', async () => {
    const { value } = await savePerson({
      ...ann,
      provenance: { title: { kind: 'signature', sure: 'sure' } },
      title: 't',
    })
    const seen = there(await db.people.get(value.personId))
    await editPerson(seen.id, { place: 'Lille' }, seen)
    await editPerson(seen.id, { title: 't', name: 'Anne', place: undefined }, seen)
    expect(await db.people.get(seen.id)).toMatchObject({ name: 'Anne', place: 'Lille', title: 't' })
    expect((await db.people.get(seen.id))?.provenance).toMatchObject({
      title: { kind: 'signature' },
      name: { kind: 'typed' },
    })
    expect((await editPerson(seen.id, { name: 'Annie' }, seen)).clash?.fields).toEqual([
      { field: 'name', theirs: 'Anne', mine: 'Annie' },
    ])
  })

  test('an address written in another way is the same', async () => {
    const { value } = await savePerson(ann)
    const seen = there(await db.people.get(value.personId))
    expect((await editPerson(seen.id, { emails: ['Ann@Nord.example'] }, seen)).seq).toBeUndefined()
  })

  test('a company too', async () => {
    const { value } = await saveCompany({ name: 'Nord', domains: [], profileUrls: [], source: 'hand', provenance: {} })
    const seen = there(await db.companies.get(value.companyId))
    await editCompany(seen.id, { size: '50' }, seen)
    expect((await editCompany(seen.id, { size: '60', industry: 'Beer' }, seen)).clash?.fields).toHaveLength(1)
    await editCompany(seen.id, { industry: 'Beer' }, seen)
    expect(await db.companies.get(seen.id)).toMatchObject({ size: '50', industry: 'Beer' })
  })
})

describe('tasks, the timeline, settings and stages', () => {
  test('a task takes a field from each, asks about the same one, and is ticked off once', async () => {
    const { value } = await addTask({ title: 'Samples', links: [] })
    const seen = there(await db.tasks.get(value.taskId))
    await editTask(seen.id, { day: '2026-12-01' }, seen)
    await editTask(seen.id, { title: 'Two samples', day: undefined }, seen)
    expect(await db.tasks.get(seen.id)).toMatchObject({ title: 'Two samples', day: '2026-12-01' })
    expect((await editTask(seen.id, { title: 'Three' }, seen)).clash).toBeDefined()
    expect((await setTaskDone(seen.id, true)).seq).toBeDefined()
    expect((await setTaskDone(seen.id, true)).seq).toBeUndefined()
  })

  test('an entry of the timeline', async () => {
    const { value } = await addActivity({ kind: 'call', text: 'a', links: [] })
    const seen = there(await db.activities.get(value.activityId))
    await editActivity(seen.id, { minutes: 5 }, seen)
    await editActivity(seen.id, { text: 'b', minutes: undefined }, seen)
    expect(await db.activities.get(seen.id)).toMatchObject({ text: 'b', minutes: 5 })
    expect((await editActivity(seen.id, { minutes: 6 }, seen)).clash).toBeDefined()
  })

  test('own addresses added in two windows are both kept; two currencies are asked about', async () => {
    const seen = there(await db.settings.get('settings'))
    await editSettings({ ownAddresses: ['a@x.example'], currency: 'USD' }, seen)
    await editSettings({ ownAddresses: ['b@x.example'] }, seen)
    expect((await db.settings.get('settings'))?.ownAddresses).toEqual(['a@x.example', 'b@x.example'])
    expect((await editSettings({ currency: 'GBP' }, seen)).clash?.fields).toMatchObject([{ theirs: 'USD' }])
  })

  test('stages renamed, added and moved in two windows are all kept', async () => {
    const seen = there(await db.pipelines.get('pipeline-1'))
    const [first, ...rest] = seen.stages
    const renamed = { ...seen, stages: [{ ...there(first), name: 'Unknown' }, ...rest] }
    await editPipeline(renamed, seen)
    await editPipeline({ ...seen, stages: [...seen.stages, { id: 'x', name: 'Trial', probability: 90 }] }, seen)
    expect((await db.pipelines.get('pipeline-1'))?.stages.map((stage) => stage.name)).toEqual([
      'Unknown',
      'Contacted',
      'Met',
      'Quote',
      'Negotiation',
      'Trial',
    ])
    const other = { ...seen, stages: [{ ...there(first), name: 'New' }, ...rest] }
    expect((await editPipeline(other, seen)).clash?.fields).toEqual([
      { field: 'stages', entry: 'stage-1', part: 'name', theirs: 'Unknown', mine: 'New' },
    ])
  })
})
