/** What a report is asked for, as the user set it in its bar. */
import { useMemo, useState } from 'preact/hooks'
import { isDay } from '../../lib/core/days'
import { parseAmount } from '../../lib/core/money'
import { PERIODS, type PeriodName, periodBefore, periodOf, yearBefore } from '../../lib/core/reports/period'
import type { Period, Report, ReportAbout, ReportOptions } from '../../lib/core/reports/report'
import { locale } from '../../lib/state/language'

export const COMPARISONS = ['none', 'before', 'year'] as const
export type Asked = {
  period: PeriodName | 'own'
  from: string
  to: string
  comparison: (typeof COMPARISONS)[number]
  asOf: string
  pipeline: string
  tag: string
  source: string
  atLeast: string
  atMost: string
  currency: string
  /** What the report asks for beside these, by the id of the choice. */
  choices: Readonly<Record<string, string>>
}
export const PERIOD_CHOICES = [...PERIODS, 'own'] as const

const START: Asked = {
  period: 'month',
  from: '',
  to: '',
  comparison: 'before',
  asOf: '',
  pipeline: '',
  tag: '',
  source: '',
  atLeast: '',
  atMost: '',
  currency: '',
  choices: {},
}
const FILTERS = ['pipeline', 'tag', 'source', 'atLeast', 'atMost'] as const

/** @returns what is asked, what stands in the bar, and which of its fields cannot be read */
export function useReportOptions(report: Report, about: ReportAbout | undefined) {
  const [asked, setAsked] = useState<Asked>({ ...START, period: report.startsWith ?? 'month' })
  const set = (patch: Partial<Asked>) => setAsked({ ...asked, ...patch })
  const today = about?.today ?? '1970-01-01'
  const own = asked.currency || about?.settings?.currency || 'EUR'
  const made = useMemo(() => {
    const wrongDays = asked.period === 'own' && !(isDay(asked.from) && isDay(asked.to) && asked.from <= asked.to)
    const period: Period =
      asked.period === 'own'
        ? wrongDays
          ? periodOf('month', today)
          : { from: asked.from, to: asked.to }
        : periodOf(asked.period, today)
    const amount = (typed: string) => (typed.trim() ? parseAmount(typed, own, locale.value) : undefined)
    const [atLeast, atMost] = [amount(asked.atLeast), amount(asked.atMost)]
    const { comparison } = asked
    const options: ReportOptions = {
      period,
      ...(report.asks.compared &&
        comparison !== 'none' && {
          comparison: comparison === 'year' ? yearBefore(period) : periodBefore(period),
        }),
      ...(asked.pipeline && { pipeline: asked.pipeline }),
      ...(asked.tag && { tag: asked.tag }),
      ...(asked.source && { source: asked.source }),
      ...(atLeast && { atLeast: atLeast.minor }),
      ...(atMost && { atMost: atMost.minor }),
      ...(asked.currency && { currency: asked.currency }),
      ...(report.asks.choices && { choices: asked.choices }),
      ...(report.asks.asOf && isDay(asked.asOf) && asked.asOf < today && { asOf: asked.asOf }),
    }
    const wrong = {
      days: wrongDays,
      atLeast: Boolean(asked.atLeast.trim()) && !atLeast,
      atMost: Boolean(asked.atMost.trim()) && !atMost,
    }
    return { options, wrong }
  }, [asked, today, own, report])
  const sifted = FILTERS.some((name) => asked[name] !== '')
  const clear = () => set(Object.fromEntries(FILTERS.map((name) => [name, ''])))
  return { asked, set, sifted, clear, ...made }
}
export type OptionsOfReport = ReturnType<typeof useReportOptions>
