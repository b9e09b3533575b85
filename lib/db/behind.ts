/** The records behind a figure, by their ids. */
import type { FactTable } from '../core/reports/facts'
import { db } from './db'

/** In the order of the ids; undefined in place of one that is gone. */
export const behindRows = (table: FactTable, ids: readonly string[]): Promise<(object | undefined)[]> =>
  db.table<object, string>(table).bulkGet([...ids])
