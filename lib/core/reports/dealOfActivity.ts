/** On which deal each activity happened: read of the links once, so that another filter or another report does not go through them anew. */
import { type Facts, IS_DEAL, linkRow } from './facts'
import { inPieces, type Steps } from './steps'

/** In place of a deal's row: none, and more than one, which the links tell. */
export const NO_DEAL = -1
export const SEVERAL = -2

const kept = new WeakMap<Facts, { turn: number; deals: Int32Array }>()

/** For each activity the row of its deal, `NO_DEAL` or `SEVERAL`. Not to be changed. */
export function* dealOfActivity(facts: Facts): Steps<Int32Array> {
  const { turn } = facts
  const before = kept.get(facts)
  if (before?.turn === turn) return before.deals
  const { n } = facts.activities
  const deals = new Int32Array(n)
  const { start, count, values } = facts.activities.lists.links
  yield* inPieces(n, (from, to) => {
    for (let i = from; i < to; i++) {
      const first = start[i] as number
      const end = first + (count[i] as number)
      let own = NO_DEAL
      for (let k = first; k < end; k++) {
        const link = values[k] as number
        if ((link & 3) === IS_DEAL) own = own === NO_DEAL ? linkRow(link) : SEVERAL
      }
      deals[i] = own
    }
  })
  kept.set(facts, { turn, deals })
  return deals
}

/** Each deal of an activity, where it has several. */
export function eachDeal({ activities }: Facts, i: number, tell: (deal: number) => void): void {
  for (const link of activities.listOf('links', i)) if ((link & 3) === IS_DEAL) tell(linkRow(link))
}
