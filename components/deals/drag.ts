/** Dragging deals: what is dragged, and where it may be dropped. The browser's own drag and drop, told in element terms. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Makes an element draggable as a deal; true while it is in the air. */
export function useDraggableDeal(element: RefObject<HTMLElement>, dealId: string): boolean {
  const [flying, setFlying] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const own = element.current
    return draggable({
      element: own,
      getInitialData: () => ({ dealId }),
      // Lifted only while the browser takes its picture.
      onGenerateDragPreview: () => own.classList.add('lifted'),
      onDragStart: () => {
        own.classList.remove('lifted')
        setFlying(true)
      },
      onDrop: () => {
        own.classList.remove('lifted')
        setFlying(false)
      },
    })
  }, [dealId])
  return flying
}

/** Makes an element a place to drop deals; true while one is over it. */
export function useDealDrop(element: RefObject<HTMLElement>, onDrop: (dealId: string) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(() => {
    if (!element.current) return
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => typeof source.data.dealId === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        latest.current(String(source.data.dealId))
      },
    })
  }, [])
  return over
}
