/** Today's list in its groups, as every screen shows it: what is late, what is due, what has stood too long. */
import type { Day } from '../../lib/core/days'
import { daysInStage } from '../../lib/core/deal'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import type { SlowList, TodayList, TodayRow } from '../../lib/db/today'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export type TodayGroup = {
  id: 'overdue' | 'today' | 'slow'
  title: string
  tone?: 'late' | 'near'
  rows: TodayRow[]
  total: number | string | undefined
}

/** The groups that have rows. */
export function todayGroups(due: TodayList | undefined, slow: SlowList | undefined): TodayGroup[] {
  const groups: TodayGroup[] = [
    {
      id: 'overdue',
      title: t('today.overdue'),
      tone: 'late',
      rows: due?.rows.filter(isLate) ?? [],
      total: due?.overdue,
    },
    {
      id: 'today',
      title: t('today.today'),
      rows: due?.rows.filter((row) => !isLate(row)) ?? [],
      total: due && due.total - due.overdue,
    },
    {
      id: 'slow',
      title: t('today.slow'),
      tone: 'near',
      rows: slow?.rows ?? [],
      total: slow && (slow.more ? t('today.atLeast', { n: formatNumber(slow.total) }) : slow.total),
    },
  ]
  return groups.filter((group) => group.rows.length)
}

const isLate = (row: TodayRow) => row.due === 'overdue'

/** `31 days in Quote · standard 14 days`; undefined where the row is no deal of a known pipeline. */
export function paceText(row: TodayRow, pipelines: readonly Pipeline[], today: Day): string | undefined {
  const pipeline = row.kind === 'deal' && pipelines.find((one) => one.id === row.deal.pipelineId)
  if (!pipeline || row.kind !== 'deal') return undefined
  const stage = stageOf(pipeline, row.deal.stageId)
  const days = t('deal.days', { n: daysInStage(row.deal, today) })
  const said = t('today.inStage', { days, stage: stage.name })
  return stage.standard ? `${said} · ${t('today.standard', { n: stage.standard })}` : said
}
