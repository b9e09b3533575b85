/** What can be done with all of one's data: taken in, taken out, copied to a place of one's own, and let go when it is not needed. */
import type { TextKey } from '../../lib/core/text'
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'

const WAYS: readonly { href: string; title: TextKey; says: TextKey }[] = [
  { href: '#/import', title: 'transfer.import', says: 'transfer.settingsSays' },
  { href: '#/export', title: 'whole.title', says: 'whole.link' },
  { href: '#/cloud', title: 'copies.open', says: 'copies.link' },
  { href: '#/reports', title: 'nav.reports', says: 'report.allSay' },
  { href: '#/summary', title: 'summary.title', says: 'summary.link' },
  { href: '#/targets', title: 'goal.title', says: 'goal.says' },
  { href: '#/rules', title: 'rules.title', says: 'rules.link' },
  { href: '#/templates', title: 'drafts.title', says: 'drafts.says' },
  { href: '#/sequences', title: 'sequence.title', says: 'sequence.link' },
  { href: '#/silent', title: 'silent.title', says: 'silent.says' },
]

export function DataWays() {
  return (
    <Section title={t('settings.ways')} class="settings-panel">
      <ul class="settings-ways">
        {WAYS.map(({ href, title, says }) => (
          <li key={href}>
            <a class="button" href={href}>
              {t(title)}
            </a>
            <span>{t(says)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
