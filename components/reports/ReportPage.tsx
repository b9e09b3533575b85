/** One report: what it says, what it is asked for, its figures, charts and tables, and the ways to take it along. */
import { useRef, useState } from 'preact/hooks'
import type { Behind, Report, ReportAnswer } from '../../lib/core/reports/report'
import { formatDate, formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReport, useReportAbout } from '../../lib/state/reports'
import { reportWords } from '../../lib/state/reportWords'
import { addressOf } from '../../lib/state/route'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useActs } from '../shared/shortcuts'
import { BehindDialog } from './BehindDialog'
import { CellWords } from './CellWords'
import { RatesDialog } from './RatesDialog'
import { ReportBar } from './ReportBar'
import { ReportChart } from './ReportChart'
import { ReportExport } from './ReportExport'
import { ReportTable } from './ReportTable'
import { useReportOptions } from './useReportOptions'

export function ReportPage({ report }: { report: Report }) {
  const about = useReportAbout()
  const of = useReportOptions(report, about)
  const { counted, part, error } = useReport(report, of.options, about)
  const [open, setOpen] = useState<{ behind: Behind; of: string }>()
  const [rates, setRates] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const title = t(`report.${report.id}`)
  useActs(t('nav.reports'), [{ id: 'report.rates', run: () => setRates(true) }])
  const { period, comparison, asOf } = of.options
  const spans = [
    ...(report.asks.period ? [t('report.span', { from: formatDate(period.from), to: formatDate(period.to) })] : []),
    ...(comparison
      ? [
          `${t('report.comparison')} ${t('report.span', { from: formatDate(comparison.from), to: formatDate(comparison.to) })}`,
        ]
      : []),
    ...(asOf ? [`${t('report.asOf')} ${formatDate(asOf)}`] : []),
  ]
  const head = [title, t(`report.${report.id}.says`), ...spans]
  const answer = counted?.answer
  return (
    <Page
      title={title}
      heading={
        <>
          {title} <span class="report-spans">{spans.join(' · ')}</span>
        </>
      }
      actions={
        <>
          <a class="button quiet" href={addressOf({ page: 'reports' })}>
            {t('report.all')}
          </a>
          {answer && <ReportExport answer={answer} head={head} title={title} sheet={sheet} />}
        </>
      }
    >
      <div class="page-body reports" ref={sheet}>
        <p class="report-says">{t(`report.${report.id}.says`)}</p>
        {about && (
          <ReportBar report={report} about={about} facts={counted?.facts} of={of} onRates={() => setRates(true)} />
        )}
        {error !== undefined && (
          <p class="failed" role="alert">
            {t('failed', { why: String(error) })}
          </p>
        )}
        {!answer && error === undefined && (
          <>
            {part !== undefined && (
              <p class="quiet" role="status">
                {t('report.building', { part: formatPercent(Math.floor(part * 100)) })}
              </p>
            )}
            {part !== undefined ? <progress aria-label={title} value={part} max={1} /> : <Skeleton rows={6} />}
          </>
        )}
        {answer &&
          (answer.over.n === 0 ? (
            <Empty
              centred
              action={
                of.sifted ? (
                  <Button onClick={of.clear}>{t('report.clear')}</Button>
                ) : (
                  <a class="button" href="#/deals">
                    {t('home.goTo', { place: t('nav.deals') })}
                  </a>
                )
              }
            >
              {t(of.sifted ? 'report.noneSifted' : 'report.none')}
            </Empty>
          ) : (
            <Body answer={answer} onOpen={(behind, of) => setOpen({ behind, of })} />
          ))}
      </div>
      {open && counted && (
        <BehindDialog facts={counted.facts} behind={open.behind} title={open.of} onClose={() => setOpen(undefined)} />
      )}
      {rates && <RatesDialog onClose={() => setRates(false)} />}
    </Page>
  )
}

type BodyProps = { answer: ReportAnswer; onOpen: (behind: Behind, of: string) => void }

function Body({ answer: { over, figures, instead, charts, tables, notes }, onOpen }: BodyProps) {
  return (
    <>
      {instead && <p>{reportWords(instead)}</p>}
      {figures && (
        <dl class="report-figures">
          {figures.map(({ id, name, ...cell }) => (
            <div key={id}>
              <dt>{reportWords(name)}</dt>
              <dd>
                <CellWords cell={cell} of={reportWords(name)} onOpen={onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {charts.length > 0 && (
        <div class="report-charts">
          {charts.map((chart, i) => (
            <ReportChart key={i} chart={chart} />
          ))}
        </div>
      )}
      {tables.map((table) => (
        <ReportTable key={table.id} table={table} onOpen={onOpen} />
      ))}
      <p class="quiet">{[t(`report.over.${over.of}`, { n: over.n }), ...notes.map(reportWords)].join(' ')}</p>
    </>
  )
}
