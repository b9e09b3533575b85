/** The place of a card: it is taken by its heading and dropped on the place of another. By key the card's own menu does the same. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { HomeCard } from '../../lib/core/home'

type Props = {
  card: HomeCard
  /** Hears of a card that is dropped here. */
  onDrop: (card: HomeCard) => void
  children: ComponentChildren
}

export function CardPlace({ card, onDrop, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(() => {
    const element = place.current
    if (!element) return
    const stops = [
      draggable({
        element,
        // What stands in a card is read, marked and pressed, and not dragged.
        canDrag: ({ input: { clientX, clientY } }) => isHeading(document.elementFromPoint(clientX, clientY)),
        getInitialData: () => ({ homeCard: card }),
        onDragStart: () => element.classList.add('flying'),
        onDrop: () => element.classList.remove('flying'),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => 'homeCard' in source.data && source.data.homeCard !== card,
        onDragEnter: () => element.classList.add('over'),
        onDragLeave: () => element.classList.remove('over'),
        onDrop: ({ source }) => {
          element.classList.remove('over')
          latest.current(source.data.homeCard as HomeCard)
        },
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [card])
  return (
    <div class="home-place" data-card={card} ref={place}>
      {children}
    </div>
  )
}

const isHeading = (at: Element | null): boolean => Boolean(at?.closest('.home-card > header')) && !at?.closest('button')
