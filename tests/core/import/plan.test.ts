/** What becomes of the rows of an import: who is known, what is filled, written over or left, and what is refused. */
import { describe, expect, test } from 'vitest'
import { countFates, rowsIn } from '../../../lib/core/import/fate'
import { planRows } from '../../../lib/core/import/plan'
import type { Put, World } from '../../../lib/core/import/world'
import type { Bare } from '../../../lib/core/rows'
import { aboutImport, knownFirm, knownPerson, row, worldOf } from '../../support/importing'

const people = (puts: readonly Put[]) => puts.flatMap((put) => (put.table === 'people' ? [put.row] : []))
const companies = (puts: readonly Put[]) => puts.flatMap((put) => (put.table === 'companies' ? [put.row] : []))
const plan = (world: World, ...rows: ReturnType<typeof row>[]) => {
  const fates = planRows(world, rows)
  return { fates, kinds: fates.map(({ fate }) => fate), puts: world.take() }
}
const ANNA = { name: 'Anna Keller', emails: ['anna@keller.example'] }
const known = (fields: Partial<Bare<'people'>> = {}) => worldOf({ people: [knownPerson('p1', { ...ANNA, ...fields })] })

describe('somebody new', () => {
  test('is made with her company, and each value tells file and line', () => {
    const { kinds, puts } = plan(worldOf(), row(4, { ...ANNA, title: 'Buyer', company: 'Keller AG' }))
    expect(kinds).toEqual(['made'])
    const [person] = people(puts)
    expect(person).toMatchObject({ ...ANNA, title: 'Buyer', source: 'import', companyId: companies(puts)[0]?.id })
    expect(person?.provenance.title).toMatchObject({ kind: 'import', site: 'people.csv', line: 4 })
    expect(person?.provenance.company).toMatchObject({ line: 4 })
    expect(companies(puts)[0]).toMatchObject({ name: 'Keller AG', domains: [] })
  })

  test('works for a company that is known by name, however written, and no second one is made', () => {
    const world = worldOf({ companies: [knownFirm('c1', 'Keller AG')] })
    const { puts } = plan(
      world,
      row(2, { ...ANNA, company: 'KELLER  AG' }),
      row(3, { name: 'Bo Lind', company: 'keller ag' }),
    )
    expect(companies(puts)).toEqual([])
    expect(people(puts).map(({ companyId }) => companyId)).toEqual(['c1', 'c1'])
  })

  test('works for the company of her domain where the names agree, and not for a daughter that shares it', () => {
    const world = worldOf({ companies: [knownFirm('c1', 'Keller AG', ['keller.example'])] })
    const domain = 'keller.example'
    const { puts } = plan(
      world,
      row(2, { ...ANNA, company: 'Keller Aktiengesellschaft' }, { domain }),
      row(3, { name: 'Bo Lind', emails: ['bo@keller.example'], company: 'Nordlys AS' }, { domain }),
      row(4, { name: 'Cy Ott', emails: ['cy@keller.example'] }, { domain }),
    )
    const [made] = companies(puts)
    expect(made?.name).toBe('Nordlys AS')
    expect(people(puts).map(({ companyId }) => companyId)).toEqual(['c1', made?.id, 'c1'])
  })

  test('keeps in the note what no field holds', () => {
    const { puts } = plan(
      worldOf(),
      row(2, { ...ANNA, note: 'Met in May', tags: ['vip', 'fair'] }, { other: { Shoe: '39' } }),
    )
    expect(people(puts)[0]?.note).toBe('Met in May\nTags: vip, fair\nShoe: 39')
  })
})

describe('somebody known', () => {
  test('gets what is blank, and nothing that stands there is touched', () => {
    const { fates, puts } = plan(
      known({ title: 'Head of purchasing', provenance: { title: { kind: 'typed', sure: 'sure' } } }),
      row(2, { ...ANNA, title: 'Buyer', place: 'Bern', phones: [{ shown: '+41 31 000 00 00', e164: '+41310000000' }] }),
    )
    expect(fates[0]).toMatchObject({ fate: 'updated', id: 'p1', who: 'Anna Keller' })
    expect(fates[0]?.changes).toEqual([
      { field: 'place', after: 'Bern' },
      { field: 'phones', after: '+41 31 000 00 00' },
    ])
    expect(people(puts)[0]).toMatchObject({ title: 'Head of purchasing', place: 'Bern' })
    expect(people(puts)[0]?.provenance).toMatchObject({ title: { kind: 'typed' }, place: { line: 2 } })
  })

  test('is written over where the user chose so, before and after shown; lists keep what they had', () => {
    const world = worldOf(
      { people: [knownPerson('p1', { ...ANNA, title: 'Clerk', emails: ['anna@keller.example', 'a@old.example'] })] },
      { known: 'overwrite' },
    )
    const { fates, puts } = plan(world, row(2, { ...ANNA, title: 'Buyer' }))
    expect(fates[0]?.changes).toEqual([{ field: 'title', before: 'Clerk', after: 'Buyer' }])
    expect(people(puts)[0]).toMatchObject({ title: 'Buyer', emails: ['anna@keller.example', 'a@old.example'] })
  })

  test.each([
    ['skip', 'skipped', 0],
    ['new', 'made', 1],
  ] as const)('is left alone or made again: %s', (choice, fate, written) => {
    const world = worldOf({ people: [knownPerson('p1', ANNA)] }, { known: choice })
    const { kinds, puts } = plan(world, row(2, { ...ANNA, title: 'Buyer' }))
    expect(kinds).toEqual([fate])
    expect(people(puts).length).toBe(written)
  })

  test('of whom all is here already is the same, and nothing is written', () => {
    const { kinds, puts } = plan(known({ note: 'Met in May\nTags: vip' }), row(2, { ...ANNA, tags: ['vip'] }))
    expect(kinds).toEqual(['same'])
    expect(puts).toEqual([])
  })

  test('is not whoever has the same name only, nor who shares a box under another name', () => {
    const world = worldOf({
      people: [
        knownPerson('p1', { name: 'Anna Keller' }),
        knownPerson('p2', { name: 'Bo Lind', emails: ['info@firm.example'] }),
      ],
    })
    const { kinds } = plan(
      world,
      row(2, ANNA),
      row(3, { name: 'Cy Ott', emails: ['info@firm.example'] }, { shared: ['info@firm.example'] }),
    )
    expect(kinds).toEqual(['made', 'made'])
  })

  test('by her address under a name in another script', () => {
    const { kinds } = plan(known({ name: 'Анна Келлер' }), row(2, { ...ANNA, title: 'Buyer' }))
    expect(kinds).toEqual(['updated'])
  })
})

describe('a second row about somebody', () => {
  test('joins the first of them, of which line is told, and so does what it has beside it', () => {
    const { fates, puts } = plan(worldOf(), row(2, ANNA), row(5, { ...ANNA, title: 'Buyer' }), row(9, ANNA))
    expect(fates.map(({ fate, of }) => [fate, of])).toEqual([
      ['made', undefined],
      ['merged', 2],
      ['merged', 2],
    ])
    expect(people(puts)).toHaveLength(1)
    expect(people(puts)[0]).toMatchObject({ title: 'Buyer' })
  })

  test('joins it too where known ones are made anew', () => {
    const world = worldOf({ people: [knownPerson('p1', ANNA)] }, { known: 'new' })
    expect(plan(world, row(2, ANNA), row(3, ANNA)).kinds).toEqual(['made', 'merged'])
  })

  test('that is the same to the letter joins it though nothing but a name stands there', () => {
    expect(plan(worldOf(), row(2, { name: 'Bo Lind' }), row(3, { name: 'Bo Lind' })).kinds).toEqual(['made', 'merged'])
    expect(plan(worldOf(), row(2, { name: 'Bo Lind' }), row(3, { name: 'Bo Lind', title: 'CEO' })).kinds).toEqual([
      'made',
      'made',
    ])
  })
})

describe('the same file again', () => {
  test.each([
    ['a number of its maker', { externalId: '4711', name: 'Bo Lind' }],
    ['a name alone', { name: 'Bo Lind', company: 'Lind AB' }],
    ['a shared box', { name: 'Bo Lind', emails: ['info@lind.example'] }],
  ] as const)('finds what it made by %s', (_what, fields) => {
    const again = row(
      2,
      { ...fields, emails: [...('emails' in fields ? fields.emails : [])] },
      { shared: ['info@lind.example'] },
    )
    const first = plan(worldOf({}, { maker: 'hubspot' }), again)
    const rows = { people: people(first.puts), companies: companies(first.puts) }
    const later = { startedAt: '2026-12-01T10:00:00.000Z', now: '2026-12-01T10:00:00.000Z', maker: 'hubspot' } as const
    const second = plan(worldOf(rows, later), again)
    expect(second.kinds).toEqual(['same'])
    expect(second.puts).toEqual([])
  })

  test('by a number alone is nobody of another name', () => {
    const made = plan(worldOf(), row(2, { externalId: '12', name: 'Bo Lind' }))
    const later = { startedAt: '2026-12-01T10:00:00.000Z', now: '2026-12-01T10:00:00.000Z' }
    expect(
      plan(worldOf({ people: people(made.puts) }, later), row(2, { externalId: '12', name: 'Cy Ott' })).kinds,
    ).toEqual(['made'])
  })
})

describe('a row that is refused says why', () => {
  test.each([
    [{ title: 'Buyer' }, 'import.why.someone'],
    [{ name: 'Anna', emails: ['anna@@keller'] }, 'import.why.email'],
  ])('%j', (fields, reason) => {
    const { fates, puts } = plan(worldOf(), row(7, fields))
    expect(fates[0]).toMatchObject({ fate: 'refused', refusal: { line: 7, reason } })
    expect(puts).toEqual([])
  })

  test('but what was never meant as an address is kept as words', () => {
    const { puts } = plan(worldOf(), row(2, { name: 'Anna', emails: ['none'] }))
    expect(people(puts)[0]).toMatchObject({ emails: [], note: 'Email: none' })
  })
})

test('rows in are the sum of all fates', () => {
  const rows = [row(2, ANNA), row(3, ANNA), row(4, {}), row(5, { company: 'Keller AG' })]
  const { fates } = plan(worldOf(), ...rows)
  expect(rowsIn(countFates(fates))).toBe(rows.length)
  expect(aboutImport().known).toBe('fill')
})
