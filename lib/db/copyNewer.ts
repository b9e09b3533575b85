/**
 * What increments say since a full copy: rows that came, changed or went, and the entries of the journal, as the newest schema
 * stores them. Given to whoever reads the full copy, they make it the copy of the last of them.
 */
import { type Change, kindOf, type RowChange, touchedKey } from '../core/change'
import { CopyChange, type CopyManifest } from '../core/copy/manifest'
import { type Copy, rowsIn } from '../core/copy/open'
import { CopyRefused } from '../core/copy/problem'
import { needsOf } from '../core/references'
import { remindKey } from '../core/reminder'
import { TABLES, type TableName } from '../core/rows'
import type { Task } from '../core/task'
import type { Newer } from './copyRead'
import { rowFrom } from './copyRow'
import { partsOf, touchedBy } from './journalParts'

type Tables = Map<string, Map<string, object | undefined>>

/** The lines of an increment, checked. @throws CopyRefused */
export async function* changesIn(copy: Copy): AsyncGenerator<(CopyChange & { rows: RowChange[] })[]> {
  const { changes, schema } = copy.manifest
  if (!changes) return
  const { file } = changes
  for await (const lines of rowsIn(copy, changes)) {
    yield lines.map(({ line, row }) => {
      const read = CopyChange.safeParse(row)
      if (!read.success) {
        throw new CopyRefused({ why: 'row', file, line, field: read.error.issues[0]?.path.join('.') })
      }
      for (const { table, after } of read.data.rows) {
        const misfit = after && TABLES.includes(table as TableName) ? rowFrom(table, after, schema) : undefined
        if (misfit && 'misfit' in misfit) throw new CopyRefused({ why: 'row', file, line, field: misfit.misfit })
      }
      return read.data as CopyChange & { rows: RowChange[] }
    })
  }
}

/**
 * @param increments in their order
 * @returns what they hold, and the manifest that the full copy has with them
 */
export async function newerOf(
  full: CopyManifest,
  increments: readonly Copy[],
): Promise<{ newer: Newer; manifest: CopyManifest }> {
  const tables: Tables = new Map()
  const put = (table: string, key: IDBValidKey, row: object | undefined) => {
    const own = tables.get(table) ?? new Map<string, object | undefined>()
    tables.set(table, own)
    own.set(JSON.stringify(key), row)
  }
  for (const copy of increments) {
    let pieces: (CopyChange & { rows: RowChange[] })[] = []
    const end = () => {
      if (pieces.length) for (const [table, key, row] of entryOf(pieces)) put(table, key, row)
      pieces = []
    }
    for await (const lines of changesIn(copy)) {
      for (const line of lines) {
        if (line.piece === 0) end()
        pieces.push(line)
        for (const { table, id, after } of line.rows) {
          if (!TABLES.includes(table)) continue
          const read = after ? rowFrom(table, after, copy.manifest.schema) : undefined
          const row = read && 'row' in read ? read.row : undefined
          put(table, id, row)
          const due = table === 'tasks' && row ? remindKey(row as Task) : undefined
          if (due) put('reminders', `${id}|${due}`, { id: `${id}|${due}`, taskId: id, due })
        }
      }
    }
    end()
    // What an undo took back is marked, as the journal marks it.
    for (const row of tables.get('changes')?.values() ?? []) markUndone(tables, row as Change)
  }
  const last = increments.at(-1)?.manifest ?? full
  return { newer: tables, manifest: { ...full, upTo: last.upTo, at: last.at } }
}

/** An entry as the journal keeps it, with its parts. */
function* entryOf(pieces: (CopyChange & { rows: RowChange[] })[]): Generator<[string, IDBValidKey, object]> {
  const [first] = pieces
  if (!first) return
  const { seq, at, source, label, undoes } = first
  const rows = pieces.flatMap((piece) => piece.rows)
  const { inline, parts } = partsOf(rows, false)
  yield [
    'changes',
    seq,
    {
      seq,
      at,
      source,
      label,
      kind: kindOf(label as Change['label']),
      rows: inline,
      touched: inline.map(touchedKey),
      ...needsOf(inline),
      count: rows.length,
      ...(parts.length && { parts: parts.length }),
      ...(undoes !== undefined && { undoes }),
    },
  ]
  for (const [n, part] of parts.entries()) {
    yield ['changeParts', [seq, n], { seq, n, rows: part, ...touchedBy(part), ...needsOf(part) }]
  }
}

function markUndone(tables: Tables, { seq, undoes }: Change): void {
  const target = undoes === undefined ? undefined : tables.get('changes')?.get(JSON.stringify(undoes))
  if (target) Object.assign(target, { undoneBy: seq })
}
