/** Norms of entry as the user sets them: what must be filled in, and in which form names, companies, numbers and addresses stand. */
import * as z from 'zod/mini'
import { Noun } from '../customField'

/** Where a record came from, as far as norms tell: from anywhere, by hand, from a file, from a prospecting list; else the id of a site. */
export const ANY_SOURCE = 'any'
export const SOURCES = [ANY_SOURCE, 'hand', 'import', 'sheet'] as const
/** Records of a list name it: `sheet:ID`. */
const sourceKind = (source: string): string => source.replace(/^sheet:.*$/, 'sheet')

/** What has a normal form. */
export const NormForm = z.enum(['names', 'companies', 'phones', 'emails'])
export type NormForm = z.infer<typeof NormForm>

/** The fields that must be filled in of one noun that comes from one source. A custom field is named `custom.<id>`. */
export const Required = z.object({ noun: Noun, source: z.string(), fields: z.array(z.string()) })
export type Required = z.infer<typeof Required>

export const Norms = z.object({
  required: z.optional(z.array(Required)),
  /** The forms that are not looked for. Left out: all are. */
  off: z.optional(z.array(NormForm)),
  /** How numbers are shown. Left out: in the international form. Numbers of other countries are always shown so. */
  phones: z.optional(z.enum(['international', 'national'])),
  /** The country (ISO 3166, two letters) whose numbers are written without their prefix. Left out: nobody said. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
})
export type Norms = z.infer<typeof Norms>

/** The fields that can be required, in the order of their forms. What a record cannot be without is not among them. */
export const REQUIRABLE = {
  people: ['name', 'emails', 'companyId', 'title', 'phones', 'place', 'profileUrls'],
  companies: ['website', 'industry', 'size', 'headquarters', 'domains', 'profileUrls'],
  deals: ['companyId', 'people', 'amount', 'closingDay'],
} as const satisfies Record<Noun, readonly string[]>

export const requiredKey = ({ noun, source }: Pick<Required, 'noun' | 'source'>): string => `${noun} ${source}`

/**
 * The fields that a record of a noun needs when it comes from a source: those asked of it, and those asked of all. In the order of
 * the form, custom ones behind.
 */
export function requiredOf(norms: Norms, noun: Noun, source: string): string[] {
  const asked = (norms.required ?? []).filter(
    (one) => one.noun === noun && (one.source === sourceKind(source) || one.source === ANY_SOURCE),
  )
  const fields = new Set(asked.flatMap((one) => one.fields))
  const known: readonly string[] = REQUIRABLE[noun]
  return [...known.filter((field) => fields.has(field)), ...[...fields].filter((field) => !known.includes(field))]
}

/** Norms with a field of a noun and source asked for from now on, or no longer. */
export function withRequired(norms: Norms, noun: Noun, source: string, field: string, isAsked: boolean): Norms {
  const key = requiredKey({ noun, source })
  const before = norms.required?.find((one) => requiredKey(one) === key)?.fields ?? []
  const fields = [...before.filter((one) => one !== field), ...(isAsked ? [field] : [])]
  const rest = (norms.required ?? []).filter((one) => requiredKey(one) !== key)
  const required = fields.length ? [...rest, { noun, source, fields }] : rest
  return { ...norms, required: required.length ? required : undefined }
}

/** Norms with a form looked for, or no longer. */
export function withForm(norms: Norms, form: NormForm, isOn: boolean): Norms {
  const off = NormForm.options.filter((one) => (one === form ? !isOn : norms.off?.includes(one)))
  return { ...norms, off: off.length ? off : undefined }
}
