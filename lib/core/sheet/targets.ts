/** Where the columns of pasted rows go in a list that is there. */
import { fold } from '../fold'
import type { SheetColumn } from '../sheet'
import { MANY } from './meaning'
import type { ColumnGuess } from './recognise'

/**
 * For each pasted column the id of the list's own: of the same heading, else of the same meaning; rows without headings in the
 * order of the list. Undefined where it is a new one. No two go to one.
 */
export function targetsIn(own: readonly SheetColumn[], pasted: readonly ColumnGuess[]): (string | undefined)[] {
  if (pasted.every(({ name }) => !name) && pasted.length <= own.length) return pasted.map((_, i) => own[i]?.id)
  const taken = new Set<string>()
  const take = (column: SheetColumn | undefined) => {
    if (column) taken.add(column.id)
    return column?.id
  }
  const free = (fits: (column: SheetColumn) => boolean) => own.find((one) => !taken.has(one.id) && fits(one))
  const named = pasted.map(({ name }) => take(free((column) => name !== '' && fold(column.name) === fold(name))))
  return pasted.map(({ means }, i) => {
    const isOne = means !== undefined && !MANY.includes(means)
    return (
      named[i] ?? take(free((column) => means !== undefined && column.means === means && (isOne || !pasted[i]?.name)))
    )
  })
}
