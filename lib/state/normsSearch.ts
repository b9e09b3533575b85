/**
 * Looking for records that do not conform while a page waits: in pieces, giving way to the page between them. What is written
 * meanwhile and afterwards is followed, so that what was mended goes and what was undone comes back.
 */
import type { Noun } from '../core/customField'
import { type NormRows, type Rules, type Trouble, troublesOf } from '../core/norms/troubles'
import { personLabel } from '../core/person'
import { runningJobs } from '../db/jobs'
import { normsMark, normsSince, normsTotal, scanForNorms } from '../db/normsScan'
import { breathe } from './breathe'
import { live } from './live'

/** One thing that does not conform, with what its record held of it: for mending it without reading the record again. */
export type FoundTrouble = Trouble & { noun: Noun; id: string; name: string; seen: Record<string, unknown> }
export type NormsSearch = { done: number; total: number; found: readonly FoundTrouble[] }

/** How often the page is told, in milliseconds: how far it is, and what was found. */
const TOLD_EVERY = { far: 200, found: 1_000 }

export type Looking = { rules: Rules; onSearch: (search: NormsSearch) => void; onFailure: (error: unknown) => void }

/**
 * @param onStale called once so much was written that everything must be looked at again
 * @returns `stop` ends the search and keeps what was found; `leave` ends all of it
 */
export function lookForNorms(
  { rules, onSearch, onFailure }: Looking,
  onStale: () => void,
): { stop: () => void; leave: () => void } {
  const found = new Map<string, FoundTrouble[]>()
  let [wanted, stands] = [true, true]
  let [done, total] = [0, 1]
  let told = { far: 0, found: 0 }
  let all: readonly FoundTrouble[] = []
  /** Records that were written since: what of them was read before is old. */
  const written = new Set<string>()
  const put = (noun: Noun, row: NormRows[Noun], isNew: boolean) => {
    const key = `${noun}:${row.id}`
    if (isNew) written.add(key)
    else if (written.has(key)) return
    const troubles = foundIn(noun, row, rules)
    if (troubles.length) found.set(key, troubles)
    else found.delete(key)
  }
  const tell = (isNow: boolean) => {
    const now = performance.now()
    if (!stands || (!isNow && now - told.far < TOLD_EVERY.far)) return
    const isFresh = isNow || !all.length || now - told.found >= TOLD_EVERY.found
    told = { far: now, found: isFresh ? now : told.found }
    if (isFresh) all = [...found.values()].flat()
    onSearch({ done, total, found: all })
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
      for (const key of since.gone.map(({ noun, id }) => `${noun}:${id}`)) {
        written.add(key)
        found.delete(key)
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
