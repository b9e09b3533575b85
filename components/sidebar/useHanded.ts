/** Cards that are pasted or dropped anywhere on the sidebar but into a field. */
import { useEffect, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import { handedBy, readHanded } from '../../lib/state/handed'

/** @returns what the surface around it listens with, and whether something is held over it */
export function useHanded(onPeople: (people: Candidate[]) => void) {
  const [over, setOver] = useState(false)
  const take = async (event: ClipboardEvent | DragEvent) => {
    setOver(false)
    const handed = handedBy(event)
    if (handed === undefined) return
    event.preventDefault()
    const people = await readHanded(handed)
    if (people) onPeople(people)
  }
  useEffect(() => {
    // A paste with no field in it is heard by the document alone.
    const onPaste = (event: ClipboardEvent) => void take(event)
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget
      if (!(to instanceof Node) || !(event.currentTarget as Node).contains(to)) setOver(false)
    },
    onDrop: (event: DragEvent) => void take(event),
  }
}
