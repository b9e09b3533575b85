/** Keys of the board: arrows go from card to card; Alt with an arrow, brackets and digits move the deal; letters close it. */
import type { Step } from '../../lib/core/board'
import { t } from '../../lib/state/language'
import type { Shortcut } from '../shared/shortcuts'
import type { Leaving } from './DropPlaces'
import { menuActs } from './dealActs'
import type { DealMenuItem } from './dealMenu'

export type BoardActs = {
  /** Whether the board has the keyboard at all, and whether it stands on a card. */
  listens: () => boolean
  onCard: () => boolean
  step: (to: Step) => void
  /** By so many stages, or to the stage of that index. */
  shift: (by: number) => void
  moveTo: (index: number) => void
  leave: (to: Leaving) => void
}

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/** The table that the help shows too. `Alt` with arrows is heard by `onAltArrow`, for tables know no Alt. */
function boardKeys(acts: BoardActs): Shortcut[] {
  const { onCard: when } = acts
  const keys: Shortcut[] = [
    {
      id: 'board.step',
      keys: Object.keys(STEPS),
      shown: ['←', '↑', '↓', '→'],
      when: acts.listens,
      run: (event) => acts.step(STEPS[event.key] ?? 'down'),
    },
    { id: 'board.open', shown: ['Enter'], run: () => {} },
    { id: 'board.back', shown: ['[', 'Alt+←'], when, run: () => acts.shift(-1) },
    { id: 'board.forth', shown: [']', 'Alt+→'], when, run: () => acts.shift(1) },
    {
      id: 'deal.stage',
      perKey: true,
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: ['1–9'],
      label: t('board.keys.stage'),
      when,
      run: (event) => acts.moveTo(Number(event.key) - 1),
    },
    { id: 'deal.won', label: t('board.drop.won'), when, run: () => acts.leave('won') },
    { id: 'deal.lost', label: t('board.drop.lost'), when, run: () => acts.leave('lost') },
    { id: 'deal.cancelled', label: t('board.drop.cancelled'), when, run: () => acts.leave('cancelled') },
    { id: 'deal.standby', keys: ['s'], label: t('board.drop.standby'), when, run: () => acts.leave('standby') },
  ]
  return keys.map((key) => ({ ...key, always: true }))
}

/** The keys, and whatever else can be done with the card that has the focus. @param title of its deal */
export const boardActs = (acts: BoardActs, items: readonly DealMenuItem[], title: string | undefined): Shortcut[] => [
  ...boardKeys(acts).map((one) => ({ ...one, about: title })),
  ...menuActs(items, title).map((one) => ({ ...one, when: acts.onCard })),
]

/** Alt with left or right, which the browser would take for Back and Forward. */
export function onAltArrow(event: KeyboardEvent, acts: BoardActs): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || !acts.onCard()) return
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  event.preventDefault()
  acts.shift(event.key === 'ArrowLeft' ? -1 : 1)
}
