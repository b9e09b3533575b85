/** Sample data: one change in, one press out; what the user made hers stays and is named, and nothing of hers is touched. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../lib/core/days'
import { templates } from '../../lib/core/templates'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal } from '../../lib/db/deals'
import { beginWith } from '../../lib/db/firstRun'
import { editPerson, savePerson } from '../../lib/db/people'
import { addSample, hasSample, removeSample, sampleState } from '../../lib/db/sample'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { addActivity, addTask } from '../../lib/db/work'
import { faultsOf } from '../faults/page/checks'

const TODAY = '2026-11-30'
// biome-ignore lint/suspicious/noExplicitAny: rows of several tables are looked at side by side
type Row = any
const TABLES = ['people', 'companies', 'deals', 'activities', 'tasks', 'pipelines'] as const
const all = async (): Promise<Record<string, Row[]>> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()])))
const person = async (n: number) => {
  const found = (await db.people.toArray()).find(({ id }) => id.startsWith(`sample-people-${n}-`))
  if (!found) throw new Error(`no person ${n}`)
  return found
}

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it('lays out people, companies, deals on either side of today, and what happened with them, in one change', async () => {
    const before = await all()
    const { seq } = await addSample(language, TODAY)
    const rows = await all()
    expect(rows.people?.length).toBeGreaterThan(6)
    const due = rows.deals?.map((deal) => deal.nextAction?.day).filter(Boolean) ?? []
    expect(due.some((day) => day < TODAY) && due.includes(TODAY) && due.some((day) => day > TODAY)).toBe(true)
    expect(new Set(rows.deals?.map((deal) => deal.status))).toEqual(new Set(['todo', 'standby', 'won', 'lost']))
    expect(rows.activities?.every((one) => one.at < `${TODAY}T`)).toBe(true)
    expect(
      rows.people?.every((one) => one.emails.every((email: string) => /^[a-z.]+@[a-z]+\.example$/.test(email))),
    ).toBe(true)
    expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
    expect(await all()).toEqual(before)
  })

  it('goes whole at one press, and comes back whole at Undo', async () => {
    const before = await all()
    await addSample(language, addDays(TODAY, 300))
    const filled = await all()
    const { seq, value } = await removeSample()
    expect(value).toEqual([])
    expect(await all()).toEqual(before)
    expect(await hasSample()).toBe(false)
    expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
    expect(await all()).toEqual(filled)
  })
})

it('is put in once, however often it is asked for', async () => {
  await Promise.all([addSample('en', TODAY), addSample('en', TODAY)])
  const n = await db.people.count()
  expect((await addSample('en', TODAY)).seq).toBeUndefined()
  expect(await db.people.count()).toBe(n)
})

it('stands in the stages of whatever pipeline there is', async () => {
  await beginWith(templates.at(-1), 'en', templates)
  await addSample('en', TODAY)
  const [pipeline] = await db.pipelines.toArray()
  const sale = pipeline?.stages.filter((stage) => !stage.after).map(({ id }) => id)
  for (const deal of await db.deals.toArray()) expect(sale).toContain(deal.stageId)
})

describe('what the user made hers', () => {
  it('stays, with what it needs, and is named with the reason; all else goes', async () => {
    await addSample('en', TODAY)
    const [one, two] = [await person(1), await person(4)]
    await editPerson(one.id, { ...one, title: 'Chair' } as never)
    await addActivity({ kind: 'note', text: 'Mine', links: [`p:${two.id}`] })
    const state = await sampleState()
    const { value } = await removeSample()
    expect(value).toEqual(state?.staying)
    const why = new Map(value.map((row) => [row.name, row.why]))
    expect(why).toEqual(
      new Map([
        ['Harrow & Finch', 'needed'],
        ['Castle Lane Dental', 'linked'],
        ['Amelia Harrow', 'changed'],
        ['Priya Nair', 'linked'],
      ]),
    )
    expect((await db.people.toArray()).map(({ name }) => name).sort()).toEqual(['Amelia Harrow', 'Priya Nair'])
    expect(await db.deals.count()).toBe(0)
    expect(await db.tasks.count()).toBe(0)
    expect((await db.activities.toArray()).map(({ text }) => text)).toEqual(['Mine'])
    expect(await sampleState()).toEqual({ going: 0, staying: value })
  })

  it('keeps a deal that was moved with its people and company', async () => {
    await addSample('en', TODAY)
    const deal = (await db.deals.toArray()).find(({ title }) => title === 'Classroom furniture')
    await moveDeal(deal?.id as string, 'stage-3')
    await removeSample()
    const [kept] = await db.deals.toArray()
    expect(kept).toMatchObject({ id: deal?.id, stageId: 'stage-3' })
    expect(await db.companies.get(kept?.companyId as string)).toBeDefined()
    expect((await db.people.toArray()).map(({ id }) => id)).toEqual(kept?.personIds)
  })

  it('is as it came again once the edit was taken back', async () => {
    await addSample('en', TODAY)
    const one = await person(1)
    const { seq } = await editPerson(one.id, { ...one, title: 'Chair' } as never)
    await undo(seq as number)
    expect((await sampleState())?.staying).toEqual([])
  })

  it('goes too at a second press, and only what hung on it alone goes with it; Undo brings everything back', async () => {
    await addSample('en', TODAY)
    const one = await person(1)
    const own = await savePerson({
      ...{ name: 'My Own', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} },
      companyId: one.companyId,
    })
    await createDeal({
      title: 'My deal',
      people: [{ personId: one.id }, { personId: own.value.personId }],
      companyId: one.companyId,
      pipelineId: 'pipeline-1',
      source: 'hand',
    })
    await addTask({ title: 'Both', links: [`p:${one.id}`, `p:${own.value.personId}`] })
    await addTask({ title: 'Only hers', links: [`p:${one.id}`] })
    await removeSample()
    const before = await all()
    const { seq } = await removeSample({ all: true })
    expect((await db.people.toArray()).map(({ name, companyId }) => [name, companyId])).toEqual([['My Own', undefined]])
    const [deal] = await db.deals.toArray()
    expect(deal).toMatchObject({ title: 'My deal', people: [{ personId: own.value.personId }] })
    expect(deal?.companyId).toBeUndefined()
    expect((await db.tasks.toArray()).map(({ title, links }) => [title, links])).toEqual([
      ['Both', [`p:${own.value.personId}`]],
    ])
    expect(await hasSample()).toBe(false)
    expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
    expect(await all()).toEqual(before)
  })
})

it("keeps the store's counts right on the way in and out", async () => {
  await addSample('en', TODAY)
  expect(await faultsOf()).toEqual([])
  await removeSample()
  expect(await faultsOf()).toEqual([])
})
