/**
 * Marks of people who were erased, and the door that they keep: nobody with a marked key is written again, by a capture, an
 * import, an undo or a job, until the user says that they asked to be here again.
 *
 * The check is made where all writing is (`record`), of people that are added or get a key that they had not. While nobody was
 * erased it costs one count of an empty table; else an HMAC for each new key and a look-up by it.
 */
import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils'
import { type Erased, idMark } from '../core/erase/marks'
import { matchKeys } from '../core/match/keys'
import type { Person } from '../core/person'
import { db, type MarginDatabase } from './db'

/** Somebody who is to be written was erased. Nothing was written. */
export class ErasedPerson extends Error {
  /** @param keys of theirs that are marked */
  constructor(readonly keys: readonly string[]) {
    super('This person was erased and is not written again.')
    this.name = 'ErasedPerson'
  }
}

type Salt = Extract<Erased, { salt: string }>
type Keyed = Parameters<typeof matchKeys>[0]

const salts = async (of: MarginDatabase): Promise<Salt[]> =>
  (await of.erased.where('id').startsWith('s:').toArray()) as Salt[]

export const markOf = ({ id, salt }: Salt, key: string): `m:${string}` =>
  `m:${id.slice(2)}:${bytesToHex(hmac(sha256, hexToBytes(salt), utf8ToBytes(key)))}`

/** Whether anybody was ever erased. */
export const anyErased = async (of: MarginDatabase = db): Promise<boolean> => (await of.erased.count()) > 0

/** Which of these keys are marked. May be asked within a transaction that holds `erased`. */
export async function markedAmong(keys: readonly string[], of: MarginDatabase = db): Promise<Set<string>> {
  const marked = new Set<string>()
  if (!keys.length || !(await anyErased(of))) return marked
  for (const salt of await salts(of)) {
    const rows = await of.erased.bulkGet(keys.map((key) => markOf(salt, key)))
    for (const [i, row] of rows.entries()) if (row) marked.add(keys[i] as string)
  }
  return marked
}

/**
 * For an import: who may come in, and how many may not because they were erased.
 * @param people drafts or records
 */
export async function withoutErased<T extends Keyed>(people: readonly T[]): Promise<{ may: T[]; leftOut: number }> {
  const marked = (await anyErased()) ? await markedAmong(people.flatMap(matchKeys)) : new Set<string>()
  const may = marked.size ? people.filter((one) => !matchKeys(one).some((key) => marked.has(key))) : [...people]
  return { may, leftOut: people.length - may.length }
}

type Written = { table: string; before?: object; after?: object }

/** Within the transaction of a write. @throws ErasedPerson where somebody who was erased would come back */
export async function refuseErased(changed: readonly Written[]): Promise<void> {
  const keys = changed.flatMap(({ table, before, after }) => {
    if (table !== 'people' || !after) return []
    const keys = matchKeys(after as Person)
    if (!before) return [...keys, idMark((after as Person).id)]
    const had = matchKeys(before as Person)
    return keys.filter((key) => !had.includes(key))
  })
  const marked = await markedAmong(keys)
  if (marked.size) throw new ErasedPerson([...marked])
}

/** Marks keys, within a transaction that holds `erased`. @param at ISO instant, UTC */
export async function layMarks(keys: readonly string[], at: string): Promise<void> {
  let [salt] = await salts(db)
  if (!salt) {
    salt = { id: `s:${crypto.randomUUID()}`, at, salt: bytesToHex(crypto.getRandomValues(new Uint8Array(32))) }
    await db.erased.put(salt)
  }
  const under = salt
  await db.erased.bulkPut(keys.map((key) => ({ id: markOf(under, key), at })))
}

/** They asked to be here again: takes the marks of these keys off. */
export async function takeMarksOff(keys: readonly string[]): Promise<void> {
  await db.transaction('rw', db.erased, async () => {
    for (const salt of await salts(db)) await db.erased.bulkDelete(keys.map((key) => markOf(salt, key)))
  })
}

/** Takes over marks and salts of another device. */
export const keepMarks = (marks: readonly Erased[]): Promise<unknown> =>
  db.transaction('rw', db.erased, () => db.erased.bulkPut([...marks]))
