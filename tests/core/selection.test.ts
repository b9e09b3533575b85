/** Choosing rows: one by one, in ranges that grow and shrink, and all. */
import { expect, test } from 'vitest'
import { NOTHING_CHOSEN, ranged, toggled, withAll } from '../../lib/core/selection'

const order = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join('')

test('a range grows and shrinks around the row where it began, and keeps what was chosen before', () => {
  let chosen = toggled(toggled(NOTHING_CHOSEN, 'a'), 'c')
  chosen = ranged(chosen, order, 2, 4)
  expect(ids(chosen)).toBe('acde')
  chosen = ranged(chosen, order, 4, 3)
  expect(ids(chosen)).toBe('acd')
  chosen = ranged(chosen, order, 3, 1)
  expect(ids(chosen)).toBe('abc')
  expect(ids(toggled(chosen, 'b'))).toBe('ac')
})

test('a range begins where the hand is if none has begun, and where its beginning is gone', () => {
  expect(ids(ranged(NOTHING_CHOSEN, order, 1, 2))).toBe('bc')
  const gone = toggled(NOTHING_CHOSEN, 'x')
  expect(ids(ranged(gone, order, 1, 2))).toBe('bcx')
})

test('all are those of the list and what was chosen before', () => {
  expect(ids(withAll(toggled(NOTHING_CHOSEN, 'x'), order))).toBe('abcdex')
})
