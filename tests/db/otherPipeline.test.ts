/** A deal that goes into another pipeline: its stage there, what that asks, its timeline and the totals; and back at Undo. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gateInto } from '../../lib/core/gate'
import { openByStage } from '../../lib/db/counts'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, setStatus } from '../../lib/db/deals'
import { RowGone } from '../../lib/db/edit'
import { addPipeline, editPipeline } from '../../lib/db/pipelines'
import { storedPipelines } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { everything, wrongTotals } from '../faults/page/checks'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  await addPipeline('Renewals', { from: 'pipeline-1', firstStage: 'First' })
})
afterEach(() => db.delete())

async function desk() {
  const [own, into] = await storedPipelines()
  const to = into?.stages[1]
  if (!own || !into || !to) throw new Error('there are no two pipelines')
  const made = await createDeal({ title: 'Sensors', people: [], pipelineId: own.id, source: 'hand' })
  return { own, into, to, id: made.value.dealId }
}

test('stands in the stage that was chosen, with what that asks for, says both pipelines in its timeline, and comes back at Undo', async () => {
  const { own, into, to, id } = await desk()
  await editPipeline({
    ...into,
    stages: into.stages.map((stage) => (stage.id === to.id ? { ...stage, requires: ['amount'] } : stage)),
  })
  const before = await db.deals.get(id)
  const [, asking] = await storedPipelines()
  if (!before || !asking) throw new Error('there is no deal')
  expect(gateInto(own, before, asking, to.id)).toMatchObject({ missing: ['amount'] })
  const amount = { minor: 500_00, currency: 'EUR' }
  const { seq, label } = await moveDeal(id, to.id, before, { amount }, into.id)
  expect(label.params).toMatchObject({ stage: 'Renewals · Contacted' })
  expect(await db.deals.get(id)).toMatchObject({ pipelineId: into.id, stageId: to.id, amount, status: 'todo' })
  const moves = (await db.activities.toArray()).filter((one) => one.kind === 'stage')
  expect(moves).toMatchObject([{ stage: { from: 'New business · To qualify', to: 'Renewals · Contacted' } }])
  expect((await openByStage(into.id)).get(to.id)?.count).toBe(1)
  expect(await openByStage(own.id)).toEqual(new Map())
  expect(wrongTotals(await everything())).toEqual([])

  await undo(seq ?? 0)
  expect(await db.deals.get(id)).toEqual(before)
  expect(wrongTotals(await everything())).toEqual([])
})

test('does not move into a stage after the sale before it is won, nor into a pipeline that is gone; moved elsewhere meanwhile, that is asked', async () => {
  const { own, into, to, id } = await desk()
  const last = into.stages.at(-1)?.id ?? ''
  await editPipeline({
    ...into,
    stages: into.stages.map((stage) => (stage.id === last ? { ...stage, after: true } : stage)),
  })
  const seen = await db.deals.get(id)
  expect((await moveDeal(id, last, seen, {}, into.id)).seq).toBeUndefined()
  await expect(moveDeal(id, to.id, seen, {}, 'gone')).rejects.toThrow(RowGone)
  await moveDeal(id, own.stages[2]?.id ?? '')
  expect((await moveDeal(id, to.id, seen, {}, into.id)).clash).toBeDefined()
  await setStatus(id, { status: 'won' })
  await moveDeal(id, last, undefined, {}, into.id)
  expect(await db.deals.get(id)).toMatchObject({ pipelineId: into.id, stageId: last, status: 'won' })
})
