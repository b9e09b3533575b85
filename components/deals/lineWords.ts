/** What is wrong with a line of a deal's products, in a sentence. */
import type { LineProblem } from '../../lib/core/productText'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'

/** @param currency that of the line's price */
export const problemWords = ({ key }: LineProblem, currency: string): string =>
  t(key, { least: formatMoney({ minor: 1, currency }) })
