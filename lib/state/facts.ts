/** The facts of all records for whoever counts with them: made ready while the page stays awake, up to date when anything is written anywhere. */
import { useEffect, useState } from 'preact/hooks'
import { type Counted, factsNow, journalEnd, keepFacts } from '../db/facts'
import { breathe } from './breathe'
import { useLive } from './live'

/** `counted.version` tells facts from those of before: they are the same object. */
export type FactsState = { counted?: Counted; error?: unknown }

/** @param wanted whether anything is to be counted at all */
export function useFacts(wanted = true): FactsState {
  const [state, setState] = useState<FactsState>({})
  const written = useLive(journalEnd, [])
  const seq = written.state === 'ready' ? written.value : undefined
  useEffect(() => {
    if (!wanted || seq === undefined) return
    let left = false
    factsNow({ breathe }).then(
      ({ facts, version }) => {
        if (left) return
        setState({ counted: { facts, version } })
        // Kept for the next start once nobody waits for anything.
        setTimeout(() => void keepFacts().catch(() => undefined), 2_000)
      },
      (error: unknown) => !left && setState({ error }),
    )
    return () => {
      left = true
    }
  }, [wanted, seq])
  return state
}
