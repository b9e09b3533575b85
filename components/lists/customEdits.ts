/** How fields of the user's own are changed in the cells of a list, and read where many get one value. */
import { type CustomRow, customColumnId, customFieldsOf, customValue } from '../../lib/core/customColumns'
import type { CustomField, CustomValue, Noun } from '../../lib/core/customField'
import { readCustom } from '../../lib/core/customRead'
import { choiceWords, typedCustom } from '../../lib/core/customShown'
import type { About } from '../../lib/core/fields'
import { setCustom } from '../../lib/db/customFields'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import type { CellValue } from '../shared/CellEditor'

const KIND: Partial<Record<CustomField['kind'], CellValue['kind']>> = {
  number: 'number',
  money: 'amount',
  date: 'day',
  choice: 'choice',
  several: 'several',
  yesno: 'choice',
}

/** What can be chosen in a field, none first where one alone can be; undefined where it is typed. */
function customOptions(field: CustomField, has: readonly string[]) {
  const none = { value: '', label: t('choice.nothing') }
  if (field.kind === 'yesno') {
    return [none, { value: 'yes', label: t('custom.yes') }, { value: 'no', label: t('custom.no') }]
  }
  if (field.kind !== 'choice' && field.kind !== 'several') return undefined
  const open = (field.choices ?? []).filter(({ id, removed }) => !removed || has.includes(id))
  const options = open.map(({ id }) => ({ value: id, label: choiceWords(field, id, language.value) }))
  return field.kind === 'choice' ? [none, ...options] : options
}

/** What was typed into a field, as its value; undefined for nothing. @returns what is wrong with it, in a sentence, in place of that */
export function typedValue(field: CustomField, typed: string, about: About): { value?: CustomValue; wrong?: string } {
  const tongue = { language: language.value, currency: about.settings?.currency ?? 'EUR' }
  const { value, problem } = readCustom(typed, field, tongue)
  return problem ? { wrong: t(problem, { field: field.name }) } : { value }
}

/** @param recordOf the record of a row */
export function customEdits<R, T extends CustomRow & { id: string }>(
  noun: Noun,
  about: About,
  recordOf: (row: R) => T,
): Record<string, (row: R) => CellValue> {
  const edit = (field: CustomField) => (row: R) => {
    const record = recordOf(row)
    const value = customValue(field, record)
    const ids = typedCustom(field, value, language.value)
    return {
      kind: KIND[field.kind] ?? ('text' as const),
      text: ids,
      options: customOptions(field, ids.split(',')),
      check: (text: string) => typedValue(field, text, about).wrong,
      save: (text: string) =>
        actOn(record as CustomRow, (seen) =>
          setCustom(noun, record.id, field.id, typedValue(field, text, about).value, seen),
        ),
    }
  }
  return Object.fromEntries(customFieldsOf(about.custom, noun).map((field) => [customColumnId(field.id), edit(field)]))
}
