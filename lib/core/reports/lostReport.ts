/** Lost and cancelled: by reason, rival or stage; two tables and two charts, since the two are never one. */
import { counted, dealStretch, share, stageSaid, wordSaid } from './cells'
import { byChoice, chosen } from './choices'
import { dayNumber, type Facts } from './facts'
import { endedRows, type LostBy, type LostRow, lostRows } from './lost'
import type { Report, ReportAbout, ReportAnswer, ReportOptions, ReportTable, Said } from './report'
import { rateDay, Sums, sumsTo } from './sums'

const BY = ['reason', 'rival', 'stage'] as const satisfies readonly LostBy[]
const BOTH = ['lost', 'cancelled'] as const
type Ended = (typeof BOTH)[number]

export const lost: Report = {
  id: 'lost',
  startsWith: 'months12',
  asks: {
    period: true,
    compared: true,
    filters: ['pipeline', 'tag', 'source', 'amount'],
    choices: [byChoice(BY)],
  },
  run,
}

function run(facts: Facts, options: ReportOptions, about: ReportAbout): ReportAnswer {
  const by = chosen(options, 'by', BY)
  const to = sumsTo(facts, options, about)
  const within = dealStretch(facts, options, about)
  const { comparison } = options
  const before = comparison && { ...within, from: dayNumber(comparison.from), to: dayNumber(comparison.to) }
  // Nobody cancels in favour of a rival.
  const shown = BOTH.filter((status) => status === 'lost' || by !== 'rival')
  const rows = { lost: lostRows(to, 'lost', by, within), cancelled: lostRows(to, 'cancelled', by, within) }
  const sums = (status: Ended, stretch: typeof within) => {
    const all = new Sums(to)
    for (const d of endedRows(facts, status, stretch)) all.add(d, rateDay(facts, d, stretch.to))
    return all
  }
  const all = { lost: sums('lost', within), cancelled: sums('cancelled', within) }
  const head = (key: number): Said => (by === 'stage' ? stageSaid(facts, about, key) : wordSaid(facts, key))
  const currency = options.currency ?? about.settings?.currency
  return {
    over: { of: 'deals', n: all.lost.count + all.cancelled.count },
    figures: BOTH.flatMap((status) => {
      const was = before && sums(status, before)
      const name = (key: 'status.lost' | 'status.cancelled' | 'report.lost.lostSum' | 'report.lost.cancelledSum') => ({
        key,
      })
      return [
        {
          id: status,
          name: name(`status.${status}`),
          ...all[status].counted(),
          ...(was && { was: was.counted() }),
        },
        {
          id: `${status}Sum`,
          name: name(`report.lost.${status}Sum`),
          ...all[status].summed(),
          ...(was && { was: was.value() }),
        },
      ]
    }),
    charts: shown.flatMap((status) => (rows[status].length ? [chartOf(status, rows[status], head)] : [])),
    tables: shown.map((status) => tableOf(status, by, rows[status], all[status].count, head)),
    notes: [
      ...(currency && shown.some((status) => all[status].unpriced) ? [{ key: 'report.unpricedApart' as const }] : []),
      ...(by === 'rival' ? [{ key: 'report.lost.rivalOnly' as const }] : []),
    ],
  }
}

const tableOf = (
  status: Ended,
  by: LostBy,
  rows: readonly LostRow[],
  n: number,
  head: (key: number) => Said,
): ReportTable => ({
  id: status,
  title: { key: `status.${status}` },
  columns: [
    { key: `report.by.${by}` },
    { key: 'report.deals' },
    { key: `report.lost.${status}Share` },
    { key: 'report.amount' },
  ],
  rows: rows.map(({ key, sums }) => ({
    id: String(key),
    head: head(key),
    cells: [counted('deals', sums.rows), share(sums.count, n), sums.summed()],
  })),
})

const chartOf = (
  status: Ended,
  rows: readonly LostRow[],
  head: (key: number) => Said,
): ReportAnswer['charts'][number] => ({
  kind: 'bars',
  title: { key: `status.${status}` },
  unit: 'count',
  labels: rows.map(({ key }) => head(key)),
  series: [{ name: { key: 'report.deals' }, values: rows.map(({ sums }) => sums.count) }],
})
