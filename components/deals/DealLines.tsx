/** The products of a deal: a small table that is typed into, what it comes to, and how the deal's amount stands to that. */
import { Plus } from 'lucide-preact'
import { useId } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { lineCurrency, linesTotal } from '../../lib/core/products'
import { moveDealLine, removeDealLine } from '../../lib/db/dealLines'
import { actOn } from '../../lib/state/actOn'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { LineForm } from './LineForm'
import { LineRow } from './LineRow'
import './lines.css'
import { LinesAgainstAmount } from './LinesAgainstAmount'

export function DealLines({ deal }: { deal: Deal }) {
  const name = `deal:${deal.id}:line`
  // A half-written line opens again by itself.
  const [adding, setAdding] = useOpenForm(name)
  const addId = useId()
  const currency = lineCurrency(deal, currentSettings.value?.currency ?? 'EUR')
  const { lines = [] } = deal
  // What was pressed is gone then: the keyboard stays near by.
  const stay = () => document.getElementById(addId)?.focus()
  const remove = async (id: string) => {
    const removed = await actOn(deal, (seen) => removeDealLine(deal.id, id, seen))
    if (removed) stay()
    return removed !== undefined
  }
  const move = (id: string, by: -1 | 1) => void actOn(deal, (seen) => moveDealLine(deal.id, id, by, seen))
  useActs(t('deal.deal'), [
    { id: 'deal.line', run: () => setAdding(true) },
    ...lines.map((line) => ({
      id: 'deal.lineOff' as const,
      of: line.id,
      label: t('products.remove', { name: line.name }),
      run: () => void remove(line.id),
    })),
  ])
  const add = (
    <Button id={addId} kind="quiet" small aria-label={t('products.add')} onClick={() => setAdding(true)}>
      <Plus size={13} aria-hidden="true" /> {t('add')}
    </Button>
  )
  return (
    <Section class="pad deal-lines" title={t('products.title')} action={!adding && add}>
      {lines.length > 0 && (
        <div class="lines">
          <div class="line line-head hint" aria-hidden="true">
            <span class="name">{t('products.name')}</span>
            <span class="quantity">{t('products.quantity')}</span>
            <span class="unitPrice">{t('products.unitPrice')}</span>
            <span class="discount">{t('products.discount')}</span>
            <span class="line-total">{t('products.total')}</span>
          </div>
          <ol>
            {lines.map((line, index) => (
              <li key={line.id}>
                <LineRow
                  deal={deal}
                  line={line}
                  currency={currency}
                  onEnter={() => index === lines.length - 1 && setAdding(true)}
                  onUp={index > 0 ? () => move(line.id, -1) : undefined}
                  onDown={index < lines.length - 1 ? () => move(line.id, 1) : undefined}
                  onRemove={() => remove(line.id)}
                />
              </li>
            ))}
          </ol>
          <p class="line lines-sum">
            <span class="name">{t('products.total')}</span>
            <b class="line-total amount">{formatMoney(linesTotal(lines, currency))}</b>
          </p>
        </div>
      )}
      {lines.length > 0 && <LinesAgainstAmount deal={deal} currency={currency} onTaken={stay} />}
      {adding && <LineForm name={name} deal={deal} currency={currency} onClose={() => setAdding(false)} />}
    </Section>
  )
}
