/** What a bench says of its figures: quantiles, what holds, and how much longer a size takes. */
import { expect, test } from 'vitest'
import { broken, growths, holds, quantile, timed } from './figures'

const about = { name: 'a read', size: '100,000 people', peer: 'raw', people: 100_000, growth: 2 }

test('quantiles by nearest rank', () => {
  const sample = Array.from({ length: 20 }, (_, i) => 20 - i)
  expect([0.5, 0.95, 1].map((share) => quantile(sample, share))).toEqual([10, 19, 20])
  expect(quantile([], 0.5)).toBeNaN()
})

test('a limit is checked against the slowest, a ratio against the peer', () => {
  const figure = timed({ ...about, limit: 10, ratioLimit: 2 }, [4, 4, 12], [3])
  expect([figure.ours, figure.p95, figure.ratio]).toEqual([4, 12, 4 / 3])
  expect(holds(figure)).toBe(false)
  expect(holds({ ...figure, limit: 12 })).toBe(true)
  expect(holds({ ...figure, limit: undefined, ratio: 2.1 })).toBe(false)
  expect(broken([figure])).toEqual(['a read, 100,000 people: 12 ms (ratio 1.33), limit 10 ms, ratio 2'])
})

test('growth is told from the smallest to the largest size, with the same peer', () => {
  const small = timed({ ...about, size: '1,000 people', people: 1_000 }, [2], [1])
  const large = timed(about, [5], [1])
  expect(growths([small, large]).map(({ ours, limit }) => [ours, limit])).toEqual([[2.5, 2]])
  expect(growths([{ ...small, peer: 'other' }, large])).toEqual([])
})
