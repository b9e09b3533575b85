/** What a campaign cost, and the form that changes it: an amount for each currency in which it is known. */
import { useState } from 'preact/hooks'
import { costsOf } from '../../lib/core/campaignCost'
import { currencyChoices } from '../../lib/core/currencies'
import { type Money, parseAmount, plainAmount } from '../../lib/core/money'
import { setCampaignCost } from '../../lib/db/campaignCost'
import { actOn } from '../../lib/state/actOn'
import { formatMoney } from '../../lib/state/format'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { MoneyField } from '../shared/MoneyField'

export function CampaignCost({ campaign }: { campaign: string }) {
  const [open, setOpen] = useState(false)
  const settings = currentSettings.value
  if (!settings) return null
  const known = costsOf(settings.campaignCosts ?? [], campaign)
  if (open) return <CostForm campaign={campaign} known={known} onDone={() => setOpen(false)} />
  return (
    <p class="campaign-cost">
      {known.length ? t('campaign.costSays', { cost: known.map(formatMoney).join(' + ') }) : t('campaign.costUnknown')}{' '}
      <Button kind="quiet" small aria-label={t('campaign.costOf', { campaign })} onClick={() => setOpen(true)}>
        {t('campaign.costChange')}
      </Button>
    </p>
  )
}

type FormProps = { campaign: string; known: readonly Money[]; onDone: () => void }
type Typed = { amount: string; currency: string }

function CostForm({ campaign, known, onDone }: FormProps) {
  const own = currentSettings.value?.currency ?? 'EUR'
  const asTyped = (money: Money): Typed => ({ amount: plainAmount(money, language.value), currency: money.currency })
  const [typed, setTyped] = useState<Typed[]>(() =>
    known.length ? known.map(asTyped) : [{ amount: '', currency: own }],
  )
  const [wrong, setWrong] = useState<number>()
  const settings = useState(currentSettings.value)[0]

  const onSave = async () => {
    const amounts: Money[] = []
    for (const [n, { amount, currency }] of typed.entries()) {
      if (!amount.trim()) continue
      const money = parseAmount(amount, currency, language.value)
      const twice = amounts.some((one) => one.currency === currency)
      if (!money || twice) {
        setWrong(n)
        return false
      }
      amounts.push(money)
    }
    if (!settings) return false
    await actOn(settings, (seen) => setCampaignCost(campaign, amounts, seen))
    onDone()
    return true
  }
  return (
    <InlineForm label={t('campaign.costOf', { campaign })} onSave={onSave} onCancel={onDone}>
      {typed.map((one, n) => {
        const set = (more: Partial<Typed>) => setTyped(typed.map((was, i) => (i === n ? { ...was, ...more } : was)))
        return (
          <MoneyField
            key={String(n)}
            label={t('campaign.cost')}
            hint={t('campaign.costHint')}
            amount={one.amount}
            currency={one.currency}
            currencies={currencyChoices(own)}
            onAmount={(amount) => set({ amount })}
            onCurrency={(currency) => set({ currency })}
            error={wrong === n ? t('problem.amount') : undefined}
          />
        )
      })}
    </InlineForm>
  )
}
