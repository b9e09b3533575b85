/**
 * How far a count may be from what it stands for: 3 signatures in a quarter may come of a rate of 0.6 or of 8.8. The exact interval
 * of a Poisson count (Garwood 1936), by halving; at large counts by the approximation of Wilson and Hilferty, which is as good there.
 */

/** Both ends belong to it. */
export type Interval = { low: number; high: number }

/** From so many on the approximation is used: it is within a hundredth of one per cent there. */
const LARGE = 200
/** Two-sided 95 %. */
const TAIL = 0.025
const Z = 1.959963984540054

/** The rates between which the true one lies in 95 of 100 cases, given that so many were counted. @param count whole, 0 or more */
export function countInterval(count: number): Interval {
  if (count >= LARGE) return { low: hilferty(count, -Z), high: hilferty(count + 1, Z) }
  // P(X ≥ count | low) = 2.5 %, P(X ≤ count | high) = 2.5 %.
  const low = count === 0 ? 0 : halve((rate) => 1 - upTo(count - 1, rate) >= TAIL, 0, count)
  return { low, high: halve((rate) => upTo(count, rate) <= TAIL, count, count + 5 * Math.sqrt(count + 1) + 5) }
}

/** Half of a quantile of chi square with 2k degrees of freedom. */
const hilferty = (k: number, z: number): number => k * (1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3

/** P(X ≤ count) of a Poisson variable. */
function upTo(count: number, rate: number): number {
  let term = Math.exp(-rate)
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= rate / k
    sum += term
  }
  return sum
}

/** The smallest number between two for which it holds, to twelve digits. */
function halve(holds: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * How much of one thing there was for each of another, with the interval that comes of how few the others were: 42 calls for 3
 * signatures are 14 each, and may be 5 to 68. Undefined where there was none of the one or of the other: then nobody can say.
 */
export function perOne(amount: number, count: number): (Interval & { each: number }) | undefined {
  if (amount === 0 || count === 0) return undefined
  const { low, high } = countInterval(count)
  return { each: amount / count, low: amount / high, high: amount / low }
}
