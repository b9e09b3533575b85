/** Says where a deal's amount is not what its products come to, and takes theirs at a press: never by itself. */
import type { Deal } from '../../lib/core/deal'
import { amountAgainst, linesIn, linesTotal } from '../../lib/core/products'
import { setLineCurrency } from '../../lib/db/dealLines'
import { editDeal } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

/** @param onTaken called once there is nothing more to say */
export function LinesAgainstAmount({ deal, currency, onTaken }: { deal: Deal; currency: string; onTaken: () => void }) {
  const { amount, lines = [] } = deal
  const total = linesTotal(lines, currency)
  const against = amountAgainst(amount, total)
  const other = against === 'otherCurrency' ? amount?.currency : undefined
  const says = {
    same: '',
    none: t('products.noAmount'),
    other: amount ? t('products.otherAmount', { amount: formatMoney(amount) }) : '',
    otherCurrency: other ? t('products.otherCurrency', { other, currency }) : '',
  }[against]
  const take = async () => {
    if (await actOn(deal, (seen) => editDeal(deal.id, { amount: total }, seen))) onTaken()
  }
  const readIn = async (code: string) => {
    if (await actOn(deal, (seen) => setLineCurrency(deal.id, code, seen))) onTaken()
  }
  return (
    <div class={says ? 'lines-against' : undefined}>
      <p role="status" class="quiet">
        {says}
      </p>
      {says && (
        <div class="buttons">
          <Button small onClick={take}>
            {t('products.take', { total: formatMoney(total) })}
          </Button>
          {other && linesIn(lines, currency, other) && (
            <Button small onClick={() => readIn(other)}>
              {t('products.readIn', { currency: other })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
