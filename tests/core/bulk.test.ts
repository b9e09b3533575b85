/** One act on many records: what becomes of each, why it is left out, and what no act may do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyOutcome, type DealAct, dealEntry, dealOutcome, personOutcome } from '../../lib/core/bulk'
import { type Deal, dueDay, OPEN, Status } from '../../lib/core/deal'
import { mayStand } from '../../lib/core/gate'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { companyRow, dealRow, personRow } from '../support/rows'

const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: [
    { id: 'a', name: 'To qualify', probability: 20, checklist: [{ id: 'call', text: 'Call them' }] },
    { id: 'b', name: 'Met', probability: 50 },
    { id: 'c', name: 'Quote', probability: 60, requires: ['amount', 'closingDay'] },
    { id: 'd', name: 'Signed', probability: 100, after: true },
  ],
}
const renewals: Pipeline = {
  id: 'r',
  name: 'Renewals',
  position: 2,
  stages: [
    { id: 'r1', name: 'Due', probability: 70 },
    { id: 'r2', name: 'Offered', probability: 80, requires: ['amount'] },
    { id: 'r3', name: 'Renewed', probability: 100, after: true },
  ],
}
const today = '2026-11-30'
const about = { at: `${today}T10:00:00.000Z`, today, pipelines: [pipeline, renewals] }
const made = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
const deal = (more: Partial<Deal> = {}): Deal =>
  dealRow(made, {
    id: 'x',
    title: 'Deal',
    pipelineId: 'p',
    stageId: 'a',
    stageSince: '2026-11-01',
    nextAction: { text: 'Call', day: '2026-12-02' },
    ...more,
  })
const does = (act: DealAct, more: Partial<Deal> = {}) => dealOutcome(deal(more), act, about)
const to = (stageId: string): DealAct => ({ kind: 'stage', pipelineId: 'p', stageId })
const into = (stageId: string, pipelineId = 'r'): DealAct => ({ kind: 'pipeline', pipelineId, stageId })

describe('deals', () => {
  test('moved together leave out those that lack what the stage needs, and say what that is', () => {
    expect(does(to('c'))).toEqual({ state: 'left', why: 'missing', missing: ['amount', 'closingDay'] })
    expect(does(to('c'), { amount: { minor: 1, currency: 'EUR' } })).toMatchObject({ missing: ['closingDay'] })
    const known = { amount: { minor: 1, currency: 'EUR' }, closingDay: '2026-12-24' }
    expect(does(to('c'), known)).toMatchObject({ state: 'changed', after: { stageId: 'c', stageSince: today } })
    // On the way back nothing is asked.
    expect(does(to('c'), { status: 'won', stageId: 'd' })).toMatchObject({ why: 'stage' })
    expect(does(to('a'), { stageId: 'b' })).toMatchObject({ state: 'changed' })
  })

  test('that stand there, of another pipeline, closed, or in a stage that is none for them are left out', () => {
    expect(does(to('a'))).toMatchObject({ why: 'same' })
    expect(does(to('b'), { pipelineId: 'other' })).toMatchObject({ why: 'pipeline' })
    expect(does(to('d'))).toMatchObject({ why: 'stage' })
    expect(does(to('b'), { status: 'lost', reason: 'Price' })).toMatchObject({ why: 'stage' })
    expect(does({ kind: 'postpone', day: today }, { status: 'won' })).toMatchObject({ why: 'closed' })
    expect(does({ kind: 'status', to: { status: 'lost', reason: 'Price' } }, { status: 'won' })).toMatchObject({
      why: 'closed',
    })
  })

  test('that go into another pipeline stand in the stage chosen there, and keep how long they stood where they were', () => {
    expect(does(into('r1'))).toMatchObject({
      state: 'changed',
      after: { pipelineId: 'r', stageId: 'r1', stageSince: today, stays: [{ stageId: 'a', days: 29 }] },
    })
    // Between two pipelines there is no way back: the stage asks, wherever it stands in its own.
    expect(does(into('r2'))).toEqual({ state: 'left', why: 'missing', missing: ['amount'] })
    expect(does(into('r3'))).toMatchObject({ why: 'stage' })
    expect(does(into('r3'), { status: 'won' })).toMatchObject({ after: { pipelineId: 'r', stageId: 'r3' } })
    expect(does(into('r1'), { status: 'lost', reason: 'Price' })).toMatchObject({ after: { stageId: 'r1' } })
    expect(does(into('b', 'p'))).toMatchObject({ why: 'same' })
    expect(does(into('gone'))).toMatchObject({ why: 'stage' })
    expect(does(into('r1', 'gone'))).toMatchObject({ why: 'stage' })
  })

  test('on standby are put off by the day on which they wake, and woken by a next action', () => {
    const asleep = { status: 'standby' as const, standbyUntil: '2026-12-10', nextAction: undefined }
    expect(does({ kind: 'postpone', day: '2027-01-05' }, asleep)).toMatchObject({
      after: { standbyUntil: '2027-01-05' },
    })
    expect(does({ kind: 'next', next: { text: 'Write', day: today } }, asleep)).toMatchObject({
      after: { status: 'todo', standbyUntil: undefined, nextAction: { text: 'Write' } },
    })
  })

  test('tell their timeline of a move and of another status, and of nothing else', () => {
    const one = deal()
    const entry = (act: DealAct) => {
      const outcome = dealOutcome(one, act, about)
      return outcome.state === 'changed' ? dealEntry(act, one, outcome.after, about) : undefined
    }
    expect(entry(to('b'))).toEqual({ kind: 'stage', stage: { from: 'To qualify', to: 'Met' } })
    expect(entry(into('r1'))).toEqual({
      kind: 'stage',
      stage: { from: 'New business · To qualify', to: 'Renewals · Due' },
    })
    expect(entry({ kind: 'status', to: { status: 'lost', reason: 'Price' } })).toMatchObject({
      kind: 'status',
      status: { from: 'todo', to: 'lost', reason: 'Price' },
    })
    expect(entry({ kind: 'star', on: true })).toBeUndefined()
  })

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`)
  const act: fc.Arbitrary<DealAct> = fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'd', 'gone').map(to),
    fc.constantFrom('r1', 'r2', 'r3', 'gone').map((stageId) => into(stageId)),
    fc.constantFrom('a', 'c', 'd').map((stageId) => into(stageId, 'p')),
    fc.tuple(fc.constantFrom(...Status.options), day).map(
      ([status, until]): DealAct => ({
        kind: 'status',
        to: (status === 'standby' ? { status, until } : { status, reason: 'Price' }) as never,
      }),
    ),
    day.map((each): DealAct => ({ kind: 'next', next: { text: 'Call', day: each } })),
    day.map((each): DealAct => ({ kind: 'postpone', day: each })),
    fc.option(day, { nil: undefined }).map((each): DealAct => ({ kind: 'closingDay', day: each })),
    fc.constantFrom<DealAct>(
      { kind: 'star', on: true },
      { kind: 'temperature', label: 'hot' },
      { kind: 'temperature' },
      { kind: 'tag', tag: { category: 'Region', name: 'North' } },
      { kind: 'untag', tag: { category: 'region', name: 'NORTH' } },
      { kind: 'campaign', name: 'Fair' },
    ),
  )

  test('no acts leave an open deal without a day to look at it, or a deal in a stage that is none for it', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 20 }), (acts) => {
        let now = deal()
        for (const each of acts) {
          const outcome = dealOutcome(now, each, about)
          if (outcome.state === 'changed') now = outcome.after
          if (OPEN.includes(now.status)) expect(dueDay(now), JSON.stringify(each)).toBeDefined()
          else expect(dueDay(now)).toBeUndefined()
          const own = now.pipelineId === 'r' ? renewals : pipeline
          expect(own.stages.map(({ id }) => id)).toContain(now.stageId)
          expect(mayStand(now, stageOf(own, now.stageId)), JSON.stringify(each)).toBe(true)
        }
      }),
    )
  })

  test('done twice, an act finds nothing left to do', () => {
    fc.assert(
      fc.property(act, (each) => {
        const first = does(each)
        if (first.state !== 'changed') return
        const again = dealOutcome(first.after, each, about)
        expect(again.state).toBe('left')
      }),
    )
  })
})

describe('people and companies', () => {
  test('get what they have not, and lose what they have', () => {
    const ann = personRow(made, { id: 'ann', name: 'Ann' })
    expect(personOutcome(ann, { kind: 'lifecycle', lifecycle: 'lead' })).toMatchObject({ why: 'same' })
    expect(personOutcome(ann, { kind: 'company', companyId: 'nord' })).toMatchObject({ after: { companyId: 'nord' } })
    const nord = companyRow(made, { id: 'nord', name: 'Nord', roles: ['supplier'] })
    expect(companyOutcome(nord, { kind: 'role', role: 'customer', on: true })).toMatchObject({
      after: { roles: ['customer', 'supplier'] },
    })
    expect(companyOutcome(nord, { kind: 'role', role: 'supplier', on: false })).toMatchObject({
      after: { roles: undefined },
    })
    expect(companyOutcome(nord, { kind: 'role', role: 'partner', on: false })).toMatchObject({ why: 'same' })
  })
})
