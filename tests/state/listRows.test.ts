/** Rows of a list for a file: each once, in the order of the list, however they are read. */
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Company } from '../../lib/core/company'
import { db } from '../../lib/db/db'
import { setUp } from '../../lib/db/setup'
import { write } from '../../lib/db/write'
import { eachRow } from '../../lib/state/listRows'

const about = { currency: 'EUR' } as never
const idOf = (n: number) => `c-${String(n).padStart(5, '0')}`
const COMPANIES = 2_500

beforeAll(async () => {
  await db.open()
  await setUp('en', 'EUR')
  await write({ key: 'change.settings' }, async (w) => {
    for (let n = 0; n < COMPANIES; n++) {
      const company = { id: idOf(n), name: `Firm ${n}`, domains: [], profileUrls: [], source: 'hand', provenance: {} }
      w.put('companies', { ...company, createdAt: w.now, updatedAt: w.now })
    }
  })
})
afterAll(() => db.delete())

const named = async (ids: string[], signal = new AbortController().signal) => {
  const texts: string[] = []
  const done: number[] = []
  const rows = await eachRow(
    { noun: 'companies', ids, about, named: false },
    (row) => (row as Company).name,
    (text) => texts.push(text),
    (n) => done.push(n),
    signal,
  )
  return { rows, texts, done }
}

test('most of a table: read through once, told in the order of the list, without who is gone and without whom nobody chose', async () => {
  const ids = Array.from({ length: 2_200 }, (_, i) => idOf(2_300 - i))
  const { rows, texts, done } = await named([...ids.slice(0, 5), 'nobody', ...ids.slice(5)])
  expect(rows).toBe(2_200)
  expect(texts).toEqual(ids.map((id) => `Firm ${Number(id.slice(2))}`))
  expect(done.at(-1)).toBe(2_200)
})

test('a few of them: asked for one by one, in the same order', async () => {
  const { rows, texts } = await named([idOf(7), 'nobody', idOf(3)])
  expect([rows, texts]).toEqual([2, ['Firm 7', 'Firm 3']])
})

test('what is given up gives nothing', async () => {
  const signal = AbortSignal.abort()
  expect((await named([idOf(1)], signal)).rows).toBeUndefined()
  const all = Array.from({ length: COMPANIES }, (_, n) => idOf(n))
  expect((await named(all, signal)).rows).toBeUndefined()
})
