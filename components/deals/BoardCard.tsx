/** A deal on the board: a link to its page that can be dragged, with a menu for the mouse that does not drag. */
import { useRef } from 'preact/hooks'
import { FIGURE } from '../../lib/core/boardLook'
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
import { steady } from '../shared/steady'
import { CardLines } from './CardLines'
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
  people?: ReadonlyMap<string, string>
  today: Day
  /** Ids of the fields that it bears. */
  fields: readonly string[]
  /** The one card that the Tab key stops at. */
  active: boolean
  /** What the menu offers; left out, there is none. */
  items?: readonly MenuItem[]
}

/** One that is still in view while its column is scrolled is not drawn anew. */
export const BoardCard = steady(Card)

function Card({ deal, stage, company, people, today, fields, active, items }: Props) {
  const card = useRef<HTMLAnchorElement>(null)
  const flying = useDraggableDeal(card, deal.id)
  const pace = paceOf(deal, stage, today)
  const labels = temperatureLabels.value
  const reasons = outReasons(deal, stage, { today, labels })
  // The pace says itself, in its bar.
  const why = reasons
    .filter((reason) => reason.kind !== 'pace')
    .map((reason) => reasonWords(reason, stage, today, labels))
  const mark = cardMark(deal, pace, today, reasons)
  // The mark itself too: in a narrow column it is cut.
  const inFull = [mark.text, ...(why.length ? why : [deal.nextAction?.text])].filter(Boolean).join(' · ')
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
        <CardLines deal={deal} company={company} people={people} fields={fields} />
        <span class="board-figures">
          {fields.includes(FIGURE) && <span class="amount">{deal.amount ? formatMoney(deal.amount) : '–'}</span>}
          <DueMark mark={mark} title={inFull} />
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
