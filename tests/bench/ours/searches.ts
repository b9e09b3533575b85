/** Search as one types, in a page that just opened the database. */
import type { Day } from '../../../lib/core/days'
import { db } from '../../../lib/db/db'
import { catchUp, find, findNow, saveSearchText } from '../../../lib/db/find'
import { type DeskSize, desk } from '../../support/generateDesk'
import { typedQueries } from '../queries'
import { time } from '../timing'

/** Results that a field shows. */
const SHOWN = 8

/** Milliseconds until the index is ready, in a page that has opened the database and not searched yet. */
export async function ready(): Promise<number> {
  await db.open()
  await db.settings.get('settings')
  return time(catchUp)
}

/** Keeps the index for the next page, as our pages do when they have time. */
export const keepIndex = (): Promise<boolean> => saveSearchText()

export type Typing = { computed: number[]; shown: number[]; hits: number }

/**
 * Times from a key to the results: as they are computed, and with the journal looked at and the rows read that a field shows.
 * Once for each, so that neither is helped by the other. `hits`: how many things looked for were found.
 */
export async function typing(today: Day, size: DeskSize, count: number): Promise<Typing> {
  const queries = typedQueries(desk(today, size), count)
  for (const query of queries.slice(0, 5).flat()) await find(query, SHOWN)
  const times: Typing = { computed: [], shown: [], hits: 0 }
  for (const query of queries) {
    for (const text of query) times.computed.push(await time(() => findNow(text, SHOWN)))
  }
  for (const query of queries) {
    let found = 0
    for (const text of query) {
      times.shown.push(
        await time(async () => {
          found = (await find(text, SHOWN)).length
        }),
      )
    }
    if (found) times.hits += 1
  }
  return times
}
