/** Where the first lead is: the mailboxes that Margin stands beside, and the keys that call it, as they are set in this browser. */
import { useEffect, useState } from 'preact/hooks'
import { names } from '../../lib/core/siteNames'
import { type CommandKeys, commandKeys } from '../../lib/platform/commandKeys'
import { t } from '../../lib/state/language'
import { Kbd } from '../shared/Kbd'
import { Section } from '../shared/Section'

const SITES = [names.gmail, names.outlook, names.yahoo, names.proton, names.fastmail, names.linkedin]
const ADDRESSES: Partial<Record<string, string>> = { linkedin: 'https://www.linkedin.com/feed/' }

export function WhereNext() {
  const [keys, setKeys] = useState<CommandKeys>()
  useEffect(() => {
    void commandKeys().then(setKeys)
  }, [])
  return (
    <Section title={t('welcome.next')} class="settings-panel">
      <p>{t('welcome.nextSays')}</p>
      <div class="welcome-sites">
        {SITES.map((site) => (
          <a
            key={site.id}
            class={site.id === 'gmail' ? 'button primary' : 'button'}
            href={ADDRESSES[site.id] ?? `https://${site.hosts[0]}/`}
          >
            {t('welcome.open', { site: site.label })}
          </a>
        ))}
      </div>
      {keys && (
        <dl class="welcome-keys">
          {(['sidebar', 'popup', 'save'] as const).map((one) => (
            <div key={one}>
              <dt>
                {keys[one] ? (
                  <>
                    <Kbd>{keys[one]}</Kbd>
                    <span class="unseen">{keys[one]}</span>
                  </>
                ) : (
                  <span class="quiet">{t('welcome.noKey')}</span>
                )}
              </dt>
              <dd>{t(`welcome.key.${one}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
