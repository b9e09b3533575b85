/** One act on many records: one change, written as it was shown, and taken back to the letter; a job where they are many. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Bulk, DealAct } from '../../lib/core/bulk'
import type { CustomValue } from '../../lib/core/customField'
import { addDays, dayOf } from '../../lib/core/days'
import { type BulkDone, runBulk } from '../../lib/db/bulk'
import { type Preview, previewBulk } from '../../lib/db/bulkPreview'
import { openByStage } from '../../lib/db/counts'
import { addField } from '../../lib/db/customFields'
import { db } from '../../lib/db/db'
import { createDeal, editDeal, setStatus } from '../../lib/db/deals'
import { RowGone } from '../../lib/db/edit'
import { filteredIds } from '../../lib/db/filteredIds'
import { latestChanges } from '../../lib/db/history'
import { stepJob } from '../../lib/db/jobs'
import { saveCompany, savePerson } from '../../lib/db/people'
import { addPipeline, editPipeline } from '../../lib/db/pipelines'
import { storedPipelines } from '../../lib/db/read'
import { removeStage } from '../../lib/db/removeStage'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { addActivity, addTask } from '../../lib/db/work'
import { faultsOf } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'

const today = dayOf(Date.now())

async function preview(bulk: Bulk, ids: readonly string[]): Promise<Preview> {
  let last: Preview | undefined
  for await (const each of previewBulk(bulk, ids)) last = each
  if (!last) throw new Error('no preview')
  return last
}

/** Does it to all that the preview picks, to the end. */
async function done(bulk: Bulk, ids: readonly string[]): Promise<BulkDone> {
  const came = await runBulk(bulk, (await preview(bulk, ids)).picked)
  return came.job ? { ...came, seq: await finished(came.job.id) } : came
}
async function finished(id: string): Promise<number | undefined> {
  let job = await stepJob(id)
  while (job?.state === 'running') job = await stepJob(id)
  return job?.seq
}
async function takeBack(seq: number | undefined): Promise<void> {
  const answer = await undo(seq ?? 0)
  if (answer.state === 'started') await finished(answer.job.id)
  else expect(answer.state).toBe('undone')
}

async function makeDeals(count: number): Promise<string[]> {
  const stages = ['stage-1', 'stage-2', 'stage-3']
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const made = await createDeal({
      title: `Deal ${n}`,
      people: [],
      amount: n % 2 ? { minor: n * 100, currency: 'EUR' } : undefined,
      pipelineId: 'pipeline-1',
      stageId: stages[n % 3],
      source: 'hand',
    })
    ids.push(made.value.dealId)
  }
  return ids
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('the preview names those that are left out and why; what it showed is written as one change with one undo', async () => {
  const ids = await makeDeals(6)
  const pipeline = await db.pipelines.get('pipeline-1')
  if (!pipeline) throw new Error('no pipeline')
  const stages = pipeline.stages.map((one) => (one.id === 'stage-4' ? { ...one, requires: ['amount' as const] } : one))
  await db.pipelines.put({ ...pipeline, stages })
  const start = await hashes()
  const bulk: Bulk = { table: 'deals', act: { kind: 'stage', pipelineId: 'pipeline-1', stageId: 'stage-4' } }
  const shown = await preview(bulk, ids)
  expect(shown).toMatchObject({ looked: 6, total: 6, left: [{ why: 'missing', missing: ['amount'], n: 3 }] })
  expect(shown.left[0]?.first).toMatchObject([{ title: 'Deal 0' }, { title: 'Deal 2' }, { title: 'Deal 4' }])
  expect(shown.samples).toHaveLength(3)
  const { seq } = await runBulk(bulk, shown.picked)
  expect(await db.deals.filter((deal) => deal.stageId === 'stage-4').count()).toBe(3)
  expect((await latestChanges(1))[0]?.label).toMatchObject({ key: 'change.dealsMoved', params: { n: 3 } })
  expect(await db.activities.filter((one) => one.kind === 'stage').count()).toBe(3)
  await takeBack(seq)
  expect(await hashes()).toEqual(start)
})

test('into another pipeline goes what may stand there, as one change that names it; into one that is gone goes nothing', async () => {
  const ids = await makeDeals(6)
  await addPipeline('Renewals', { from: 'pipeline-1', firstStage: 'First' })
  const [, renewals] = await storedPipelines()
  const to = renewals?.stages[2]
  if (!renewals || !to) throw new Error('no second pipeline')
  await editPipeline({
    ...renewals,
    stages: renewals.stages.map((one) => (one === to ? { ...one, requires: ['amount'] } : one)),
  })
  await setStatus(ids[1] ?? '', { status: 'lost', reason: 'Price' })
  const start = await hashes()
  const bulk: Bulk = { table: 'deals', act: { kind: 'pipeline', pipelineId: renewals.id, stageId: to.id } }
  const { seq } = await done(bulk, ids)
  const moved = await db.deals.filter((deal) => deal.pipelineId === renewals.id && deal.stageId === to.id).toArray()
  expect(moved.map((deal) => deal.title).sort()).toEqual(['Deal 1', 'Deal 3', 'Deal 5'])
  expect((await latestChanges(1))[0]?.label).toMatchObject({
    key: 'change.dealsMoved',
    params: { n: 3, stage: `Renewals · ${to.name}` },
  })
  expect((await preview(bulk, ids)).left.map(({ why, n }) => [why, n])).toEqual([
    ['missing', 3],
    ['same', 3],
  ])
  expect((await openByStage(renewals.id)).get(to.id)?.count).toBe(2)
  expect(await faultsOf()).toEqual([])
  await takeBack(seq)
  expect(await hashes()).toEqual(start)
  const { picked } = await preview(bulk, ids)
  expect(
    (await removeStage({ pipelineId: renewals.id }, (await storedPipelines())[1] ?? renewals)).refused,
  ).toBeUndefined()
  await expect(runBulk(bulk, picked)).rejects.toThrow(RowGone)
})

test('what was changed after the preview is left as somebody else made it', async () => {
  const [first = '', second = ''] = await makeDeals(2)
  const bulk: Bulk = { table: 'deals', act: { kind: 'closingDay', day: '2027-01-31' } }
  const { picked } = await preview(bulk, [first, second])
  await editDeal(first, { closingDay: '2026-12-24' })
  // Both may happen in one millisecond here.
  const deal = await db.deals.get(first)
  await db.deals.put({ ...(deal as NonNullable<typeof deal>), updatedAt: '2999-01-01T00:00:00.000Z' })
  expect((await runBulk(bulk, picked)).value).toEqual({ changed: 1, left: 1 })
  expect((await db.deals.get(first))?.closingDay).toBe('2026-12-24')
  expect((await db.deals.get(second))?.closingDay).toBe('2027-01-31')
})

test('people who share a deal, a note and a task are deleted together, and nothing is left pointing at them', async () => {
  const person = (name: string) =>
    savePerson({ name, emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} })
  const ids = [await person('Ann'), await person('Ben'), await person('Cleo')].map((one) => one.value.personId)
  const [ann = '', ben = '', cleo = ''] = ids
  await createDeal({
    title: 'Theirs',
    people: ids.map((personId) => ({ personId })),
    pipelineId: 'pipeline-1',
    source: 'hand',
  })
  await addActivity({ kind: 'note', text: 'All', links: [`p:${ann}`, `p:${ben}`, `p:${cleo}`] })
  await addActivity({ kind: 'note', text: 'Two', links: [`p:${ann}`, `p:${ben}`] })
  await addTask({ title: 'Write', links: [`p:${ann}`, `p:${ben}`] })
  const start = await hashes()
  const { seq } = await done({ table: 'people', act: { kind: 'remove' } }, [ann, ben])
  expect(await faultsOf()).toEqual([])
  expect((await db.deals.toArray())[0]?.people).toEqual([{ personId: cleo }])
  expect(await db.tasks.count()).toBe(0)
  expect(await db.activities.filter((one) => one.text === 'Two').count()).toBe(0)
  await takeBack(seq)
  expect(await hashes()).toEqual(start)
})

test('a field of the user’s own gets one value on many records, and no value that is not of its kind', async () => {
  const ids = await makeDeals(3)
  const { value } = await addField({ noun: 'deals', name: 'Floor', kind: 'number' })
  const start = await hashes()
  const bulk = (set: CustomValue): Bulk => ({
    table: 'deals',
    act: { kind: 'custom', field: value.fieldId, value: set },
  })
  const { seq } = await done(bulk(3), ids)
  expect(await db.deals.filter((deal) => deal.custom?.[value.fieldId] === 3).count()).toBe(3)
  await expect(done(bulk('third'), ids)).rejects.toThrow('cannot be')
  expect((await preview(bulk(3), ids)).left).toMatchObject([{ why: 'same', n: 3 }])
  await takeBack(seq)
  expect(await hashes()).toEqual(start)
})

test('all rows of a filtered list are found by their ids, whatever was read of it', async () => {
  const ids = await makeDeals(7)
  const pipelines = await db.pipelines.toArray()
  const found = await filteredIds({
    noun: 'deals',
    pipelineId: 'pipeline-1',
    filter: { join: 'and', groups: [{ join: 'and', conditions: [{ field: 'amount', op: 'known' }] }] },
    about: { today, pipelines, custom: [] },
  })
  const known = await db.deals.filter((deal) => deal.amount !== undefined).primaryKeys()
  expect(found.sort()).toEqual(known.sort())
  expect(found).toHaveLength(3)
  expect(ids).toHaveLength(7)
})

test('above a thousand it is a job of several steps, still one change with one undo', async () => {
  const ids = await makeDeals(1)
  const one = await db.deals.get(ids[0] ?? '')
  if (!one) throw new Error('no deal')
  for (let n = 0; n < 1_100; n++) ids.push(`many-${String(n).padStart(4, '0')}`)
  await db.deals.bulkPut(ids.slice(1).map((id) => ({ ...one, id, lists: one.lists.map((key) => key + id) })))
  const start = await hashes(['deals', 'activities'])
  const bulk: Bulk = { table: 'deals', act: { kind: 'status', to: { status: 'lost', reason: 'Price' } } }
  const came = await done(bulk, ids)
  expect(came.job).toBeDefined()
  expect(await db.deals.filter((deal) => deal.status === 'lost' && deal.reason === 'Price').count()).toBe(1_101)
  expect((await latestChanges(1))[0]?.label).toMatchObject({ key: 'change.dealsLost', params: { n: 1_101 } })
  await takeBack(came.seq)
  // The rows were put in past the store: their keys for indexes are worked out anew.
  expect((await hashes(['activities'])).activities).toBe(start.activities)
  expect(await db.deals.filter((deal) => deal.status === 'todo').count()).toBe(1_101)
})

test('any acts on any deals, taken back in turn, lead back to the same database', { timeout: 120_000 }, async () => {
  const ids = await makeDeals(8)
  const { value } = await saveCompany({ name: 'Nord', domains: [], profileUrls: [], source: 'hand', provenance: {} })
  await addActivity({ kind: 'note', text: 'Two', links: [`d:${ids[0]}`, `d:${ids[1]}`, `c:${value.companyId}`] })
  await addPipeline('Renewals', { from: 'pipeline-1', firstStage: 'First' })
  const [own, renewals] = await storedPipelines()
  if (!own || !renewals) throw new Error('no second pipeline')
  const start = await hashes()
  const day = fc.nat(30).map((n) => addDays(today, n))
  const act = fc.oneof<fc.Arbitrary<DealAct>[]>(
    fc
      .constantFrom('stage-1', 'stage-3', 'stage-5')
      .map((stageId) => ({ kind: 'stage', pipelineId: 'pipeline-1', stageId })),
    fc
      .constantFrom(...[own, renewals].flatMap(({ id, stages }) => stages.map((stage) => [id, stage.id] as const)))
      .map(([pipelineId, stageId]) => ({ kind: 'pipeline', pipelineId, stageId })),
    day.map((until) => ({ kind: 'status', to: { status: 'standby', until } })),
    fc.constantFrom<DealAct>(
      { kind: 'status', to: { status: 'won' } },
      { kind: 'status', to: { status: 'todo' } },
      { kind: 'tag', tag: { category: 'Region', name: 'North' } },
      { kind: 'campaign', name: 'Fair' },
      { kind: 'star', on: true },
      { kind: 'remove' },
    ),
    day.map((each) => ({ kind: 'postpone', day: each })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(act, fc.subarray(ids, { minLength: 1 })), { minLength: 1, maxLength: 6 }),
      async (acts) => {
        const seqs: number[] = []
        for (const [each, some] of acts) {
          const { seq } = await done({ table: 'deals', act: each }, some)
          if (seq !== undefined) seqs.push(seq)
        }
        expect(await faultsOf()).toEqual([])
        for (const seq of seqs.reverse()) await takeBack(seq)
        expect(await hashes()).toEqual(start)
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 8) },
  )
})
