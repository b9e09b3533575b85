/** The middle and the spread of whole numbers of days, by nearest rank: values that really occurred, not ones between two. */

/** Of `n` values: half are `median` or fewer, a quarter `low` or fewer, three quarters `high` or fewer. */
export type Spread = { n: number; median: number; low: number; high: number }

/** Undefined of none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const n = values.length
  if (!n) return undefined
  const sorted = Float64Array.from(values).sort()
  const at = (part: number) => sorted[Math.max(0, Math.ceil(n * part) - 1)] ?? 0
  return { n, median: at(0.5), low: at(0.25), high: at(0.75) }
}
