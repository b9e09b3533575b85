/**
 * People who were erased, in a file that is about to be put back: nobody whose key is marked comes in again, nor what speaks of
 * them.
 */
import { idMark } from '../core/erase/marks'
import { type Sweep, subjectOf, sweepOf } from '../core/erase/subject'
import { matchKeys } from '../core/match/keys'
import type { Person } from '../core/person'
import type { MarginDatabase } from './db'
import { type Dump, readSection } from './dumpRead'
import { anyErased, markedAmong } from './erased'

/** @param mark what stands in their place in texts @returns how they are found, and how many they are; undefined where nobody is */
export async function erasedIn(
  dump: Dump,
  into: MarginDatabase,
  mark: string,
): Promise<{ sweep: Sweep; count: number } | undefined> {
  if (!(await anyErased(into))) return undefined
  const found = new Map<string, Person>()
  const marked = new Set<string>()
  for (const [at, { table, kind }] of dump.manifest.sections.entries()) {
    if (table !== 'people' || kind === 'gone') continue
    const people = (await readSection(dump, at)) as Person[]
    const asked = (person: Person) => [...matchKeys(person), idMark(person.id)]
    const keys = await markedAmong(people.flatMap(asked), into)
    for (const key of keys) marked.add(key)
    for (const person of people) if (asked(person).some((key) => keys.has(key))) found.set(person.id, person)
  }
  if (!found.size) return undefined
  const people = [...found.values()]
  const others = new Set(people.flatMap(matchKeys).filter((key) => !marked.has(key)))
  const subject = subjectOf(people, others, { namesake: false, titles: [], mark })
  return { sweep: sweepOf(subject), count: people.length }
}
