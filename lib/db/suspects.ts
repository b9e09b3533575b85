/** Working a prospecting list: what came of each row, its note and its cells. Each is one change with one Undo. */
import { type Label, sameRow } from '../core/change'
import { mergeEdit } from '../core/clash'
import type { Day } from '../core/days'
import type { Suspect, SuspectState } from '../core/sheet'
import { suspectLabel } from '../core/sheet/suspectFacts'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { nextPlace } from './sheetRead'
import type { Writer } from './write'

/** What came of trying a row; becoming a lead is a verb of its own. */
export type Outcome =
  | { kind: 'later'; day: Day }
  | { kind: 'tried' }
  | { kind: 'dropped'; reason: string }
  /** To be worked again, whatever became of it before. */
  | { kind: 'open' }

const STATE: Record<Outcome['kind'], SuspectState> = { later: 'later', tried: 'open', dropped: 'dropped', open: 'open' }

/**
 * Says what came of a row. Later and without an answer count as tried; without one it also goes to the end of its list.
 * @param note what the row's note is from now on; left out: as it is
 * @param seen the row as the user saw it: where somebody worked it meanwhile she is asked
 * @throws RowGone
 */
export async function workSuspect(id: string, outcome: Outcome, note?: string, seen?: Suspect): Promise<Edit<Suspect>> {
  return edit(
    id,
    (name) => labelOf(outcome, name),
    async (w, row) => {
      const to = { state: STATE[outcome.kind], day: outcome.kind === 'later' ? outcome.day : undefined }
      const clashes = [...stateClash(row, seen, to), ...mergedNote(row, note, seen).clashes]
      if (clashes.length) return new Clashing(clashes)
      const isTry = outcome.kind === 'later' || outcome.kind === 'tried'
      return {
        ...row,
        ...to,
        ...mergedNote(row, note, seen).patch,
        reason: outcome.kind === 'dropped' ? outcome.reason.trim() : undefined,
        calls: isTry ? (row.calls ?? 0) + 1 : row.calls,
        n: outcome.kind === 'tried' ? await nextPlace(row.sheetId) : row.n,
        // Who became a lead stays one; the row no longer stands for her.
        personId: undefined,
        updatedAt: w.now,
      }
    },
  )
}

/**
 * Changes a row's note or cells; a cell that is emptied is no longer there.
 * @param seen the row as it was when the edit began
 */
export async function editSuspect(
  id: string,
  { note, cells = {} }: { note?: string; cells?: Record<string, string> },
  seen?: Partial<Suspect>,
): Promise<Edit<Suspect>> {
  return edit(
    id,
    (name) => ({ key: 'change.suspectEdited', params: { name } }),
    async (w, row) => {
      const merged = mergedNote(row, note, seen)
      const texts = Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, text.trim() || undefined]))
      const before = seen?.cells && Object.fromEntries(Object.keys(cells).map((key) => [key, seen.cells?.[key]]))
      const own = mergeEdit<Record<string, string | undefined>>(row.cells, texts, before)
      const clashes = [
        ...merged.clashes,
        ...own.clashes.map(({ field, ...both }) => ({ ...both, field: 'cells', part: field })),
      ]
      if (clashes.length) return new Clashing(clashes)
      const after = { ...row, ...merged.patch, cells: withoutEmpty({ ...row.cells, ...own.patch }) }
      return sameRow(after, row) ? row : { ...after, updatedAt: w.now }
    },
  )
}

/** Whether somebody worked the row since it was seen, and to another end. */
export function stateClash(row: Suspect, seen: Suspect | undefined, to: Pick<Suspect, 'state' | 'day'>) {
  if (!seen || (row.state === seen.state && row.day === seen.day && row.personId === seen.personId)) return []
  return [{ field: 'state', theirs: row.state, mine: to.state }]
}

export const mergedNote = (row: Suspect, note: string | undefined, seen: Partial<Suspect> | undefined) =>
  mergeEdit<Suspect>(row, note === undefined ? {} : { note: note.trim() || undefined }, seen)

const withoutEmpty = (cells: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, text]) => (text ? [[key, text] as const] : [])))

function labelOf(outcome: Outcome, name: string): Label {
  switch (outcome.kind) {
    case 'later':
      return { key: 'change.suspectLater', params: { name, day: outcome.day } }
    case 'tried':
      return { key: 'change.suspectTried', params: { name } }
    case 'dropped':
      return { key: 'change.suspectDropped', params: { name, reason: outcome.reason } }
    case 'open':
      return { key: 'change.suspectOpen', params: { name } }
  }
}

/** One row as one change, called as its list calls it. */
async function edit(
  id: string,
  label: (name: string) => Label,
  work: (w: Writer, row: Suspect) => Promise<Suspect | Clashing>,
): Promise<Edit<Suspect>> {
  let name = ''
  return editRow(
    'suspects',
    id,
    () => label(name),
    async (w, row) => {
      const sheet = await w.get('sheets', row.sheetId)
      if (!sheet) throw new RowGone('sheets', row.sheetId)
      name = suspectLabel(sheet.columns, row.cells)
      return work(w, row)
    },
  )
}
