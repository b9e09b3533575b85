/**
 * Snapshots without somebody who was erased. One that holds them is written anew without them, and takes the place of the old one
 * only once it is whole; one that cannot be read, or not be written for lack of room, is removed: what cannot be shown to be free of
 * them does not stay.
 */

import type { Manifest, Section } from '../core/dump'
import type { Sweep } from '../core/erase/subject'
import type { TableName } from '../core/rows'
import { addedTotal, sharesOf, type Total, TotalsDelta } from '../core/totals'
import { SCHEMA } from './db'
import { keyOf } from './dump'
import { type Dump, openDump, readSection } from './dumpRead'
import { startDump } from './dumpWrite'
import { dumpRowWithout } from './eraseDumpRow'
import { SNAPSHOT_LOCK } from './snapshot'
import { snapshotsIn } from './snapshotFiles'
import { overwritten, spot } from './snapshotRestore'

type Row = Record<string, unknown>
/** What became of them, by name. */
export type Swept = { rewritten: string[]; removed: string[] }

/**
 * Goes through all snapshots. To be called after the database itself was swept: one that is being taken is waited for.
 * @param beat called between two pieces of work
 */
export async function sweepSnapshots(
  folder: FileSystemDirectoryHandle,
  sweep: Sweep,
  beat: () => unknown = () => undefined,
): Promise<Swept> {
  const work = async () => {
    const swept: Swept = { rewritten: [], removed: [] }
    for (const { name } of await snapshotsIn(folder)) {
      const done = await sweepOne(folder, name, sweep, beat).catch(() => 'removed' as const)
      if (done === 'removed') await folder.removeEntry(name)
      if (done) swept[done].push(name)
      beat()
    }
    return swept
  }
  if (!globalThis.navigator?.locks) return work()
  return navigator.locks.request(SNAPSHOT_LOCK, work)
}

/** Which snapshots hold them, by name; those that cannot be read too. */
export async function snapshotsWith(
  folder: FileSystemDirectoryHandle,
  sweep: Sweep,
  beat: () => unknown = () => undefined,
): Promise<{ holding: string[]; unreadable: string[] }> {
  const found = { holding: [] as string[], unreadable: [] as string[] }
  for (const { name } of await snapshotsIn(folder)) {
    const holds = await open(folder, name)
      .then((dump) => holdsAny(dump, sweep, beat))
      .catch(() => undefined)
    if (holds === undefined) found.unreadable.push(name)
    else if (holds) found.holding.push(name)
  }
  return found
}

const open = async (folder: FileSystemDirectoryHandle, name: string): Promise<Dump> =>
  openDump(await (await folder.getFileHandle(name)).getFile(), SCHEMA)

async function holdsAny(dump: Dump, sweep: Sweep, beat: () => unknown): Promise<boolean> {
  for (const [at, { table, kind }] of dump.manifest.sections.entries()) {
    const rows = await readSection(dump, at)
    if (kind !== 'gone' && rows.some((row) => dumpRowWithout(table, row as Row, sweep) !== row)) return true
    await beat()
  }
  return false
}

async function sweepOne(
  folder: FileSystemDirectoryHandle,
  name: string,
  sweep: Sweep,
  beat: () => unknown,
): Promise<'rewritten' | undefined> {
  const dump = await open(folder, name)
  if (!(await holdsAny(dump, sweep, beat))) return undefined
  // What is written takes the place of the old file when it is closed, and not before.
  const file = await (await folder.getFileHandle(name)).createWritable()
  try {
    await rewrite(dump, await startDump((bytes) => file.write(bytes)), sweep, beat)
    await file.close()
  } catch (error) {
    await file.abort().catch(() => undefined)
    throw error
  }
  return 'rewritten'
}

async function rewrite(
  dump: Dump,
  writer: Awaited<ReturnType<typeof startDump>>,
  sweep: Sweep,
  beat: () => unknown,
): Promise<Manifest> {
  const { sections, keys, counts: before, format: _format, ...rest } = dump.manifest
  const over = await overwritten(dump)
  const counts = { ...before }
  const delta = new TotalsDelta()
  /** Only rows that count: those that were not written over while the snapshot was taken. */
  const swept = (section: Section, rows: Row[]): Row[] =>
    rows.flatMap((row) => {
      const { table, kind } = section
      if (kind === 'rows' && over.has(spot(table, keyOf(row, keys[table] ?? 'id')))) return []
      const after = dumpRowWithout(table, row, sweep)
      if (after === row) return [row]
      if (!after) counts[table] = (counts[table] ?? 1) - 1
      if (rest.schema === SCHEMA && table !== 'changes' && table !== 'changeParts') {
        delta.add(sharesOf(table as TableName, row as never), -1)
        if (after) delta.add(sharesOf(table as TableName, after as never), 1)
      }
      return after ? [after] : []
    })
  for (const [at, section] of sections.entries()) {
    const { kind, table } = section
    // Totals come last: what they are follows from the rest. An older schema counts anew when it is put back.
    if (table === 'totals') continue
    const rows = await readSection(dump, at)
    await writer.add(kind, table, kind === 'gone' ? rows : swept(section, rows as Row[]))
    await beat()
  }
  const totals = new Map<string, Total>()
  for (const [at, { table, kind }] of sections.entries())
    if (table === 'totals' && kind !== 'gone')
      for (const total of (await readSection(dump, at)) as Total[]) totals.set(total.key, total)
  for (const one of delta.changed()) {
    const after = addedTotal(totals.get(one.key), one)
    if (after) totals.set(one.key, after)
    else totals.delete(one.key)
  }
  await writer.add('rows', 'totals', [...totals.values()])
  return writer.end({
    ...rest,
    keys,
    counts: { ...counts, ...(before.totals !== undefined && { totals: totals.size }) },
  })
}
