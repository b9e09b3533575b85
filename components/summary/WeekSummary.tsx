/** The summary of a week: what was done in it against the targets, the week before and what is usual; how far the targets are now. */
import { useMemo, useState } from 'preact/hooks'
import { addDays, type Day } from '../../lib/core/days'
import type { Behind } from '../../lib/core/reports/report'
import { targetsOn } from '../../lib/core/reports/target'
import { progressOf } from '../../lib/core/reports/targetReached'
import { weekFrom, weekSummary } from '../../lib/core/reports/weekSummary'
import { allTargets } from '../../lib/db/targets'
import { useFacts } from '../../lib/state/facts'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { useReportAbout } from '../../lib/state/reports'
import { reportWords } from '../../lib/state/reportWords'
import { addressOf } from '../../lib/state/route'
import { partsText, tableLines } from '../../lib/state/summaryText'
import { Page } from '../Page'
import { BehindDialog } from '../reports/BehindDialog'
import { ReportChart } from '../reports/ReportChart'
import { ReportTable } from '../reports/ReportTable'
import '../reports/reports.css'
import { Skeleton } from '../shared/Answer'
import { SummaryTabs } from './SummaryTabs'
import { SummaryWays } from './SummaryWays'
import { targetLines } from './summaryLines'
import { TargetPart } from './TargetPart'

export function WeekSummary({ monday, today }: { monday: Day; today: Day }) {
  const all = useReady(allTargets, [])
  const about = useReportAbout()
  const { counted, error } = useFacts()
  const [open, setOpen] = useState<{ behind: Behind; of: string }>()
  const told = useMemo(
    () =>
      counted && about && all
        ? {
            answer: weekSummary(counted.facts, all, monday, about),
            targets: targetsOn(all, today).map(({ target, period }) =>
              progressOf(counted.facts, target, period, today, about),
            ),
          }
        : undefined,
    [counted, about, all, monday, today],
  )
  const { from, to } = weekFrom(monday)
  const week = t('summary.weekOf', { from: formatDate(from), to: formatDate(to) })
  const title = t('summary.title')
  const text = () =>
    told &&
    partsText(`${title} · ${week}`, [
      ...told.answer.tables.map((table) => ({ title: reportWords(table.title), lines: tableLines(table) })),
      ...(told.targets.length ? [{ title: t('summary.targets'), lines: targetLines(told.targets) }] : []),
    ])
  const see = (behind: Behind, of: string) => setOpen({ behind, of })
  const later = addDays(monday, 7)
  return (
    <Page title={title} actions={<SummaryWays text={text} />} below={<SummaryTabs of="week" />}>
      <div class="page-body summary">
        <div class="summary-week">
          <p class="summary-day">{week}</p>
          <a href={addressOf({ page: 'summary', of: 'week', day: addDays(monday, -7) })}>{t('summary.earlier')}</a>
          {later <= today && <a href={addressOf({ page: 'summary', of: 'week', day: later })}>{t('summary.later')}</a>}
        </div>
        {error !== undefined ? (
          <p class="failed" role="alert">
            {t('failed', { why: String(error) })}
          </p>
        ) : told ? (
          <>
            {told.answer.tables.map((table) => (
              <ReportTable key={table.id} table={table} onOpen={see} />
            ))}
            {told.answer.notes.map((note) => (
              <p key={reportWords(note)} class="quiet">
                {reportWords(note)}
              </p>
            ))}
            {told.answer.charts.map((chart, i) => (
              <ReportChart key={i} chart={chart} />
            ))}
          </>
        ) : (
          <Skeleton rows={8} />
        )}
        <TargetPart lines={told?.targets} onOpen={see} />
      </div>
      {open && counted && (
        <BehindDialog facts={counted.facts} behind={open.behind} title={open.of} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}
