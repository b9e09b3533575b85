/** Which row of a list is the chosen one, and the keyboard's way through the list as rows come and go. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * @param ids the rows in order
 * @param list the element around them; each row's own button carries `data-row`
 * @param groups the group that each of them stands in, where there are groups
 */
export function useRowFocus(ids: readonly string[], list: RefObject<HTMLElement>, groups?: readonly string[]) {
  const [chosen, setChosen] = useState<{ id: string | undefined; group?: string }>()
  const place = useRef(0)
  const inside = useRef(false)
  const wanted = useRef(false)
  const found = chosen?.id === undefined ? -1 : ids.indexOf(chosen.id)
  // When the chosen row is done and gone, if only to another group, the one that took its place is chosen.
  const at = found >= 0 && groups?.[found] === chosen?.group ? found : Math.min(place.current, ids.length - 1)
  const id = ids[at]
  place.current = Math.max(0, at)

  const focus = () => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    for (const row of rows) if (row.dataset.row === id) row.focus()
    // All is done: what can be done now stands beside the list.
    if (!rows.length) list.current?.parentElement?.querySelector<HTMLElement>('.empty button')?.focus()
  }
  const choose = (wanted: string | undefined) =>
    setChosen({ id: wanted, group: groups?.[wanted === undefined ? -1 : ids.indexOf(wanted)] })
  useLayoutEffect(() => {
    // A row that vanishes takes the focus with it: the list gives it to the chosen one.
    const lost = inside.current && document.activeElement === document.body
    if (wanted.current || lost) focus()
    wanted.current = false
  })
  return {
    id,
    choose,
    /** Goes some rows on and takes the focus there. */
    step: (by: number) => {
      wanted.current = true
      choose(ids[Math.max(0, Math.min(ids.length - 1, at + by))])
    },
    focus,
    /** For the list: whether the focus is in it. */
    onFocusIn: () => {
      inside.current = true
    },
    onFocusOut: (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node) inside.current = list.current?.contains(event.relatedTarget) ?? false
    },
  }
}
