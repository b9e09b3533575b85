/** Own fields and their choices as the user changes them in the settings. */
import type { RowChange } from './change'
import { customFieldsOf } from './customColumns'
import type { Choice, CustomField } from './customField'
import { fold } from './fold'

export type Choices = readonly Choice[]

/** Whether the values of a kind are picked from choices. */
export const hasChoices = ({ kind }: Pick<CustomField, 'kind'>): boolean => kind === 'choice' || kind === 'several'

/** The choices that can be picked, in their order. */
export const openChoices = (choices: Choices = []): Choice[] => choices.filter((one) => !one.removed)

/** Whether another field of the noun has the name; one that was removed leaves it free. @param id that of the field itself */
export const isFieldNameTaken = (
  all: readonly CustomField[],
  { noun, id }: Pick<CustomField, 'noun'> & { id?: string },
  name: string,
): boolean => customFieldsOf(all, noun).some((one) => one.id !== id && fold(one.name) === fold(name))

/** Whether another choice that can be picked has the name. */
export const isChoiceNameTaken = (choices: Choices, id: string, name: string): boolean =>
  openChoices(choices).some((one) => one.id !== id && fold(one.name) === fold(name))

/** The choices with one more; one that was removed under that name comes back instead, for the records that have it. */
export function withNewChoice(choices: Choices, id: string, name: string): Choice[] {
  const known = choices.find((one) => one.removed && fold(one.name) === fold(name))
  return known ? withChoiceBack(choices, known.id) : [...choices, { id, name: name.trim() }]
}

export const withChoiceNamed = (choices: Choices, id: string, name: string): Choice[] =>
  choices.map((one) => (one.id === id ? { ...one, name: name.trim() } : one))

/** The choices without one to pick: it stays among them, marked, for the records that have it. */
export const withoutChoice = (choices: Choices, id: string): Choice[] =>
  choices.map((one) => (one.id === id ? { ...one, removed: true } : one))

export const withChoiceBack = (choices: Choices, id: string): Choice[] =>
  choices.map(({ removed, ...one }) => (one.id === id || !removed ? one : { ...one, removed }))

/** A choice one place up (-1) or down (1) among those that can be picked; at an edge it stays. */
export function withChoiceMoved(choices: Choices, id: string, by: number): Choice[] {
  const open = openChoices(choices)
  const other = open[open.findIndex((one) => one.id === id) + by]
  const moving = open.find((one) => one.id === id)
  if (!moving || !other) return [...choices]
  return choices.map((one) => (one.id === id ? other : one.id === other.id ? moving : one))
}

/** The fields of a noun once one has moved up (-1) or down (1), those whose place that changes. */
export function fieldsMoved(all: readonly CustomField[], id: string, by: number): CustomField[] {
  const noun = all.find((one) => one.id === id)?.noun
  const own = noun ? customFieldsOf(all, noun) : []
  const from = own.findIndex((one) => one.id === id)
  const [one, other] = [own[from], own[from + by]]
  if (!one || !other) return []
  own[from] = other
  own[from + by] = one
  return own.flatMap((field, at) => (field.place === at ? [] : [{ ...field, place: at }]))
}

/**
 * Whether records that nobody touched are found by other words after a change: a choice was worded anew, a field was taken away or
 * put back.
 * @param isBack whether the change took another one back: records may have a choice or a field that comes with it
 */
export function soughtOtherwise(rows: readonly RowChange[], isBack: boolean): boolean {
  return rows.some(({ table, before, after }) => {
    if (table !== 'fields') return false
    const [was, is] = [before, after] as (CustomField | undefined)[]
    // A new one holds nothing yet.
    if (!was || !is) return isBack || !is
    if ((was.removedOn === undefined) !== (is.removedOn === undefined)) return true
    const names = new Map(is.choices?.map(({ id, name }) => [id, name]))
    const isNew = (id: string) => !was.choices?.some((one) => one.id === id)
    return (
      was.choices?.some(({ id, name }) => names.get(id) !== name) || (isBack && is.choices?.some(({ id }) => isNew(id)))
    )
  })
}
