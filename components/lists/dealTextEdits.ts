/** How a deal's tags, its note and the parts that people play in it are changed in the cells of a list. */
import type { Deal } from '../../lib/core/deal'
import type { About } from '../../lib/core/fields'
import { TAGGED } from '../../lib/core/fields/field'
import { fold } from '../../lib/core/fold'
import { MOODS, namesInLine, offeredWords, ownCategories, tagLine } from '../../lib/core/tag'
import { editDeal } from '../../lib/db/deals'
import { setTags } from '../../lib/db/dealTags'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import type { CellValue } from '../shared/CellEditor'
import type { DealCell } from './dealEdits'
import { noteEdit } from './noteEdit'

type Edits = Record<string, (row: DealCell) => CellValue | undefined>

export function dealTextEdits(about: About): Edits {
  const lists = about.settings?.tags ?? []
  const categories = [...MOODS, ...ownCategories(lists)]
  return {
    ...Object.fromEntries(
      categories.map((category) => [`${TAGGED}${fold(category)}`, ({ deal }: DealCell) => tagsEdit(deal, category)]),
    ),
    note: ({ deal }) => noteEdit(deal.note, (note) => actOn(deal, (seen) => editDeal(deal.id, { note }, seen))),
    roles: ({ deal }) => rolesEdit(deal, about),
  }

  /** Names with commas; of the known words those are offered that go with the one that is being typed. */
  function tagsEdit(deal: Deal, category: string): CellValue {
    const text = tagLine(deal.tags ?? [], category)
    const seen = (deal.tags ?? []).flatMap((tag) => (fold(tag.category) === fold(category) ? tag.name : []))
    return {
      kind: 'text',
      text,
      hint: t('tags.lineHint'),
      offers: (typed) => {
        const start = typed.slice(0, typed.lastIndexOf(',') + 1)
        const taken = namesInLine(start, seen).map((name) => ({ category, name }))
        const last = typed.slice(start.length).trim()
        return offeredWords(lists, category, last, taken).map((word) => `${start}${start && ' '}${word}`)
      },
      save: (typed) => act(() => setTags(deal.id, category, namesInLine(typed, seen), seen)),
    }
  }
}

/** A line for each of its people; who has no name here yet cannot be told from the others. */
function rolesEdit(deal: Deal, { personName }: About): CellValue | undefined {
  const names = deal.people.map((one) => personName?.(one.personId))
  if (!names.length || names.some((name) => name === undefined)) return undefined
  return {
    kind: 'parts',
    parts: names as string[],
    text: deal.people.map(({ role = '' }) => role).join('\n'),
    save: (text) => {
      const lines = text.split('\n')
      const roles = new Map(deal.people.map(({ personId }, at) => [personId, lines[at]?.trim() || undefined]))
      return actOn(deal, (seen) =>
        editDeal(deal.id, { people: seen.people.map((one) => ({ ...one, role: roles.get(one.personId) })) }, seen),
      )
    },
  }
}
