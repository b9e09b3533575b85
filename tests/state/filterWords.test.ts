// @vitest-environment jsdom
/** The sentence of a filter, in both languages. */
import { expect, test } from 'vitest'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { filterWords } from '../../lib/state/filterWords'
import { speak } from '../../lib/state/language'

const about: About = {
  today: '2026-11-25',
  custom: [],
  pipelines: [
    {
      id: 'p',
      name: 'New business',
      position: 1,
      stages: [
        { id: 'a', name: 'Quote', probability: 40 },
        { id: 'b', name: 'Offer', probability: 60 },
      ],
    },
  ],
}
const filter: Filter = {
  join: 'or',
  groups: [
    {
      join: 'and',
      conditions: [
        { field: 'stage', op: 'anyOf', value: ['a', 'b'] },
        { field: 'amount', op: 'more', value: { minor: 500_000, currency: 'EUR' } },
      ],
    },
    { join: 'and', conditions: [{ field: 'closingDay', op: 'inNext', value: 7 }] },
  ],
}
/** As it is read: spaces that hold words together are spaces. */
const says = (what: Filter | undefined) => filterWords('deals', what, about).replace(/[\u00a0\u202f]/g, ' ')

test('a filter is said in one sentence, and what it lists where it asks nothing', () => {
  speak('en')
  expect(says(filter)).toBe(
    'Open deals: (Stage is Quote or Offer, and Amount is more than €5,000), or Expected closing is in the next 7 days',
  )
  expect(says(undefined)).toBe('Open deals')
  const won: Filter = {
    join: 'and',
    groups: [{ join: 'and', conditions: [{ field: 'status', op: 'anyOf', value: ['won'] }] }],
  }
  expect(says(won)).toBe('Deals: Status is Won')
  speak('fr')
  expect(says(filter)).toBe(
    'Opportunités ouvertes : (Étape est Quote ou Offer, et Montant dépasse 5 000 €), ou Signature attendue est dans les 7 prochains jours',
  )
  speak('en')
})
