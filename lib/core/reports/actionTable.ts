/** The table of one action and what followed it, with what is asked for it. */
import { actionSteps } from './actionReturn'
import { kindKey } from './activity'
import { typeSaid } from './activityWords'
import { counted, minutes, share } from './cells'
import { chosen, chosenNumber } from './choices'
import { KINDS } from './facts'
import type { Choice, ReportAbout, ReportOptions, ReportTable } from './report'
import type { Steps } from './steps'
import type { SumsTo } from './sums'

export const WINDOW: Choice = { id: 'window', name: 'report.cohort.window', least: 1, most: 730, usual: 90 }
const DONE = ['call', 'meeting', 'email', 'note'] as const

/** Kinds, then the types of the user's own, as ids. */
export const actions = ({ settings }: Pick<ReportAbout, 'settings'>) => [
  ...DONE.map((kind) => ({ id: `kind ${kind}`, said: { key: `report.kind.${kind}` as const } })),
  ...(settings?.activityTypes ?? []).map(({ name }) => ({ id: `type ${name}`, said: { text: name } })),
]

/** What followed the chosen action, within the chosen days. */
export function* actionTable(
  to: SumsTo,
  options: ReportOptions,
  about: ReportAbout,
  days: { from: number; to: number },
): Steps<ReportTable> {
  const { facts } = to
  const asked = chosen(
    options,
    'action',
    actions(about).map(({ id }) => id),
  )
  const name = asked.slice(5)
  const key = asked.startsWith('type ')
    ? (facts.words.known(name) ?? Number.NaN)
    : kindKey(KINDS.indexOf(name as (typeof DONE)[number]))
  const found = yield* actionSteps(to, key, days, chosenNumber(options, WINDOW))
  return {
    id: 'action',
    title: { key: 'report.cohort.return' },
    columns: [
      { key: 'report.cohort.action' },
      { key: 'report.activity.n' },
      { key: 'report.activity.minutes' },
      { key: 'report.cohort.people' },
      { key: 'report.attribution.withDeal' },
      { key: 'report.attribution.wonLeads' },
      { key: 'report.attribution.made' },
      { key: 'report.attribution.won' },
      { key: 'report.attribution.revenue' },
    ],
    rows: [
      {
        id: asked,
        head: Number.isNaN(key) ? { text: name } : typeSaid(facts, key),
        cells: [
          { is: 'count', value: found.activities },
          minutes(found.minutes, found.timed),
          counted('people', found.people),
          share(found.withDeal, found.people.length),
          share(found.withWon, found.people.length),
          counted('deals', found.deals),
          found.won.counted(),
          found.won.summed(),
        ],
      },
    ],
  }
}
