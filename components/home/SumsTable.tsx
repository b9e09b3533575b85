/** A table of what deals come to, a row each: how many, their amounts and those weighted. Figures are one a currency, below one another, never one for two. */
import type { ComponentChildren } from 'preact'
import type { Money } from '../../lib/core/money'
import { formatMoney, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export type SumsRow = {
  key: string
  head: ComponentChildren
  count: number
  sums: readonly Money[]
  weighted: readonly Money[]
}
type Props = { first: string; counted: string; label?: string; rows: readonly SumsRow[] }

export function SumsTable({ first, counted, label, rows }: Props) {
  return (
    <div class="home-scroll">
      <table class="home-table" aria-label={label}>
        <thead>
          <tr>
            {[first, counted, t('home.amount'), t('home.weighted')].map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, count, sums, weighted }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              <td data-says={counted}>{formatNumber(count)}</td>
              <Sums says={t('home.amount')} of={sums.map(formatMoney)} />
              <Sums says={t('home.weighted')} of={weighted.map(formatMoney)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param says the heading of the column, which a narrow screen has beside the figure */
const Sums = ({ says, of }: { says: string; of: readonly string[] }) => (
  <td data-says={says}>{of.length ? of.map((sum) => <div key={sum}>{sum}</div>) : '–'}</td>
)
