/** A report is counted in steps: what is written meanwhile is in its answer, and who has left gets none. */
import { expect, test } from 'vitest'
import { putFact } from '../../lib/core/reports/putFact'
import type { Report } from '../../lib/core/reports/report'
import { inSteps } from '../../lib/core/reports/steps'
import { answered } from '../../lib/state/answered'
import { ABOUT, dealOf, factsOf } from '../support/reportWorld'

const options = { period: { from: '2026-01-01', to: '2026-12-31' } }
const counting = (onStep: (step: number) => void): Report => ({
  ...{ id: 'lost', asks: { filters: [] } },
  ...inSteps(function* ({ deals }) {
    const n = deals.n
    for (let step = 0; step < 3; step++) {
      onStep(step)
      yield
    }
    return { over: { of: 'deals', n }, charts: [], tables: [], notes: [] }
  }),
})

test('a record that is put in between two steps is counted', async () => {
  const facts = factsOf([{ id: 'one', way: [['a', '2026-05-01']] }])
  let more: string | undefined = 'two'
  const report = counting((step) => {
    if (step !== 1 || !more) return
    const deal = dealOf({ id: more, way: [['a', '2026-05-02']] })
    more = undefined
    putFact(facts, 'deals', deal.id, deal)
  })
  expect(await answered(report, facts, options, ABOUT, () => false)).toMatchObject({ over: { n: 2 } })
})

test('where facts never come to rest it is counted in one go, and who has left hears nothing', async () => {
  const facts = factsOf([{ id: 'one', way: [['a', '2026-05-01']] }])
  const restless = counting(() => {
    facts.turn++
  })
  expect(await answered(restless, facts, options, ABOUT, () => false)).toMatchObject({ over: { n: 1 } })
  let steps = 0
  const left = counting(() => steps++)
  expect(await answered(left, facts, options, ABOUT, () => steps > 0)).toBeUndefined()
  expect(steps).toBe(1)
})
