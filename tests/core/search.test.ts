import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../lib/core/person'
import {
  companyEntry,
  dealEntry,
  dealtWith,
  type Entry,
  entriesOf,
  entryOf,
  type FoundKind,
  type Hit,
  indexFrom,
  indexOf,
  KINDS,
  personEntry,
  replace,
  type SearchIndex,
  search,
  settled,
} from '../../lib/core/search'
import { type PackedShard, packedShard, sumOf, unpackedShard } from '../../lib/core/searchPack'
import { companyRow, dealRow, personRow } from '../support/rows'

const made = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
const person = (id: string, name: string, { company = '', ...extra }: Partial<Person> & { company?: string } = {}) =>
  personEntry(personRow(made, { id, name, ...extra }), company)

const everyone: Entry[] = [
  person('claire', 'Claire Morel', {
    emails: ['c.morel@brasseries-nord.example'],
    phones: [{ e164: '+33320550147', shown: '03 20 55 01 47' }],
    title: 'Head of Purchasing',
  }),
  person('elodie', 'Élodie Lefèvre', { company: 'Ateliers Kerbrat' }),
  person('soren', 'Søren Ødegård', { phones: [{ e164: '+4722334455', shown: '22 33 44 55' }] }),
  person('marc', 'Marc Clairet', { updatedAt: '2026-05-01T00:00:00.000Z' }),
  person('obrien', 'Niamh O’Brien', { phones: [{ shown: '06 12 34 56 78' }] }),
  person('eclair', 'Jean Éclair', { updatedAt: '2026-09-01T00:00:00.000Z' }),
  person('dupont', 'Anne Dupont', { phones: [{ shown: '+33 (0)6 98 76 54 32' }] }),
  person('ito', 'Ito', { phones: [{ e164: '+32612345678', shown: '0612 34 56 78' }] }),
  person('thora', 'Þóra Guðmundsdóttir'),
  person('nikos', 'Νίκος Παπαδόπουλος'),
  person('wang', '王小明', { phones: [{ shown: '٠١٢٣٤٥٦٧٨٩' }] }),
  person('ny', 'Ada York', { phones: [{ e164: '+12125550199', shown: '(212) 555-0199' }] }),
  companyEntry(companyRow(made, { id: 'sncf', name: 'S.N.C.F. Réseau', domains: ['sncf-reseau.example'] })),
  dealEntry(
    dealRow(made, { id: 'rail', title: 'Rail 2026-11', pipelineId: '', stageId: '', stageSince: '2026-01-01' }),
    'S.N.C.F. Réseau',
  ),
]
const index = indexOf(everyone)
const found = (query: string, limit = 10) => search(index, query, limit).map(({ id }) => id)

describe('a search finds', () => {
  test.each([
    ['morel', ['claire']],
    ['elodie lefevre', ['elodie']],
    ['LEFÈVRE élo', ['elodie']],
    ['odegard', ['soren']],
    ['kerbrat', ['elodie']],
    ['brasseries', ['claire']],
    ['c.morel@bras', ['claire']],
    ['@brasseries', ['claire']],
    ['nord.example', ['claire']],
    ["o'brien", ['obrien']],
    ['O’Bri', ['obrien']],
    ['brien', ['obrien']],
    ['thora gud', ['thora']],
    ['παπαδοπουλος', ['nikos']],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', ['nikos']],
    ['παπαδοπουλοσ', ['nikos']],
    ['小明', ['wang']],
    ['purchasing', ['claire']],
    ['s.n.c.f.', ['rail', 'sncf']],
    ['zzz', []],
    ['', []],
    ['  ', []],
    ['+', []],
  ])('%s → %o', (query, ids) => {
    expect(found(query).sort()).toEqual(ids)
  })

  test.each([
    ['03 20 55 01 47', ['claire']],
    ['03.20.55.01.47', ['claire']],
    ['+33 3 20 55 01 47', ['claire']],
    ['+33 (0)3 20 55 01 47', ['claire']],
    ['0033 3 20 55', ['claire']],
    ['0033320550147', ['claire']],
    ['33320550147', ['claire']],
    ['320550147', ['claire']],
    ['0147', ['claire']],
    ['+33 6 12 34 56 78', ['obrien']],
    ['+336123', ['obrien']],
    ['0612345678', ['ito', 'obrien']],
    // The number of unknown country may be that one; the French one cannot.
    ['+32612345678', ['ito', 'obrien']],
    ['+32320550147', []],
    ['06 98 76', ['dupont']],
    ['+33698', ['dupont']],
    ['212-555-0199', ['ny']],
    ['(212) 555 0199', ['ny']],
    ['+1 212 555', ['ny']],
    ['22334455', ['soren']],
    ['+47 22 33 44 55', ['soren']],
    ['0123456789', ['wang']],
    ['2026-11', ['rail']],
    ['morel 0147', ['claire']],
    ['03 20 55 01 47 morel', ['claire']],
    ['0000', []],
  ])('a number in any writing: %s → %o', (query, ids) => {
    expect(found(query).sort()).toEqual(ids)
  })

  test('words at starts before words inside others, and among those the one dealt with last', () => {
    expect(found('clair')).toEqual(['marc', 'claire', 'eclair'])
    expect(found('clair', 2)).toEqual(['marc', 'claire'])
    expect(found('clair', 1)).toEqual(['marc'])
  })

  test('the kinds asked for, and a word on a record brings it to the front', () => {
    expect(search(index, 'reseau', 9, ['deal']).map(({ id }) => id)).toEqual(['rail'])
    const mine = indexOf(everyone)
    dealtWith(mine, 'person', 'claire', Date.parse('2026-10-01'))
    expect(search(mine, 'clair', 9).map(({ id }) => id)).toEqual(['claire', 'marc', 'eclair'])
  })

  test('a record that is gone no more, one that has changed by what it holds now', () => {
    const mine = indexOf(everyone)
    replace(mine, 'person', 'claire', undefined)
    replace(mine, 'person', 'marc', person('marc', 'Marc Petit'))
    expect(search(mine, 'clair', 9).map(({ id }) => id)).toEqual(['eclair'])
    expect(search(mine, 'petit', 9).map(({ id }) => id)).toEqual(['marc'])
  })
})

/** What a search is to find, said as plainly as can be: no index, no signs, no stopping. */
function plainly(
  records: Iterable<Entry>,
  words: readonly string[],
  limit: number,
  kinds: readonly FoundKind[],
): Hit[] {
  const letter = /[\p{L}\p{M}\p{N}]/u
  const hits: { hit: Hit; inside: boolean }[] = []
  for (const { kind, id, line, when } of records) {
    if (!kinds.includes(kind)) continue
    const text = line.trim()
    const starts = (word: string) =>
      [...text].some(
        (_, i) => text.startsWith(word, i) && (i === 0 || text[i - 1] === ' ' || !letter.test(word[0] ?? '')),
      )
    if (!words.every((word) => text.includes(word))) continue
    hits.push({ hit: { kind, id, when }, inside: !words.every(starts) })
  }
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  hits.sort(
    (a, b) =>
      Number(a.inside) - Number(b.inside) ||
      compare(b.hit.when, a.hit.when) ||
      compare(KINDS.indexOf(a.hit.kind), KINDS.indexOf(b.hit.kind)) ||
      compare(a.hit.id, b.hit.id),
  )
  return hits.slice(0, limit).map(({ hit }) => hit)
}

describe('against a plain filter and sort (seeded)', () => {
  const SEED = 20261127
  const PARTS = [
    'an',
    'na',
    'ma',
    'ri',
    'é',
    'o',
    'ł',
    '小',
    '明',
    'мар',
    'ия',
    'x',
    '7',
    '42',
    'Ω',
    '-',
    '.',
    "'",
    '@',
    '/',
    'ß',
  ]
  const word = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  // Few instants: many records dealt with at the same moment.
  const record = fc.record({ kind: fc.constantFrom(...KINDS), id: fc.nat(60), name, when: fc.nat(6) })
  const edit = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('put' as const), record }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), record }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('deal' as const), record }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('settle' as const, 'keep' as const), record }) },
  )
  const query = fc.array(
    fc.array(fc.constantFrom(...PARTS.filter((part) => !/[\d]/.test(part))), { minLength: 1, maxLength: 3 }),
    { minLength: 1, maxLength: 3 },
  )
  const asked = fc.record({ query, limit: fc.integer({ min: 1, max: 12 }), kinds: fc.option(fc.subarray([...KINDS])) })

  const entryFrom = ({ kind, id, name, when }: { kind: FoundKind; id: number; name: string; when: number }): Entry => {
    const row = { ...made, updatedAt: new Date(when).toISOString() }
    if (kind === 'person') return personEntry(personRow(row, { id: `r${id}`, name }))
    if (kind === 'company') return companyEntry(companyRow(row, { id: `r${id}`, name }))
    return dealEntry(dealRow(row, { id: `r${id}`, title: name, pipelineId: '', stageId: '', stageSince: '2026-01-01' }))
  }

  test('the same records in the same order, after any edits, settled, kept and read back', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 80 }),
        fc.array(edit, { maxLength: 25 }),
        fc.array(asked, { minLength: 1, maxLength: 6 }),
        (records, edits, questions) => {
          const key = (entry: { kind: FoundKind; id: string }) => `${entry.kind} ${entry.id}`
          const model = new Map(records.map(entryFrom).map((entry) => [key(entry), entry]))
          let index: SearchIndex = indexOf(model.values())
          const check = () => {
            for (const { query, limit, kinds } of questions) {
              const words = query.map((parts) => parts.join(''))
              // The words as the lines have them: a name made of the word alone says how.
              const plain = words
                .map((one) => entryFrom({ kind: 'deal', id: 0, name: one, when: 0 }).line.trim())
                .flatMap((one) => one.split(/(?<=[\p{L}\p{M}\p{N}]) /u))
                .filter(Boolean)
              const of = kinds ?? KINDS
              expect(search(index, words.join(' '), limit, of)).toEqual(plainly(model.values(), plain, limit, of))
            }
          }
          check()
          for (const one of edits) {
            const entry = entryFrom(one.record)
            const { kind, id, when } = entry
            const known = model.get(key(entry))
            if (one.do === 'put') {
              model.set(key(entry), entry)
              replace(index, kind, id, entry)
            } else if (one.do === 'remove') {
              model.delete(key(entry))
              replace(index, kind, id, undefined)
            } else if (one.do === 'deal') {
              if (known && known.when < when) model.set(key(entry), { ...known, when })
              dealtWith(index, kind, id, when)
            } else if (one.do === 'settle') index = settled(index)
            else {
              const again = readBack(kept(index))
              if (!again) throw new Error('not read back')
              index = again
            }
            check()
          }
          expect([...entriesOf(index)].map(key).sort()).toEqual([...model.keys()].sort())
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('with thousands of lines, in several shards and blocks', () => {
    let state = SEED
    const below = (n: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      return Math.floor(((state >>> 8) / 2 ** 24) * n)
    }
    const pick = () => PARTS[below(PARTS.length)] as string
    const random = (most: number) => Array.from({ length: 1 + below(most) }, pick).join('')
    const entries = Array.from({ length: 6_000 }, (_, id) =>
      entryFrom({
        kind: KINDS[below(3)] as FoundKind,
        id,
        name: Array.from({ length: 1 + below(3) }, () => random(5)).join(' '),
        // Half of them at a few instants, the latest of all: the bounds of what is best lie among equals.
        when: below(2) ? 1e6 + below(9) : below(1e6),
      }),
    )
    const index = indexOf(entries)
    for (let i = 0; i < 400; i++) {
      const words = Array.from({ length: 1 + below(2) }, () => random(4).replace(/\d/g, 'a'))
      const plain = words.map((one) => entryFrom({ kind: 'deal', id: 0, name: one, when: 0 }).line.trim())
      const limit = 1 + below(40)
      expect(search(index, words.join(' '), limit), words.join(' ')).toEqual(plainly(entries, plain, limit, KINDS))
    }
  })
})

type Kept = { rows: PackedShard[]; sums: number[] }

/** As the database would keep it. */
function kept(index: SearchIndex): Kept {
  const rows = settled(index).shards.map(packedShard)
  return structuredClone({ rows, sums: rows.map(sumOf) })
}
function readBack({ rows, sums }: Kept): SearchIndex | undefined {
  const shards = rows.map((row, i) => unpackedShard(row, sums[i])).filter((shard) => shard !== undefined)
  return shards.length === sums.length ? indexFrom(shards) : undefined
}

describe('an index that was kept', () => {
  const uuids = indexOf(
    everyone.map((entry, i) => ({ ...entry, id: `0a1b2c3d-4e5f-4678-9abc-${String(i).padStart(12, '0')}` })),
  )

  test.each([
    ['', index],
    [', with ids of 16 bytes', uuids],
  ])('finds the same%s', (_, index) => {
    const again = readBack(kept(index))
    for (const query of ['clair', 'a', '小明'])
      expect(again && search(again, query, 9)).toEqual(search(index, query, 9))
    for (const { kind, id } of entriesOf(index)) expect(again && entryOf(again, kind, id)?.id).toBe(id)
    expect(again && entryOf(again, 'person', '0a1b2c3d-4e5f-4678-9abc-999999999999')).toBeUndefined()
    expect(again && entryOf(again, 'person', 'nobody')).toBeUndefined()
  })

  test.each(['when', 'starts', 'ids', 'idStarts', 'signs', 'text'] as const)(
    'is refused with one byte of %s changed, or cut',
    (part) => {
      const changed = kept(index)
      for (const row of changed.rows) {
        const bytes = new DataView(row[part].buffer)
        const at = bytes.byteLength >> 1
        const byte = bytes.getUint8(at)
        bytes.setUint8(at, byte ^ 4)
        expect(readBack(changed)).toBeUndefined()
        bytes.setUint8(at, byte)
      }
      expect(readBack(changed)).toBeDefined()
      const cut = kept(index)
      const [row] = cut.rows
      if (row) row[part] = row[part].slice(0, -1) as never
      expect(readBack(cut)).toBeUndefined()
    },
  )

  test('is refused with a shard missing or not what it should be', () => {
    const cut = kept(index)
    cut.rows.pop()
    expect(readBack(cut)).toBeUndefined()
    const odd = kept(index)
    odd.rows[0] = { kind: 'person', wide: false } as never
    expect(readBack(odd)).toBeUndefined()
  })
})
