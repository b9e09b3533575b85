/** What open deals may bring by closing month, for each pipeline; looked through piece by piece once the rest is there. */
import { useMemo } from 'preact/hooks'
import type { About } from '../../lib/core/fields'
import { NO_FILTER } from '../../lib/core/filterMatch'
import { forecast } from '../../lib/core/forecast'
import type { Pipeline } from '../../lib/core/pipeline'
import { currentDay } from '../../lib/state/clock'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { t } from '../../lib/state/language'
import { useSift } from '../deals/useSift'
import { Skeleton } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { useSame } from '../shared/useSame'
import { CardFrame } from './CardFrame'
import { ForecastTable } from './ForecastTable'

const NO_GROUP: ReadonlySet<string> = new Set()

export function ForecastCard({ items }: { items: readonly MenuItem[] }) {
  // Another object with the same in it asks for nothing anew.
  const about = useSame(fieldAbout.value)
  return (
    <CardFrame title={t('home.card.forecast')} href="#/deals?view=list" report="forecast" items={items}>
      {about ? (
        about.pipelines.map((pipeline) => (
          <OfPipeline key={pipeline.id} pipeline={pipeline} about={about} named={about.pipelines.length > 1} />
        ))
      ) : (
        <Skeleton rows={4} />
      )}
    </CardFrame>
  )
}

function OfPipeline({ pipeline: given, about, named }: { pipeline: Pipeline; about: About; named: boolean }) {
  const pipeline = useSame(given)
  const question = useMemo(() => ({ filter: NO_FILTER, groupBy: 'closingDay', about }), [about])
  const { columns, error } = useSift(pipeline, question, NO_GROUP)
  const today = currentDay.value
  const counting = !columns || columns.some((one) => one.counting)
  const found = columns?.reduce((sum, { count }) => sum + count, 0) ?? 0
  const months = useMemo(() => (columns && !counting ? forecast(columns, today) : []), [columns, counting, today])
  if (error !== undefined)
    return (
      <p class="failed" role="alert">
        {t('failed', { why: String(error) })}
      </p>
    )
  return (
    <div class="home-forecast">
      {named && <h3 class="heading">{pipeline.name}</h3>}
      {/* Part of a sum says nothing. */}
      {counting ? (
        <p class="quiet">{t('home.counting', { n: found })}</p>
      ) : months.length ? (
        <ForecastTable months={months} pipeline={pipeline} today={today} label={named ? pipeline.name : undefined} />
      ) : (
        <Empty action={<a href="#/deals">{t('home.goTo', { place: t('nav.deals') })}</a>}>{t('home.noDeals')}</Empty>
      )}
    </div>
  )
}
