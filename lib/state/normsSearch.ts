/**
 * Looking for records that do not conform while a page waits: in pieces, giving way to the page between them. What is written
 * meanwhile and afterwards is followed, so that what was mended goes and what was undone comes back.
 */
import type { Noun } from '../core/customField'
import { Found, type FoundTrouble } from '../core/norms/found'
import { type NormRows, type Rules, troublesOf } from '../core/norms/troubles'
import { personLabel } from '../core/person'
import { runningJobs } from '../db/jobsUnderWay'
import { normsMark, normsSince, normsTotal, scanForNorms } from '../db/normsScan'
import { breathe } from './breathe'
import { live } from './live'

/** How far it is, and what was found so far: the same object, further on. */
export type NormsSearch = { done: number; total: number; found: Found }

/** How often the page is told, in milliseconds. */
const TOLD_EVERY = 200

export type Looking = { rules: Rules; onSearch: (search: NormsSearch) => void; onFailure: (error: unknown) => void }

/**
 * @param onStale called once so much was written that everything must be looked at again
 * @returns `stop` ends the search and keeps what was found; `leave` ends all of it
 */
export function lookForNorms(
  { rules, onSearch, onFailure }: Looking,
  onStale: () => void,
): { stop: () => void; leave: () => void } {
  const found = new Found()
  let [wanted, stands] = [true, true]
  let [done, total] = [0, 1]
  let told = 0
  /** Records that were written since: what of them was read before is old. */
  const written = new Set<string>()
  const put = (noun: Noun, row: NormRows[Noun], isNew: boolean) => {
    const key = `${noun}:${row.id}`
    if (isNew) written.add(key)
    else if (written.has(key)) return
    found.put(noun, row.id, foundIn(noun, row, rules))
  }
  const tell = (isNow: boolean) => {
    const now = performance.now()
    if (!stands || (!isNow && now - told < TOLD_EVERY)) return
    told = now
    onSearch({ done, total, found })
  }
  const run = async () => {
    let mark = await normsMark()
    const follow = live(async () => ({ since: await normsSince(mark), busy: (await runningJobs()).length > 0 }))
    const unfollow = follow.subscribe((answer) => {
      if (answer.state !== 'ready' || !stands) return
      const { since, busy } = answer.value
      if (!since) {
        if (!busy) onStale()
        return
      }
      mark = since.mark
      for (const { noun, rows } of since.rows) for (const row of rows) put(noun, row, true)
      for (const { noun, id } of since.gone) {
        written.add(`${noun}:${id}`)
        found.put(noun, id, [])
      }
      if (since.rows.length || since.gone.length) tell(true)
    })
    leave = () => {
      stands = false
      wanted = false
      unfollow()
    }
    if (!stands) return leave()
    total = await normsTotal()
    await scanForNorms(async ({ noun, rows }) => {
      for (const row of rows) {
        put(noun, row, false)
        await breathe()
      }
      done += rows.length
      tell(false)
      return wanted
    })
    if (wanted) total = done
    tell(true)
  }
  let leave = () => {
    stands = false
    wanted = false
  }
  run().catch((error) => stands && onFailure(error))
  return {
    stop: () => {
      wanted = false
    },
    leave: () => leave(),
  }
}

function foundIn(noun: Noun, row: NormRows[Noun], rules: Rules): FoundTrouble[] {
  const troubles = troublesOf(noun, row as never, rules)
  if (!troubles.length) return []
  const held = row as unknown as Record<string, unknown>
  const name = nameOf(noun, row)
  return troubles.map((one) => ({
    ...one,
    noun,
    id: row.id,
    name,
    seen: Object.fromEntries(Object.keys(one.mend?.patch ?? {}).map((field) => [field, held[field]])),
  }))
}

const nameOf = (noun: Noun, row: NormRows[Noun]): string =>
  noun === 'people'
    ? personLabel(row as NormRows['people'])
    : noun === 'companies'
      ? (row as NormRows['companies']).name
      : (row as NormRows['deals']).title
