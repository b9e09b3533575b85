/** Reading all records for the facts, in pieces. */
import type { FactTable } from '../core/reports/facts'
import { db } from './db'

/** Rows read at once; few enough that the page is not held up. */
export const PIECE = 400

/** Every row of a table. One that cannot be read is passed over. */
export async function* pieces(table: FactTable): AsyncGenerator<{ id: string }[]> {
  for (let after = ''; ; ) {
    const range = () => db.table(table).where(':id').above(after).limit(PIECE)
    let rows: { id: string }[]
    let last: string | undefined
    try {
      rows = await range().toArray()
      last = rows.at(-1)?.id
    } catch {
      const ids = (await range().primaryKeys()) as string[]
      rows = (
        await Promise.all(
          ids.map((id) =>
            db
              .table(table)
              .get(id)
              .catch(() => undefined),
          ),
        )
      ).filter(Boolean)
      last = ids.at(-1)
    }
    if (last === undefined) return
    yield rows
    after = last
  }
}
