/** The deals of a person or company: the open ones as cards, the closed ones behind a word, and a new one in place. */
import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { type Deal, dueDay, OPEN } from '../../lib/core/deal'
import { pipelines as allPipelines } from '../../lib/db/read'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { type Live, useReady } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { DealCard } from './DealCard'
import { DealForm } from './DealForm'

type Props = {
  deals: Live<Deal[]>
  /** Open deals of the same company without this person. */
  others?: readonly Deal[]
  /** Whose a new deal is to be. */
  personId?: string
  companyId?: string
}

export function DealSection({ deals, others = [], personId, companyId }: Props) {
  const [adding, setAdding] = useOpenForm(`deal:new:${personId ?? companyId ?? ''}`)
  const [showClosed, setShowClosed] = useState(false)
  const [showOthers, setShowOthers] = useState(false)
  const pipelines = useReady(allPipelines, []) ?? []
  useActs(t('deal.deal'), [{ id: 'deal.new', keys: [], run: () => setAdding(true) }])
  return (
    <Section
      class="pad"
      title={t('deal.deal')}
      action={
        !adding && (
          <Button kind="quiet" small aria-label={t('deal.newLong')} onClick={() => setAdding(true)}>
            <Plus size={13} aria-hidden="true" /> {t('deal.new')}
          </Button>
        )
      }
    >
      {adding && (
        <div class="deal-card adding">
          <div class="prompt">
            <DealForm
              pipelines={pipelines}
              people={personId ? [{ personId }] : []}
              companyId={companyId}
              onDone={() => setAdding(false)}
            />
          </div>
        </div>
      )}
      <Answer of={deals}>
        {(all) => {
          const open = all.filter((deal) => OPEN.includes(deal.status)).sort((a, b) => order(a).localeCompare(order(b)))
          const closed = all.filter((deal) => !OPEN.includes(deal.status))
          return (
            <div class="stack">
              {!all.length && !adding && <p class="quiet">{t('deal.none')}</p>}
              {[...open, ...(showOthers ? others : []), ...(showClosed ? closed : [])].map((deal) => (
                <DealCard
                  key={deal.id}
                  beside
                  deal={deal}
                  pipelines={pipelines}
                  onOpen={() => openDashboard(`/deals/${deal.id}`)}
                />
              ))}
              {others.length > 0 && (
                <button
                  type="button"
                  class="link"
                  aria-expanded={showOthers}
                  onClick={() => setShowOthers(!showOthers)}
                >
                  {t('deal.others', { n: others.length })}
                </button>
              )}
              {closed.length > 0 && (
                <button
                  type="button"
                  class="link"
                  aria-expanded={showClosed}
                  onClick={() => setShowClosed(!showClosed)}
                >
                  {t('deal.closed', { n: closed.length })}
                </button>
              )}
            </div>
          )
        }}
      </Answer>
    </Section>
  )
}

const order = (deal: Deal) => `${deal.status === 'standby' ? 1 : 0}${dueDay(deal) ?? ''}`
