/** Any number of made-up people, companies and deals from a seed, all at once: the same seed, the same records. */
import type { Day } from '../../lib/core/days'
import { desk } from './generateDesk'
import type { Records } from './rows'

export type Size = {
  people: number
  openDeals: number
  closedDeals?: number
  activities?: number
  tasks?: number
  seed?: number
}

/** @param today the day around which deals are due; one in twelve is late, one in twelve due, one in ten asleep */
export function generate(today: Day, size: Size): Records {
  const made = desk(today, { closedDeals: 0, activities: 0, tasks: 0, seed: 1, ...size })
  const all = <T>({ count, row }: { count: number; row: (i: number) => T }): T[] =>
    Array.from({ length: count }, (_, i) => row(i))
  return {
    companies: all(made.companies),
    people: all(made.people),
    deals: all(made.deals),
    pipelines: all(made.pipelines),
    activities: [...made.activities()],
    tasks: all(made.tasks),
    settings: all(made.settings),
  }
}
