import { describe, expect, test } from 'vitest'
import { mergeRow } from '../../../lib/core/copy/merge'
import { type Past, stateOf, tellsOf } from '../../../lib/core/copy/rowState'

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
const at = (minute: number) => `2026-11-30T10:${String(minute).padStart(2, '0')}:00.000Z`
const spot = { table: 'people', id: 'p1' } as const
const made = { id: 'p1', name: 'Ada Berg', emails: ['ada@berg.example'], note: 'met in Oslo', createdAt: at(0) }
const creation: Past = { at: at(0), device: A, after: made }
const changed = (device: string, minute: number, before: object, patch: object): Past => ({
  at: at(minute),
  device,
  before,
  after: { ...before, ...patch },
})
const state = (...history: Past[]) => {
  const found = stateOf(spot, history, history.at(-1)?.after as object | undefined, A)
  if (!found) throw new Error('no state')
  return found
}
const both = (mine: Past[], theirs: Past[]) => {
  const [a, b] = [state(creation, ...mine), state(creation, ...theirs)]
  const merged = mergeRow(a, b)
  // Whoever merges comes to the same.
  expect(mergeRow(b, a).row).toEqual(merged.row)
  return merged
}

describe('a record that two devices changed', () => {
  test('has what each changed; of one field the newer value, and the other is told', () => {
    const merged = both(
      [changed(A, 5, made, { note: 'call on Monday', title: 'Buyer' })],
      [changed(B, 6, made, { note: 'call on Tuesday', name: 'Ada Berg-Lie' })],
    )
    expect(merged.row).toMatchObject({ note: 'call on Tuesday', title: 'Buyer', name: 'Ada Berg-Lie' })
    expect(merged.clashes).toContainEqual(
      expect.objectContaining({ field: 'note', kept: 'call on Tuesday', lost: 'call on Monday', mine: false }),
    )
  })

  test('stands when one deleted it and the other changed it, with the change; that is told', () => {
    const merged = both([{ at: at(7), device: A, before: made }], [changed(B, 6, made, { note: 'wants an offer' })])
    expect(merged.row).toMatchObject({ name: 'Ada Berg', note: 'wants an offer' })
    expect(merged.revived).toBe(true)
  })

  test('is deleted when whoever deleted it had seen all', () => {
    const seen = changed(B, 6, made, { note: 'wants an offer' })
    expect(both([seen, { at: at(7), device: A, before: seen.after as object }], [seen]).row).toBeUndefined()
  })

  test('has the value of the later device by the alphabet when both set it in the same instant', () => {
    expect(both([changed(A, 5, made, { note: 'a' })], [changed(B, 5, made, { note: 'b' })]).row).toMatchObject({
      note: 'b',
    })
  })

  test('a change made knowing another one is the later, whatever the clock says', () => {
    const first = changed(A, 30, made, { note: 'clock runs ahead' })
    const second = changed(B, 5, first.after as object, { note: 'seen and mended' })
    expect(both([first], [first, second]).row).toMatchObject({ note: 'seen and mended' })
  })

  test('fields that mean nothing alone stay together', () => {
    const deal = { id: 'd', title: 'Boat', status: 'todo', nextAction: { day: '2026-12-01' }, createdAt: at(0) }
    const past = (device: string, minute: number, after: object): Past[] => [
      { at: at(0), device: A, after: deal },
      { at: at(minute), device, before: deal, after },
    ]
    const of = (history: Past[]) =>
      stateOf({ table: 'deals', id: 'd' }, history, history.at(-1)?.after as object, A) as never
    const asleep = { ...deal, status: 'standby', standbyUntil: '2026-12-09', nextAction: undefined }
    const other = { ...deal, nextAction: { day: '2026-12-02', text: 'Call' } }
    const merged = mergeRow(of(past(A, 5, asleep)), of(past(B, 4, other)))
    expect(merged.row).toMatchObject({ status: 'standby', standbyUntil: '2026-12-09' })
    expect(merged.row).not.toHaveProperty('nextAction')
  })

  test('merging the same twice changes nothing', () => {
    const theirs = state(creation, changed(B, 6, made, { note: 'b' }))
    const merged = mergeRow(state(creation), theirs)
    const mine = tellsOf(spot, { after: merged.row, told: merged.stamps }, A)
    expect(mergeRow(mine, theirs).differs).toBe(false)
  })
})
