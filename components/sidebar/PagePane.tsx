/** What the sidebar shows for each thing the page beside it can be. */
import type { PageFacts } from '../../lib/core/capture'
import type { Here } from '../../lib/platform/channel'
import { openDashboard } from '../../lib/platform/open'
import { saveShows } from '../../lib/platform/place'
import { called } from '../../lib/state/called'
import { t } from '../../lib/state/language'
import { here, page, readNow } from '../../lib/state/page'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { CalledPane } from './CalledPane'
import { CompanyPane } from './CompanyPane'
import { Composing } from './Composing'
import { FirstTime } from './FirstTime'
import { HomePane } from './HomePane'
import { ProfilePane } from './ProfilePane'
import { ResultsPane } from './ResultsPane'
import { ThreadPane } from './ThreadPane'
import { UnsureNote } from './UnsureNote'
import type { View } from './view'

export function PagePane({ onView }: { onView: (view: View) => void }) {
  const at = here.value
  const kept = called.value?.kept
  if (kept) return <CalledPane kept={kept} />
  if (at?.shows === 'off') return <TurnedOff here={at} onView={onView} />
  return (
    <>
      {at?.waits && <FirstTime key={at.site} here={at} />}
      <ShownPage onView={onView} />
    </>
  )
}

/** A site that the user turned off, seen from the side panel. */
function TurnedOff({ here, onView }: { here: Here; onView: (view: View) => void }) {
  return (
    <>
      <div class="pad notice">
        <p class="quiet">{t('site.isOff', { site: here.label })}</p>
        <Button onClick={() => void saveShows(here.site, 'panel')}>{t('site.turnOn')}</Button>
      </div>
      <HomePane onView={onView} />
    </>
  )
}

function ShownPage({ onView }: { onView: (view: View) => void }) {
  const now = page.value
  switch (now.state) {
    case 'waiting':
      return (
        <div class="pad">
          <Skeleton rows={6} />
        </div>
      )
    case 'gone':
      return (
        <p class="pad" role="alert">
          {t('sidebar.gone')}
        </p>
      )
    case 'unasked':
      return (
        <>
          <div class="pad notice">
            <p class="quiet">{t('sidebar.unasked', { site: now.label })}</p>
            <Button kind="primary" onClick={readNow}>
              {t('sidebar.read')}
            </Button>
          </div>
          <HomePane onView={onView} />
        </>
      )
    case 'elsewhere':
      return (
        <>
          <p class="pad quiet">{t('site.elsewhere')}</p>
          <HomePane onView={onView} />
        </>
      )
    case 'unread':
      return (
        <>
          <div class="pad notice" role="status">
            <p class="name">{t('sidebar.unread')}</p>
            <p class="quiet">{t('sidebar.unreadHelp')}</p>
            <Button kind="quiet" small onClick={() => openDashboard('/diagnostics')}>
              {t('unsure.diagnostics')}
            </Button>
          </div>
          <HomePane onView={onView} />
        </>
      )
    case 'read':
      return (
        <>
          <Composing facts={now.facts} />
          <ReadPane facts={now.facts} onView={onView} />
        </>
      )
  }
}

function ReadPane({ facts, onView }: { facts: PageFacts; onView: (view: View) => void }) {
  return (
    <>
      <UnsureNote unsure={facts.unsure} />
      <Content facts={facts} onView={onView} />
    </>
  )
}

function Content({ facts, onView }: { facts: PageFacts; onView: (view: View) => void }) {
  if (facts.page === 'profile' && facts.profile) return <ProfilePane key={facts.url} facts={facts} />
  if (facts.page === 'company' && facts.company)
    return <CompanyPane key={facts.url} facts={facts} company={facts.company} />
  if (facts.page === 'thread') return <ThreadPane key={facts.threadId ?? facts.url} facts={facts} />
  if (facts.results.length > 0) return <ResultsPane key={facts.url} facts={facts} />
  return (
    <>
      <p class="pad quiet">{t('sidebar.nothing')}</p>
      <HomePane onView={onView} />
    </>
  )
}
