/**
 * Rows that are pasted: as a new prospecting list or behind the rows of one that is there. All of them are one change with one
 * Undo; many are written by a job in pieces.
 */
import type { Label } from '../core/change'
import { cellKeys } from '../core/erase/cellKeys'
import type { Job } from '../core/job'
import type { Sheet, SheetColumn } from '../core/sheet'
import { RowGone } from './edit'
import { anyErased, markedAmong } from './erased'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { nextPlace } from './sheetRead'
import { record, type Writer, type Written, write } from './write'

/** So many rows are written in one go. */
export const AT_ONCE = 1_000

/** Cells in the order of the columns that they belong to. */
export type SheetCells = readonly (readonly string[])[]

/** `columns`: those of the rows, in the order of their cells; of a list that is there, those that are new become its own too. */
type Filling = { sheetId: string; columns: SheetColumn[]; isNew?: Pick<Sheet, 'name' | 'pipelineId'> }

/**
 * What came of it; where it is a job, the rows come one piece after the other.
 * @property leftOut rows of people who were erased: they did not come
 */
export type Filled = Written<{ sheetId: string; leftOut?: number }> & { job?: Job }

/** Waited for between pieces of long work, so that a page stays awake. */
type Breathe = () => Promise<void> | undefined

/** Makes a list of rows. */
export async function addSheet(
  { columns, ...sheet }: Pick<Sheet, 'name' | 'columns' | 'pipelineId'>,
  rows: SheetCells,
  breathe?: Breathe,
): Promise<Filled> {
  const name = sheet.name.trim()
  const filling = { sheetId: crypto.randomUUID(), columns, isNew: { ...sheet, name } }
  return fill((n) => ({ key: 'change.sheetAdded', params: { name, n } }), filling, rows, breathe)
}

/** Adds rows behind those of a list. @throws RowGone */
export async function addSuspects(
  sheet: Sheet,
  columns: SheetColumn[],
  rows: SheetCells,
  breathe?: Breathe,
): Promise<Filled> {
  const { name } = sheet
  return fill((n) => ({ key: 'change.sheetGrown', params: { name, n } }), { sheetId: sheet.id, columns }, rows, breathe)
}

async function fill(
  labelOf: (n: number) => Label,
  filling: Filling,
  given: SheetCells,
  breathe?: Breathe,
): Promise<Filled> {
  const rows = await withoutErased(given, breathe)
  const leftOut = given.length - rows.length
  const value = { sheetId: filling.sheetId, ...(leftOut && { leftOut }) }
  const label = labelOf(rows.length)
  if (rows.length > AT_ONCE) {
    return { label, value, job: await startJob({ kind: 'addSuspects', label, patch: { ...filling } }, rows, breathe) }
  }
  return write(label, async (w) => {
    await laySheet(w, filling)
    await layRows(w, filling, rows)
    return value
  })
}

/** Nobody who was erased comes back by a list. */
async function withoutErased(rows: SheetCells, breathe: Breathe = () => undefined): Promise<SheetCells> {
  if (!(await anyErased())) return rows
  const may: (readonly string[])[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const keyed = rows.slice(at, at + AT_ONCE).map((row) => ({ row, keys: cellKeys(row) }))
    const marked = await markedAmong(keyed.flatMap(({ keys }) => keys))
    for (const { row, keys } of keyed) if (!keys.some((key) => marked.has(key))) may.push(row)
    await breathe()
  }
  return may
}

/** One step of a job that writes many rows. */
export async function addSuspectsStep(job: Job): Promise<Step> {
  const filling = job.patch as Filling
  const { rows, last } = await nextPieces<readonly string[]>(job, AT_ONCE)
  const recorded = await record(
    job.label,
    async (w) => {
      if (!job.done) await laySheet(w, filling)
      else if (!(await w.get('sheets', filling.sheetId))) throw new RowGone('sheets', filling.sheetId)
      await layRows(w, filling, rows)
    },
    intoChange(job),
  )
  return { job: { ...job, done: job.done + rows.length }, recorded, finished: last }
}

async function laySheet(w: Writer, { sheetId, columns, isNew }: Filling): Promise<void> {
  if (isNew) {
    w.put('sheets', { ...isNew, id: sheetId, columns, createdAt: w.now, updatedAt: w.now })
    return
  }
  const sheet = await w.get('sheets', sheetId)
  if (!sheet) throw new RowGone('sheets', sheetId)
  const more = columns.filter(({ id }) => !sheet.columns.some((column) => column.id === id))
  if (more.length) w.put('sheets', { ...sheet, columns: [...sheet.columns, ...more], updatedAt: w.now })
}

async function layRows(w: Writer, { sheetId, columns }: Filling, rows: SheetCells): Promise<void> {
  const first = await nextPlace(sheetId)
  for (const [i, row] of rows.entries()) {
    const cells: Record<string, string> = {}
    for (const [at, { id }] of columns.entries()) if (row[at]) cells[id] = row[at]
    w.put('suspects', {
      id: w.newId(),
      sheetId,
      n: first + i,
      cells,
      state: 'open',
      createdAt: w.now,
      updatedAt: w.now,
    })
  }
}
