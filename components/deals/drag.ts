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

/**
 * Makes an element a place to drop deals; of the class `over` while one is over it. The class is set on the element itself: a
 * column is not drawn anew, card by card, because a hand goes over it.
 */
export function useDealDrop(element: RefObject<HTMLElement>, onDrop: (dealId: string) => void): void {
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(() => {
    const own = element.current
    if (!own) return
    return dropTargetForElements({
      element: own,
      canDrop: ({ source }) => typeof source.data.dealId === 'string',
      onDragEnter: () => own.classList.add('over'),
      onDragLeave: () => own.classList.remove('over'),
      onDrop: ({ source }) => {
        own.classList.remove('over')
        latest.current(String(source.data.dealId))
      },
    })
  }, [])
}
