/** Cells that say how many, with the records behind them, and the words of facts as they are said. */
import { names } from '../siteNames'
import { dealOfActivity, eachDeal, SEVERAL } from './dealOfActivity'
import { dayNumber, type Facts, type FactTable } from './facts'
import type { Cell, ReportAbout, ReportOptions, Said } from './report'
import { dealRows } from './sift'
import type { Spread } from './spread'
import { inPieces, type Steps } from './steps'
import type { Stretch } from './stretch'

/** So many records, and which. */
export const count = (value: number, of: FactTable, rows: () => readonly number[]): Cell => ({
  is: 'count',
  value,
  behind: { of, rows },
})
/** Records that are at hand. */
export const counted = (of: FactTable, rows: readonly number[]): Cell => count(rows.length, of, () => rows)

/** Minutes of those whose minutes are known, and of how many that is; not known where of none. */
export const minutes = (value: number, timed: number): Cell =>
  timed ? { is: 'minutes', value, over: timed } : { is: 'unknown' }

/** The middle of some days, with what half of them lie between. */
export const days = (spread: Spread | undefined): Cell =>
  spread ? { is: 'days', value: spread.median, low: spread.low, high: spread.high, over: spread.n } : { is: 'unknown' }

export const share = (part: number, of: number): Cell => ({ is: 'share', part, of })

/** A word of the facts; none is said to be unknown. */
export const wordSaid = ({ words }: Facts, word: number): Said =>
  word ? { text: words.all[word] ?? '' } : { key: 'report.unknown' }

const OTHERS = new Map<string, Said>([
  ['hand', { key: 'fields.source.hand' }],
  ['import', { key: 'fields.source.import' }],
  ['sample', { key: 'fields.source.sample' }],
  ...Object.values(names).map(({ id, label }): [string, Said] => [id, { text: label }]),
])
/** A source: a site or another that Margin knows by its name. */
export const sourceSaid = (facts: Facts, word: number): Said =>
  OTHERS.get(facts.words.all[word] ?? '') ?? wordSaid(facts, word)

/** A stage by its word; with its pipeline where there are several. */
export function stageSaid({ words }: Facts, { pipelines }: ReportAbout, word: number): Said {
  if (!word) return { key: 'report.unknown' }
  const id = words.all[word]
  const pipeline = pipelines.find(({ stages }) => stages.some((stage) => stage.id === id))
  const name = pipeline?.stages.find((stage) => stage.id === id)?.name
  if (!pipeline || name === undefined) return { key: 'report.stageGone' }
  return { text: pipelines.length > 1 ? `${pipeline.name} · ${name}` : name }
}

/** Whether anything is asked of deals. */
export const isSifted = (options: ReportOptions): boolean =>
  [options.pipeline, options.tag, options.source, options.atLeast, options.atMost].some((one) => one !== undefined)

/** The stretch of a report: the days of its period, and of deals those that its filters let through. */
export function dealStretch(facts: Facts, options: ReportOptions, about: ReportAbout): Stretch {
  const within = { from: dayNumber(options.period.from), to: dayNumber(options.period.to) }
  return isSifted(options) ? { ...within, keep: kept(facts, options, about) } : within
}

function kept(facts: Facts, options: ReportOptions, about: ReportAbout): Uint8Array {
  const keep = new Uint8Array(facts.deals.n)
  for (const row of dealRows(facts, options, about)) keep[row] = 1
  return keep
}

/** The same of activities: where something is asked of deals, those that happened on one of the deals. */
export function* activityStretch(facts: Facts, { from, to, keep }: Stretch): Steps<Stretch> {
  if (!keep) return { from, to }
  const dealOf = yield* dealOfActivity(facts)
  const own = new Uint8Array(facts.activities.n)
  yield* inPieces(own.length, (first, end) => {
    for (let i = first; i < end; i++) {
      const deal = dealOf[i] as number
      if (deal >= 0) own[i] = keep[deal] === 1 ? 1 : 0
      else if (deal === SEVERAL) eachDeal(facts, i, (one) => keep[one] === 1 && own.fill(1, i, i + 1))
    }
  })
  return { from, to, keep: own }
}
