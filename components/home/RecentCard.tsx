/** The records on which something was done last, with what that was and when. */
import { recentRecords } from '../../lib/db/recent'
import { describe, formatFull, formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Answer } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'

const ROWS = 7

export function RecentCard({ items }: { items: readonly MenuItem[] }) {
  const answer = useLive(() => recentRecords(ROWS), [])
  return (
    <CardFrame title={t('home.card.recent')} href="#/history" items={items}>
      <Answer of={answer}>
        {(rows) =>
          rows.length ? (
            <ul class="home-rows">
              {rows.map(({ kind, id, name, change }) => (
                <li key={id}>
                  <a class="home-recent" href={addressOf({ page: kind, id })}>
                    <span class="name cut">{name}</span>
                    <time class="quiet" dateTime={change.at} title={formatFull(change.at)}>
                      {formatInstant(change.at)}
                    </time>
                    <span class="quiet cut">{describe(change.label)}</span>
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <Empty action={<a href="#/people">{t('home.goTo', { place: t('nav.people') })}</a>}>
              {t('home.recentNone')}
            </Empty>
          )
        }
      </Answer>
    </CardFrame>
  )
}
