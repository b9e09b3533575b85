/** Bars of a chart: each is seen whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barPlaces } from '../../../lib/core/reports/barPlaces'

test('none covers another, nor one of the next label, and together they stand around the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 2, noNaN: true }), (bars, most) => {
      const { width, from } = barPlaces(bars, most)
      expect(from).toHaveLength(bars)
      for (const [i, at] of from.entries()) if (i) expect(at - (from[i - 1] as number)).toBeCloseTo(width, 9)
      const [first, last] = [from[0] as number, (from.at(-1) as number) + width]
      expect(first + last).toBeCloseTo(0, 9)
      expect(last).toBeLessThan(0.5)
    }),
  )
})
