/** For each site: the sidebar in the page, the browser's side panel, or nothing. Followed by open tabs at once. */
import { names, type SiteName } from '../../lib/core/siteNames'
import type { Shows } from '../../lib/platform/channel'
import { hasPanel } from '../../lib/platform/panel'
import { onlyPanel } from '../../lib/platform/place'
import { t } from '../../lib/state/language'
import { useShows } from '../../lib/state/shows'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'

export function SiteSettings() {
  return (
    <Section title={t('site.title')} class="settings-panel">
      <p class="quiet">{t('site.hint')}</p>
      <div class="form settings-row">
        {Object.values<SiteName>(names).map((site) => (
          <OneSite key={site.id} site={site} />
        ))}
      </div>
    </Section>
  )
}

function OneSite({ site }: { site: SiteName }) {
  const [shows, setShows] = useShows(site.id)
  const choices: Shows[] = onlyPanel()
    ? ['panel', 'off']
    : hasPanel() || shows === 'panel'
      ? ['sidebar', 'panel', 'off']
      : ['sidebar', 'off']
  return (
    <SelectField
      label={site.label}
      value={shows ?? 'sidebar'}
      disabled={shows === undefined}
      onValue={setShows}
      options={choices.map((value) => ({ value, label: t(`site.shows.${value}`) }))}
    />
  )
}
