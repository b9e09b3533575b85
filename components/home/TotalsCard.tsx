/** What the open deals of each pipeline come to, and that weighted by stage: from kept sums, a line for each currency. */
import { boardTotals, stageSums } from '../../lib/core/board'
import { openByStage } from '../../lib/db/counts'
import { pipelines as allPipelines } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { addressOf } from '../../lib/state/route'
import { ownFirst } from '../deals/sums'
import { Answer } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'
import { SumsTable } from './SumsTable'

async function totals() {
  const pipelines = await allPipelines()
  return Promise.all(
    pipelines.map(async (pipeline) => ({
      pipeline,
      ...boardTotals(stageSums(pipeline, await openByStage(pipeline.id))),
    })),
  )
}

export function TotalsCard({ items }: { items: readonly MenuItem[] }) {
  const answer = useLive(totals, [])
  const own = currentSettings.value?.currency
  return (
    <CardFrame title={t('home.card.totals')} href="#/deals" report="figures" items={items}>
      <Answer of={answer}>
        {(all) =>
          all.some((one) => one.count > 0) ? (
            <SumsTable
              first={t('home.pipeline')}
              counted={t('home.open')}
              rows={all.map(({ pipeline, count, sums, weighted }) => ({
                key: pipeline.id,
                head: <a href={addressOf({ page: 'deals', view: 'board', pipeline: pipeline.id })}>{pipeline.name}</a>,
                count,
                sums: ownFirst(sums, own),
                weighted: ownFirst(weighted, own),
              }))}
            />
          ) : (
            <Empty action={<a href="#/deals">{t('home.goTo', { place: t('nav.deals') })}</a>}>
              {t('home.noDeals')}
            </Empty>
          )
        }
      </Answer>
    </CardFrame>
  )
}
