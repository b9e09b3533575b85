/** Names and values of the field table in the user's language: for columns, cards, filters and groups. */
import { type About, type Field, type FieldOption, type FieldValue, isUnknown, type Said } from '../core/fields'
import type { Money } from '../core/money'
import { formatDay, formatMoney, formatNumber } from './format'
import { t } from './language'

/** A text of the product, or what the user wrote. */
export const saidWords = (said: Said): string => (typeof said === 'string' ? t(said) : said.own)

/** What an option is called; one that is not offered any more by its id, which of tags and campaigns is its name. */
export const optionWords = (id: string, options: readonly FieldOption[]): string => {
  const option = options.find((one) => one.id === id)
  if (!option) return id
  return option.removed ? t('custom.choiceRemoved', { choice: saidWords(option.label) }) : saidWords(option.label)
}

/** What a record holds of a field, in words; empty where it is unknown. */
export const fieldWords = <R>(field: Field<R>, row: R, about: About): string =>
  valueWords(field, field.read(row, about), about)

/** A value of a field in words; empty where it is unknown. */
export function valueWords(field: Pick<Field<never>, 'kind' | 'options'>, value: FieldValue, about: About): string {
  if (value === undefined || isUnknown(value)) return ''
  switch (field.kind) {
    case 'number':
      return formatNumber(value as number)
    case 'money':
      return formatMoney(value as Money)
    case 'date':
      return formatDay(value as string, about.today)
    case 'yesno':
      return t(value ? 'filter.yes' : 'filter.no')
    case 'choice':
    case 'several': {
      const options = field.options?.(about) ?? []
      return listOf(value)
        .map((id) => optionWords(id, options))
        .join(', ')
    }
    default:
      return listOf(value).join(', ')
  }
}

const listOf = (value: FieldValue): readonly string[] => (Array.isArray(value) ? value : [String(value)])
