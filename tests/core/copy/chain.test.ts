import { describe, expect, test } from 'vitest'
import { chainTo, copiesOf, daysOf, isGap, newerThan, newestChain } from '../../../lib/core/copy/chain'
import { type CopyName, copyName, parseCopyName } from '../../../lib/core/copy/copyName'
import { fullDue, mayReplace } from '../../../lib/core/copy/due'
import { outdated } from '../../../lib/core/copy/keep'
import { isTargetName } from '../../../lib/core/copy/target'

const device = '0123456789abcdef'
const on = (day: number, hour = 10) => new Date(Date.UTC(2026, 10, day, hour)).toISOString()
const named = (counter: number, kind: CopyName['kind'], after: number, at: string) =>
  copyName({ device, counter, at, kind, after, sealed: true })
const entries = (...names: string[]) => copiesOf(names.map((name) => ({ name, size: 100 }))).get(device) ?? []
const usual = entries(
  named(1, 'full', 0, on(1)),
  named(2, 'inc', 1, on(2)),
  named(3, 'inc', 2, on(3)),
  named(4, 'full', 3, on(10)),
  named(5, 'inc', 4, on(11)),
)

describe('copies on a target', () => {
  test('have names that any server keeps, that are read back, and that no two copies share', () => {
    const name = copyName({ device, counter: 12, at: on(3), kind: 'inc', after: 11, sealed: false })
    expect(isTargetName(name)).toBe(true)
    expect(parseCopyName(name)).toEqual({ device, counter: 12, at: on(3), kind: 'inc', after: 11, sealed: false })
    for (const other of ['photo.jpg', 'margin-notes.zip', `${name}.part`]) expect(parseCopyName(other)).toBeUndefined()
  })

  test('belong together from the full one on; a gap is named', () => {
    expect(newestChain(usual)?.copies.map(({ counter }) => counter)).toEqual([4, 5])
    const broken = usual.filter(({ counter }) => counter !== 2)
    const third = broken.find(({ counter }) => counter === 3)
    expect(third && chainTo(broken, third)).toMatchObject({ missing: 2 })
    const days = daysOf(broken, (at) => at.slice(0, 10))
    expect(days.map(({ day, chain, gaps }) => [day, chain?.copies.length, gaps.length])).toEqual([
      ['2026-11-11', 2, 0],
      ['2026-11-10', 1, 0],
      ['2026-11-03', undefined, 1],
      ['2026-11-01', 1, 0],
    ])
  })

  test('a copy that was written but not noted is passed over by the next one, which holds the same and more', () => {
    const copies = entries(named(1, 'full', 0, on(1)), named(2, 'inc', 1, on(2)), named(3, 'inc', 1, on(2, 11)))
    expect(newestChain(copies)?.copies.map(({ counter }) => counter)).toEqual([1, 3])
  })

  test('who took part of them reads the rest, and no full one that brings nothing', () => {
    const chain = newestChain(usual)
    const read = (taken: number) => chain && newerThan(chain, taken).map(({ counter }) => counter)
    expect([read(0), read(2), read(3), read(5)]).toEqual([[4, 5], [4, 5], [5], []])
  })

  test('go when nothing kept needs them any more; the newest whole chain never does', () => {
    const gone = (days: number, weeks: number, now = on(11)) =>
      outdated(usual, { days, weeks }, Date.parse(now)).map(({ counter }) => counter)
    expect(gone(30, 0)).toEqual([])
    expect(gone(1, 0)).toEqual([1, 2, 3])
    expect(gone(1, 2)).toEqual([])
    expect(gone(1, 1, on(30))).toEqual([1, 2, 3])
    const gap = usual.filter(({ counter }) => counter === 5)
    expect(outdated(gap, { days: 1, weeks: 0 }, Date.parse(on(30)))).toEqual([])
    // Somebody was erased: what was made before goes, though its days are not over.
    expect(outdated(usual, { days: 30, weeks: 0 }, Date.parse(on(11)), on(9)).map((c) => c.counter)).toEqual([1, 2, 3])
    expect(usual.every((copy) => !isGap(chainTo(usual, copy)))).toBe(true)
  })
})

describe('the next copy', () => {
  const due = (change: Partial<Parameters<typeof fullDue>[1]> = {}, copies = usual) =>
    fullDue(newestChain(copies), { known: 5, journal: true, ...change })
  test('is an increment, unless something asks for a full one', () => {
    expect(due()).toBeUndefined()
    expect(due({}, [])).toBe('first')
    expect(due({ known: 9 })).toBe('gap')
    expect(due({ journal: false })).toBe('journal')
    expect(due({ erased: on(10, 12) })).toBe('erased')
    expect(due({ erased: on(9) })).toBeUndefined()
    const many = Array.from({ length: 31 }, (_, i) => named(i + 1, i ? 'inc' : 'full', i, on(1)))
    expect(due({ known: 31 }, copiesOf(many.map((name, i) => ({ name, size: i ? 1 : 900 }))).get(device))).toBe('many')
    const large = [named(1, 'full', 0, on(1)), named(2, 'inc', 1, on(1)), named(3, 'inc', 2, on(1))]
    expect(due({ known: 3 }, entries(...large))).toBe('large')
  })

  test('is asked about where it has less than half the rows', () => {
    expect([mayReplace(500, 1000), mayReplace(499, 1000), mayReplace(3, undefined), mayReplace(0, 9)]).toEqual([
      true,
      false,
      true,
      true,
    ])
  })
})
