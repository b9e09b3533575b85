/** A deal on the board: a link to its page that can be dragged, with a menu for the mouse that does not drag. */
import { useRef } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { outReasons } from '../../lib/core/outOfStandard'
import { paceOf } from '../../lib/core/pace'
import type { Stage } from '../../lib/core/pipeline'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { temperatureLabels } from '../../lib/state/temperatures'
import { Menu, type MenuItem } from '../shared/Menu'
import { DueMark } from './DueMark'
import { cardMark } from './dealWords'
import { useDraggableDeal } from './drag'
import { reasonWords } from './outWords'
import { PaceBar } from './PaceBar'
import { StarMark } from './StarMark'

type Props = {
  deal: Deal
  stage: Stage
  company?: string
  today: Day
  /** The one card that the Tab key stops at. */
  active: boolean
  /** What the menu offers; left out, there is none. */
  items?: readonly MenuItem[]
}

export function BoardCard({ deal, stage, company, today, active, items }: Props) {
  const card = useRef<HTMLAnchorElement>(null)
  const flying = useDraggableDeal(card, deal.id)
  const pace = paceOf(deal, stage, today)
  const labels = temperatureLabels.value
  const reasons = outReasons(deal, stage, { today, labels })
  // The pace says itself, in its bar.
  const why = reasons
    .filter((reason) => reason.kind !== 'pace')
    .map((reason) => reasonWords(reason, stage, today, labels))
  return (
    <>
      <a
        ref={card}
        class={flying ? 'board-card flying' : 'board-card'}
        href={addressOf({ page: 'deal', id: deal.id })}
        data-deal={deal.id}
        tabIndex={active ? 0 : -1}
      >
        <span class="name cut" title={deal.title}>
          {deal.star && <StarMark />}
          {deal.title}
        </span>
        <span class="quiet cut">{company ?? t('board.noCompany')}</span>
        <span class="board-figures">
          <span class="amount">{deal.amount ? formatMoney(deal.amount) : '–'}</span>
          <DueMark mark={cardMark(deal, pace, today, reasons)} title={why.join(' · ') || deal.nextAction?.text} />
        </span>
        <PaceBar pace={pace} />
        {why.length > 0 && <span class="unseen">{why.join(' · ')}</span>}
      </a>
      {items && (
        <Menu
          small
          kind="quiet"
          class="board-menu icon"
          label={t('board.actions', { title: deal.title })}
          items={items}
        >
          <span aria-hidden="true">⋯</span>
        </Menu>
      )}
    </>
  )
}
