/** Values of own fields in words: as a page shows them, and as they are typed. */
import { customColumnId } from './customColumns'
import type { CustomField, CustomValue } from './customField'
import { idsOf } from './customSought'
import type { Day } from './days'
import { formatMoney, type Money, plainAmount } from './money'
import { type Language, text } from './text'

type Shape = Pick<CustomField, 'kind' | 'choices'>

/** How values are said: the language of words, the one with a region for figures, and how a day is written. */
export type CustomSpeech = { language: Language; locale: string; day?: (day: Day) => string }

/** A value of a field as the user reads it; a choice that was removed says so. */
export function shownCustom(field: Shape, value: CustomValue, { language, locale, day }: CustomSpeech): string {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? numberWords(value, locale) : String(value)
    case 'money':
      return formatMoney(value as Money, locale)
    case 'date':
      return (day ?? dayWords(locale))(value as Day)
    case 'yesno':
      return text(language, value ? 'custom.yes' : 'custom.no')
    case 'choice':
    case 'several':
      return idsOf(value)
        .map((id) => choiceWords(field, id, language))
        .join(', ')
    default:
      return String(value)
  }
}

/** A value as it stands in a field to be changed, in the form that `readCustom` reads. */
export function typedCustom(field: Shape, value: CustomValue | undefined, language: Language): string {
  if (value === undefined) return ''
  if (field.kind === 'number') return numberWords(value as number, language, false)
  if (field.kind === 'money') return `${(value as Money).currency} ${plainAmount(value as Money, language)}`
  if (field.kind === 'yesno') return value ? 'yes' : 'no'
  return idsOf(value).join(',')
}

/** What a choice is called; of one that was removed that too, and of one that nobody knows any more. */
export function choiceWords({ choices = [] }: Shape, id: string, language: Language): string {
  const choice = choices.find((one) => one.id === id)
  if (!choice) return text(language, 'custom.choiceGone')
  return choice.removed ? text(language, 'custom.choiceRemoved', { choice: choice.name }) : choice.name
}

/** The field of a clash or a problem, such as `custom.ID`, among those that are known. */
export const customFieldAt = (path: string, all: readonly CustomField[]): CustomField | undefined =>
  all.find((field) => path === customColumnId(field.id) || path.startsWith(`${customColumnId(field.id)}.`))

const numberWords = (value: number, locale: string, grouped = true) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: grouped }).format(value)

const dayWords = (locale: string) => (day: Day) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
