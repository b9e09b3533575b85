/** Looking for people with whom nothing happened for long, while the page stays awake. */
import { type Silent, silentPeople } from '../db/silent'
import { breathe } from './breathe'
import { now } from './clock'

type Hear = { onRead: (people: number) => void; onFound: (found: Silent[]) => void; onFailure: (why: string) => void }

/** @param months for how long nothing happened @returns stops it */
export function lookForSilent(months: number, { onRead, onFound, onFailure }: Hear): () => void {
  let stopped = false
  let read = 0
  const before = new Date(now())
  before.setMonth(before.getMonth() - months)
  silentPeople(before.toISOString(), {
    breathe,
    stopped: () => stopped,
    onRead: (more) => {
      read += more
      if (!stopped) onRead(read)
    },
  }).then(
    (found) => {
      if (found && !stopped) onFound(found)
    },
    (error: unknown) => {
      if (!stopped) onFailure(String(error))
    },
  )
  return () => {
    stopped = true
  }
}
