/** What becomes of an entry of the journal, or of a part of one, when somebody is erased: its rows before and after, and its words. */
import type { Label, RowChange, RuleTrace } from '../change'
import { blankedIn } from './finder'
import { without } from './row'
import type { Sweep } from './subject'

type Entry = { rows: RowChange[]; needs?: string[]; label?: Label; rules?: RuleTrace[] }

/** The fields of an entry that are other ones without them; nothing where it never spoke of them. */
export function entryWithout(entry: Entry, sweep: Sweep): Partial<Entry> | undefined {
  let changed = false
  const rows = entry.rows.flatMap((row): RowChange[] => {
    const after = rowWithout(row, sweep)
    if (after !== row) changed = true
    return after ? [after] : []
  })
  const isTheirs = (key: string) => key.startsWith('people:') && sweep.ids.has(key.slice('people:'.length))
  const needs = entry.needs?.filter((key) => !isTheirs(key))
  if (needs?.length !== entry.needs?.length) changed = true
  const rules = entry.rules?.map((one) => ({ ...one, on: one.on.filter((key) => !isTheirs(key)) }))
  if (rules?.some((one, i) => one.on.length !== entry.rules?.[i]?.on.length)) changed = true
  const label = entry.label && labelWithout(entry.label, sweep)
  if (label !== entry.label) changed = true
  if (!changed) return undefined
  return { rows, ...(needs && { needs }), ...(label && { label }), ...(rules && { rules }) }
}

function rowWithout(row: RowChange, sweep: Sweep): RowChange | undefined {
  if (row.table === 'people' && sweep.ids.has(row.id)) return undefined
  const [before, after] = [row.before, row.after].map((side) => side && without(row.table, side as object, sweep))
  if (before === row.before && after === row.after) return row
  if (before === undefined && after === undefined) return undefined
  const { before: _before, after: _after, ...rest } = row
  return { ...rest, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

/** Its words: what the journal called them, and whatever else names them. */
export function labelWithout(label: Label, sweep: Sweep): Label {
  const params =
    label.params &&
    Object.fromEntries(
      Object.entries(label.params).map(([name, value]) => [
        name,
        typeof value === 'string' && sweep.labels.has(value) ? sweep.mark : blankedIn(value, sweep.far),
      ]),
    )
  const inner = label.inner && labelWithout(label.inner, sweep)
  const same =
    inner === label.inner && Object.entries(params ?? {}).every(([name, value]) => value === label.params?.[name])
  return same ? label : { ...label, ...(params && { params }), ...(inner && { inner }) }
}
