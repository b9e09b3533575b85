/** The user's own fields in the preview of a merge, in words. */
import { type CustomRow, customColumnId, customFieldsOf, customValue } from '../../lib/core/customColumns'
import { type Choice, type MergeTable, mergedList } from '../../lib/core/merge'
import { allCustomFields, customWords } from '../../lib/state/customFields'

export type Labelled<T> = T & { label?: string }

/**
 * Those that either holds. Of a field that was removed nothing is asked: what is kept of it stays as well as can be.
 * @param choices as `mergeChoices` gives them
 */
export function mergeCustom(
  table: MergeTable,
  keep: CustomRow,
  other: CustomRow,
  choices: readonly Choice[],
): { choices: Labelled<Choice>[]; lists: Labelled<{ field: string; values: string[] }>[] } {
  const rows: ReturnType<typeof mergeCustom> = { choices: [], lists: [] }
  for (const own of customFieldsOf(allCustomFields.value ?? [], table)) {
    const field = customColumnId(own.id)
    const [mine, theirs] = [customValue(own, keep), customValue(own, other)]
    const choice = choices.find((one) => one.field === field)
    if (Array.isArray(mine) && Array.isArray(theirs)) {
      rows.lists.push({ field, label: own.name, values: mergedList(mine, theirs).map((id) => customWords(own, [id])) })
    } else if (choice && (mine !== undefined || theirs !== undefined)) {
      rows.choices.push({
        ...choice,
        label: own.name,
        ...(mine !== undefined && { keep: customWords(own, mine) }),
        ...(theirs !== undefined && { other: customWords(own, theirs) }),
      })
    }
  }
  return rows
}
