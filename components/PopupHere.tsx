/** The popup's word on the page in front: to read it, where Margin is not; to turn the site on again, where it is off. */
import { useEffect, useState } from 'preact/hooks'
import { nameFor, type SiteName } from '../lib/core/siteNames'
import { send } from '../lib/platform/messages'
import { frontTab, hasPanel, openPanel } from '../lib/platform/panel'
import { onlyPanel } from '../lib/platform/place'
import { t } from '../lib/state/language'
import { useShows } from '../lib/state/shows'
import { PopupWebmail } from './PopupWebmail'
import { Button } from './shared/Button'

export function PopupHere() {
  const [tab, setTab] = useState<{ id: number; url: string }>()
  useEffect(() => {
    void frontTab().then(setTab)
  }, [])
  if (!tab) return null
  const site = nameFor(tab.url)
  if (site) return <Site key={site.id} site={site} tab={tab.id} />
  if (!/^(https?|file):/.test(tab.url)) return null
  return (
    <>
      <PopupWebmail tab={tab.id} url={tab.url} />
      {hasPanel() && <ReadPage tab={tab.id} />}
    </>
  )
}

function ReadPage({ tab }: { tab: number }) {
  return (
    <div class="popup-here">
      <Button
        kind="quiet"
        small
        onClick={() => {
          // The browser opens it only while the click is being answered, and closes the popup with it.
          void openPanel(tab)
          void send('page.read', { tab }).catch(() => undefined)
        }}
      >
        {t('site.readPage')}
      </Button>
    </div>
  )
}

function Site({ site, tab }: { site: SiteName; tab: number }) {
  const [shows, setShows] = useShows(site.id)
  // No narrow tab stands in the page there, from which it could be opened.
  if (shows === 'panel' && onlyPanel())
    return (
      <div class="popup-here">
        <Button kind="quiet" small onClick={() => void openPanel(tab)}>
          {t('site.usePanel', { site: site.label })}
        </Button>
      </div>
    )
  if (shows !== 'off') return null
  return (
    <div class="popup-here">
      <span class="quiet">{t('site.isOff', { site: site.label })}</span>
      <Button kind="quiet" small onClick={() => setShows('sidebar')}>
        {t('site.turnOn')}
      </Button>
    </div>
  )
}
