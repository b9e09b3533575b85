/** The summary of the day: what slipped, what is due, what woke, what is out of standard; what is new; how far the targets are. */
import { useMemo, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import { newsOf, sinceOf } from '../../lib/core/reports/dayNews'
import type { Behind } from '../../lib/core/reports/report'
import { targetsOn } from '../../lib/core/reports/target'
import { progressOf } from '../../lib/core/reports/targetReached'
import { daySummary } from '../../lib/db/daySummary'
import { pipelines as allPipelines } from '../../lib/db/read'
import { allTargets } from '../../lib/db/targets'
import { useFacts } from '../../lib/state/facts'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive, useReady } from '../../lib/state/live'
import { useReportAbout } from '../../lib/state/reports'
import { newsLines, partsText } from '../../lib/state/summaryText'
import { Page } from '../Page'
import { BehindDialog } from '../reports/BehindDialog'
import { Answer } from '../shared/Answer'
import { capital } from '../work/due'
import { DayParts } from './DayParts'
import { NewsList } from './NewsList'
import { SummaryTabs } from './SummaryTabs'
import { SummaryWays } from './SummaryWays'
import { partLines, targetLines } from './summaryLines'
import { TargetPart } from './TargetPart'

/** Rows of each part. */
const ROWS = 7

export function DaySummary({ today }: { today: Day }) {
  const parts = useLive(() => daySummary(today, ROWS), [today])
  const pipelines = useReady(allPipelines, [])
  const all = useReady(allTargets, [])
  const about = useReportAbout()
  const { counted, error } = useFacts()
  const [open, setOpen] = useState<{ behind: Behind; of: string }>()
  const since = sinceOf(today)
  const told = useMemo(
    () =>
      counted && about && all
        ? {
            news: newsOf(counted.facts, sinceOf(today), about),
            targets: targetsOn(all, today).map(({ target, period }) =>
              progressOf(counted.facts, target, period, today, about),
            ),
          }
        : undefined,
    [counted, about, all, today],
  )
  const title = t('summary.title')
  const day = capital(formatLongDay(today))
  const sinceWords = t('summary.since', { day: formatLongDay(since.from) })
  const text = () =>
    told && parts.state === 'ready' && pipelines
      ? partsText(`${title} · ${day}`, [
          ...parts.value.map((part) => ({ title: t(`summary.${part.id}`), lines: partLines(part, pipelines, today) })),
          { title: sinceWords, lines: newsLines(told.news) },
          ...(told.targets.length ? [{ title: t('summary.targets'), lines: targetLines(told.targets) }] : []),
        ])
      : undefined
  const see = (behind: Behind, of: string) => setOpen({ behind, of })
  return (
    <Page title={title} actions={<SummaryWays text={text} />} below={<SummaryTabs of="day" />}>
      <div class="page-body summary">
        <p class="summary-day">{day}</p>
        <Answer of={parts}>{(found) => <DayParts parts={found} today={today} pipelines={pipelines ?? []} />}</Answer>
        <NewsList title={sinceWords} news={told?.news} error={error} onOpen={see} />
        <TargetPart lines={told?.targets} onOpen={see} />
      </div>
      {open && counted && (
        <BehindDialog facts={counted.facts} behind={open.behind} title={open.of} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}
