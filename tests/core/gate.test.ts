/** The gate: what a deal is asked for on its way to a stage, and when it goes at once. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gateOf, mayStand, missingFor, stagesFor } from '../../lib/core/gate'
import { nextStage, type Pipeline, Requirement, stageOf } from '../../lib/core/pipeline'

const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: [
    { id: 'a', name: 'To qualify', probability: 20, checklist: [{ id: 'call', text: 'Call them' }] },
    { id: 'b', name: 'Met', probability: 50, criteria: 'Need and budget are known' },
    { id: 'c', name: 'Quote', probability: 60, requires: ['people', 'amount', 'closingDay', 'company'] },
    { id: 'd', name: 'Signed', probability: 100, after: true },
    { id: 'e', name: 'Delivered', probability: 100, after: true },
  ],
}
const bare = { stageId: 'b', people: [] }
const known = {
  ...bare,
  people: [{ personId: 'ann' }],
  amount: { minor: 0, currency: 'EUR' },
  closingDay: '2026-12-24',
  companyId: 'nord',
}

describe('the gate', () => {
  test('names what the stage needs and is not known, in the order of the form', () => {
    expect(gateOf(pipeline, bare, 'c')?.missing).toEqual(['amount', 'closingDay', 'company', 'people'])
    expect(gateOf(pipeline, { ...known, closingDay: undefined }, 'c')?.missing).toEqual(['closingDay'])
  })

  test('is open where all is known: an amount of nothing is an amount', () => {
    expect(gateOf(pipeline, known, 'c')).toBeUndefined()
  })

  test('points out what was not ticked in the stage that is left', () => {
    expect(gateOf(pipeline, { ...bare, stageId: 'a' }, 'b')).toMatchObject({
      missing: [],
      unticked: [{ id: 'call' }],
      from: { id: 'a' },
      to: { id: 'b' },
    })
    expect(gateOf(pipeline, { ...bare, stageId: 'a', checked: ['call'] }, 'b')).toBeUndefined()
  })

  test('asks nothing of written criteria alone, on the way back, of a stage that is jumped over, or of none', () => {
    expect(gateOf(pipeline, { ...known, stageId: 'a', checked: ['call'] }, 'b')).toBeUndefined()
    expect(gateOf(pipeline, { ...bare, stageId: 'd' }, 'c')).toBeUndefined()
    expect(gateOf(pipeline, bare, 'd')).toBeUndefined()
    expect(gateOf(pipeline, bare, 'b')).toBeUndefined()
    expect(gateOf(pipeline, bare, 'gone')).toBeUndefined()
  })

  test('a deal of a stage that is gone counts as standing in the first', () => {
    expect(gateOf(pipeline, { ...known, stageId: 'gone' }, 'c')?.unticked).toHaveLength(1)
  })

  test('what is filled in is missing no longer, whatever is needed', () => {
    const needs = fc.subarray([...Requirement.options])
    fc.assert(
      fc.property(needs, needs, (requires, filled) => {
        const deal = { ...bare, ...Object.fromEntries(filled.map((one) => [FIELD[one], known[FIELD[one]]])) }
        const missing = missingFor(deal, { requires })
        expect(new Set(missing)).toEqual(new Set(requires.filter((one) => !filled.includes(one))))
      }),
    )
  })
})

const FIELD = { amount: 'amount', closingDay: 'closingDay', company: 'companyId', people: 'people' } as const

describe('after the sale', () => {
  test('only deals won stand, and only they are moved there', () => {
    expect(stagesFor(pipeline, { status: 'standby' }).map((stage) => stage.id)).toEqual(['a', 'b', 'c'])
    expect(stagesFor(pipeline, { status: 'won' }).map((stage) => stage.id)).toEqual(['d', 'e'])
    expect(stagesFor(pipeline, { status: 'lost' })).toEqual([])
    for (const status of ['todo', 'standby', 'lost', 'cancelled'] as const)
      expect(mayStand({ status }, stageOf(pipeline, 'd')), status).toBe(false)
    expect(mayStand({ status: 'won' }, stageOf(pipeline, 'd'))).toBe(true)
  })

  test('comes after winning, not after the last stage', () => {
    expect(nextStage(pipeline, 'b')?.id).toBe('c')
    expect(nextStage(pipeline, 'c')).toBeUndefined()
    expect(nextStage(pipeline, 'd')?.id).toBe('e')
  })
})
