/** Rows with no more than a norm looks at. */
import type { Company } from '../../lib/core/company'
import type { Person } from '../../lib/core/person'

const AT = '2026-11-01T09:00:00.000Z'

export const personRow = (fields: Partial<Person> = {}): Person => ({
  id: 'p1',
  lifecycle: 'lead',
  emails: [],
  phones: [],
  profileUrls: [],
  source: 'hand',
  createdAt: AT,
  updatedAt: AT,
  provenance: {},
  sortName: '',
  ...fields,
})

export const companyRow = (fields: Partial<Company> = {}): Company => ({
  id: 'c1',
  name: 'Nord',
  domains: [],
  profileUrls: [],
  source: 'hand',
  createdAt: AT,
  updatedAt: AT,
  provenance: {},
  sortName: '',
  ...fields,
})
