/** Rows and files that do not fit, offered to the store: what it answers, and whether it changed anything. */
import type { TableName } from '../../../lib/core/rows'
import { db } from '../../../lib/db/db'
import { restore } from '../../../lib/db/snapshotBack'
import { write } from '../../../lib/db/write'
import { room } from '../../../lib/platform/files'
import { chanceOf } from '../../support/chance'
import { hashes } from './hash'

/**
 * A field of a table, and a value that it cannot have; null for a field that is left out. Then what must be named, where that
 * lies deeper: the path, and the value there.
 */
export type Misfit = [TableName, string, unknown, named?: [string, unknown]]

/** Puts each value into a row that is there, and gives what went against: not refused, or not told by field and value. */
export async function refusedRows(misfits: readonly Misfit[]): Promise<string[]> {
  const wrong: string[] = []
  const before = JSON.stringify(await hashes())
  for (const [table, field, value, named] of misfits) {
    const [path, deep] = named ?? [field, value]
    const what = `${table} ${field} = ${JSON.stringify(value)}`
    const row = await db.table(table).toCollection().first()
    const bad = structuredClone(row) as Record<string, unknown>
    if (value === null) delete bad[field]
    else bad[field] = value
    // A good row goes in the same change: it must not enter either.
    const other = { ...(await db.people.toCollection().first()), id: 'stowaway' }
    const answer = await write({ key: 'change.personEdited', params: { name: 'x' } }, async (w) => {
      w.put('people', other as never)
      w.put(table, bad as never)
    }).then(
      () => undefined,
      (error: Error) => error,
    )
    if (answer?.name !== 'RowProblem') {
      wrong.push(`${what}: ${answer ? `${answer.name}: ${answer.message}` : 'entered'}`)
      continue
    }
    const said = deep === null ? 'missing' : typeof deep === 'object' ? JSON.stringify(deep) : String(deep)
    if (!answer.message.includes(path)) wrong.push(`${what}: the field is not named in “${answer.message}”`)
    if (!answer.message.includes(said.slice(0, 80))) wrong.push(`${what}: the value is not in “${answer.message}”`)
  }
  if (JSON.stringify(await hashes()) !== before) wrong.push('the database is another')
  return wrong
}

/** Restores from a file again and again, each time altered in another way. */
export async function refusedFiles(
  name: string,
  seed: number,
  times: number,
): Promise<{ wrong: string[]; kinds: string[] }> {
  const { below } = chanceOf(seed)
  const folder = await room.folder()
  const whole = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer())
  const before = JSON.stringify(await hashes())
  const wrong: string[] = []
  const kinds = new Set<string>()
  for (let n = 0; n < times; n++) {
    const at = below(whole.length)
    const bytes = whole.slice()
    const how = ['flipped', 'cut', 'put on', 'moved'][n % 4]
    let file: Blob
    if (how === 'flipped') {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
      file = new Blob([bytes])
    } else if (how === 'cut') file = new Blob([bytes.slice(0, at)])
    else if (how === 'put on') file = new Blob([bytes, new Uint8Array(1 + below(100))])
    else file = new Blob([bytes.slice(at), bytes.slice(0, at)])
    const answer = await restore(room, { from: file }).catch((error: Error) => ({ state: `threw ${error}` }) as never)
    if (answer.state !== 'refused') wrong.push(`${how} at ${at}: ${(answer as { state: string }).state}`)
    else kinds.add(JSON.stringify(answer.problem).slice(0, 60))
  }
  if (JSON.stringify(await hashes()) !== before) wrong.push('the database is another')
  return { wrong, kinds: [...kinds] }
}
