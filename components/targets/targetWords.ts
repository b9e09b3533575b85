/** Targets in words: what is counted, in which period, and how far it is. */

import { decimalsOf } from '../../lib/core/money'
import { type Measure, MOST, type SetTarget, spanOf } from '../../lib/core/reports/target'
import type { Progress } from '../../lib/core/reports/targetReached'
import { formatMoney, formatMonth, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital } from '../work/due'

/** The measures, as they are called. */
export const measureName = (measure: Measure): string => t(`goal.of.${measure}`)

/** `December 2026`, `Quarter 4, 2026`. */
export const periodName = (period: string): string =>
  spanOf(period) === 'month'
    ? capital(formatMonth(period))
    : t('goal.quarter', { n: Number(period.slice(-1)), year: period.slice(0, 4) })

/** How much, as the target counts: an amount in its currency, or a number. */
export const amountOf = ({ currency }: Pick<SetTarget, 'currency'>, value: number): string =>
  currency ? formatMoney({ minor: value, currency }) : formatNumber(value)

/** `Calls, December 2026`: what a button beside it is about. */
export const targetName = ({ target, period }: Pick<Progress, 'target' | 'period'>): string =>
  `${measureName(target.measure)}, ${periodName(period)}`

/** What is to be known beside how much is done. */
export function progressLines(progress: Progress): string[] {
  const { target, standing, byNow, daysLeft, aDay, toCome, unpriced, unrated } = progress
  const amount = (value: number) => amountOf(target, value)
  // What is worked out by the day is no matter of cents.
  const unit = target.currency ? 10 ** decimalsOf(target.currency) : 1
  const rough = (value: number) => amount(Math.ceil(value / unit) * unit)
  const isOpen = standing === 'behind' || standing === 'on'
  const course = [
    ...(isOpen && byNow ? [t('goal.byNow', { due: rough(byNow) })] : []),
    ...(standing !== 'missed' && daysLeft ? [t('goal.daysLeft', { n: daysLeft })] : []),
    ...(isOpen && aDay ? [t('goal.aDay', { amount: rough(aDay) })] : []),
  ].join(' · ')
  return [
    ...(course ? [course] : []),
    ...(toCome ? [t('goal.toCome', { amount: amount(toCome) })] : []),
    ...(unpriced ? [t('goal.unpriced', { n: unpriced })] : []),
    ...(unrated ? [t('goal.unrated', { n: unrated })] : []),
  ]
}

export const mostWords = (): string => formatNumber(MOST)
