/**
 * SQLite in WebAssembly on the private file system, in a worker as it must be. Times are taken in here: the way of a
 * message to the worker and back is not counted against it.
 */
import type { Database, SAHPoolUtil, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { Day } from '../../../lib/core/days'
import type { Person } from '../../../lib/core/person'
import { type DeskSize, desk } from '../../support/generateDesk'
import { sample, time } from '../timing'

/** The rows whole as text, and beside it the columns that an index is for. */
const SCHEMA = `
  CREATE TABLE companies (id TEXT PRIMARY KEY, sortName TEXT, row TEXT);
  CREATE TABLE people (id TEXT PRIMARY KEY, lifecycle TEXT, sortName TEXT, companyId TEXT, updatedAt TEXT, createdAt TEXT, row TEXT);
  CREATE TABLE emails (address TEXT, personId TEXT);
  CREATE TABLE deals (id TEXT PRIMARY KEY, stageId TEXT, status TEXT, due TEXT, currency TEXT, minor INTEGER, row TEXT);
  CREATE INDEX peopleName ON people (sortName);
  CREATE INDEX peopleCycle ON people (lifecycle, sortName);
  CREATE INDEX peopleCompany ON people (companyId);
  CREATE INDEX emailsAddress ON emails (address);
  CREATE INDEX dealsStage ON deals (stageId, status, currency, minor);
  CREATE INDEX dealsDue ON deals (due) WHERE due IS NOT NULL;`

/** Six, as raw IndexedDB gets them. */
const SIX = `
  CREATE TABLE six (id TEXT PRIMARY KEY, sortName TEXT, lifecycle TEXT, companyId TEXT, email TEXT, updatedAt TEXT, createdAt TEXT, row TEXT);
  CREATE INDEX sixName ON six (sortName); CREATE INDEX sixCycle ON six (lifecycle); CREATE INDEX sixCompany ON six (companyId);
  CREATE INDEX sixEmail ON six (email); CREATE INDEX sixUpdated ON six (updatedAt); CREATE INDEX sixCreated ON six (createdAt);`

const BATCH = 1_000

let pool: SAHPoolUtil
let store: Database

async function open(): Promise<string> {
  const address = new URL('/sqlite/index.mjs', location.href).href
  const { default: start } = (await import(/* @vite-ignore */ address)) as { default: () => Promise<Sqlite3Static> }
  const sqlite = await start()
  pool = await sqlite.installOpfsSAHPoolVfs({ clearOnInit: true })
  store = new pool.OpfsSAHPoolDb('/bench.db')
  store.exec('PRAGMA synchronous = FULL')
  return sqlite.version.libVersion
}

/** Puts each row in with one prepared statement; a transaction a thousand rows. */
async function insert<T>(count: number, row: (i: number) => T, sql: string, values: (row: T) => unknown[]) {
  let took = 0
  for (let at = 0; at < count; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => row(at + i))
    took += await time(() => {
      const statement = store.prepare(sql)
      store.exec('BEGIN')
      for (const one of rows) statement.bind(values(one) as string[]).stepReset()
      store.exec('COMMIT')
      statement.finalize()
    })
  }
  return took
}

const INSERT_PERSON = 'INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)'
const personValues = (row: Person) => [
  row.id,
  row.lifecycle,
  row.sortName,
  row.companyId ?? null,
  row.updatedAt,
  row.createdAt,
  JSON.stringify(row),
]

async function fill(today: Day, size: DeskSize): Promise<void> {
  const { companies, people, deals } = desk(today, size)
  store.exec(SCHEMA)
  await insert(companies.count, companies.row, 'INSERT INTO companies VALUES (?, ?, ?)', (row) => [
    row.id,
    row.sortName,
    JSON.stringify(row),
  ])
  await insert(people.count, people.row, INSERT_PERSON, personValues)
  await insert(people.count, people.row, 'INSERT INTO emails VALUES (?, ?)', (row) => [row.emails[0] ?? null, row.id])
  await insert(deals.count, deals.row, 'INSERT INTO deals VALUES (?, ?, ?, ?, ?, ?, ?)', (row) => [
    row.id,
    row.stageId,
    row.status,
    row.due ?? null,
    row.amount?.currency ?? null,
    row.amount?.minor ?? null,
    JSON.stringify(row),
  ])
}

const all = (sql: string, bind?: string[]) =>
  store.exec(sql, { bind, rowMode: 'array', returnValue: 'resultRows' }) as unknown[][]

/** The questions that our figures ask too. */
async function reads(addresses: string[][], today: Day, count: number) {
  return {
    addresses: await sample({ count, batch: 5 }, (i) => {
      const ten = addresses[i % addresses.length] ?? []
      const marks = ten.map(() => '?').join(',')
      const sql = `SELECT row FROM people JOIN emails ON personId = id WHERE address IN (${marks})`
      return all(sql, ten).map(([row]) => JSON.parse(row as string))
    }),
    first: await sample({ count, batch: 5 }, () =>
      all('SELECT row FROM people ORDER BY sortName LIMIT 50').map(([row]) => JSON.parse(row as string)),
    ),
    stages: await sample({ count }, () =>
      all('SELECT stageId, status, currency, count(*), sum(minor) FROM deals GROUP BY stageId, status, currency'),
    ),
    statuses: await sample({ count }, () =>
      all('SELECT status, currency, count(*), sum(minor) FROM deals GROUP BY status, currency'),
    ),
    days: await sample({ count }, () => all('SELECT due, count(*) FROM deals WHERE due <= ? GROUP BY due', [today])),
  }
}

/** What deals were won in each month: as reports ask. */
const won = (count: number): Promise<number[]> =>
  sample({ count }, () =>
    all(
      `SELECT substr(row ->> '$.closedDay', 1, 7), currency, count(*), sum(minor) FROM deals WHERE status = 'won' GROUP BY 1, 2`,
    ),
  )

/** One row, one transaction, written through. */
async function saves(today: Day, size: DeskSize, count: number): Promise<number[]> {
  const { people } = desk(today, { ...size, seed: size.seed + 1 })
  return sample({ count, warm: 5 }, (i) => {
    const row = people.row(i)
    store.exec(INSERT_PERSON, { bind: personValues({ ...row, id: crypto.randomUUID() }) as string[] })
  })
}

/** Everybody with six indexes. */
async function importPeople(today: Day, size: DeskSize): Promise<number> {
  store.exec(SIX)
  const { people } = desk(today, size)
  const took = await insert(people.count, people.row, 'INSERT INTO six VALUES (?, ?, ?, ?, ?, ?, ?, ?)', (row) => [
    row.id,
    row.sortName,
    row.lifecycle,
    row.companyId ?? null,
    row.emails[0] ?? null,
    row.updatedAt,
    row.createdAt,
    JSON.stringify(row),
  ])
  store.exec('DROP TABLE six')
  return took
}

async function close(): Promise<void> {
  store.close()
  await pool.removeVfs()
}

export const questions = { open, fill, reads, won, saves, importPeople, close }

addEventListener('message', async ({ data: { name, values } }: MessageEvent<{ name: string; values: unknown[] }>) => {
  try {
    const work = questions[name as keyof typeof questions] as (...values: unknown[]) => Promise<unknown>
    postMessage({ value: await work(...values) })
  } catch (error) {
    postMessage({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) })
  }
})
