/** Search as one types, in a page that just opened the database. */
import type { Day } from '../../../lib/core/days'
import { db } from '../../../lib/db/db'
import { catchUp, find } from '../../../lib/db/find'
import { type DeskSize, desk } from '../../support/generateDesk'
import { typedQueries } from '../queries'
import { time } from '../timing'

/** Milliseconds until the index is ready, in a page that has not searched yet. */
export async function ready(): Promise<number> {
  await db.open()
  await db.settings.get('settings')
  return time(catchUp)
}

/** Times from a key to the rows of results; `hits`: how many queries found something. */
export async function typing(today: Day, size: DeskSize, count: number): Promise<{ keys: number[]; hits: number }> {
  const queries = typedQueries(desk(today, size), count)
  for (const query of queries.slice(0, 5).flat()) await find(query)
  const keys: number[] = []
  let hits = 0
  for (const query of queries) {
    let found = 0
    for (const text of query) {
      keys.push(
        await time(async () => {
          found = (await find(text)).length
        }),
      )
    }
    if (found) hits += 1
  }
  return { keys, hits }
}

/** Saves the search text, as our pages do when they have time. */
export async function settle(): Promise<void> {
  await catchUp()
}
