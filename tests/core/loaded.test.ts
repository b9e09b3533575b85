/** A list that was read in part stays right as rows come, change and go: always what reading it anew would give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePlaces, extended, type Loaded, NOTHING_YET, type Placed, settled } from '../../lib/core/loaded'

type Row = { id: string; at: number | undefined; text: string }
const place = (row: Row) => ({ part: (row.at ?? 0) % 3, key: `${String(row.at).padStart(3, '0')}|${row.id}` })
const placed = (row: Row): Placed<Row> => ({ row, place: place(row) })

/** All rows of a list in their order, up to a place. */
function upTo(rows: Iterable<Row>, list: Loaded<Row>, down: boolean): Row[] {
  const all = [...rows].filter((row) => row.at !== undefined).map(placed)
  all.sort((a, b) => comparePlaces(a.place, b.place, down))
  const { upTo: last, ended } = list
  return all.filter((one) => ended || (last && comparePlaces(one.place, last, down) <= 0)).map((one) => one.row)
}

const id = fc.integer({ min: 0, max: 15 }).map(String)
const step = fc.oneof(
  fc.record({ write: fc.array(fc.record({ id, at: fc.option(fc.nat(40), { nil: undefined }) }), { maxLength: 4 }) }),
  fc.record({ read: fc.integer({ min: 1, max: 5 }) }),
)

test('whatever is written and read on', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 25 }), (down, steps) => {
      const rows = new Map<string, Row>()
      let list: Loaded<Row> = NOTHING_YET
      for (const [n, one] of steps.entries()) {
        if ('read' in one) {
          const whole = upTo(rows.values(), { ...list, ended: true }, down)
          const more = whole.slice(list.rows.length, list.rows.length + one.read)
          list = extended(list, more.map(placed), list.rows.length + more.length === whole.length)
        } else {
          const now = new Map<string, Placed<Row> | undefined>()
          for (const { id: row, at } of one.write) {
            rows.set(row, { id: row, at, text: String(n) })
            now.set(row, at === undefined ? undefined : placed(rows.get(row) as Row))
          }
          list = settled(list, now, down)
        }
        expect(list.rows).toEqual(upTo(rows.values(), list, down))
        expect(list.places).toEqual(list.rows.map(place))
      }
    }),
  )
})

test('what concerns it not leaves it the same object', () => {
  const rows = [1, 2].map((at) => ({ id: String(at), at: at * 3, text: '' }))
  const list = extended(NOTHING_YET, rows.map(placed), false)
  expect(settled(list, new Map([['9', undefined]]), false)).toBe(list)
  expect(settled(list, new Map([['9', placed({ id: '9', at: 300, text: '' })]]), false)).toBe(list)
  expect(settled(list, new Map([['1', undefined]]), false)).not.toBe(list)
})
