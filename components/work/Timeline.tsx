/** What happened with a person, a company or a deal, newest first. Each line can be changed, taken out or taken back. */
import { ChevronDown } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import type { Deal } from '../../lib/core/deal'
import { timeline } from '../../lib/db/read'
import { typesIn } from '../../lib/state/activityTypes'
import { t } from '../../lib/state/language'
import { useGrowing } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Menu } from '../shared/Menu'
import { Section } from '../shared/Section'
import { FILTERS, type Filter, filterName, passes } from './activityText'
import { TimelineLine } from './TimelineLine'
import './work.css'

const PAGE = 30

/** @param deals those of the record: their titles name the moves where there are several */
export function Timeline({ link, deals = [] }: { link: Link; deals?: readonly Deal[] }) {
  const [filter, setFilter] = useState<Filter>('all')
  const types = typesIn(currentSettings.value)
  const [limit, setLimit] = useState(PAGE)
  const answer = useGrowing(() => timeline(link, limit + 1), [link], [limit])
  const titles = new Map(deals.length > 1 ? deals.map((deal) => [`d:${deal.id}`, deal.title] as const) : [])
  return (
    <Section
      class="pad"
      title={t('timeline.title')}
      action={
        <Menu
          kind="quiet"
          small
          class="filter"
          label={t('timeline.show', { what: filterName(filter, types) })}
          items={[...FILTERS, ...types.map(({ id }): Filter => `type:${id}`)].map((one) => ({
            id: one,
            label: filterName(one, types),
            checked: one === filter,
            run: () => setFilter(one),
          }))}
        >
          {filterName(filter, types)} <ChevronDown size={12} aria-hidden="true" />
        </Menu>
      }
    >
      <Answer of={answer}>
        {(all) => {
          const shown = all.slice(0, limit).filter((activity) => passes(filter, activity))
          return (
            <>
              {!shown.length && <p class="quiet">{all.length ? t('timeline.noneKind') : t('timeline.none')}</p>}
              <ol class="timeline">
                {shown.map((activity) => (
                  <TimelineLine
                    key={activity.id}
                    activity={activity}
                    dealTitle={activity.links.map((one) => titles.get(one as `d:${string}`)).find(Boolean)}
                  />
                ))}
              </ol>
              {all.length > limit && (
                <Button kind="quiet" small onClick={() => setLimit(limit + PAGE)}>
                  {t('timeline.more')}
                </Button>
              )}
            </>
          )
        }}
      </Answer>
    </Section>
  )
}
