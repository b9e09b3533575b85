/** The own fields of a form: what stands in them, what is wrong with it, and what is to be written of it. */
import { useState } from 'preact/hooks'
import type { CustomRow } from '../../lib/core/customColumns'
import type { CustomField, CustomValues, Noun } from '../../lib/core/customField'
import { useCustomFields } from '../../lib/state/customFields'
import { type CustomProblems, type CustomTexts, customChanged, customOn, customTexts, readTexts } from './customForm'

type Texts = Partial<CustomTexts>
/** To be put into an edit or a draft: nothing where nothing was typed. */
type Written = { custom?: CustomValues }

export type CustomPart = {
  fields: readonly CustomField[]
  /** What `useForm` starts with, beside the product's own. */
  texts: CustomTexts
  /** The record's field behind each of them. */
  behind: ReturnType<typeof customOn>
  problems: CustomProblems
  /** Whether what was typed can be saved; if not its fields say why. */
  fits: (values: Texts) => boolean
  /** What a new record holds of them. */
  draft: (values: Texts) => Written
  /** What an edit writes of them. @param changed the fields of the form that were changed */
  patch: (changed: readonly string[], values: Texts) => Written
  /** What the record would hold: what does not fit is still something. */
  row: (values: Texts) => CustomValues
}

/** @param row the record that the form changes; left out for a new one */
export function useCustomPart(noun: Noun, row?: CustomRow): CustomPart {
  const fields = useCustomFields(noun) ?? []
  const [problems, setProblems] = useState<CustomProblems>({})
  const texts = customTexts(fields, row)
  const written = ({ custom }: Written): Written => (custom ? { custom } : {})
  return {
    fields,
    texts,
    behind: customOn(fields),
    problems,
    fits: (values) => {
      const found = readTexts(fields, values, customChanged(values, texts)).problems
      setProblems(found)
      return !Object.keys(found).length
    },
    draft: (values) => written(readTexts(fields, values)),
    patch: (changed, values) => written(readTexts(fields, values, changed)),
    row: (values) => {
      const { custom, problems: wrong } = readTexts(fields, values, customChanged(values, texts))
      const typed = Object.keys(wrong).map((key) => [key.slice(key.indexOf('.') + 1), values[key as keyof Texts] ?? ''])
      return { ...row?.custom, ...custom, ...Object.fromEntries(typed) }
    },
  }
}
