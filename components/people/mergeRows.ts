/** What the preview of a merge shows, in words: fields with a choice, and lists as they will be. */
import type { CompanyRole } from '../../lib/core/company'
import { customFieldId } from '../../lib/core/customColumns'
import { type Choice, type MergeTable, mergeChoices, mergedList } from '../../lib/core/merge'
import type { Phone } from '../../lib/core/person'
import type { MergePair } from '../../lib/db/mergePair'
import { t } from '../../lib/state/language'
import { mergeCustom } from './mergeCustom'

const LISTS = { people: ['emails', 'phones', 'profileUrls'], companies: ['domains', 'profileUrls', 'roles'] } as const

export function mergeRows(
  table: MergeTable,
  { keep, other }: MergePair,
  companies: ReadonlyMap<string, string>,
): ReturnType<typeof mergeCustom> {
  const worded = (field: string, value: string | undefined) => {
    if (value === undefined) return undefined
    if (field === 'companyId') return companies.get(value) ?? value
    return field === 'lifecycle' ? t(`lifecycle.${value as 'lead'}`) : value
  }
  const all = mergeChoices(table, keep as never, other as never)
  const own = mergeCustom(table, keep, other, all)
  const choices = all
    .filter(({ field }) => customFieldId(field) === undefined)
    .map(({ keep: mine, other: theirs, ...choice }) => ({
      ...choice,
      ...(mine !== undefined && { keep: worded(choice.field, mine) }),
      ...(theirs !== undefined && { other: worded(choice.field, theirs) }),
    })) as Choice[]
  const lists = LISTS[table].flatMap((field) => {
    const [mine, theirs] = [keep, other].map(
      (row) => (row as unknown as Record<string, (string | Phone)[]>)[field] ?? [],
    )
    const values = mergedList(mine ?? [], theirs ?? []).map((value) => {
      if (field === 'roles') return t(`company.role.${value as CompanyRole}`)
      return typeof value === 'string' ? value : value.shown
    })
    return values.length ? [{ field, values }] : []
  })
  return { choices: [...choices, ...own.choices], lists: [...lists, ...own.lists] }
}
