/** What the day asks for, each part counted, with its first rows. */
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { DayPart } from '../../lib/db/daySummary'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { DueRows } from '../home/DueRows'
import '../home/home.css'

type Props = { parts: readonly DayPart[]; today: Day; pipelines: readonly Pipeline[] }

export function DayParts({ parts, today, pipelines }: Props) {
  return (
    <div class="summary-parts">
      {parts.map(({ id, rows, total, more }) => {
        const n = formatNumber(total)
        return (
          <section key={id} class="home-card" aria-label={t(`summary.${id}`)}>
            <h2 class="heading">
              {t(`summary.${id}`)} <span class="count">{more ? t('summary.atLeast', { n }) : n}</span>
            </h2>
            {rows.length ? (
              <>
                <DueRows rows={rows} today={today} pipelines={pipelines} />
                {total > rows.length && (
                  <p>
                    <a href="#/today">{t('summary.more', { n: total - rows.length })}</a>
                  </p>
                )}
              </>
            ) : (
              <p class="quiet">{t('summary.nothing')}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}
