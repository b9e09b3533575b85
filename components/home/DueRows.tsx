/** Rows of work as the popup writes them, each a link to its record. */
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { TodayRow } from '../../lib/db/today'
import { addressOf, placeOfLink } from '../../lib/state/route'
import { temperatureLabels } from '../../lib/state/temperatures'
import { TodayLine } from '../work/TodayLine'
import { whyOut } from '../work/todayGroups'

type Props = { rows: readonly TodayRow[]; today: Day; pipelines?: readonly Pipeline[] }

export function DueRows({ rows, today, pipelines = [] }: Props) {
  const labels = temperatureLabels.value
  return (
    <ul class="home-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <a class="today-line" href={addressOfRow(row)}>
            <TodayLine row={row} today={today} reasons={whyOut(row, pipelines, today, labels)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A task without a record stands on today's list alone. */
const addressOfRow = (row: TodayRow): string =>
  addressOf(row.kind === 'deal' ? { page: 'deal', id: row.id } : (placeOfLink(row.task.links[0]) ?? { page: 'today' }))
