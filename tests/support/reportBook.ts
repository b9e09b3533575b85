/** A small random book of records for reports, and the same as columns: for tests that count it in two ways. */
import fc from 'fast-check'
import type { Activity } from '../../lib/core/activity'
import type { Company, CompanyRole } from '../../lib/core/company'
import { addDays } from '../../lib/core/days'
import { type Deal, Status } from '../../lib/core/deal'
import { LifeCycle, type Person } from '../../lib/core/person'
import { type Facts, noFacts } from '../../lib/core/reports/facts'
import { putFact } from '../../lib/core/reports/putFact'
import type { Sums } from '../../lib/core/reports/sums'
import { activityRow, companyRow, dealRow, personRow } from './rows'

export type Book = { people: Person[]; deals: Deal[]; activities: Activity[]; companies: Company[] }

/** The day on which nothing of the book has happened yet. */
export const BOOK_END = '2026-04-30'
const FIRST = '2025-12-20'
const DAYS = 130
const KINDS = ['email', 'call', 'meeting', 'note', 'stage'] as const
const day = fc.nat(DAYS - 1).map((n) => addDays(FIRST, n))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const word = fc.constantFrom('Price', 'Timing', 'Budget')

const person = fc.record({
  made: day,
  lifecycle: fc.constantFrom(...LifeCycle.options),
  source: fc.constantFrom('gmail', 'hand', 'Fair'),
  company: maybe(fc.nat(3)),
})
const company = fc.record({ made: day, roles: maybe(fc.constantFrom<CompanyRole[]>(['customer'], ['supplier'])) })
const deal = fc.record({
  made: day,
  took: fc.nat(60),
  status: fc.constantFrom(...Status.options),
  source: fc.constantFrom('gmail', 'hand', 'Fair'),
  campaign: maybe(fc.constantFrom('Spring', 'Autumn')),
  reason: maybe(word),
  rival: maybe(fc.constantFrom('Acme', 'Globex')),
  stage: fc.nat(4),
  amount: maybe(fc.record({ minor: fc.nat(100_000), currency: fc.constantFrom('EUR', 'NOK') })),
  people: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  company: maybe(fc.nat(3)),
})
const activity = fc.record({
  day,
  hour: fc.nat(23),
  kind: fc.constantFrom(...KINDS),
  minutes: maybe(fc.nat(90)),
  outcome: maybe(fc.constantFrom('Reached', 'No answer')),
  people: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  companies: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
})

export const book: fc.Arbitrary<Book> = fc
  .record({
    people: fc.array(person, { minLength: 8, maxLength: 8 }),
    companies: fc.array(company, { minLength: 4, maxLength: 4 }),
    deals: fc.array(deal, { maxLength: 14 }),
    activities: fc.array(activity, { maxLength: 40 }),
  })
  .map(({ people, companies, deals, activities }) => ({
    companies: companies.map(({ made, roles }, n) =>
      companyRow(at(made), { id: `c${n}`, name: `Company ${n}`, roles }),
    ),
    people: people.map(({ made, company, ...one }, n) =>
      personRow(at(made), { id: `p${n}`, ...one, ...(company !== undefined && { companyId: `c${company}` }) }),
    ),
    deals: deals.map(({ made, took, stage, company, people: on, ...one }, n) => {
      const closed = one.status === 'todo' || one.status === 'standby' ? undefined : addDays(made, took)
      return dealRow(at(made), {
        ...{ id: `d${n}`, title: `Deal ${n}`, pipelineId: 'one', stageId: `s${stage}`, stageSince: made, ...one },
        ...(company !== undefined && { companyId: `c${company}` }),
        people: on.map((p) => ({ personId: `p${p}` })),
        ...(closed && { closedDay: closed, closedAt: `${closed}T11:00:00.000Z` }),
      })
    }),
    activities: activities.map(({ day: on, hour, people: who, companies, ...one }, n) =>
      activityRow({
        ...{ id: `a${n}`, at: new Date(`${on}T${String(hour).padStart(2, '0')}:30`).toISOString(), ...one },
        links: [...who.map((p) => `p:p${p}`), ...companies.map((c) => `c:c${c}`)],
      }),
    ),
  }))

const at = (made: string) => ({ createdAt: `${made}T11:00:00.000Z`, updatedAt: `${made}T11:00:00.000Z` })

/** The book as facts. Rows have the numbers of their records. */
export function factsOf({ companies, people, deals, activities }: Book): Facts {
  const facts = noFacts()
  for (const row of companies) putFact(facts, 'companies', row.id, row)
  for (const row of people) putFact(facts, 'people', row.id, row)
  for (const row of deals) putFact(facts, 'deals', row.id, row)
  for (const row of activities) putFact(facts, 'activities', row.id, row)
  return facts
}

/** Sums by currency as a plain object, for comparing; none that are nothing. */
export const byCurrency = (sums: Sums): Record<string, number> =>
  Object.fromEntries(sums.money().map(({ currency, minor }) => [currency, minor]))

/** The same worked out of the records. */
export function plainSums(deals: readonly Deal[]): { unpriced: number; sums: Record<string, number> } {
  const sums: Record<string, number> = {}
  for (const { amount } of deals) if (amount) sums[amount.currency] = (sums[amount.currency] ?? 0) + amount.minor
  return { unpriced: deals.filter((one) => !one.amount).length, sums }
}
