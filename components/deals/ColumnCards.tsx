/** The inside of a column: its head, and of its cards and headings those in view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Seed, slotsOf } from '../../lib/core/boardGroups'
import type { Deal } from '../../lib/core/deal'
import type { Names } from '../../lib/db/kept'
import { useVirtualRows } from '../shared/virtualRows'
import { BoardCard } from './BoardCard'
import type { ColumnProps } from './BoardColumn'
import { ColumnHead } from './ColumnHead'
import { useDealDrop } from './drag'
import { GROUP_HEIGHT, GroupHead } from './GroupHead'
import { ReadCards } from './ReadCards'
import { DRAWN_AHEAD } from './useBoard'

/** Height of what stands above and below the columns' cards, in pixels. */
const AROUND = 240

export function ColumnCards(props: ColumnProps) {
  const { column, today, look, at, itemsFor, onDrop, onReach } = props
  const { stage, count, whole } = column
  const deals: readonly (Deal | Seed)[] = column.deals
  const slots = useMemo(() => ('groups' in column ? slotsOf(column) : undefined), [column])
  const root = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<string>()
  useDealDrop(root, onDrop)
  const index = at === undefined ? -1 : deals.findIndex((deal) => deal.id === at)
  const keep = slots && index >= 0 ? slots.findIndex((slot) => 'index' in slot && slot.index === index) : index
  // The place of all is kept, so that the column can be scrolled to where it was not read yet.
  const places = whole || 'counting' in column ? deals.length : Math.max(count, deals.length)
  const view = useVirtualRows({
    count: slots?.length ?? places,
    height: slots ? (i) => (slots[i] && 'group' in slots[i] ? GROUP_HEIGHT : look.slot) : look.slot,
    shape: slots,
    around: AROUND,
    ahead: DRAWN_AHEAD,
    scroll,
    keep,
  })
  const lastDrawn = view.rows.findLast((row) => row.index !== keep)?.index ?? -1
  useEffect(() => {
    if (!whole) onReach(lastDrawn)
  }, [lastDrawn, whole])

  const list = (dealOf: (id: string) => Deal | undefined, called: Names, people?: ReadonlyMap<string, string>) => (
    <ul style={{ height: `${view.total}px` }} onPointerLeave={() => setPointed(undefined)}>
      {view.rows.map(({ index: i, start }) => {
        const slot = slots?.[i]
        const style = { transform: `translateY(${start}px)` }
        if (slot && 'group' in slot) {
          return (
            <li key={`group ${slot.group.key}`} class="board-slot" style={style}>
              <GroupHead
                group={slot.group}
                name={props.groupName(slot.group, called)}
                counting={!whole}
                onPress={() => props.onGroup(slot.group)}
              />
            </li>
          )
        }
        const card = deals[slot ? slot.index : i]
        const deal = card && ('title' in card ? card : dealOf(card.id))
        if (!deal) {
          // The place of a card that is still being read.
          return (
            <li key={card?.id ?? i} class="board-slot" aria-hidden="true" style={style}>
              <span class="board-card waiting" />
            </li>
          )
        }
        const active = deal.id === at
        return (
          <li
            key={deal.id}
            class="board-slot"
            aria-setsize={places}
            aria-posinset={(slot?.index ?? i) + 1}
            style={style}
            onPointerEnter={() => setPointed(deal.id)}
          >
            <BoardCard
              deal={deal}
              stage={stage}
              company={called.get(deal.companyId ?? '')}
              people={people}
              today={today}
              fields={look.fields}
              active={active}
              items={active || pointed === deal.id ? itemsFor(deal) : undefined}
            />
          </li>
        )
      })}
    </ul>
  )
  return (
    <section class="board-column" ref={root} aria-label={stage.name} data-stage={stage.id}>
      <ColumnHead column={column} />
      <div class="board-scroll" ref={scroll}>
        <ReadCards {...props} drawn={view.rows.map((row) => row.index)} slots={slots}>
          {list}
        </ReadCards>
      </div>
    </section>
  )
}
