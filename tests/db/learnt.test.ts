/** The standard of a stage as it is learnt from deals that were won, without reading any of them. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { learntStandard } from '../../lib/db/counts'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal, setStatus } from '../../lib/db/deals'
import { editPipeline } from '../../lib/db/pipelines'
import { pipelines, storedPipelines } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { everything, wrongTotals } from '../faults/page/checks'

const PIPELINE = 'pipeline-1'
/** A day of May, at noon wherever this runs. */
const may = (day: number) => vi.setSystemTime(new Date(2026, 4, day, 12))

beforeEach(async () => {
  // The clock alone: the database takes its turns as ever.
  vi.useFakeTimers({ toFake: ['Date'] })
  may(1)
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  vi.useRealTimers()
  await db.delete()
})

/** A deal that stands in the first stage for so many days, in the second for two, and is closed. */
async function sale(days: number, status: 'won' | 'lost' = 'won') {
  may(1)
  const { dealId: id } = (await createDeal({ title: `Deal ${days}`, people: [], pipelineId: PIPELINE, source: 'hand' }))
    .value
  may(1 + days)
  await moveDeal(id, 'stage-2')
  may(3 + days)
  const closed = await setStatus(id, status === 'won' ? { status } : { status, reason: 'Price' })
  return { id, closed }
}

test('deals that were won teach what a stage takes; others, and those taken back, teach nothing', async () => {
  for (const days of [4, 6, 8, 20]) await sale(days)
  await sale(1, 'lost')
  expect(await learntStandard(PIPELINE, 'stage-1')).toBeUndefined()

  const fifth = await sale(10)
  expect(await learntStandard(PIPELINE, 'stage-1')).toEqual({ n: 5, low: 6, median: 8, high: 10 })
  expect(await learntStandard(PIPELINE, 'stage-2')).toEqual({ n: 5, low: 2, median: 2, high: 2 })
  expect(await learntStandard(PIPELINE, 'stage-3')).toBeUndefined()
  expect(wrongTotals(await everything())).toEqual([])

  const { seq } = fifth.closed
  if (seq === undefined) throw new Error('nothing was closed')
  await undo(seq)
  expect(await learntStandard(PIPELINE, 'stage-1')).toBeUndefined()

  await setStatus(fifth.id, { status: 'won' })
  await setStatus(fifth.id, { status: 'todo' })
  expect(await learntStandard(PIPELINE, 'stage-1')).toBeUndefined()
  await setStatus(fifth.id, { status: 'won' })
  expect((await learntStandard(PIPELINE, 'stage-1'))?.n).toBe(5)
  await removeDeal(fifth.id)
  expect(await learntStandard(PIPELINE, 'stage-1')).toBeUndefined()
  expect(wrongTotals(await everything())).toEqual([])
})

test('where a stage has no standard, what five deals took is one, unless only typed ones count; nothing of it is stored', async () => {
  const stages = async () => (await pipelines())[0]?.stages.map(({ standard, learntFrom }) => [standard, learntFrom])
  const [pipeline] = await storedPipelines()
  if (!pipeline) throw new Error('there is no pipeline')
  const [first, ...others] = pipeline.stages
  if (!first) throw new Error('there is no stage')
  const typed = { ...pipeline, stages: [{ ...first, standard: undefined }, ...others] }
  await editPipeline(typed)
  for (const days of [4, 6, 8, 20]) await sale(days)
  expect((await stages())?.[0]).toEqual([undefined, undefined])
  await sale(10)
  expect((await stages())?.slice(0, 2)).toEqual([
    [10, 5],
    [10, undefined],
  ])
  expect((await storedPipelines())[0]).toEqual({ ...typed, stages: [{ ...first, standard: undefined }, ...others] })
  await editPipeline({ ...typed, typedOnly: true })
  expect((await stages())?.[0]).toEqual([undefined, undefined])
})
