/** What a deal is: title, company, amount, closing day, note; each changed where it stands. */

import { currencyChoices } from '../../lib/core/currencies'
import { isDay } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { type Money, parseAmount } from '../../lib/core/money'
import { setCampaign, setSource } from '../../lib/db/dealCampaign'
import { editDeal } from '../../lib/db/deals'
import { formatLongDay, formatMoney } from '../../lib/state/format'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { addressOf } from '../../lib/state/route'
import { knownSources, sourceName, sourceNamed } from '../../lib/state/sources'
import { CustomDetails } from '../fields/CustomDetails'
import { CompanyName } from '../people/PersonFields'
import { DayField } from '../shared/DayField'
import { InPlace } from '../shared/InPlace'
import { MoneyField } from '../shared/MoneyField'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { CampaignField } from './CampaignField'
import { amountText } from './dealValues'

export function DealDetails({ deal, companyName = '' }: { deal: Deal; companyName?: string }) {
  const own = currentSettings.value?.currency ?? 'EUR'
  const on = (field: keyof Deal) => ({ table: 'deals' as const, row: deal, fields: { text: [field] } })
  const name = (field: string) => `deal:${deal.id}:${field}`
  return (
    <Section class="pad" title={t('record.details')}>
      <InPlace
        name={name('title')}
        label={t('deal.title')}
        text={deal.title}
        on={on('title')}
        check={(text) => (text.trim() ? undefined : 'problem.required')}
        onSave={(text, seen) => editDeal(deal.id, { title: text.trim() }, seen)}
      />
      <InPlace
        name={name('company')}
        label={t('person.company')}
        text={companyName}
        field={(field) => <CompanyName {...field} />}
        on={on('companyId')}
        onSave={(text, seen) => editDeal(deal.id, { companyName: text.trim() }, seen)}
      >
        {deal.companyId && <a href={addressOf({ page: 'company', id: deal.companyId })}>{companyName}</a>}
      </InPlace>
      <InPlace
        name={name('amount')}
        label={t('deal.amount')}
        text={deal.amount ? `${deal.amount.currency} ${amountText(deal.amount)}` : ''}
        field={({ value, onValue, ...field }) => {
          const { currency, amount } = typedMoney(value, own)
          return (
            <MoneyField
              {...field}
              amount={amount}
              currency={currency}
              currencies={currencyChoices(own)}
              onAmount={(typed) => onValue(`${currency} ${typed}`)}
              onCurrency={(code) => onValue(`${code} ${amount}`)}
            />
          )
        }}
        on={on('amount')}
        check={(text) => (typedMoney(text, own).amount.trim() && !moneyOf(text, own) ? 'problem.amount' : undefined)}
        onSave={(text, seen) => editDeal(deal.id, { amount: moneyOf(text, own) }, seen)}
      >
        {deal.amount && <span class="amount">{formatMoney(deal.amount)}</span>}
      </InPlace>
      <InPlace
        name={name('closingDay')}
        label={t('deal.closingDay')}
        text={deal.closingDay ?? ''}
        field={(field) => <DayField {...field} choices={[]} />}
        on={on('closingDay')}
        show={(text) => (isDay(text) ? formatLongDay(text) : text)}
        check={(text) => (text && !isDay(text) ? 'problem.day' : undefined)}
        onSave={(text, seen) => editDeal(deal.id, { closingDay: text || undefined }, seen)}
      >
        {deal.closingDay && formatLongDay(deal.closingDay)}
      </InPlace>
      <InPlace
        name={name('campaign')}
        label={t('deal.campaign')}
        text={deal.campaign ?? ''}
        field={(field) => <CampaignField {...field} />}
        on={on('campaign')}
        onSave={(text, seen) => setCampaign(deal.id, text, seen)}
      />
      <InPlace
        name={name('source')}
        label={t('fields.source')}
        text={sourceName(deal.source)}
        field={(field) => <TextField {...field} offers={knownSources()} />}
        on={on('source')}
        show={sourceName}
        check={(text) => (text.trim() ? undefined : 'problem.required')}
        onSave={(text, seen) => {
          const { source, isKnown } = sourceNamed(text)
          return setSource(deal.id, source, isKnown, seen)
        }}
      />
      <InPlace
        name={name('note')}
        label={t('deal.note')}
        text={deal.note ?? ''}
        lines
        on={on('note')}
        onSave={(text, seen) => editDeal(deal.id, { note: text.trim() || undefined }, seen)}
      />
      <CustomDetails noun="deals" row={deal} />
    </Section>
  )
}

/** `EUR 48,000` as it is kept while it is typed: the currency, and what stands in the field. */
function typedMoney(text: string, own: string): { currency: string; amount: string } {
  return { currency: text.slice(0, 3) || own, amount: text.slice(4) }
}

function moneyOf(text: string, own: string): Money | undefined {
  const { currency, amount } = typedMoney(text, own)
  return parseAmount(amount, currency, language.value)
}
