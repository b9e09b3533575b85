/** A file of refused rows that comes back mended: its columns are read as they were when the rows were refused. */
import type { ImportAbout, TableRead } from '../core/import/about'
import type { ImportColumn } from '../core/import/record'
import { text } from '../core/text'
import { importOf, latestImports } from '../db/importStage'
import { tableHeadings } from './refusedFile'

/** Imports that are looked through for the one that refused the rows. */
const MOST = 200

/** Headings of the column that Margin adds; the user may have changed the language since. */
const OURS: readonly string[] = [text('en', 'transfer.refusedHeading'), text('fr', 'transfer.refusedHeading')]

export const isOurs = ({ heading }: Pick<ImportColumn, 'heading'>): boolean => OURS.includes(heading)

/** @property about of the import that refused the rows, where it is known still */
export type Mended = Omit<TableRead, 'noun'> & { noun?: TableRead['noun']; about?: ImportAbout }

/**
 * @param columns of a file that was dropped
 * @returns how to read it, the column of Margin's own left out; undefined where it is no file of refused rows
 */
export async function mendedRead(columns: readonly ImportColumn[]): Promise<Mended | undefined> {
  const ours = columns.filter(isOurs).map(({ heading }) => heading)
  if (!ours.length) return undefined
  for (const job of await latestImports(MOST)) {
    const { about } = importOf(job)
    const found = about.table && asBefore(columns, about.table)
    if (about.table && found)
      return { columns: found, noun: about.table.noun, leftOut: [...about.table.leftOut, ...ours], about }
  }
  const plain = columns.map((column) => (isOurs(column) ? bare(column) : column))
  return { columns: plain, leftOut: ours }
}

const bare = ({ at, heading }: ImportColumn): ImportColumn => ({ at, heading })

/** The columns as those of the same headings were read; undefined where one of them has a heading that the table had not. */
function asBefore(columns: readonly ImportColumn[], table: TableRead): ImportColumn[] | undefined {
  const headings = tableHeadings(table)
  const before = new Map(table.columns.map((column) => [column.at, column]))
  const taken = new Map<string, number>()
  const found: ImportColumn[] = []
  for (const column of columns) {
    const { at, heading } = column
    if (isOurs(column) || !heading) {
      found.push(bare(column))
      continue
    }
    const was = headings.indexOf(heading, taken.get(heading) ?? 0)
    if (was < 0) return undefined
    taken.set(heading, was + 1)
    const field = before.get(was)?.field
    found.push({ at, heading, ...(field && { field, by: 'learnt' as const }) })
  }
  return found.length > 1 ? found : undefined
}
