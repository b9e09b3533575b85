/** The search for what does not conform, for as long as its page is open. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Found } from '../../lib/core/norms/found'
import { norms, readRules } from '../../lib/state/norms'
import { lookForNorms, type NormsSearch } from '../../lib/state/normsSearch'

const NOTHING: NormsSearch = { done: 0, total: 1, found: new Found() }

export function useNormsSearch() {
  const asOf = norms.value
  const [round, setRound] = useState(0)
  const [search, setSearch] = useState<NormsSearch>(NOTHING)
  const [failure, setFailure] = useState<unknown>()
  const [stopped, setStopped] = useState(false)
  const running = useRef<ReturnType<typeof lookForNorms>>()
  useEffect(() => {
    let stands = true
    setFailure(undefined)
    setStopped(false)
    // What was found stays on the screen until there is something newer.
    const run = async () => {
      const rules = await readRules(asOf)
      if (!stands) return
      running.current = lookForNorms({ rules, onSearch: setSearch, onFailure: setFailure }, () =>
        setRound((before) => before + 1),
      )
    }
    run().catch(setFailure)
    return () => {
      stands = false
      running.current?.leave()
      running.current = undefined
    }
  }, [asOf, round])
  return {
    ...search,
    failure,
    stopped,
    isDone: search.done >= search.total,
    stop: () => {
      running.current?.stop()
      setStopped(true)
    },
    again: () => setRound((before) => before + 1),
  }
}
