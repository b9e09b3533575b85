/** One stage of the board: what it asks and holds, and its cards. Of a long column only the cards in view are drawn, and only some read. */
import { Component } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Column } from '../../lib/core/board'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Names } from '../../lib/db/kept'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import type { MenuItem } from '../shared/Menu'
import { useVirtualRows } from '../shared/virtualRows'
import { BoardCard } from './BoardCard'
import { useDealDrop } from './drag'
import { sumsInWords } from './sums'

/** Height of a card with the gap below it, in pixels: as `deals.css` has it. */
const SLOT = 98

type Props = {
  column: Column
  names: Names
  today: Day
  /** The deal that the keyboard stands on, if it is here. */
  at?: string
  itemsFor: (deal: Deal) => readonly MenuItem[]
  onDrop: (dealId: string) => void
  /** The card of this index came into view, whether it was read or not. */
  onReach: (index: number) => void
}

/** Draws a column anew only when something of it is another: of a move, that is two columns. What it calls back is always the same. */
export class BoardColumn extends Component<Props> {
  override shouldComponentUpdate({ column, names, today, at }: Props): boolean {
    const { props } = this
    return column !== props.column || names !== props.names || today !== props.today || at !== props.at
  }

  override render(props: Props) {
    return <ColumnCards {...props} />
  }
}

function ColumnCards({ column, names, today, at, itemsFor, onDrop, onReach }: Props) {
  const { stage, deals, count, sums, whole } = column
  const root = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<string>()
  const over = useDealDrop(root, onDrop)
  const keep = at === undefined ? -1 : deals.findIndex((deal) => deal.id === at)
  // The place of all is kept, so that the column can be scrolled to where it was not read yet.
  const places = whole ? deals.length : Math.max(count, deals.length)
  const view = useVirtualRows({ count: places, height: SLOT, scroll, keep })
  const lastDrawn = view.rows.findLast(({ index }) => index !== keep)?.index ?? -1
  useEffect(() => {
    if (!whole) onReach(lastDrawn)
  }, [lastDrawn, whole])
  const asks = [
    t('board.chance', { percent: stage.probability }),
    ...(stage.standard ? [t('board.standard', { n: stage.standard })] : []),
    ...(stage.learntFrom ? [t('today.learnt', { n: stage.learntFrom })] : []),
  ]
  return (
    <section
      class={over ? 'board-column over' : 'board-column'}
      ref={root}
      aria-label={stage.name}
      data-stage={stage.id}
    >
      <header title={stage.criteria} data-color={stage.color}>
        <h2 class="name cut">{stage.name}</h2>
        <span class="hint">{asks.join(' · ')}</span>
        <p class="quiet cut">
          {[formatNumber(count), ...sumsInWords(sums, currentSettings.value?.currency)].join(' · ')}
        </p>
      </header>
      <div class="board-scroll" ref={scroll}>
        <ul style={{ height: `${view.total}px` }} onPointerLeave={() => setPointed(undefined)}>
          {view.rows.map(({ index, start }) => {
            const deal = deals[index]
            if (!deal) return <Waiting key={index} start={start} />
            const active = deal.id === at
            return (
              <li
                key={deal.id}
                class="board-slot"
                aria-setsize={places}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onPointerEnter={() => setPointed(deal.id)}
              >
                <BoardCard
                  deal={deal}
                  stage={stage}
                  company={names.get(deal.companyId ?? '')}
                  today={today}
                  active={active}
                  items={active || pointed === deal.id ? itemsFor(deal) : undefined}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** The place of a card that is still being read. */
const Waiting = ({ start }: { start: number }) => (
  <li class="board-slot" aria-hidden="true" style={{ transform: `translateY(${start}px)` }}>
    <span class="board-card waiting" />
  </li>
)
