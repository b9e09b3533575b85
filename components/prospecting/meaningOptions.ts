/** What a column can be chosen to be: a field that every list knows, one of the user's own, or nothing but what stands in it. */

import { customColumnId } from '../../lib/core/customColumns'
import type { CustomField } from '../../lib/core/customField'
import type { SheetColumn } from '../../lib/core/sheet'
import { MANY, MEANINGS } from '../../lib/core/sheet/meaning'
import { useCustomFields } from '../../lib/state/customFields'
import { t } from '../../lib/state/language'
import type { Option } from '../shared/SelectField'

/** In a component: the own fields that a list can fill, of people and of their companies; none until they were read. */
export function useSheetFields(): readonly CustomField[] {
  const people = useCustomFields('people')
  const companies = useCustomFields('companies')
  return [...(people ?? []), ...(companies ?? [])]
}

/** @param means what is chosen now: kept among the options, whatever became of it */
export function meaningOptions(fields: readonly CustomField[], means = ''): Option[] {
  const options: Option[] = [
    { value: '', label: t('paste.kept') },
    ...MEANINGS.map((value) => ({ value: value as string, label: t(`means.${value}`) })),
    ...fields.map(({ id, name, noun }) => ({
      value: customColumnId(id) as string,
      label: name,
      group: t(noun === 'people' ? 'paste.ownOfPeople' : 'paste.ownOfCompanies'),
    })),
  ]
  return options.some(({ value }) => value === means) ? options : [...options, { value: means, label: t('paste.gone') }]
}

/** The columns with one of them meaning something else; of what a row has once, no other column is it any more. */
export function withMeaning(columns: readonly SheetColumn[], id: string, means: string): SheetColumn[] {
  const isOne = means !== '' && !MANY.some((meaning) => meaning === means)
  return columns.map(({ means: was, ...column }) => {
    const now = column.id === id ? means : isOne && was === means ? '' : was
    return now ? { ...column, means: now } : column
  })
}
