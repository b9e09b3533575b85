/** The first minute on one screen: in which language and currency, how one sells, and where to go from here. All of it can be passed over. */
import { useEffect, useRef } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import { templates } from '../../lib/core/templates'
import type { Language } from '../../lib/core/text'
import { chooseLanguage } from '../../lib/db/firstRun'
import { editSettings } from '../../lib/db/setup'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { SelectField } from '../shared/SelectField'
import { SampleOffer } from './SampleOffer'
import { TemplateChoice } from './TemplateChoice'
import { WhereNext } from './WhereNext'
import './welcome.css'

export function WelcomePage() {
  const settings = currentSettings.value
  const body = useRef<HTMLDivElement>(null)
  const ready = settings !== undefined
  // The page opens by itself: reading and the Tab key begin at its heading and not among the places at its left.
  useEffect(() => {
    if (ready) body.current?.closest('main')?.querySelector('h1')?.focus({ preventScroll: true })
  }, [ready])
  if (!settings) {
    return (
      <Page title={t('welcome.title')}>
        <div class="page-body">
          <Skeleton rows={8} />
        </div>
      </Page>
    )
  }
  const names = new Intl.DisplayNames(language.value, { type: 'currency' })
  return (
    <Page
      title={t('welcome.title')}
      actions={
        <>
          <a class="button quiet" href="#/cloud">
            {t('copies.fromCloud')}
          </a>
          <a class="button" href="#/deals">
            {t('welcome.skip')}
          </a>
        </>
      }
    >
      <div class="page-body welcome" ref={body}>
        <p class="welcome-says">{t('welcome.says')}</p>
        <div class="welcome-basics">
          <SelectField
            label={t('settings.language')}
            value={language.value}
            onValue={(chosen: Language) => void act(() => chooseLanguage(chosen, templates))}
            options={[
              { value: 'en', label: 'English' },
              { value: 'fr', label: 'Français' },
            ]}
          />
          <SelectField
            label={t('settings.currency')}
            value={settings.currency}
            onValue={(currency) => void actOn(settings, (seen) => editSettings({ currency }, seen))}
            options={currencyChoices(settings.currency).map((code) => ({
              value: code,
              label: `${code} · ${names.of(code) ?? code}`,
            }))}
          />
        </div>
        <TemplateChoice />
        <WhereNext />
        <SampleOffer />
      </div>
    </Page>
  )
}
