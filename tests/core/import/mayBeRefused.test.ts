/** Cells of a row are kept only where it may be refused: whatever the plan refuses has to be among those. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeRefused } from '../../../lib/core/import/mayBeRefused'
import { planRows } from '../../../lib/core/import/plan'
import type { ImportNoun } from '../../../lib/core/import/record'
import { seedOf } from '../../support/chance'
import { row, worldOf } from '../../support/importing'

const words = fc.constantFrom('', ' ', 'Ada', 'ada@@engines.example', ' ada@engines.example', '2026-11-30', '12 Taler')
const noun = fc.constantFrom<ImportNoun>('person', 'company', 'deal', 'activity', 'task')
const fields = fc.record(
  {
    name: words,
    givenName: words,
    familyName: words,
    title: words,
    company: words,
    note: words,
    amount: words,
    currency: words,
    at: words,
    due: words,
    emails: fc.array(words, { maxLength: 2 }),
    profileUrls: fc.array(words, { maxLength: 1 }),
  },
  { requiredKeys: [] },
)

test('every row that the plan refuses is one that may be refused', () => {
  const seed = seedOf('mayBeRefused')
  fc.assert(
    fc.property(noun, fields, (kind, given) => {
      const record = row(2, given, { noun: kind })
      const [fate] = planRows(worldOf(), [record])
      if (fate?.fate === 'refused') expect(mayBeRefused(record)).toBe(true)
    }),
    { seed, numRuns: 500, examples: [['person', { profileUrls: [''] }]] },
  )
})
