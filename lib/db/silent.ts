/**
 * People with whom nothing happened for long: nothing in their timeline since a day, and saved before it. Exact: each is looked up in
 * the index of timelines, some hundred at once and without reading what stands there.
 */
import { type Person, personLabel } from '../core/person'
import { db } from './db'
import { piecesOf } from './eraseFind'
import { answer } from './raw'

/** `since`: the instant (ISO, UTC) of what happened last, or of the saving where nothing did. */
export type Silent = { id: string; name: string; since: string; never: boolean }

/** People of one read: some milliseconds' work. */
const PIECE = 250

export type LookingSilent = {
  breathe?: () => Promise<void> | undefined
  onRead?: (people: number) => void
  stopped?: () => boolean
}

/** @param before ISO instant @returns those who are silent since then, the longest first; undefined where it was stopped */
export async function silentPeople(before: string, looking: LookingSilent = {}): Promise<Silent[] | undefined> {
  const silent: Silent[] = []
  for await (const people of piecesOf<Person>('people', PIECE)) {
    silent.push(...(await silentOf(people, before)))
    looking.onRead?.(people.length)
    if (looking.stopped?.()) return undefined
    await looking.breathe?.()
  }
  return silent.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
}

async function silentOf(people: readonly Person[], before: string): Promise<Silent[]> {
  const old = people.filter(({ createdAt }) => createdAt < before)
  if (!old.length) return []
  const index = db.backendDB().transaction('activities').objectStore('activities').index('on')
  const keyed = (id: string, at: string) => `p:${id} ${at}`
  const found = await Promise.all(
    old.map(async (person): Promise<Silent[]> => {
      const end = keyed(person.id, '\uffff')
      // Asked for at once: the transaction goes on while there is a request.
      const newer = await answer(index.getKey(IDBKeyRange.bound(keyed(person.id, before), end)))
      if (newer !== undefined) return []
      const last = await answer(index.openKeyCursor(IDBKeyRange.bound(keyed(person.id, ''), end), 'prev'))
      const at = last ? String(last.key).slice(keyed(person.id, '').length) : undefined
      return [{ id: person.id, name: personLabel(person), since: at ?? person.createdAt, never: at === undefined }]
    }),
  )
  return found.flat()
}
