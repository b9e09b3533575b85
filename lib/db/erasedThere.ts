/**
 * Marks that another device brings. Those of nobody who is here are taken over, so that they are kept out here too. Whoever is here and was
 * erased there is named: to erase is a person's act, and cannot be taken back.
 */
import type { Copy } from '../core/copy/open'
import { type Erased, idMark } from '../core/erase/marks'
import { matchKeys } from '../core/match/keys'
import { type Person, personLabel } from '../core/person'
import { eachRowOf, type Reading } from './copyRead'
import { db } from './db'
import { keepMarks, markOf } from './erased'
import { piecesOf } from './eraseFind'

export type ErasedThere = { id: string; name: string }

/**
 * To be called when the copies were merged.
 * @returns people who are here and were erased on the other device; they are asked about again with each of its full copies
 * @throws CopyRefused
 */
export async function takeMarks(copies: readonly Copy[], reading: Reading = {}): Promise<ErasedThere[]> {
  const known = new Set((await db.erased.toCollection().primaryKeys()) as string[])
  const come = new Map<string, Erased>()
  for (const copy of copies) {
    const { erased } = copy.manifest.tables
    if (copy.manifest.kind === 'increment' || !erased) continue
    const only: Copy = { ...copy, manifest: { ...copy.manifest, tables: { erased } } }
    await eachRowOf(only, async (_table, rows) => {
      for (const row of rows as Erased[]) if (!known.has(row.id)) come.set(row.id, row)
    })
  }
  if (![...come.keys()].some((id) => id.startsWith('m:'))) return []
  const salts = [...((await db.erased.where('id').startsWith('s:').toArray()) as Erased[]), ...come.values()].filter(
    (row) => 'salt' in row,
  )
  const found: ErasedThere[] = []
  for await (const people of piecesOf<Person>('people')) {
    for (const person of people) {
      const marks = [...matchKeys(person), idMark(person.id)].flatMap((key) => salts.map((salt) => markOf(salt, key)))
      const own = marks.filter((mark) => come.has(mark))
      if (own.length) found.push({ id: person.id, name: personLabel(person) })
      for (const mark of own) come.delete(mark)
      await reading.pace?.()
    }
  }
  await keepMarks([...come.values()])
  return found
}
