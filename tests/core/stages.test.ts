/** Changing the stages of a pipeline. */
import { describe, expect, test } from 'vitest'
import type { Pipeline } from '../../lib/core/pipeline'
import {
  isStageNameTaken,
  isStatusName,
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
})
