/** The deals of the cards that are drawn, where the board knows only which they are. */
import type { Deal } from '../../lib/core/deal'
import { cardsOf } from '../../lib/db/boardSift'
import type { Names } from '../../lib/db/kept'
import { useKept } from '../../lib/state/live'

export type Cards = { deals: ReadonlyMap<string, Deal>; names: Names }

const NONE: Cards = { deals: new Map(), names: new Map() }

/** What was read last stays until what is read now is there: a card that is still in view does not go. */
export function useCards(ids: readonly string[]): Cards {
  return useKept(() => cardsOf(ids), [ids.join()]).value ?? NONE
}
