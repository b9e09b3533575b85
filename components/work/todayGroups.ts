/** Today's list in its groups, as every screen shows it: what is late, what is due, what is out of standard. */
import type { Day } from '../../lib/core/days'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import type { TemperatureLabel } from '../../lib/core/temperature'
import type { SlowList } from '../../lib/db/outOfStandard'
import type { TodayList, TodayRow } from '../../lib/db/today'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { reasonShort, reasonWords } from '../deals/outWords'

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

/** Why a row is out of standard, a reason each; none where that is not known, or it is of no known pipeline. */
export function whyOut(
  row: TodayRow,
  pipelines: readonly Pipeline[],
  today: Day,
  labels: readonly TemperatureLabel[] = [],
): string[] {
  if (row.kind !== 'deal' || !row.out) return []
  const pipeline = pipelines.find((one) => one.id === row.deal.pipelineId)
  return pipeline
    ? row.out.map((reason) => reasonWords(reason, stageOf(pipeline, row.deal.stageId), today, labels))
    : []
}

/** The stage that a row's deal stands in; undefined for a task, or where the pipeline is not known. */
export function stageName(row: TodayRow, pipelines: readonly Pipeline[]): string | undefined {
  if (row.kind !== 'deal') return undefined
  const pipeline = pipelines.find((one) => one.id === row.deal.pipelineId)
  return pipeline && stageOf(pipeline, row.deal.stageId).name
}

/** Whether a row is listed because it is out of standard, and for nothing that it asks for today. */
export const isSlow = (row: TodayRow): boolean => row.due === 'later' || row.due === 'asleep'

/** What a row that is due says besides: the first reason in a word or two, and how many more there are. The stage's pace comes last. */
export function outMark(row: TodayRow): string | undefined {
  if (row.kind !== 'deal' || !row.out?.length) return undefined
  const [first = row.out[0]] = row.out.filter((reason) => reason.kind !== 'pace')
  if (!first) return undefined
  const word = first.kind === 'pace' ? t('out.paceShort') : reasonShort(first)
  const n = row.out.length - 1
  return n ? t('out.more', { first: word, n }) : word
}
