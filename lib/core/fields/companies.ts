/** The fields of companies. */
import { type Company, CompanyRole } from '../company'
import type { Field } from './field'
import { source } from './sources'
import { written } from './written'

export const companyFields: readonly Field<Company>[] = [
  { id: 'name', label: 'company.name', kind: 'text', always: true, read: (company) => company.name },
  {
    id: 'roles',
    label: 'company.roles',
    kind: 'several',
    options: () => CompanyRole.options.map((id) => ({ id, label: `company.role.${id}` as const })),
    read: (company) => company.roles,
  },
  { id: 'domains', label: 'company.domains', kind: 'text', read: (company) => company.domains },
  { id: 'website', label: 'company.website', kind: 'link', read: (company) => company.website },
  { id: 'industry', label: 'company.industry', kind: 'text', read: (company) => company.industry },
  { id: 'size', label: 'company.size', kind: 'text', read: (company) => company.size },
  { id: 'headquarters', label: 'company.headquarters', kind: 'text', read: (company) => company.headquarters },
  { id: 'profileUrls', label: 'company.profile', kind: 'link', read: (company) => company.profileUrls },
  { id: 'note', label: 'company.note', kind: 'text', read: (company) => company.note },
  source,
  ...written,
]
