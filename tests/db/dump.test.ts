import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../lib/core/dump'
import { DumpRefused, FOOT_BYTES } from '../../lib/db/dump'
import { openDump, readSection, verifyDump } from '../../lib/db/dumpRead'
import { startDump } from '../../lib/db/dumpWrite'

const SEED = 20261127
const holds: Omit<Manifest, 'format' | 'sections'> = {
  schema: 2,
  version: 20,
  created: 'a-database',
  at: '2026-11-27T10:00:00.000Z',
  reason: 'hand',
  seq: 7,
  counts: { people: 5_000 },
  keys: { people: 'id' },
  damaged: [],
}

async function dumpOf(rows: readonly unknown[], more = holds): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const writer = await startDump(async (bytes) => parts.push(bytes))
  await writer.add('rows', 'people', rows)
  await writer.add('patch', 'people', [{ id: 'p1', name: 'Anew' }])
  await writer.add('gone', 'people', ['p2'])
  await writer.end(more)
  return new Blob(parts as BlobPart[])
}
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, name: `Zoë ${i} 小林` }))
const check = async (file: Blob, schema = 2) => {
  const dump = await openDump(file, schema)
  await verifyDump(dump)
  return dump
}
const whyNot = (file: Blob, schema?: number) =>
  check(file, schema).then(
    () => 'taken',
    (error: unknown) => (error instanceof DumpRefused ? error.problem : error),
  )

describe('a dump', () => {
  test('gives back every row as it was, in sections of at most 2,000', async () => {
    const rows = people(5_000)
    const dump = await check(await dumpOf(rows))
    expect(dump.manifest.sections.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['rows', 2_000],
      ['rows', 2_000],
      ['rows', 1_000],
      ['patch', 1],
      ['gone', 1],
    ])
    const back = (await Promise.all([0, 1, 2].map((at) => readSection(dump, at)))).flat()
    expect(back).toEqual(rows)
    expect(await readSection(dump, 4)).toEqual(['p2'])
  })

  test('gives back any row that a table may hold, to the letter', async () => {
    const value = fc.jsonValue()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary' }), value), { maxLength: 20 }),
        async (rows) => {
          const dump = await check(await dumpOf(rows))
          if (rows.length) expect(await readSection(dump, 0)).toEqual(rows)
        },
      ),
      { numRuns: 60, seed: SEED },
    )
  })

  test('with half a surrogate pair in a name keeps it', async () => {
    const rows = [{ id: 'p', name: 'a\ud83d', note: '\u0000\u2028' }]
    expect(await readSection(await check(await dumpOf(rows)), 0)).toEqual(rows)
  })

  test('holds what is large in sections of their own', async () => {
    const rows = [1, 2, 3].map((id) => ({ id, text: 'x'.repeat(3_000_000) }))
    expect((await check(await dumpOf(rows))).manifest.sections.map(({ rows }) => rows)).toEqual([2, 1, 1, 1])
  })
})

describe('a file that is not as it was written is refused', () => {
  test('whichever single bit of it is flipped', async () => {
    const whole = new Uint8Array(await (await dumpOf(people(40))).arrayBuffer())
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = whole.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const why = await whyNot(new Blob([bytes]))
      expect(['foreign', 'cut', 'altered'], `bit ${bit}`).toContain((why as { why: string }).why)
    }
  })

  test('wherever it is cut, and when something follows it', async () => {
    const whole = await dumpOf(people(200))
    for (let length = 0; length < whole.size; length++) {
      expect(await whyNot(whole.slice(0, length)), `${length} bytes`).toMatchObject({ why: 'cut' })
    }
    expect(await whyNot(new Blob([whole, 'x']))).toEqual({ why: 'cut' })
  })

  test('and what is wrong is named', async () => {
    const whole = await dumpOf(people(200))
    const flipped = async (at: number) => {
      const bytes = new Uint8Array(await whole.arrayBuffer())
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return whyNot(new Blob([bytes]))
    }
    expect(await flipped(40)).toEqual({ why: 'altered', part: 'section', table: 'people' })
    expect(await flipped(whole.size - FOOT_BYTES - 10)).toEqual({ why: 'altered', part: 'manifest' })
    expect(await whyNot(new Blob(['name,email\n'.repeat(30)]))).toEqual({ why: 'foreign' })
  })

  test('from a newer version', async () => {
    expect(await whyNot(await dumpOf(people(2), { ...holds, schema: 3 }))).toEqual({ why: 'newer', schema: 3 })
    expect(await whyNot(await dumpOf(people(2), { ...holds, format: 2 } as never))).toEqual({ why: 'newer' })
  })
})
