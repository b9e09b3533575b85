/** What a company is to us. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CompanyRole, toggledRole } from '../../lib/core/company'
import { merged } from '../../lib/core/merge'
import { companyRow } from '../support/rows'

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }

test('a company may be several things to us, and nothing is said while nobody said', () => {
  expect(toggledRole(undefined, 'supplier')).toEqual(['supplier'])
  expect(toggledRole(['supplier'], 'customer')).toEqual(['customer', 'supplier'])
  expect(toggledRole(['supplier'], 'supplier')).toBeUndefined()
})

test('a role that is pressed twice is as it was', () => {
  const roles = fc.subarray([...CompanyRole.options])
  fc.assert(
    fc.property(roles, fc.constantFrom(...CompanyRole.options), (before, role) => {
      const start = before.length ? before : undefined
      expect(toggledRole(toggledRole(start, role), role)).toEqual(start)
    }),
    { verbose: true },
  )
})

test('two companies that become one are all that both were', () => {
  const keep = companyRow(made, { id: 'a', name: 'Alma', roles: ['supplier'] })
  const other = companyRow(made, { id: 'b', name: 'Alma SA', roles: ['customer', 'supplier'] })
  expect(merged('companies', keep, other, {}, made.updatedAt).roles).toEqual(['supplier', 'customer'])
  expect(merged('companies', companyRow(made, { id: 'c', name: 'Alma' }), other, {}, made.updatedAt).roles).toEqual([
    'customer',
    'supplier',
  ])
})
