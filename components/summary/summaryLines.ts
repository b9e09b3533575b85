/** Rows of work and targets as lines of plain text. */
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Progress } from '../../lib/core/reports/targetReached'
import type { DayPart } from '../../lib/db/daySummary'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { moreLine } from '../../lib/state/summaryText'
import { temperatureLabels } from '../../lib/state/temperatures'
import { amountOf, progressLines, targetName } from '../targets/targetWords'
import { dueWords } from '../work/due'
import { whyOut } from '../work/todayGroups'

export function partLines({ rows, total }: DayPart, pipelines: readonly Pipeline[], today: Day): string[] {
  if (!rows.length) return [t('summary.nothing')]
  const lines = rows.map((row) => {
    const deal = row.kind === 'deal' ? row.deal : undefined
    const why = whyOut(row, pipelines, today, temperatureLabels.value)
    return [
      row.kind === 'deal' ? row.deal.title : row.task.title,
      row.company ?? row.person,
      deal?.amount && formatMoney(deal.amount),
      ...(why.length ? why : [deal?.nextAction?.text, dueWords(row.day, row.time, today).text]),
    ]
      .filter(Boolean)
      .join(' · ')
  })
  return [...lines, ...moreLine(total - rows.length)]
}

export const targetLines = (all: readonly Progress[]): string[] =>
  all.map((one) => {
    const far = t('goal.reachedOf', {
      done: amountOf(one.target, one.value),
      goal: amountOf(one.target, one.target.goal),
    })
    return [`${targetName(one)}: ${far}`, t(`goal.standing.${one.standing}`), ...progressLines(one)].join(' · ')
  })
