/** What a row of a list says of the user's own fields, for the lead that is made of it. */
import type { CustomField } from '../../lib/core/customField'
import type { Sheet, Suspect } from '../../lib/core/sheet'
import { type OwnCells, ownCells } from '../../lib/core/sheet/ownColumns'
import { customWords } from '../../lib/state/customFields'
import { readTyped } from '../fields/customForm'

type Own = {
  people: OwnCells['values']
  companies: OwnCells['values']
  /** In words: what is taken over, and what does not fit. */
  taken: string
  unfit: string
}

/** @param fields those of people and companies that are in use */
export function leadOwn(sheet: Sheet, row: Suspect, fields: readonly CustomField[]): Own {
  const read = (field: CustomField, text: string) => {
    const typed = readTyped(field, text)
    return 'wrong' in typed ? undefined : typed.value
  }
  const of = (noun: CustomField['noun']) =>
    ownCells(
      sheet.columns,
      row.cells,
      fields.filter((field) => field.noun === noun),
      read,
    )
  const [people, companies] = [of('people'), of('companies')]
  const values = { ...people.values, ...companies.values }
  const taken = fields.flatMap((field) => {
    const value = values[field.id]
    return value === undefined ? [] : `${field.name} ${customWords(field, value)}`
  })
  return {
    people: people.values,
    companies: companies.values,
    taken: taken.join(', '),
    unfit: [...people.unfit, ...companies.unfit].map(({ field, text }) => `${field.name} “${text}”`).join(', '),
  }
}
