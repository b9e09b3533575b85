/** Where the bars of one label stand: beside one another, around its middle, so that none covers another. */

/** Of the distance from label to label, how much bars may fill. */
const FILLED = 0.7

/**
 * @param bars how many stand at a label
 * @param most the widest that one may be
 * @returns the width of each, and where each begins from the middle of its label; in distances from label to label
 */
export function barPlaces(bars: number, most: number): { width: number; from: number[] } {
  const width = Math.min(FILLED / bars, most)
  return { width, from: Array.from({ length: bars }, (_, i) => (i - bars / 2) * width) }
}
