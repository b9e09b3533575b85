/** Why a record was found, where what is shown of it does not say so by itself. */
import { needlesOf } from './searchQuery'
import { holds } from './searchScan'
import { type Field, lineOf } from './searchText'

export type Why = Pick<Field, 'field' | 'text' | 'label'>

/**
 * The field that holds a word of the query which no field shown holds.
 * @param shown the texts that the list shows of the record in any case
 */
export function whyFound(query: string, fields: readonly Field[], shown: readonly string[]): Why | undefined {
  const isShown = ({ text }: Field) => shown.includes(text)
  const lines = fields.map((field) => ({ field, line: lineOf(field.words ?? [field.text]) }))
  for (const { forms } of needlesOf(query)) {
    const holding = lines.filter(({ line }) => holds(line, [forms]))
    if (holding.some(({ field }) => isShown(field))) continue
    const [first] = holding
    if (first)
      return {
        field: first.field.field,
        text: first.field.text,
        ...(first.field.label && { label: first.field.label }),
      }
  }
  return undefined
}
