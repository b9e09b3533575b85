/** What can be done with a deal, as the palette offers it: the items of its menu one by one, and the questions about what is next. */
import type { ActionId } from '../../lib/core/actions'
import type { Shortcut } from '../shared/shortcuts'
import type { DealItem, DealMenuItem, Prompt } from './dealMenu'

/** The compiler asks for each item of the menu. */
const ACTION: Record<Exclude<DealItem, `stage:${string}`>, ActionId> = {
  open: 'deal.open',
  standby: 'deal.standby',
  won: 'deal.won',
  lost: 'deal.lost',
  cancelled: 'deal.cancelled',
  todo: 'deal.todo',
  star: 'deal.star',
  calendar: 'deal.calendar',
  temperature: 'deal.temperature',
  pipeline: 'deal.pipeline',
  edit: 'deal.edit',
  remove: 'deal.remove',
}
const isStage = (id: DealItem): id is `stage:${string}` => id.startsWith('stage:')

/**
 * The items of a deal's menu. No keys: where there are some, the screen that listens to them has them.
 * @param about the deal, where the screen shows several
 */
export const menuActs = (items: readonly DealMenuItem[], about?: string): Shortcut[] =>
  items.map(({ id, label, run }) => {
    const common = { keys: [], about, run }
    if (isStage(id)) return { ...common, id: 'deal.stage', of: id, label }
    // The list does not say whether the star comes or goes.
    return { ...common, id: ACTION[id], ...(id === 'star' && { label }) }
  })

const ASKS = { 'deal.done': 'next', 'deal.plan': 'plan', 'deal.snooze': 'snooze', 'record.call': 'call' } as const

/** What is next on an open deal, where no key asks for it. @param ask opens a question in place */
export const askActs = (about: string, ask: (prompt: Prompt) => void): Shortcut[] =>
  (Object.keys(ASKS) as (keyof typeof ASKS)[]).map((id) => ({ id, keys: [], about, run: () => ask(ASKS[id]) }))
