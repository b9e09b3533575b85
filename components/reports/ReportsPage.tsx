/** Reports: all that there are, or the one that the address names. */
import { REPORTS, reportOf } from '../../lib/core/reports'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Page } from '../Page'
import { ReportPage } from './ReportPage'
import './reports.css'

export function ReportsPage({ report: id }: { report?: string }) {
  const report = id === undefined ? undefined : reportOf(id)
  if (report) return <ReportPage key={report.id} report={report} />
  return (
    <Page title={t('nav.reports')}>
      <div class="page-body reports">
        <p class="quiet">{t('report.allSay')}</p>
        <ul class="report-list">
          {REPORTS.map(({ id }) => (
            <li key={id}>
              <a href={addressOf({ page: 'reports', report: id })}>{t(`report.${id}`)}</a>
              <span class="quiet">{t(`report.${id}.says`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
