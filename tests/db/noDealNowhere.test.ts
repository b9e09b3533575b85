/** Whatever is done to pipelines, stages and deals, and taken back again: each deal stands in a stage of its pipeline that may hold it. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deal } from '../../lib/core/deal'
import type { Pipeline, Stage } from '../../lib/core/pipeline'
import { withNewStage, withoutStage, withStage } from '../../lib/core/stages'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal, setNextAction, setStatus } from '../../lib/db/deals'
import { addPipeline, editPipeline } from '../../lib/db/pipelines'
import { removeStage } from '../../lib/db/removeStage'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { brokenReferences, everything, wrongTotals } from '../faults/page/checks'

const RUNS = Number(process.env.RUNS ?? 15)

/** What there is at the moment, chosen by numbers. */
type Scene = {
  pipeline: Pipeline
  stage: Stage
  /** A pipeline and a stage of it, the same or another. */
  other: Pipeline
  place: Stage
  deal?: Deal
  n: number
}

const STATUSES = [
  { status: 'todo' as const },
  { status: 'won' as const },
  { status: 'won' as const },
  { status: 'lost' as const, reason: 'Price' },
]

const ACTS: Record<string, (scene: Scene) => Promise<unknown>> = {
  addStage: ({ pipeline, n }) => editPipeline(withNewStage(pipeline, `added-${n}`, `Stage ${n}`), pipeline),
  dropStage: ({ pipeline, stage }) => editPipeline(withoutStage(pipeline, stage.id), pipeline),
  turnStage: ({ pipeline, stage }) =>
    editPipeline(withStage(pipeline, stage.id, { after: !stage.after || undefined }), pipeline),
  removeStage: ({ pipeline, stage, other, place }) =>
    removeStage(
      { pipelineId: pipeline.id, stageId: stage.id, to: { pipelineId: other.id, stageId: place.id } },
      pipeline,
    ),
  removePipeline: ({ pipeline, other, place }) =>
    removeStage({ pipelineId: pipeline.id, to: { pipelineId: other.id, stageId: place.id } }, pipeline),
  addPipeline: ({ pipeline, n }) => addPipeline(`Pipeline ${n}`, { from: pipeline.id, firstStage: '' }),
  addDeal: ({ pipeline, stage, n }) =>
    createDeal({ title: `Deal ${n}`, people: [], pipelineId: pipeline.id, stageId: stage.id, source: 'hand' }),
  moveDeal: async ({ deal, n }) => {
    const stages = deal && (await db.pipelines.get(deal.pipelineId))?.stages
    const to = stages?.[n % stages.length]
    if (deal && to) await moveDeal(deal.id, to.id)
  },
  setStatus: async ({ deal, n }) => {
    const to = STATUSES[n % STATUSES.length]
    if (deal && to) await setStatus(deal.id, to)
  },
  removeDeal: async ({ deal, n }) => {
    if (deal && n % 3 === 0) await removeDeal(deal.id)
  },
  undo: async ({ n }) => {
    const seqs = await db.changes.toCollection().primaryKeys()
    const seq = seqs[n % seqs.length]
    if (seq !== undefined) await undo(seq)
  },
}

const chosen = <T>(all: readonly T[], n: number): T => all[n % all.length] as T

async function act([what, a, b, n]: [string, number, number, number]): Promise<void> {
  const [pipelines, deals] = await Promise.all([db.pipelines.toArray(), db.deals.toArray()])
  const [pipeline, other] = [chosen(pipelines, a), chosen(pipelines, b)]
  const scene = { pipeline, stage: chosen(pipeline.stages, b), other, place: chosen(other.stages, n) }
  await ACTS[what]?.({ ...scene, deal: deals[a % deals.length], n })
}

beforeEach(() => db.open())
afterEach(() => db.delete())

test('no deal is left in no stage', { timeout: 120_000 }, async () => {
  // Deals come and move more often than the rest.
  const often = ['addDeal', 'addDeal', 'moveDeal', 'moveDeal', 'setStatus', 'undo', 'undo']
  const what = fc.constantFrom(...Object.keys(ACTS), ...often)
  const step = fc.tuple(what, fc.nat(997), fc.nat(997), fc.nat(9_973))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      await db.delete()
      await db.open()
      await setUp('en', 'EUR')
      for (const each of steps) await act(each)
      const all = await everything()
      expect(brokenReferences(all)).toEqual([])
      expect(wrongTotals(all)).toEqual([])
      for (const pipeline of (all.pipelines ?? []) as unknown as Pipeline[])
        expect(
          pipeline.stages.some((stage) => !stage.after),
          `a stage of the sale in ${pipeline.name}`,
        ).toBe(true)
    }),
    { numRuns: RUNS },
  )
})

test('a deal that was won and is planned for again is open in every respect, in a stage of the sale', async () => {
  await setUp('en', 'EUR')
  const [pipeline] = await db.pipelines.toArray()
  if (!pipeline) throw new Error('There is no pipeline.')
  const stageId = pipeline.stages[0]?.id
  const made = await createDeal({ title: 'Pumps', people: [], pipelineId: pipeline.id, stageId, source: 'hand' })
  const id = made.value.dealId
  await setStatus(id, { status: 'won' })
  const [first] = pipeline.stages
  const own = pipeline.stages.map((stage) => (stage.id === first?.id ? { ...stage, after: true as const } : stage))
  await db.pipelines.update(pipeline.id, { stages: [...own.slice(1), ...own.slice(0, 1)] })
  await setNextAction(id, { text: 'Call', day: '2030-01-01' })
  const deal = await db.deals.get(id)
  expect(deal).toMatchObject({ status: 'todo', nextAction: { text: 'Call', day: '2030-01-01' } })
  expect([deal?.closedAt, deal?.closedDay]).toEqual([undefined, undefined])
  expect(brokenReferences(await everything())).toEqual([])
  expect(wrongTotals(await everything())).toEqual([])
})
