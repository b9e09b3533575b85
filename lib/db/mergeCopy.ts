/**
 * Takes in what another device says of its records, as one change with one Undo. Nothing is decided here: `core/copy/merge.ts` says what
 * each record comes to, this reads what is here and writes it.
 *
 * How far each device was taken in stands in the database itself, noted after the last of its rows: a restore of
 * an older day takes it back as well, and what was taken then is taken again.
 */
import { type Label, sameRecord } from '../core/change'
import { type Clash, mergeRow } from '../core/copy/merge'
import type { RowState, Told } from '../core/copy/rowState'
import { TABLES, type TableName } from '../core/rows'
import { db } from './db'
import { ErasedStates } from './erasedStates'
import { Mending } from './mergeMend'
import { oneOfTwins, type Twins, twinsOf } from './mergeTwins'
import { mayWrite } from './room'
import { AT_ONCE, rowStates } from './rowStates'
import { tidySequences } from './sequenceTidy'
import { announce, type Recorded, record, STORES, type Writer } from './write'

const TAKEN = 'copiesTaken'
/** So many clashes are told one by one; the journal holds all. */
const MOST_TOLD = 200

/** The number of the last copy taken in, by device. */
export async function takenCopies(): Promise<ReadonlyMap<string, number>> {
  const row = await db.meta.get(TAKEN)
  return new Map(Object.entries((row?.devices ?? {}) as Record<string, number>))
}

export type MergedCopy = {
  /** The journal's number; absent where nothing was new. */
  seq?: number
  label: Label
  /** Records that came, changed, went. */
  added: number
  changed: number
  removed: number
  /** Records that one device had deleted and the other changed: they stand. */
  revived: Pick<Clash, 'table' | 'id'>[]
  clashes: Clash[]
  /** People who were erased here: they did not come. */
  leftOut?: number
}

/**
 * @param states of records, in any order; a record that comes twice is as its last state says
 * @param from the device, how it is called, and the number of the last of its copies that these come from
 * @param device this device
 */
export async function mergeCopy(
  states: AsyncIterable<readonly RowState[]>,
  from: { device: string; name: string; counter: number },
  device: string,
): Promise<MergedCopy> {
  await mayWrite()
  const merged: MergedCopy = {
    label: { key: 'change.deviceMerged', params: { name: from.name } },
    added: 0,
    changed: 0,
    removed: 0,
    revived: [],
    clashes: [],
  }
  const add = async (work: (w: Writer) => Promise<unknown>) => {
    const more = merged.seq === undefined ? { apart: true as const } : { into: merged.seq }
    const recorded = await db.transaction('rw', STORES(), async () => record(merged.label, work, more))
    merged.seq ??= recorded.seq
    announce(recorded as Recorded<unknown>)
  }
  const mending = new Mending()
  const erased = new ErasedStates()
  for await (const all of states) {
    const some = await erased.pass(all)
    for (const table of TABLES) {
      const own = [...new Map(some.filter((one) => one.table === table).map((one) => [one.id, one])).values()]
      for (let at = 0; at < own.length; at += AT_ONCE) {
        await add(async (w) => {
          const unlike = await differing(w, table, own.slice(at, at + AT_ONCE))
          const now = await rowStates(
            table,
            unlike.map(({ id }) => id),
            device,
          )
          const twins = table === 'activities' ? await twinsOf(unlike) : undefined
          for (const theirs of unlike) {
            mending.saw(theirs, take(w, { mine: now.get(theirs.id), theirs, device, twins }, merged))
          }
        })
      }
    }
  }
  // What a record points at must be there, whoever deleted it.
  for (let missing = await mending.missing(device); missing.length; missing = await mending.missing(device)) {
    await add(async (w) => {
      for (const { table, id, row } of missing) {
        w.put(table, row as never)
        merged.revived.push({ table, id })
      }
    })
  }
  if (await db.enrolments.count()) await add(tidySequences)
  if (erased.leftOut) merged.leftOut = erased.leftOut
  // A file that was saved by hand belongs to no row of copies.
  if (from.counter) await db.transaction('rw', STORES(), async () => noteTaken(from))
  return merged
}

/** Those that are not, to the letter, what stands here. Spares asking the journal about all the others. */
async function differing(w: Writer, table: TableName, states: readonly RowState[]): Promise<RowState[]> {
  const rows = await w.getMany(
    table,
    states.map(({ id }) => id),
  )
  const here = new Map(rows.map((row) => [row.id, row as object]))
  return states.filter(
    ({ id, row, dead, stamps }) => dead || stamps.length > 1 || !sameRecord(table, here.get(id), row),
  )
}

type One = { mine?: RowState; theirs: RowState; device: string; twins?: Twins }

/** @returns the record as it stands then */
function take(w: Writer, { mine, theirs, device, twins }: One, merged: MergedCopy): object | undefined {
  const { table, id } = theirs
  const one = mergeRow(mine, theirs)
  const room = MOST_TOLD - merged.clashes.length
  if (room > 0) merged.clashes.push(...one.clashes.slice(0, room))
  if (one.revived) merged.revived.push({ table, id })
  if (!one.differs) return one.row
  const stood = mine !== undefined && !mine.dead
  const row = one.row && twins ? oneOfTwins(w, twins, one as { row: object; stamps: Told }, device) : one
  if (row.row) w.put(table, row.row as never)
  else w.remove(table, id)
  w.tell(table, id, row.stamps)
  if (!row.row) merged.removed += stood ? 1 : 0
  else if (stood) merged.changed += 1
  else merged.added += 1
  return row.row
}

async function noteTaken({ device, counter }: { device: string; counter: number }): Promise<void> {
  const row = await db.meta.get(TAKEN)
  await db.meta.put({ id: TAKEN, devices: { ...(row?.devices as object | undefined), [device]: counter } })
}
