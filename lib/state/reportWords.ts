/** Words and figures of reports, as the user's language writes them. */

import { numberFormat } from '../core/formats'
import type { Cell, Said, Value } from '../core/reports/report'
import { wilson } from '../core/reports/wilson'
import { formatDate, formatMoney, formatMonth, formatNumber } from './format'
import { locale, t } from './language'

const DAYS = ['day', 'from', 'to']

export function reportWords(said: Said): string {
  if ('text' in said) return said.text
  if ('month' in said) return formatMonth(said.month)
  if ('day' in said) return formatDate(said.day)
  const params = { ...said.params }
  for (const name of DAYS) {
    const value = params[name]
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) params[name] = formatDate(value)
  }
  return t(said.key, params)
}

const rounded = (value: number): string => numberFormat(locale.value, { maximumFractionDigits: 1 }).format(value)
export const formatShare = (share: number): string =>
  numberFormat(locale.value, { style: 'percent', maximumFractionDigits: 0 }).format(share)

const between = (value: string, low?: string, high?: string) =>
  low === undefined || high === undefined ? value : t('report.between', { value, low, high })

/** A figure as lines: the first is the figure itself, the others what is to be known of it. */
export function valueLines(value: Value): [string, ...string[]] {
  switch (value.is) {
    case 'count':
      return [formatNumber(value.value)]
    case 'money': {
      const [first, ...rest] = value.sums.map(formatMoney)
      return [
        first ?? '–',
        ...rest,
        ...(value.unpriced ? [t('report.unpriced', { n: value.unpriced })] : []),
        ...(value.unrated ? [t('report.unrated', { n: value.unrated })] : []),
        ...(value.converted && value.sums.length ? [t('report.converted')] : []),
      ]
    }
    case 'share': {
      const { part, of } = value
      const interval = wilson(part, of)
      if (!interval) return [t('report.shareNone')]
      const words = { share: formatShare(part / of), part, of }
      return [t('report.share', { ...words, low: formatShare(interval.low), high: formatShare(interval.high) })]
    }
    case 'percent':
      return [formatShare(value.value), ...overLines(value.over)]
    case 'days':
    case 'minutes': {
      const say = (n: number) =>
        t(value.is === 'days' ? 'report.days' : 'report.minutes', { n: Math.round(n * 10) / 10 })
      const [low, high] = [value.low, value.high].map((one) => (one === undefined ? undefined : rounded(one)))
      return [between(say(value.value), low, high), ...overLines(value.over)]
    }
    case 'number': {
      const [low, high] = [value.low, value.high].map((one) => (one === undefined ? undefined : rounded(one)))
      return [between(rounded(value.value), low, high), ...overLines(value.over)]
    }
    case 'said':
      return [reportWords(value.said)]
    case 'unknown':
      return [t('report.unknown')]
  }
}

const overLines = (over: number | undefined) => (over === undefined ? [] : [t('report.n', { n: over })])

/** The same on one line, as a file or a screen reader has it. */
export const valueText = (value: Value): string => valueLines(value).join(' · ')
export const wasText = ({ was }: Cell): string | undefined => was && t('report.was', { value: valueLines(was)[0] })
