/** The rules of automatic logging, and what they would do on the pages that were open last. */
import { useEffect, useState } from 'preact/hooks'
import { isEmailAddress } from '../../lib/core/email'
import type { SeenPage } from '../../lib/core/seenPage'
import type { Settings } from '../../lib/core/settings'
import { decisionsFor } from '../../lib/db/autoLogged'
import { editSettings } from '../../lib/db/setup'
import { lastPages } from '../../lib/platform/lastPages'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { Section } from '../shared/Section'
import { AutoTrial } from '../work/AutoTrial'
import { WordList } from './WordList'

const plain = (typed: string) => typed.trim().toLowerCase().replace(/^@/, '')
const isDomain = (entry: string) => isEmailAddress(`somebody@${entry}`)

export function AutoLogSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const put = (fields: (seen: Settings) => Partial<Settings>) =>
    actOn(settings, (seen) => editSettings(fields(seen), seen))
  const list = (key: 'autoDomains' | 'autoLabels' | 'autoNever') => ({
    name: `settings:${key}`,
    entries: settings[key] ?? [],
    onSave: (change: (seen: readonly string[]) => string[]) => put((seen) => ({ [key]: change(seen[key] ?? []) })),
  })
  return (
    <Section title={t('auto.title')} class="settings-panel">
      <p class="quiet">{t('auto.says')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.autoLog === true}
          onChange={(event) => {
            const { checked } = event.currentTarget
            void put(() => ({ autoLog: checked }))
          }}
        />
        {t('auto.on')}
      </label>
      <WordList
        {...list('autoDomains')}
        title={t('auto.domains')}
        hint={t('auto.domainsHint')}
        none={t('auto.any')}
        addLabel={t('auto.domainsAdd')}
        inputMode="url"
        tidy={plain}
        check={(entry) => (isDomain(entry) ? undefined : t('auto.domainBad'))}
      />
      <WordList
        {...list('autoLabels')}
        title={t('auto.labels')}
        hint={t('auto.labelsHint')}
        none={t('auto.any')}
        addLabel={t('auto.labelsAdd')}
        tidy={(typed) => typed.trim()}
      />
      <WordList
        {...list('autoNever')}
        title={t('auto.never')}
        hint={t('auto.neverHint')}
        none={t('auto.none')}
        addLabel={t('auto.neverAdd')}
        tidy={(typed) => (/[@.]/.test(typed) ? plain(typed) : typed.trim())}
      />
      <Trial settings={settings} />
    </Section>
  )
}

function Trial({ settings }: { settings: Settings }) {
  const [pages, setPages] = useState<SeenPage[]>()
  useEffect(() => void lastPages().then(setPages), [])
  const { value: all } = useKept(
    () => Promise.all((pages ?? []).map(async (page) => ({ page, decisions: await decisionsFor(page, settings) }))),
    [pages, settings],
  )
  return (
    <div class="stack">
      <h3 class="title">{t('auto.trial')}</h3>
      {all?.map((decided) => (
        <section key={decided.page.url} aria-label={decided.page.subject ?? t('auto.noName')}>
          <p class="name cut">{decided.page.subject ?? t('auto.noName')}</p>
          <AutoTrial of={decided} />
        </section>
      ))}
      {pages && !pages.length && <p class="quiet">{t('auto.trialNone')}</p>}
    </div>
  )
}
