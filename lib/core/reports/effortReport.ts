/** Effort: what was done for each meeting, quote and signature, and what it takes to sign as many as are wanted. */
import { activityStretch, counted, dealStretch } from './cells'
import { chosen, chosenNumber } from './choices'
import { EFFORTS, effortSteps, neededFor } from './effort'
import { activitiesTable, chainTable, minutesTable, perCell } from './effortTables'
import type { Facts } from './facts'
import { quotedStages, quotesWithin, wonWithin } from './milestones'
import type { Choice, Report, ReportAbout, ReportAnswer, ReportOptions } from './report'
import { inSteps, type Steps } from './steps'

const TARGET: Choice = { id: 'target', name: 'report.effort.target', least: 1, most: 1000, usual: 3 }
const BY_NAME = 'byName'

const quoteChoices = ({ pipelines }: Pick<ReportAbout, 'pipelines'>) =>
  pipelines.flatMap(({ id, name, stages }) =>
    stages
      .filter(({ after }) => !after)
      .map((stage) => ({
        id: `${id} ${stage.id}`,
        said: { text: pipelines.length > 1 ? `${name} · ${stage.name}` : stage.name },
      })),
  )

export const effort: Report = {
  id: 'effort',
  startsWith: 'months12',
  asks: {
    period: true,
    filters: ['pipeline', 'tag', 'source', 'amount'],
    choices: [
      TARGET,
      {
        id: 'quote',
        name: 'report.effort.quoteStage',
        among: (_, about) => [{ id: BY_NAME, said: { key: 'report.effort.byName' } }, ...quoteChoices(about)],
      },
    ],
  },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const deals = dealStretch(facts, options, about)
  const within = yield* activityStretch(facts, deals)
  const stages = stagesOf(facts, options, about)
  const quotes = stages && quotesWithin(facts, stages, deals)
  const signed = wonWithin(facts, deals)
  const rows = yield* effortSteps(facts, within, {
    signatures: signed.length,
    ...(quotes && { quotes: quotes.length }),
  })
  const target = chosenNumber(options, TARGET)
  const all = rows.at(-1)
  const meetings = rows.find(({ kind }) => kind === 'meeting')?.n ?? 0
  const calls = rows.find(({ kind }) => kind === 'call')?.per.signatures
  return {
    over: { of: 'activities', n: all?.n ?? 0 },
    figures: [
      { id: 'signatures', name: { key: 'report.effort.signatures' }, ...counted('deals', signed) },
      {
        id: 'quotes',
        name: { key: 'report.effort.quotes' },
        ...(quotes ? counted('deals', quotes) : { is: 'unknown' as const }),
      },
      {
        id: 'calls',
        name: { key: 'report.effort.calls', params: { n: target } },
        ...perCell(calls && neededFor(target, calls), signed.length),
      },
    ],
    charts: all?.per.signatures
      ? [
          {
            kind: 'bars',
            title: { key: 'report.effort.perSignature' },
            unit: 'count',
            labels: EFFORTS.map((kind) => ({ key: `report.kind.${kind}` as const })),
            series: [
              {
                name: { key: 'report.effort.perSignature' },
                values: rows.slice(0, -1).map(({ per }) => per.signatures?.each ?? null),
              },
            ],
          },
        ]
      : [],
    tables: [
      activitiesTable(facts, within, rows, signed.length, target),
      minutesTable(rows),
      chainTable(meetings, quotes?.length, signed.length),
    ],
    notes: [
      { key: 'report.effort.interval' },
      ...(quotes ? [] : [{ key: 'report.effort.noQuote' as const }]),
      ...(within.keep ? [{ key: 'report.onDeals' as const }] : []),
    ],
  }
}

/** The words of the stages in which a deal has had its quote, by the stage that was chosen or by their names. */
function stagesOf(facts: Facts, options: ReportOptions, about: ReportAbout): Set<number> | undefined {
  const pipelines = about.pipelines.filter(({ id }) => options.pipeline === undefined || id === options.pipeline)
  const asked = chosen(options, 'quote', [BY_NAME, ...quoteChoices(about).map(({ id }) => id)])
  const own = pipelines.find(({ id }) => asked.startsWith(`${id} `))
  return quotedStages(facts, pipelines, own ? { [own.id]: asked.slice(own.id.length + 1) } : {})
}
