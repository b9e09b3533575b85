/** The made-up records are such as the store itself would keep, the same for the same seed, and hang together. */
import { expect, test } from 'vitest'
import { Activity } from '../../lib/core/activity'
import { Company } from '../../lib/core/company'
import { Deal } from '../../lib/core/deal'
import { Person } from '../../lib/core/person'
import { Task } from '../../lib/core/task'
import { generate } from '../support/generate'
import { deskOf } from '../support/generateDesk'

const today = '2026-11-22'
const size = deskOf(2_000, 7)
const records = generate(today, size)

test('every row fits its schema', () => {
  const schemas = { people: Person, companies: Company, deals: Deal, activities: Activity, tasks: Task }
  for (const [table, schema] of Object.entries(schemas)) {
    const rows = records[table as keyof typeof schemas]
    expect(rows.length, table).toBeGreaterThan(0)
    // One comparison of all: thirty thousand of them take a hundred times as long.
    expect(rows.map((row) => schema.parse(row))).toEqual(rows)
    expect(new Set(rows.map((row) => row.id)).size, table).toBe(rows.length)
  }
})

test('there are as many as asked, and those named are there', () => {
  expect(records.people).toHaveLength(2_000)
  expect(records.deals).toHaveLength(1_000)
  expect(records.activities).toHaveLength(20_000)
  expect(records.deals.filter((deal) => deal.due !== undefined)).toHaveLength(200)
  const ids = new Set([...records.people, ...records.companies, ...records.deals].map((row) => row.id))
  const named = [
    ...records.activities.flatMap(({ links }) => links.map((link) => link.slice(2))),
    ...records.deals.flatMap(({ people }) => people.map(({ personId }) => personId)),
    ...records.people.flatMap(({ companyId }) => companyId ?? []),
  ]
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  const keys = records.activities.flatMap((activity) => activity.emailKey ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('the same seed gives the same rows, another others', () => {
  expect(generate(today, size).people).toEqual(records.people)
  expect(generate(today, { ...size, seed: 8 }).people[0]).not.toEqual(records.people[0])
})
