import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdit } from '../../lib/core/clash'

type Row = { title?: string; note?: string; amount?: { minor: number }; people?: { id: string; role?: string }[] }
const people = { people: (one: { id: string }) => one.id }

describe('an edit of a record that is no longer as it was seen', () => {
  const seen: Row = { title: 'a', note: 'n' }

  test('is written where it alone changed the field, and leaves alone what it did not touch', () => {
    expect(mergeEdit<Row>({ title: 'a', note: 'theirs' }, { title: 'b', note: 'n' }, seen)).toEqual({
      patch: { title: 'b' },
      clashes: [],
    })
  })

  test('names each field that both changed, with both values, and writes nothing at all', () => {
    const now: Row = { title: 'theirs', note: 'n' }
    expect(mergeEdit<Row>(now, { title: 'mine', note: 'mine' }, seen)).toEqual({
      patch: {},
      clashes: [{ field: 'title', theirs: 'theirs', mine: 'mine' }],
    })
  })

  test('has nothing to write where both came to the same', () => {
    expect(mergeEdit<Row>({ title: 'b', note: 'n' }, { title: 'b' }, seen)).toEqual({ patch: {}, clashes: [] })
  })

  test('counts a field that was emptied, here or there, as changed', () => {
    expect(mergeEdit<Row>({ title: 'a' }, { note: 'mine' }, seen).clashes).toEqual([
      { field: 'note', theirs: undefined, mine: 'mine' },
    ])
    expect(mergeEdit<Row>({ title: 'a', note: 'theirs' }, { note: undefined }, seen).clashes).toHaveLength(1)
    expect(mergeEdit<Row>({ title: 'a' }, { note: undefined }, seen)).toEqual({ patch: {}, clashes: [] })
  })

  test('is written as it is for a field of which nothing was seen', () => {
    expect(mergeEdit<Row>({ title: 'theirs' }, { title: 'mine' }).patch).toEqual({ title: 'mine' })
  })

  test('compares values by what they hold', () => {
    const three = { seen: { amount: { minor: 1 } }, now: { amount: { minor: 1 } }, mine: { amount: { minor: 2 } } }
    expect(mergeEdit<Row>(three.now, three.mine, three.seen).patch).toEqual({ amount: { minor: 2 } })
  })
})

describe('a list of things of their own', () => {
  const merge = (seen: Row['people'], mine: Row['people'], theirs: Row['people']) =>
    mergeEdit<Row>({ people: theirs }, { people: mine }, { people: seen }, people)
  const [ann, bob, cyr] = [{ id: 'ann' }, { id: 'bob' }, { id: 'cyr' }]

  test('keeps what each hand added, changed and took away', () => {
    expect(merge([ann, bob], [{ id: 'ann', role: 'signs' }, bob], [ann, cyr]).patch.people).toEqual([
      { id: 'ann', role: 'signs' },
      cyr,
    ])
    expect(merge([ann], [ann, bob], [ann, cyr]).patch.people).toEqual([ann, cyr, bob])
  })

  test('merges the fields of one entry, and asks where both changed the same one', () => {
    const stages = { stages: (one: { id: string }) => one.id }
    const was = [{ id: '1', name: 'Met', probability: 50 }]
    const run = (mine: object, theirs: object) =>
      mergeEdit<{ stages: object[] }>(
        { stages: [{ ...was[0], ...theirs }] },
        { stages: [{ ...was[0], ...mine }] },
        { stages: was },
        stages,
      )
    expect(run({ name: 'Seen' }, { probability: 60 }).patch.stages).toEqual([
      { id: '1', name: 'Seen', probability: 60 },
    ])
    expect(run({ name: 'Seen' }, { name: 'Visited' }).clashes).toEqual([
      { field: 'stages', entry: '1', part: 'name', theirs: 'Visited', mine: 'Seen' },
    ])
  })

  test('asks where one took away what the other changed', () => {
    expect(merge([ann], [], [{ id: 'ann', role: 'signs' }]).clashes).toEqual([
      { field: 'people', entry: 'ann', theirs: { id: 'ann', role: 'signs' }, mine: undefined },
    ])
  })

  test('keeps the order of the one who moved, and asks where both moved differently', () => {
    expect(merge([ann, bob], [bob, ann], [ann, bob, cyr]).patch.people).toEqual([bob, cyr, ann])
    expect(merge([ann, bob, cyr], [bob, ann, cyr], [cyr, ann, bob]).clashes).toHaveLength(1)
  })
})

describe('whatever is done (seeded)', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  const row = fc.record({ title: value, note: value })
  const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4'), role: value }), {
    selector: (one) => one.id,
  })

  test('no change of either hand is lost unless it is asked about', () => {
    fc.assert(
      fc.property(row, row, row, (seen, mine, now) => {
        const { patch, clashes } = mergeEdit<Row>(now, mine, seen)
        const after = { ...now, ...patch }
        for (const field of ['title', 'note'] as const) {
          const both = mine[field] !== seen[field] && now[field] !== seen[field] && mine[field] !== now[field]
          expect(clashes.some((one) => one.field === field)).toBe(both)
          if (!clashes.length) expect(after[field]).toBe(mine[field] === seen[field] ? now[field] : mine[field])
        }
        if (clashes.length) expect(patch).toEqual({})
      }),
      { seed: 20261127, numRuns: 500 },
    )
  })

  test('an entry of a list is there once, and gone only where somebody took it away', () => {
    fc.assert(
      fc.property(list, list, list, (seen, mine, theirs) => {
        const { patch, clashes } = mergeEdit<Row>({ people: theirs }, { people: mine }, { people: seen }, people)
        if (clashes.length) return
        const after = (patch.people ?? theirs).map((one) => one.id)
        expect(new Set(after).size).toBe(after.length)
        const has = (all: { id: string }[], id: string) => all.some((one) => one.id === id)
        for (const id of ['1', '2', '3', '4']) {
          const wanted = has(seen, id) ? has(mine, id) && has(theirs, id) : has(mine, id) || has(theirs, id)
          expect(after.includes(id)).toBe(wanted)
        }
      }),
      { seed: 20261127, numRuns: 1000 },
    )
  })
})
