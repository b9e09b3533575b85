/** Wilson's interval: between what shares the true one lies (95 in 100 times), though only few were seen. */

const Z = 1.959963984540054

/** @returns from 0 to 1; undefined over none */
export function wilson(part: number, of: number): { low: number; high: number } | undefined {
  if (of <= 0) return undefined
  const share = part / of
  const square = (Z * Z) / of
  const middle = share + square / 2
  const spread = Z * Math.sqrt((share * (1 - share) + square / 4) / of)
  const clamp = (value: number) => Math.min(1, Math.max(0, value / (1 + square)))
  return { low: clamp(middle - spread), high: clamp(middle + spread) }
}
