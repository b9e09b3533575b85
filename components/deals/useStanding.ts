/**
 * The one card of the board that the keyboard stands on. It is found again in whatever column it went to, by whichever
 * hand; when it leaves the board, its neighbour takes its place, and takes the focus where the board had it.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { heirOf, neighbour, placeOf, type StageSum, type Walked } from '../../lib/core/board'

/** The card that was left last, to come back to from a deal's page. */
let lastAt: string | undefined
export const lastStood = () => lastAt

type Column = StageSum & Walked

export type Standing = {
  /** Id of the deal; undefined on an empty board. */
  id: string | undefined
  /** Stands on a card and gives it the focus as soon as it is drawn. */
  go: (id: string | undefined) => void
  /** To be called when a card got the focus by itself. */
  arrived: (id: string) => void
  /** To be called when cards were drawn that were still being read: the one that wants the focus may be among them. */
  drawn: () => void
}

/** @param onMoved told when the card it stands on was seen to change its column */
export function useStanding(
  root: RefObject<HTMLElement>,
  columns: readonly Column[],
  onMoved: (column: Column, index: number) => void,
): Standing {
  const [at, setAt] = useState(lastAt)
  const wants = useRef<string>()
  const heir = useRef<string>()
  const before = useRef<{ id: string; stageId: string }>()

  const there = at !== undefined && placeOf(columns, at)
  const id = there ? at : (heir.current ?? neighbour(columns, undefined, 'first'))
  const place = id === undefined ? undefined : placeOf(columns, id)
  const column = place && columns[place.column]

  useLayoutEffect(() => {
    lastAt = id
    if (there) heir.current = heirOf(columns, at)
    const moved = column && id && before.current?.id === id && before.current.stageId !== column.stage.id
    const replaced = before.current && before.current.id !== id && !placeOf(columns, before.current.id)
    const active = document.activeElement
    // A card that was drawn anew elsewhere has lost the focus to the body of the page.
    if ((moved || replaced) && (active === document.body || root.current?.contains(active))) wants.current = id
    if (moved) onMoved(column, place.index)
    before.current = column && id ? { id, stageId: column.stage.id } : undefined

    // Behind an open dialog nothing takes the focus: it is given once the dialog is gone.
    if (root.current?.querySelector('dialog[open]')) return
    give()
  })

  /** Gives the focus to the card that wants it, once it is drawn. */
  const give = () => {
    const card = wants.current && root.current?.querySelector<HTMLElement>(`[data-deal="${wants.current}"]`)
    if (!card) return
    wants.current = undefined
    if (card !== document.activeElement) card.focus()
  }

  return {
    id,
    go: (to) => {
      wants.current = to
      setAt(to)
      // Where it stood already nothing is drawn anew.
      if (to === at) give()
    },
    arrived: (to) => to !== at && setAt(to),
    drawn: give,
  }
}
