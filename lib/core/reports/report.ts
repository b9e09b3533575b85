/**
 * A report: a pure function of facts, options and the day. One file each, and a line in `index.ts`; its words are `report.ID` (title) and
 * `report.ID.says` (its definition in one sentence). The page shows any of them: see `components/reports/`.
 */
import type { Day } from '../days'
import type { Money } from '../money'
import type { Pipeline } from '../pipeline'
import type { Settings } from '../settings'
import type { Horizon } from '../temperature'
import type { Params, TextKey } from '../text'
import type { Facts, FactTable } from './facts'
import type { PeriodName } from './period'
import type { Rate } from './rate'
import type { Steps } from './steps'

/** Both days are within it. */
export type Period = { from: Day; to: Day }

/** What a report is asked for. What is left out is not asked for. */
export type ReportOptions = {
  period: Period
  comparison?: Period
  pipeline?: string
  /** As `tagKey` writes it. */
  tag?: string
  source?: string
  /** Minor units of `currency`, which the amounts of deals are compared in. */
  atLeast?: number
  atMost?: number
  /** Everything in this currency, by the user's rates; left out: each by itself. */
  currency?: string
  /** A past day to look back to. */
  asOf?: Day
  /** What was chosen beside these, by the id of the choice: see `choices.ts`. */
  choices?: Readonly<Record<string, string>>
}

/** What a report knows beside the facts. */
export type ReportAbout = {
  today: Day
  pipelines: readonly Pipeline[]
  rates: readonly Rate[]
  /** Labels of temperature in force. */
  labels: readonly Horizon[]
  settings?: Settings
}

/** Words to be said in the user's language, or a name as it is. A `Day` in a parameter that is called `day`, `from` or `to` is written out. */
export type Said = { key: TextKey; params?: Params } | { text: string } | { month: string } | { day: Day }

/** The records that a figure stands on, worked out when somebody opens it. */
export type Behind = { of: FactTable; rows: () => readonly number[] }

/** What a cell or a figure says. Nothing is ever guessed: `unknown` is said as such. */
export type Value =
  | { is: 'count'; value: number }
  /** By currency; `unpriced`: records with no amount, `unrated`: amounts left out for want of a rate. */
  | { is: 'money'; sums: readonly Money[]; unpriced?: number; unrated?: number; converted?: true }
  /** `part` of `of`, shown with its interval (Wilson, 95 %) and n. */
  | { is: 'share'; part: number; of: number }
  /** `over`: over how many; `low`, `high`: an interval. */
  | { is: 'days' | 'number' | 'minutes'; value: number; over?: number; low?: number; high?: number }
  /** 0 to 1: an error or a return, with no interval. */
  | { is: 'percent'; value: number; over?: number }
  | { is: 'said'; said: Said }
  | { is: 'unknown' }
/** `was`: the same in the comparison period. */
export type Cell = Value & { behind?: Behind; was?: Value }

export type ReportRow = { id: string; head: Said; cells: readonly Cell[] }
export type ReportTable = {
  id: string
  title: Said
  /** What its rows are, then the heading of each cell. */
  columns: readonly Said[]
  rows: readonly ReportRow[]
}

/** What is drawn. `null`: not known, and no nought. Each value stands in the table too. */
export type ReportChart =
  | {
      kind: 'line' | 'bars'
      title: Said
      unit: 'count' | 'money' | 'days' | 'minutes' | 'share'
      /** Minor units of it, where `unit` is money. */
      currency?: string
      labels: readonly Said[]
      series: readonly { name: Said; values: readonly (number | null)[] }[]
    }
  | { kind: 'funnel'; title: Said; steps: readonly { name: Said; value: number; of?: number }[] }
  /** Rows by columns, drawn as shades. */
  | {
      kind: 'heat'
      title: Said
      rows: readonly Said[]
      columns: readonly Said[]
      values: readonly (readonly number[])[]
    }

export type ReportAnswer = {
  /** Over how many records it stands, and of which table. */
  over: { of: FactTable; n: number }
  /** Large figures above everything. */
  figures?: readonly (Cell & { id: string; name: Said })[]
  /** In place of the figures: why there are none yet. */
  instead?: Said
  charts: readonly ReportChart[]
  tables: readonly ReportTable[]
  /** What is to be known beside the figures. */
  notes: readonly Said[]
}

/** What a report asks for beside its filters: one of some, of which the first is usual, or a whole number. */
export type Choice = { id: string; name: TextKey } & (
  | { among: (facts: Facts, about: ReportAbout) => readonly { id: string; said: Said }[] }
  | { least: number; most: number; usual: number }
)

export type ReportFilter = 'pipeline' | 'tag' | 'source' | 'amount'

export type Report = {
  id: ReportId
  /** The period that it opens with; left out: the present month. */
  startsWith?: PeriodName
  /** `period`: asks for a period, `compared`: and for another beside it; `asOf`: for a past day. */
  asks: {
    period?: true
    compared?: true
    asOf?: true
    filters: readonly ReportFilter[]
    choices?: readonly Choice[]
  }
  run: (facts: Facts, options: ReportOptions, about: ReportAbout) => ReportAnswer
  /** The same in steps, of reports that count long: see `steps.ts`. */
  steps?: (facts: Facts, options: ReportOptions, about: ReportAbout) => Steps<ReportAnswer>
}

export const REPORT_IDS = [
  'figures',
  'pipeline',
  'forecast',
  'activity',
  'attribution',
  'effort',
  'tooLong',
  'cohort',
  'pressure',
  'lost',
] as const
export type ReportId = (typeof REPORT_IDS)[number]
