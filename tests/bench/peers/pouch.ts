/** PouchDB with people alone: their addresses are the keys, which is the quickest that it offers. */
import PouchDB from 'pouchdb-browser'
import type { Day } from '../../../lib/core/days'
import { type DeskSize, desk } from '../../support/generateDesk'
import { sample, time } from '../timing'

export type PouchTimes = { fill: number; addresses: number[]; first: number[]; saves: number[] }

const BATCH = 1_000

/** @param addresses groups of addresses to look up together */
export async function pouch(today: Day, size: DeskSize, addresses: string[][], count: number): Promise<PouchTimes> {
  await new PouchDB('bench').destroy()
  const store = new PouchDB('bench', { auto_compaction: false })
  const fill = await fillPouch(store, today, size)
  const { people } = desk(today, { ...size, seed: size.seed + 1 })
  const times = {
    fill,
    addresses: await sample({ count }, (i) =>
      store.allDocs({ keys: addresses[i % addresses.length] ?? [], include_docs: true }),
    ),
    first: await sample({ count }, () => store.allDocs({ limit: 50, include_docs: true })),
    saves: await sample({ count, warm: 5 }, (i) => {
      const person = people.row(i)
      return store.put({ ...person, _id: crypto.randomUUID() })
    }),
  }
  await store.destroy()
  return times
}

/** Time to write everybody, without a second index. */
export async function pouchImport(today: Day, size: DeskSize): Promise<number> {
  await new PouchDB('import').destroy()
  const store = new PouchDB('import')
  const took = await fillPouch(store, today, size)
  await store.destroy()
  return took
}

async function fillPouch(store: PouchDB, today: Day, size: DeskSize): Promise<number> {
  const { people } = desk(today, size)
  let took = 0
  for (let at = 0; at < people.count; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, people.count - at) }, (_, i) => {
      const person = people.row(at + i)
      // Two people may have one address: then the id makes the key another.
      return { ...person, _id: person.emails[0] ?? person.id }
    })
    took += await time(() => store.bulkDocs(rows))
  }
  return took
}
