/** What is new: figures that open to the records behind them. */
import type { News } from '../../lib/core/reports/dayNews'
import type { Behind } from '../../lib/core/reports/report'
import { t } from '../../lib/state/language'
import { reportWords } from '../../lib/state/reportWords'
import { CellWords } from '../reports/CellWords'
import '../reports/reports.css'
import { Skeleton } from '../shared/Answer'

type Props = {
  title: string
  /** Undefined while it is being counted. */
  news: readonly News[] | undefined
  error?: unknown
  onOpen: (behind: Behind, of: string) => void
}

export function NewsList({ title, news, error, onOpen }: Props) {
  return (
    <section aria-label={title}>
      <h2 class="heading">{title}</h2>
      {error !== undefined ? (
        <p class="failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      ) : news ? (
        <dl class="report-figures summary-news">
          {news.map(({ id, name, cells }) => (
            <div key={id}>
              <dt>{reportWords(name)}</dt>
              <dd>
                {cells.map((cell, i) => (
                  <CellWords key={i} cell={cell} of={reportWords(name)} onOpen={onOpen} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Skeleton rows={4} />
      )}
    </section>
  )
}
