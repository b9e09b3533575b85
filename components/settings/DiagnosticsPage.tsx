/** How well each site is read in this browser, and a report to copy that holds structure and no content. */
import { useEffect, useState } from 'preact/hooks'
import { dayOf } from '../../lib/core/days'
import { healthReport, type SiteHealth } from '../../lib/core/siteHealth'
import { names } from '../../lib/core/siteNames'
import { unsureWords } from '../../lib/core/unsure'
import { forgetHealth, loadHealth, marginVersion } from '../../lib/platform/health'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { TextArea } from '../shared/TextArea'
import { capital } from '../work/due'
import './settings.css'

const labelOf = (site: string): string => Object.values(names).find((one) => one.id === site)?.label ?? site
const day = (at: string | undefined): string => capital(at ? formatDay(dayOf(at)) : t('diagnostics.never'))

function missingWords(health: SiteHealth): string {
  if (!health.unsureAt) return ''
  if (health.missing.includes('page')) return t('diagnostics.unread')
  return unsureWords(health.missing)
    .map((word) => t(`unsure.${word}`))
    .join(', ')
}

export function DiagnosticsPage() {
  const [rows, setRows] = useState<SiteHealth[]>()
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState('')
  useEffect(() => {
    void loadHealth().then((all) => setRows(all.sort((a, b) => labelOf(a.site).localeCompare(labelOf(b.site)))))
  }, [])

  const forget = async () => {
    await forgetHealth()
    setRows([])
    setShown('')
    setSaid('')
  }
  const copy = async (health: SiteHealth) => {
    const report = healthReport(health)
    setShown(report)
    // Without the right to the clipboard the report stands below, to be copied by hand.
    const copied = await navigator.clipboard.writeText(report).then(
      () => true,
      () => false,
    )
    setSaid(t(copied ? 'diagnostics.copied' : 'diagnostics.notCopied'))
  }
  return (
    <Page title={t('diagnostics.title')}>
      <div class="page-body settings diagnostics">
        <p>{t('diagnostics.says')}</p>
        <p class="quiet">{t('diagnostics.version', { version: marginVersion() })}</p>
        {rows?.length === 0 && <Empty>{t('diagnostics.none')}</Empty>}
        {rows && rows.length > 0 && (
          <>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('diagnostics.site')}</th>
                  <th scope="col">{t('diagnostics.worked')}</th>
                  <th scope="col">{t('diagnostics.unsure')}</th>
                  <th scope="col">{t('diagnostics.missing')}</th>
                  <th scope="col">{t('diagnostics.report')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((health) => (
                  <tr key={health.site}>
                    <th scope="row">{labelOf(health.site)}</th>
                    <td>{day(health.workedAt)}</td>
                    <td>{day(health.unsureAt)}</td>
                    <td>{capital(missingWords(health))}</td>
                    <td>
                      <Button
                        small
                        aria-label={`${t('diagnostics.copy')}: ${labelOf(health.site)}`}
                        onClick={() => void copy(health)}
                      >
                        {t('diagnostics.copy')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="hint">{t('diagnostics.copyHint')}</p>
            <p role="status">{said}</p>
            {shown && <TextArea label={t('diagnostics.report')} value={shown} onValue={() => {}} />}
            <Button kind="quiet" onClick={() => void forget()}>
              {t('diagnostics.forget')}
            </Button>
          </>
        )}
      </div>
    </Page>
  )
}
