/** Pipelines and stages that come and go: their deals are moved first, in one change, and none is ever left in no stage. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TABLES } from '../../lib/core/change'
import { addDays, dayOf } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { withNewStage, withoutStage, withStage } from '../../lib/core/stages'
import { openByStage } from '../../lib/db/counts'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal, setChecked, setStatus } from '../../lib/db/deals'
import { RowGone } from '../../lib/db/edit'
import { latestChanges } from '../../lib/db/history'
import { stepJob } from '../../lib/db/jobs'
import { addPipeline, editPipeline, movePipeline } from '../../lib/db/pipelines'
import { pipelines } from '../../lib/db/read'
import { removeStage } from '../../lib/db/removeStage'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { recounted } from '../support/recounted'
import { dealRow, totalsOf } from '../support/rows'

const today = dayOf(new Date().toISOString())
const there = <T>(row: T | undefined): T => {
  if (row === undefined) throw new Error('no such row')
  return row
}
const contents = async () =>
  JSON.stringify(await Promise.all([...TABLES, 'totals'].map((name) => db.table(name).toArray())))
const pipeline = async (id = 'pipeline-1'): Promise<Pipeline> => there(await db.pipelines.get(id))
const dealAt = async (stageId: string, pipelineId = 'pipeline-1'): Promise<Deal> => {
  const { value } = await createDeal({ title: stageId, people: [], pipelineId, stageId, source: 'hand' })
  return there(await db.deals.get(value.dealId))
}
const now = async (deal: Deal) => there(await db.deals.get(deal.id))
const notesOf = (deal: Deal) =>
  db.activities.filter((one) => one.kind === 'stage' && one.links.includes(`d:${deal.id}`))
const to = { pipelineId: 'pipeline-1', stageId: 'stage-3' }

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

describe('a stage that goes', () => {
  test('sends its deals on, open and closed, in one change that one Undo takes back', async () => {
    const [open, lost, other] = [await dealAt('stage-4'), await dealAt('stage-4'), await dealAt('stage-1')]
    await setStatus(lost.id, { status: 'lost', reason: 'Price' })
    const before = await contents()
    const { seq, refused } = await removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-4', to }, await pipeline())
    expect(refused).toBeUndefined()
    expect((await pipeline()).stages.map((stage) => stage.id)).toEqual(['stage-1', 'stage-2', 'stage-3', 'stage-5'])
    expect([(await now(open)).stageId, (await now(lost)).stageId, (await now(other)).stageId]).toEqual([
      'stage-3',
      'stage-3',
      'stage-1',
    ])
    expect(await db.totals.toArray()).toEqual(await recounted())
    expect((await latestChanges(1))[0]).toMatchObject({ seq, kind: 'stageRemoved' })
    expect((await undo(seq ?? 0)).state).toBe('undone')
    expect(await contents()).toBe(before)
  })

  test('an open deal came to its new stage today and says so; a closed one keeps its day and its timeline', async () => {
    const [open, won] = [await dealAt('stage-4'), await dealAt('stage-4')]
    await setStatus(won.id, { status: 'won' })
    const longAgo = addDays(today, -30)
    await db.deals.bulkPut([
      { ...(await now(open)), stageSince: longAgo },
      { ...(await now(won)), stageSince: longAgo },
    ])
    await removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-4', to }, await pipeline())
    expect((await now(open)).stageSince).toBe(today)
    expect((await now(won)).stageSince).toBe(longAgo)
    expect((await notesOf(open).toArray()).map((one) => one.stage)).toEqual([{ from: 'Quote', to: 'Met' }])
    expect(await notesOf(won).count()).toBe(0)
  })

  test('is refused, and nothing written, where there is nowhere to go', async () => {
    await dealAt('stage-4')
    const seen = await pipeline()
    const away = (more: object) => removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-4', ...more }, seen)
    const before = await contents()
    expect((await away({})).refused).toBe('inUse')
    expect((await away({ to: { pipelineId: 'pipeline-1', stageId: 'stage-4' } })).refused).toBe('noPlace')
    expect((await away({ to: { pipelineId: 'pipeline-1', stageId: 'gone' } })).refused).toBe('noPlace')
    expect((await away({ to: { pipelineId: 'gone', stageId: 'stage-1' } })).refused).toBe('noPlace')
    const stale = withStage(seen, 'stage-4', { name: 'Offer' })
    expect((await removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-4', to }, stale)).refused).toBe('changed')
    expect(await contents()).toBe(before)
  })

  test('with more deals than are moved in one go is emptied by a job, as one change, and comes back by one Undo', async () => {
    const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }
    const deals = Array.from({ length: 1_250 }, (_, i) =>
      dealRow(made, {
        id: `deal-${String(i).padStart(40, '0')}`,
        title: `Deal ${i}`,
        pipelineId: 'pipeline-1',
        stageId: 'stage-4',
        stageSince: '2026-11-01',
        ...(i % 5 ? { nextAction: { day: '2026-12-01' } } : { status: 'won' as const, closedAt: made.updatedAt }),
      }),
    )
    await db.deals.bulkPut(deals)
    await db.totals.bulkPut(totalsOf({ deals } as never))
    const before = await contents()
    const { job, seq } = await removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-4', to }, await pipeline())
    expect([seq, job?.total]).toEqual([undefined, 1_250])
    let step = await stepJob(job?.id ?? '')
    expect((await pipeline()).stages, 'while deals stand there').toHaveLength(5)
    while (step?.state === 'running') step = await stepJob(step.id)
    expect(step?.state).toBe('done')
    expect((await pipeline()).stages).toHaveLength(4)
    expect(await db.deals.filter((deal) => deal.stageId === 'stage-3').count()).toBe(1_250)
    expect(await db.totals.toArray()).toEqual(await recounted())
    const undone = await undo(step?.seq ?? 0)
    if (undone.state !== 'started') throw new Error(undone.state)
    for (let back = await stepJob(undone.job.id); back?.state === 'running'; back = await stepJob(undone.job.id));
    expect(await contents()).toBe(before)
  })
})

describe('pipelines', () => {
  test('are added behind the others, empty or like another, and change places', async () => {
    const fresh = (await addPipeline('Renewals', { firstStage: 'First step' })).value.pipelineId
    const like = (await addPipeline('Partners', { from: 'pipeline-1', firstStage: '' })).value.pipelineId
    expect((await pipeline(fresh)).stages).toMatchObject([{ name: 'First step' }])
    const [mine, theirs] = [(await pipeline(like)).stages, (await pipeline()).stages]
    expect(mine.map((stage) => stage.name)).toEqual(theirs.map((stage) => stage.name))
    expect(mine.some((stage) => theirs.some((other) => other.id === stage.id))).toBe(false)
    await movePipeline(like, -1)
    expect((await pipelines()).map((one) => one.name)).toEqual(['New business', 'Partners', 'Renewals'])
    expect((await movePipeline('pipeline-1', -1)).seq).toBeUndefined()
    await expect(addPipeline('x', { from: 'gone', firstStage: '' })).rejects.toBeInstanceOf(RowGone)
  })

  test('one with deals goes once these went to another; the last one stays', async () => {
    const deal = await dealAt('stage-2')
    const seen = await pipeline()
    expect((await removeStage({ pipelineId: 'pipeline-1' }, seen)).refused).toBe('last')
    const { pipelineId } = (await addPipeline('Renewals', { firstStage: 'First step' })).value
    const stageId = there((await pipeline(pipelineId)).stages[0]).id
    expect((await removeStage({ pipelineId: 'pipeline-1' }, seen)).refused).toBe('inUse')
    const before = await contents()
    const { seq } = await removeStage({ pipelineId: 'pipeline-1', to: { pipelineId, stageId } }, seen)
    expect(await now(deal)).toMatchObject({ pipelineId, stageId, stageSince: today })
    expect((await openByStage(pipelineId)).get(stageId)?.count).toBe(1)
    expect(await db.pipelines.count()).toBe(1)
    expect((await undo(seq ?? 0)).state).toBe('undone')
    expect(await contents()).toBe(before)
  })

  test('two windows that each take one of the last two stages leave one', async () => {
    const { pipelineId } = (await addPipeline('Renewals', { firstStage: 'First step' })).value
    await editPipeline(withNewStage(await pipeline(pipelineId), 'second', 'Second'))
    const seen = await pipeline(pipelineId)
    await editPipeline(withoutStage(seen, 'second'), seen)
    expect((await editPipeline(withoutStage(seen, there(seen.stages[0]).id), seen)).clash).toBeDefined()
    expect((await pipeline(pipelineId)).stages).toHaveLength(1)
  })
})

describe('undo leaves no deal in no stage', () => {
  test('a stage that a deal came to, or left, stays while that stands; the change that is in the way is named', async () => {
    const deal = await dealAt('stage-1')
    const added = await editPipeline(withNewStage(await pipeline(), 'trial', 'Trial'))
    const moved = await moveDeal(deal.id, 'trial')
    expect(await undo(added.seq ?? 0)).toMatchObject({ state: 'conflict', later: [{ seq: moved.seq }] })
    const left = await moveDeal(deal.id, 'stage-2')
    expect(await undo(added.seq ?? 0)).toMatchObject({
      state: 'conflict',
      later: [{ seq: left.seq }, { seq: moved.seq }],
    })
    await undo(left.seq ?? 0)
    await undo(moved.seq ?? 0)
    expect((await undo(added.seq ?? 0)).state).toBe('undone')
  })

  test('a deal does not go back to a stage that was removed since', async () => {
    const deal = await dealAt('stage-4')
    const moved = await moveDeal(deal.id, 'stage-5')
    const seen = await pipeline()
    const removed = await editPipeline(withoutStage(seen, 'stage-4'), seen)
    expect(await undo(moved.seq ?? 0)).toMatchObject({ state: 'conflict', later: [{ seq: removed.seq }] })
    const gone = await removeDeal(deal.id)
    await undo(removed.seq ?? 0)
    expect((await undo(gone.seq ?? 0)).state).toBe('undone')
    expect((await undo(moved.seq ?? 0)).state).toBe('undone')
    expect((await now(deal)).stageId).toBe('stage-4')
  })
})

describe('after the sale', () => {
  const withSigned = async () => {
    const row = withNewStage(await pipeline(), 'signed', 'Signed, follow-up')
    await editPipeline(withStage(row, 'signed', { after: true, probability: 100 }))
  }

  test('only deals won come there; one that is won no longer goes back to the last stage of the sale', async () => {
    await withSigned()
    const deal = await dealAt('stage-2')
    expect((await moveDeal(deal.id, 'signed')).seq).toBeUndefined()
    await setStatus(deal.id, { status: 'won' })
    await moveDeal(deal.id, 'signed')
    expect(await now(deal)).toMatchObject({ stageId: 'signed', status: 'won' })
    await setStatus(deal.id, { status: 'todo' })
    expect(await now(deal)).toMatchObject({ stageId: 'stage-5', stageSince: today, status: 'todo' })
  })

  test('a stage with open deals is not put there, and open deals are not sent there', async () => {
    await withSigned()
    await dealAt('stage-2')
    const seen = await pipeline()
    expect((await editPipeline(withStage(seen, 'stage-2', { after: true }), seen)).clash).toBeDefined()
    const place = { pipelineId: 'pipeline-1', stageId: 'signed' }
    expect((await removeStage({ pipelineId: 'pipeline-1', stageId: 'stage-2', to: place }, seen)).refused).toBe(
      'noPlace',
    )
  })
})

describe('the gate', () => {
  test('what was filled in and ticked on the way is saved with the move, as one change', async () => {
    const deal = await dealAt('stage-1')
    const before = await contents()
    const amount = { minor: 4_800_00, currency: 'EUR' }
    const answers = { amount, closingDay: '2026-12-24', companyName: 'Nord', checked: ['call'] }
    const { seq } = await moveDeal(deal.id, 'stage-2', deal, answers)
    const company = there(await db.companies.toCollection().first())
    expect(await now(deal)).toMatchObject({
      stageId: 'stage-2',
      amount,
      closingDay: '2026-12-24',
      companyId: company.id,
      checked: ['call'],
    })
    expect((await notesOf(deal).first())?.links).toContain(`c:${company.id}`)
    await undo(seq ?? 0)
    expect(await contents()).toBe(before)
  })

  test('what was filled in elsewhere meanwhile is not overwritten', async () => {
    const deal = await dealAt('stage-1')
    const amount = { minor: 1_00, currency: 'EUR' }
    await moveDeal(deal.id, 'stage-2', deal, { amount })
    const mine = await moveDeal(deal.id, 'stage-3', undefined, { amount: { minor: 2_00, currency: 'EUR' } })
    expect(mine.clash?.fields).toMatchObject([{ field: 'amount', theirs: amount }])
    expect(await now(deal)).toMatchObject({ stageId: 'stage-2', amount })
  })

  test('an entry is ticked once, and the tick is taken away', async () => {
    const deal = await dealAt('stage-1')
    const entry = { id: 'call', text: 'Call them' }
    expect((await setChecked(deal.id, entry, true)).seq).toBeDefined()
    expect((await setChecked(deal.id, entry, true)).seq).toBeUndefined()
    expect((await now(deal)).checked).toEqual(['call'])
    await setChecked(deal.id, entry, false)
    expect((await now(deal)).checked).toBeUndefined()
  })
})
