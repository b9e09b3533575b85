/** Attribution: leads, how far they came, revenue and days to close by source or campaign; cost and return of a campaign. */
import { type AttributionBy, type AttributionRow, attributionRows } from './attribution'
import { returnsOf } from './campaignReturn'
import { counted, days, dealStretch, share, sourceSaid, wordSaid } from './cells'
import { byChoice, chosen } from './choices'
import type { Facts } from './facts'
import type { Report, ReportAbout, ReportAnswer, ReportOptions, ReportTable, Said } from './report'
import { sumsTo } from './sums'

const BY = ['source', 'campaign'] as const satisfies readonly AttributionBy[]

export const attribution: Report = {
  id: 'attribution',
  startsWith: 'months12',
  asks: {
    period: true,
    filters: ['pipeline', 'tag', 'amount'],
    choices: [byChoice(BY)],
  },
  run,
}

function run(facts: Facts, options: ReportOptions, about: ReportAbout): ReportAnswer {
  const by = chosen(options, 'by', BY)
  const within = dealStretch(facts, options, about)
  const to = sumsTo(facts, options, about)
  // Stages of several pipelines are no one order.
  const [only, ...others] = about.pipelines.filter(
    ({ id }) => options.pipeline === undefined || id === options.pipeline,
  )
  const pipeline = others.length ? undefined : only
  const rows = attributionRows(to, by, within, pipeline)
  const head = (key: number): Said => (by === 'source' ? sourceSaid(facts, key) : wordSaid(facts, key))
  const leads = rows.reduce((sum, row) => sum + row.leads, 0)
  const deals = rows.reduce((sum, row) => sum + row.deals, 0)
  const currency = options.currency ?? about.settings?.currency
  const labels = rows.map(({ key }) => head(key))
  return {
    over: by === 'source' ? { of: 'people', n: leads } : { of: 'deals', n: deals },
    charts: rows.length
      ? [
          {
            kind: 'bars',
            title: { key: 'report.attribution.leads' },
            unit: 'count',
            labels,
            series: [
              { name: { key: 'report.attribution.leads' }, values: rows.map((row) => row.leads) },
              { name: { key: 'report.attribution.withDeal' }, values: rows.map((row) => row.withDeal) },
              { name: { key: 'report.attribution.wonLeads' }, values: rows.map((row) => row.wonLeads) },
            ],
          },
          ...(currency
            ? [
                {
                  kind: 'bars' as const,
                  title: { key: 'report.attribution.revenueIn' as const, params: { currency } },
                  unit: 'money' as const,
                  currency,
                  labels,
                  series: [
                    {
                      name: { key: 'report.attribution.revenue' as const },
                      values: rows.map(({ won }) => won.in(currency)),
                    },
                  ],
                },
              ]
            : []),
        ]
      : [],
    tables: [
      tableOf(by, rows, head),
      ...(pipeline
        ? [
            qualityOf(
              by,
              rows,
              head,
              pipeline.stages.map(({ name }) => name),
            ),
          ]
        : []),
      ...(by === 'campaign' ? [returnsOf(facts, options, about, rows)] : []),
    ],
    notes: [
      ...(by === 'campaign' ? [{ key: 'report.attribution.ofCampaign' as const }] : []),
      ...(pipeline ? [] : [{ key: 'report.attribution.onePipeline' as const }]),
    ],
  }
}

const tableOf = (by: AttributionBy, rows: readonly AttributionRow[], head: (key: number) => Said): ReportTable => ({
  id: 'rows',
  title: { key: `report.by.${by}` },
  columns: [
    { key: `report.by.${by}` },
    { key: 'report.attribution.leads' },
    { key: 'report.attribution.withDeal' },
    { key: 'report.attribution.wonLeads' },
    { key: 'report.attribution.made' },
    { key: 'report.attribution.won' },
    { key: 'report.attribution.revenue' },
    { key: 'report.attribution.toClose' },
  ],
  rows: rows.map((row) => ({
    id: String(row.key),
    head: head(row.key),
    cells: [
      counted('people', row.people),
      share(row.withDeal, row.leads),
      share(row.wonLeads, row.leads),
      counted('deals', row.made),
      row.won.counted(),
      row.won.summed(),
      days(row.toClose),
    ],
  })),
})

const qualityOf = (
  by: AttributionBy,
  rows: readonly AttributionRow[],
  head: (key: number) => Said,
  stages: readonly string[],
): ReportTable => ({
  id: 'quality',
  title: { key: 'report.attribution.quality' },
  columns: [{ key: `report.by.${by}` }, ...stages.map((text) => ({ text }))],
  rows: rows.map(({ key, leads, reached }) => ({
    id: String(key),
    head: head(key),
    cells: reached.map((n) => share(n, leads)),
  })),
})
