/** The company form's text and what it becomes. */
import type { CompanyFacts } from '../../lib/core/capture'
import type { Company, CompanyDraft } from '../../lib/core/company'
import type { Provenance } from '../../lib/core/provenance'
import type { SeenOn } from './personForm'

export const COMPANY_FIELDS = [
  'name',
  'website',
  'industry',
  'size',
  'headquarters',
  'domains',
  'profile',
  'note',
] as const
export type CompanyField = (typeof COMPANY_FIELDS)[number]
export type CompanyValues = Record<CompanyField, string>

export const emptyCompany: CompanyValues = {
  name: '',
  website: '',
  industry: '',
  size: '',
  headquarters: '',
  domains: '',
  profile: '',
  note: '',
}

export function companyValues(company: Company): CompanyValues {
  return {
    name: company.name,
    website: company.website ?? '',
    industry: company.industry ?? '',
    size: company.size ?? '',
    headquarters: company.headquarters ?? '',
    domains: company.domains.join(', '),
    profile: company.profileUrls.join(', '),
    note: company.note ?? '',
  }
}

/** What a company's page says, as form text. */
export function companyFactsValues(facts: CompanyFacts): CompanyValues {
  return {
    ...emptyCompany,
    name: facts.name,
    website: facts.website ?? '',
    industry: facts.industry ?? '',
    size: facts.companySize ?? '',
    headquarters: facts.headquarters ?? '',
    profile: facts.profileUrl ?? '',
  }
}

/** Form text as the fields of a record. */
export function companyFields(values: CompanyValues) {
  const one = (text: string) => text.trim() || undefined
  const list = (text: string) =>
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
  return {
    name: values.name.trim(),
    website: one(values.website),
    industry: one(values.industry),
    size: one(values.size),
    headquarters: one(values.headquarters),
    domains: list(values.domains.toLowerCase()),
    profileUrls: list(values.profile),
    note: one(values.note),
  }
}

const STORED = {
  name: 'name',
  website: 'website',
  industry: 'industry',
  size: 'size',
  headquarters: 'headquarters',
  domains: 'domains',
  profile: 'profileUrls',
  note: 'note',
} as const satisfies Record<CompanyField, keyof CompanyDraft>

/** The record's fields behind each field of the form. */
export const COMPANY_ROW = Object.fromEntries(
  Object.entries(STORED).map(([field, stored]) => [field, [stored]]),
) as Record<CompanyField, (keyof Company)[]>

/** The field of the form for each of a record. */
export const COMPANY_FORM = Object.fromEntries(COMPANY_FIELDS.map((field) => [STORED[field], field])) as Partial<
  Record<string, CompanyField>
>

/** A draft from the form as sent: what stands as the page said it keeps that source, the rest was typed. */
export function companyDraft(values: CompanyValues, facts: CompanyFacts | undefined, seen: SeenOn): CompanyDraft {
  const before = facts ? companyFactsValues(facts) : emptyCompany
  const provenance: Record<string, Provenance> = {}
  for (const field of COMPANY_FIELDS) {
    if (!values[field].trim()) continue
    provenance[STORED[field]] =
      facts && values[field] === before[field]
        ? { kind: 'company-page', sure: 'sure', url: seen.url, at: seen.at, site: seen.site }
        : { kind: 'typed', sure: 'sure', at: seen.at }
  }
  return { ...companyFields(values), source: facts ? seen.site : 'hand', provenance }
}

/** Only the fields whose text was changed, so that what was captured keeps its source. */
export function companyPatch(changed: readonly CompanyField[], values: CompanyValues): Partial<CompanyDraft> {
  const after = companyFields(values)
  return Object.fromEntries(changed.map((field) => [STORED[field], after[STORED[field]]]))
}
