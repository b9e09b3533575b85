/** Sums as they are shown: one figure a currency, the user's own first, the others in the order of their codes. */
import type { Money } from '../../lib/core/money'
import { formatMoney } from '../../lib/state/format'

export function ownFirst(sums: readonly Money[], own = ''): Money[] {
  const rank = (sum: Money) => (sum.currency === own ? '' : sum.currency)
  return [...sums].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** `['€96,000', 'NOK 220,000']`: never one figure for two currencies. */
export const sumsInWords = (sums: readonly Money[], own?: string): string[] => ownFirst(sums, own).map(formatMoney)
