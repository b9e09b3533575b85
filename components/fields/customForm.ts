/** Own fields as parts of a form: their texts, the record's fields behind them, and what is to be written of them. */
import { type CustomColumnId, type CustomRow, customColumnId, customValue } from '../../lib/core/customColumns'
import type { CustomField, CustomValue, CustomValues } from '../../lib/core/customField'
import { readCustom } from '../../lib/core/customRead'
import { typedCustom } from '../../lib/core/customShown'
import { customWords } from '../../lib/state/customFields'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'

export type CustomTexts = Record<CustomColumnId, string>

/** The fields as they stand in a form. @param row the record; left out for a new one */
export const customTexts = (fields: readonly CustomField[], row: CustomRow = {}): CustomTexts =>
  Object.fromEntries(
    fields.map((field) => [customColumnId(field.id), typedCustom(field, customValue(field, row), language.value)]),
  )

/** The record's field behind each of them. */
export const customOn = (fields: readonly CustomField[]): Record<CustomColumnId, ['custom']> =>
  Object.fromEntries(fields.map(({ id }) => [customColumnId(id), ['custom']]))

/** Reads one text. @returns the value, undefined for none; or what is wrong, in a sentence that names the field */
export function readTyped(field: CustomField, typed: string): { value?: CustomValue } | { wrong: string } {
  const tongue = { language: language.value, currency: currentSettings.value?.currency ?? 'EUR' }
  const { value, problem } = readCustom(typed, field, tongue)
  return problem ? { wrong: t(problem, { field: field.name }) } : { ...(value !== undefined && { value }) }
}

/** A text of a form as the value is read beside another. */
export function typedWords(field: CustomField, typed: string): string {
  const read = readTyped(field, typed)
  return 'wrong' in read || read.value === undefined ? typed : customWords(field, read.value)
}

/** Which texts are not what the record holds. What was not touched need not be looked over: it may hold what can be picked no more. */
export const customChanged = (values: Partial<CustomTexts>, before: Partial<CustomTexts>): string[] =>
  Object.keys(values).filter((key) => values[key as CustomColumnId] !== before[key as CustomColumnId])

export type CustomProblems = Partial<Record<CustomColumnId, string>>

/**
 * What is to be written of a form's own fields.
 * @param only those that were changed; left out, all that say something
 * @returns the values by field, `undefined` for one that was emptied; nothing at all where there is nothing to write
 */
export function readTexts(
  fields: readonly CustomField[],
  values: Partial<CustomTexts>,
  only?: readonly string[],
): { custom?: CustomValues; problems: CustomProblems } {
  const problems: CustomProblems = {}
  const custom: Record<string, CustomValue | undefined> = {}
  for (const field of fields) {
    const key = customColumnId(field.id)
    if (only && !only.includes(key)) continue
    const read = readTyped(field, values[key] ?? '')
    if ('wrong' in read) problems[key] = read.wrong
    else if (only || read.value !== undefined) custom[field.id] = read.value
  }
  return { ...(Object.keys(custom).length && { custom: custom as CustomValues }), problems }
}
