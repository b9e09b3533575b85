/** When something happened last. */
import { dealOfActivity, eachDeal, SEVERAL } from './dealOfActivity'
import { type Facts, NO_DAY } from './facts'
import { inPieces, type Steps } from './steps'

/** The day on which something happened last on each deal; `NO_DAY` where nothing did. */
export function* lastDays(facts: Facts): Steps<Int32Array> {
  const dealOf = yield* dealOfActivity(facts)
  const { alive, n } = facts.activities
  const { day } = facts.activities.col
  const last = new Int32Array(facts.deals.n).fill(NO_DAY)
  yield* inPieces(n, (from, to) => {
    for (let i = from; i < to; i++) {
      const deal = dealOf[i] as number
      const on = day[i] as number
      if (deal >= 0) {
        if (on > (last[deal] as number) && alive[i]) last[deal] = on
      } else if (deal === SEVERAL && alive[i]) {
        eachDeal(facts, i, (one) => {
          if (on > (last[one] as number)) last[one] = on
        })
      }
    }
  })
  return last
}
