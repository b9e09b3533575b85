/** What can be done with a deal beyond its next step, as items of a menu. */
import type { Deal } from '../../lib/core/deal'
import { OPEN } from '../../lib/core/deal'
import { stagesFor } from '../../lib/core/gate'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { starDeal } from '../../lib/db/dealStar'
import { removeDeal, setStatus } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { askCalendar } from '../../lib/state/calendar'
import { deliberately } from '../../lib/state/deliberate'
import { t } from '../../lib/state/language'
import type { MenuItem } from '../shared/Menu'
import { moveOn } from './moveOn'

/** What is asked for in place, under the deal; `gate:ID` what a stage of that id needs. */
export type Prompt =
  | 'next'
  | 'plan'
  | 'snooze'
  | 'standby'
  | 'lost'
  | 'cancelled'
  | 'edit'
  | 'call'
  | 'closing'
  | 'temperature'
  | 'pipeline'
  | `gate:${string}`

/** An item of the menu; each stage has one of its own. */
export type DealItem =
  | 'open'
  | 'standby'
  | 'won'
  | 'lost'
  | 'cancelled'
  | 'todo'
  | 'star'
  | 'calendar'
  | 'temperature'
  | 'pipeline'
  | 'edit'
  | 'remove'
  | `stage:${string}`
export type DealMenuItem = MenuItem & { id: DealItem }

const where = (is: boolean, item: DealMenuItem): DealMenuItem[] => (is ? [item] : [])

/**
 * @param pipelines all that there are: into another one it can be moved too
 * @param ask opens a question in place
 * @param open goes to the deal's page, where there is a way
 */
export function dealMenu(
  deal: Deal,
  pipeline: Pipeline,
  pipelines: readonly Pipeline[],
  ask: (prompt: Prompt) => void,
  open?: () => void,
): DealMenuItem[] {
  const isOpen = OPEN.includes(deal.status)
  const here = stageOf(pipeline, deal.stageId).id
  const stages: DealMenuItem[] = stagesFor(pipeline, deal)
    .filter((stage) => stage.id !== here)
    .map((stage) => ({
      id: `stage:${stage.id}`,
      label: t('deal.moveTo', { stage: stage.name }),
      hint: isOpen ? String(pipeline.stages.indexOf(stage) + 1) : undefined,
      run: () => void moveOn(deal, pipeline, stage.id, ask),
    }))
  const statuses: DealMenuItem[] = isOpen
    ? [
        { id: 'standby', label: t('deal.standby'), run: () => ask('standby') },
        {
          id: 'won',
          label: t('deal.winTo'),
          hint: 'w',
          run: () => void actOn(deal, (seen) => setStatus(deal.id, { status: 'won' }, seen)),
        },
        { id: 'lost', label: t('deal.lose'), hint: 'l', run: () => ask('lost') },
        { id: 'cancelled', label: t('deal.cancel'), hint: 'x', run: () => ask('cancelled') },
      ]
    : [
        {
          id: 'todo',
          label: t('deal.reopen'),
          run: () => void actOn(deal, (seen) => setStatus(deal.id, { status: 'todo' }, seen)),
        },
      ]
  return [
    ...where(open !== undefined, { id: 'open', label: t('deal.openPage'), hint: 'o', run: () => open?.() }),
    ...stages,
    ...statuses,
    {
      id: 'star',
      label: t(deal.star ? 'deal.unstar' : 'deal.star'),
      run: () => void act(() => starDeal(deal.id, !deal.star)),
    },
    ...where(isOpen, { id: 'calendar', label: t('calendar.add'), run: () => askCalendar('deal', deal.id) }),
    ...where(isOpen, { id: 'temperature', label: t('temperature.menu'), run: () => ask('temperature') }),
    ...where(pipelines.length > 1, { id: 'pipeline', label: t('pipeline.move'), run: () => ask('pipeline') }),
    { id: 'edit', label: t('edit'), run: () => ask('edit') },
    {
      id: 'remove',
      label: t('remove'),
      danger: true,
      run: () =>
        deliberately({
          asks: t('sure.removeDeal', { title: deal.title }),
          does: t('remove'),
          place: `/deals/${deal.id}`,
          run: () => act(() => removeDeal(deal.id)),
        }),
    },
  ]
}
