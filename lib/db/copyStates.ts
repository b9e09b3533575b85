/** What a copy of another device tells of its records, for a merge: of a full one all of them, of an increment those that changed. */
import type { RowChange } from '../core/change'
import { statesOfLines } from '../core/copy/lineStates'
import type { Copy } from '../core/copy/open'
import { begun, ended, forgotten, type Known, type RowState, tellsOf, walk } from '../core/copy/rowState'
import { laterStamp } from '../core/copy/stamp'
import { bare, TABLES, type TableName } from '../core/rows'
import { changesIn } from './copyNewer'
import { eachRowOf, type Reading } from './copyRead'

/** @throws CopyRefused */
export async function* statesIn(copy: Copy, reading: Reading = {}): AsyncGenerator<RowState[]> {
  const device = copy.manifest.device.id
  if (copy.manifest.kind === 'increment') {
    for await (const lines of changesIn(copy)) yield statesOfLines(lines, device)
    return
  }
  const known = await journalOf(copy, reading, device)
  // First all of it, so that a file that is not whole is refused before anything of it is taken.
  await eachRowOf(copy, async () => {}, reading)
  yield* handed<RowState[]>((hand) =>
    eachRowOf(
      copy,
      async (name, rows) => {
        const table = TABLES.find((one) => one === name)
        if (!table) return
        const states = rows.map((row) => {
          const spot = { table, id: String(row.id) }
          const own = known.get(`${table}:${spot.id}`)
          known.delete(`${table}:${spot.id}`)
          const plain = bare(table, row)
          return (own && ended(spot, own, plain)) ?? tellsOf(spot, { after: plain }, device)
        })
        await hand(states)
      },
      { ...reading, onProgress: undefined },
    ),
  )
  const gone = [...known].flatMap(([key, one]) => {
    const at = key.indexOf(':')
    const state = one.dead && ended({ table: key.slice(0, at) as TableName, id: key.slice(at + 1) }, one, undefined)
    return state ? [state] : []
  })
  for (let at = 0; at < gone.length; at += 500) yield gone.slice(at, at + 500)
}

/** What its journal says of records that were changed or deleted; of one that was only made the record itself says enough. */
async function journalOf(copy: Copy, reading: Reading, device: string): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  const inline: { seq: number; at: string; rows: RowChange[] }[] = []
  const instants = new Map<number, string>()
  const take = (at: string, rows: readonly RowChange[]) => {
    for (const { table, id, before, after, told } of rows) {
      const key = `${table}:${id}`
      const made = before === undefined && after !== undefined && !told && !known.has(key)
      if (made && forgotten(after as object, device) === laterStamp(at, device) && table !== 'settings') continue
      const one = known.get(key) ?? begun(before as object | undefined, device)
      known.set(key, one)
      walk(table, one, { at, device, before, after, told })
    }
  }
  let next = 0
  const takeUpTo = (seq: number) => {
    for (let one = inline[next]; one && one.seq < seq; one = inline[++next]) take(one.at, one.rows)
  }
  const only: Copy = { ...copy, manifest: { ...copy.manifest, tables: journalTables(copy) } }
  await eachRowOf(
    only,
    async (table, rows) => {
      for (const row of rows as { seq: number; at: string; rows: RowChange[] }[]) {
        if (table === 'changes') {
          instants.set(row.seq, row.at)
          if (row.rows.length) inline.push(row)
        } else {
          takeUpTo(row.seq)
          take(instants.get(row.seq) ?? '', row.rows)
        }
      }
    },
    { ...reading, onProgress: undefined },
  )
  takeUpTo(Number.POSITIVE_INFINITY)
  return known
}

/** The journal's tables, entries before their parts. */
function journalTables({ manifest }: Copy) {
  const { changes, changeParts } = manifest.tables
  return { ...(changes && { changes }), ...(changeParts && { changeParts }) }
}

/** What is handed over piece by piece, as something to be gone through: the next piece is made once the last one was taken. */
async function* handed<T>(run: (hand: (piece: T) => Promise<void>) => Promise<void>): AsyncGenerator<T> {
  let waiting: T[] = []
  let taken = () => {}
  let come = () => {}
  let ends = false
  const running = run(
    (piece) =>
      new Promise<void>((done) => {
        waiting.push(piece)
        taken = done
        come()
      }),
  ).finally(() => {
    ends = true
    come()
  })
  running.catch(() => undefined)
  while (!ends || waiting.length) {
    if (!waiting.length) await new Promise<void>((done) => (come = done))
    const pieces = waiting
    waiting = []
    yield* pieces
    taken()
  }
  await running
}
