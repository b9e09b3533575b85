/** Today's work on the full page: the same list as the popup's. */
import { t } from '../lib/state/language'
import { go, placeOfLink } from '../lib/state/route'
import { Page } from './Page'
import { Today } from './work/Today'

export function TodayPage() {
  return (
    <Page title={t('nav.today')} bare>
      <div class="today-page">
        <Today
          onOpen={(row) => {
            const place = row.kind === 'deal' ? { page: 'deal' as const, id: row.id } : placeOfLink(row.task.links[0])
            if (place) go(place)
          }}
        />
      </div>
    </Page>
  )
}
