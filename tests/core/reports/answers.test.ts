/** What reports answer on random books: each count opens to as many records, each once, and no share is of more than all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activity } from '../../../lib/core/reports/activityReport'
import { attribution } from '../../../lib/core/reports/attributionReport'
import { cohort } from '../../../lib/core/reports/cohortReport'
import { effort } from '../../../lib/core/reports/effortReport'
import { lost } from '../../../lib/core/reports/lostReport'
import { pressure } from '../../../lib/core/reports/pressureReport'
import type { Cell, Report, ReportAbout, ReportOptions } from '../../../lib/core/reports/report'
import { tooLong } from '../../../lib/core/reports/tooLongReport'
import { BOOK_END, type Book, book, factsOf } from '../../support/reportBook'

const stages = ['Qualify', 'Meet', 'Quote', 'Negotiate', 'Close'].map((name, n) => ({
  id: `s${n}`,
  name,
  probability: 20,
}))
const about: ReportAbout = {
  today: BOOK_END,
  pipelines: [{ id: 'one', name: 'Sales', position: 1, stages: stages.map((stage) => ({ ...stage, standard: 10 })) }],
  rates: [],
  labels: [],
  settings: { id: 'settings', currency: 'EUR', ownAddresses: [] },
}
const period = { from: '2026-01-01', to: '2026-03-31' }
const options = fc.record<ReportOptions>(
  {
    period: fc.constant(period),
    comparison: fc.constant({ from: '2025-12-01', to: '2025-12-31' }),
    source: fc.constantFrom('gmail', 'nowhere'),
    currency: fc.constant('EUR'),
    atLeast: fc.constant(5000),
    choices: fc.record({
      by: fc.constantFrom('type', 'week', 'rep', 'rival', 'stage', 'campaign', '__proto__'),
      customerQuiet: fc.constantFrom('10', '-1', 'x'),
      quote: fc.constantFrom('one s1', 'byName', 'gone'),
      action: fc.constantFrom('kind email', 'type Unheard'),
    }),
  },
  { requiredKeys: ['period'] },
)

const cellsOf = (report: Report, one: Book, asked: ReportOptions): Cell[] => {
  const { figures = [], tables } = report.run(factsOf(one), asked, about)
  for (const { columns, rows } of tables) for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1)
  return [...figures, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))]
}

test.each([activity, attribution, cohort, effort, lost, pressure, tooLong])('$id', (report) => {
  const says = (one: Book, asked: ReportOptions) => {
    for (const cell of cellsOf(report, one, asked)) {
      const rows = cell.behind?.rows()
      if (rows) expect(new Set(rows).size).toBe(rows.length)
      if (rows && cell.is === 'count') expect(rows.length).toBe(cell.value)
      if (cell.is === 'share') expect(cell.part).toBeLessThanOrEqual(cell.of)
    }
  }
  fc.assert(fc.property(book, options, says), { numRuns: 60 })
  // Nothing at all is nothing, and no failure.
  says({ people: [], companies: [], deals: [], activities: [] }, { period })
})
