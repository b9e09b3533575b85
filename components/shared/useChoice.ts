/** Choosing rows of a table: one, a range, all of the list though not all of it was read. */
import { useRef, useState } from 'preact/hooks'
import { NOTHING_CHOSEN, ranged, type Selection, toggled, withAll } from '../../lib/core/selection'
import { sayFailure } from '../../lib/state/act'

export type Choice = {
  chosen: ReadonlySet<string>
  /** All rows are being looked for. */
  waiting: boolean
  toggle: (id: string) => void
  /** From where a range began, or from one row, to another, by their places in the list as it was read. */
  range: (order: readonly string[], from: number, to: number) => void
  all: () => Promise<void>
  clear: () => void
}

/**
 * @param of what the list shows: another pipeline or filter chooses nothing yet
 * @param all ids of all rows of the list, read or not
 */
export function useChoice(of: string, all: () => Promise<readonly string[]>): Choice {
  const [state, setState] = useState({ of, selection: NOTHING_CHOSEN })
  const [waiting, setWaiting] = useState(false)
  const shown = useRef(of)
  shown.current = of
  const selection = state.of === of ? state.selection : NOTHING_CHOSEN
  const put = (next: Selection) => setState({ of, selection: next })
  return {
    chosen: selection.ids,
    waiting,
    toggle: (id) => put(toggled(selection, id)),
    range: (order, from, to) => put(ranged(selection, order, from, to)),
    all: async () => {
      setWaiting(true)
      try {
        const ids = await all()
        if (shown.current === of) put(withAll(selection, ids))
      } catch (error) {
        await sayFailure(error)
      } finally {
        setWaiting(false)
      }
    },
    clear: () => put(NOTHING_CHOSEN),
  }
}
