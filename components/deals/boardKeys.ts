/** Keys of the board: arrows go from card to card; Alt with an arrow, brackets and digits move the deal; letters close it. */
import type { Step } from '../../lib/core/board'
import { t } from '../../lib/state/language'
import type { Shortcut } from '../shared/shortcuts'
import type { Leaving } from './DropPlaces'

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
export function boardKeys(acts: BoardActs): Shortcut[] {
  const { onCard: when } = acts
  const keys: Shortcut[] = [
    {
      keys: Object.keys(STEPS),
      shown: ['←', '↑', '↓', '→'],
      label: t('board.keys.step'),
      when: acts.listens,
      run: (event) => acts.step(STEPS[event.key] ?? 'down'),
    },
    { keys: [], shown: ['Enter'], label: t('board.keys.open'), run: () => {} },
    { keys: ['['], shown: ['[', 'Alt+←'], label: t('board.keys.back'), when, run: () => acts.shift(-1) },
    { keys: [']'], shown: [']', 'Alt+→'], label: t('board.keys.forth'), when, run: () => acts.shift(1) },
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: ['1–9'],
      label: t('board.keys.stage'),
      when,
      run: (event) => acts.moveTo(Number(event.key) - 1),
    },
    { keys: ['w'], label: t('board.drop.won'), when, run: () => acts.leave('won') },
    { keys: ['l'], label: t('board.drop.lost'), when, run: () => acts.leave('lost') },
    { keys: ['x'], label: t('board.drop.cancelled'), when, run: () => acts.leave('cancelled') },
    { keys: ['s'], label: t('board.drop.standby'), when, run: () => acts.leave('standby') },
  ]
  return keys.map((key) => ({ ...key, always: true }))
}

/** Alt with left or right, which the browser would take for Back and Forward. */
export function onAltArrow(event: KeyboardEvent, acts: BoardActs): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || !acts.onCard()) return
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  event.preventDefault()
  acts.shift(event.key === 'ArrowLeft' ? -1 : 1)
}
