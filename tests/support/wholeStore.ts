/** The whole database as plain data, to be compared: by table and key, without what a snapshot leaves out. */
import { db } from '../../lib/db/db'
import { keyOf } from '../../lib/db/dump'
import { type Dump, readSection, verifyDump } from '../../lib/db/dumpRead'

export type Whole = Record<string, Record<string, unknown>>
const LEFT_OUT = ['search', 'facts', 'jobs', 'jobParts']

/** What stands in the database. */
export async function wholeStore(): Promise<Whole> {
  const all: Whole = {}
  for (const table of db.tables) {
    if (LEFT_OUT.includes(table.name)) continue
    const of: Record<string, unknown> = {}
    await table.each((row, { primaryKey }) => {
      of[JSON.stringify(primaryKey)] = row
    })
    all[table.name] = of
  }
  return all
}

/** What a dump says stands in it: its sections laid over each other. */
export async function wholeDump(dump: Dump): Promise<Whole> {
  await verifyDump(dump)
  const all: Whole = Object.fromEntries(Object.keys(dump.manifest.keys).map((table) => [table, {}]))
  for (const [at, { kind, table }] of dump.manifest.sections.entries()) {
    const of = all[table] as Record<string, unknown>
    for (const row of await readSection(dump, at)) {
      if (kind === 'gone') delete of[JSON.stringify(row)]
      else of[JSON.stringify(keyOf(row, dump.manifest.keys[table] ?? 'id'))] = row
    }
  }
  return all
}
