/** One stage of the board: what it asks and holds, and its cards. Of a long column only the cards in view are drawn, and only some read. */
import { Component } from 'preact'
import type { Column } from '../../lib/core/board'
import type { Group, SiftedColumn } from '../../lib/core/boardGroups'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Names } from '../../lib/db/kept'
import type { MenuItem } from '../shared/Menu'
import { ColumnCards } from './ColumnCards'
import type { CardLook } from './cardLook'

export type ColumnProps = {
  column: Column | SiftedColumn
  names: Names
  today: Day
  look: CardLook
  /** The deal that the keyboard stands on, if it is here. */
  at?: string
  itemsFor: (deal: Deal) => readonly MenuItem[]
  onDrop: (dealId: string) => void
  /** The card of this index came into view, whether it was read or not. */
  onReach: (index: number) => void
  /** Told of the deals of cards that were read here and not with the column. */
  onRead: (deals: ReadonlyMap<string, Deal>) => void
  /** What a group is called, and what closes or opens it. */
  groupName: (group: Group, names: Names) => string
  onGroup: (group: Group) => void
}

/** Draws a column anew only when something of it is another: of a move, that is two columns. */
export class BoardColumn extends Component<ColumnProps> {
  override shouldComponentUpdate({ column, names, today, at, look }: ColumnProps): boolean {
    const { props } = this
    return (
      column !== props.column ||
      isNamedAnew(column, props.names, names) ||
      today !== props.today ||
      at !== props.at ||
      look !== props.look
    )
  }

  override render(props: ColumnProps) {
    // Cards of another height begin afresh.
    return <ColumnCards key={props.look.slot} {...props} />
  }
}

/** Names that were read for another column change nothing of this one. */
const isNamedAnew = ({ deals }: ColumnProps['column'], before: Names, now: Names) =>
  before !== now &&
  (deals as readonly { companyId?: string }[]).some(
    ({ companyId = '' }) => before.get(companyId) !== now.get(companyId),
  )
