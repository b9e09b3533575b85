/** A company: an organisation with which we deal, or may. */
import * as z from 'zod/mini'
import { CustomValues } from './customField'
import { fold } from './fold'
import { Provenance } from './provenance'

/** What a company is to us; it may be several at once. */
export const CompanyRole = z.enum(['customer', 'partner', 'supplier'])
export type CompanyRole = z.infer<typeof CompanyRole>

export const Company = z.object({
  id: z.string(),
  name: z.string(),
  /** Its own mail domains, lower case: never a free-mail one. */
  domains: z.array(z.string()),
  website: z.optional(z.string()),
  industry: z.optional(z.string()),
  size: z.optional(z.string()),
  headquarters: z.optional(z.string()),
  profileUrls: z.array(z.string()),
  /** Left out while nobody said. */
  roles: z.optional(z.array(CompanyRole)),
  note: z.optional(z.string()),
  custom: z.optional(CustomValues),
  source: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  provenance: z.record(z.string(), Provenance),
  /** Values that do not conform to the norms of entry and are left so, by field: see `norms/troubles.ts`. */
  leftAsIs: z.optional(z.record(z.string(), z.string())),
  sortName: z.string(),
})
export type Company = z.infer<typeof Company>

/** What a form or a capture offers to be saved. */
export type CompanyDraft = Omit<Company, 'id' | 'createdAt' | 'updatedAt' | 'sortName'>

/** The key that puts companies in order, and by which two writings of a name are one. */
export function companySortName(name: string): string {
  return fold(name)
}

/** The roles with one more, or without one that was there; undefined where none is left. Always in the same order. */
export function toggledRole(roles: readonly CompanyRole[] = [], role: CompanyRole): CompanyRole[] | undefined {
  const after = CompanyRole.options.filter((one) => roles.includes(one) !== (one === role))
  return after.length ? after : undefined
}
