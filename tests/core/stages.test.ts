/** Changing the stages of a pipeline. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import {
  checklistOf,
  isLastOfSale,
  isPipelineNameTaken,
  isStageNameTaken,
  isStatusName,
  startStages,
  wholeNumber,
  withNewStage,
  withoutStage,
  withStage,
  withStageMoved,
} from '../../lib/core/stages'

const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: [
    { id: 'a', name: 'To qualify', probability: 20, standard: 7 },
    { id: 'b', name: 'Rencontré', probability: 50 },
  ],
}
const ids = (one: Pipeline) => one.stages.map((stage) => stage.id)

describe('stages', () => {
  test('move by one and stop at the ends', () => {
    expect(ids(withStageMoved(pipeline, 'b', -1))).toEqual(['b', 'a'])
    expect(ids(withStageMoved(pipeline, 'b', 1))).toEqual(['a', 'b'])
    expect(ids(withStageMoved(pipeline, 'a', -1))).toEqual(['a', 'b'])
    expect(ids(withStageMoved(pipeline, 'nowhere', 1))).toEqual(['a', 'b'])
  })

  test('are changed, added and removed without touching the others', () => {
    expect(withStage(pipeline, 'b', { probability: 55 }).stages).toEqual([
      pipeline.stages[0],
      { id: 'b', name: 'Rencontré', probability: 55 },
    ])
    expect(withNewStage(pipeline, 'c', 'Quote').stages.at(-1)).toEqual({ id: 'c', name: 'Quote', probability: 75 })
    expect(ids(withoutStage(pipeline, 'a'))).toEqual(['b'])
    expect(pipeline.stages).toHaveLength(2)
  })

  test('bear no name twice, however it is written, and none of a status', () => {
    expect(isStageNameTaken(pipeline, 'a', 'RENCONTRE')).toBe(true)
    expect(isStageNameTaken(pipeline, 'b', 'Rencontré')).toBe(false)
    expect(isStatusName('Gagné ')).toBe(true)
    expect(isStatusName('Cancelled')).toBe(true)
    expect(isStatusName('Negotiation')).toBe(false)
  })

  test('take whole numbers in their bounds only', () => {
    expect(wholeNumber(' 20 ', 100)).toBe(20)
    for (const typed of ['101', '-1', '2.5', 'ten', '', '1e3']) expect(wholeNumber(typed, 100), typed).toBeUndefined()
  })

  test('after the sale stand behind those of the sale, and change places among themselves only', () => {
    const after = withStage(withStage(pipeline, 'a', { after: true }), 'b', { criteria: 'x' })
    expect(ids(after)).toEqual(['b', 'a'])
    expect(ids(withStageMoved(after, 'a', -1))).toEqual(['b', 'a'])
    expect(withNewStage(after, 'c', 'Quote').stages.map(({ id, probability }) => [id, probability])).toEqual([
      ['b', 50],
      ['c', 75],
      ['a', 20],
    ])
    expect(isLastOfSale(after, 'b')).toBe(true)
    expect(isLastOfSale(after, 'a')).toBe(false)
  })

  test('of a new pipeline are one, or those of another under new ids', () => {
    let n = 0
    const newId = () => `new-${n++}`
    expect(startStages(undefined, 'First step', newId)).toEqual([{ id: 'new-0', name: 'First step', probability: 20 }])
    const like = withStage(pipeline, 'a', { checklist: [{ id: 'old', text: 'Call' }], requires: ['amount'] })
    expect(startStages(like, '', newId)).toEqual([
      {
        id: 'new-1',
        name: 'To qualify',
        probability: 20,
        standard: 7,
        requires: ['amount'],
        checklist: [{ id: 'new-2', text: 'Call' }],
      },
      { id: 'new-3', name: 'Rencontré', probability: 50 },
    ])
    expect(isPipelineNameTaken([pipeline], undefined, 'NEW business')).toBe(true)
    expect(isPipelineNameTaken([pipeline], 'p', 'New business')).toBe(false)
  })

  test('keep the ids of what stays on their checklist', () => {
    const before = [
      { id: '1', text: 'Call' },
      { id: '2', text: 'Visit' },
    ]
    expect(checklistOf(before, ['Visit', 'Write'], () => 'new')).toEqual([
      { id: '2', text: 'Visit' },
      { id: 'new', text: 'Write' },
    ])
    expect(checklistOf(before, [], () => 'new')).toBeUndefined()
  })

  test('whatever is done to them, those of the sale come first and one of them is left', () => {
    const act = fc.tuple(fc.constantFrom('add', 'remove', 'up', 'down', 'after'), fc.nat(20))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let now = pipeline
        for (const [n, [what, which]] of acts.entries()) {
          const { id, after } = now.stages[which % now.stages.length] as Pipeline['stages'][number]
          if (what === 'add') now = withNewStage(now, `new-${n}`, `Stage ${n}`)
          else if (what === 'up' || what === 'down') now = withStageMoved(now, id, what === 'up' ? -1 : 1)
          else if (isLastOfSale(now, id)) continue
          else now = what === 'remove' ? withoutStage(now, id) : withStage(now, id, { after: !after })
          expect(saleStages(now).length).toBeGreaterThan(0)
          expect(now.stages.slice(saleStages(now).length).every((stage) => stage.after)).toBe(true)
          expect(new Set(ids(now)).size).toBe(now.stages.length)
        }
      }),
    )
  })
})
