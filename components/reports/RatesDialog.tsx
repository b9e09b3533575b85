/** Rates between currencies: those that were typed, and one more. Each can be taken back like any change. */
import { useState } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import { isDay } from '../../lib/core/days'
import { numberFormat } from '../../lib/core/formats'
import { plainNumber } from '../../lib/core/money'
import type { GivenRate } from '../../lib/core/reports/rateSheet'
import { allRates, removeRate, setRate } from '../../lib/db/rates'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { formatDate, formatNumber } from '../../lib/state/format'
import { locale, t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { RatesFile } from './RatesFile'

/** More rates nobody goes through by eye. */
const SHOWN = 100

export function RatesDialog({ onClose }: { onClose: () => void }) {
  const rates = useReady(allRates, [])
  const own = currentSettings.value?.currency ?? 'EUR'
  const choices = currencyChoices(own).map((value) => ({ value, label: value }))
  const [from, setFrom] = useState(own === 'USD' ? 'EUR' : 'USD')
  const [to, setTo] = useState(own)
  const [day, setDay] = useState<string>(currentDay.value)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<{ rate?: string; to?: string; day?: string }>({})
  const add = async () => {
    const rate = Number(plainNumber(typed.trim(), locale.value))
    const problems = {
      ...(!(rate > 0 && Number.isFinite(rate)) && { rate: t('report.rate.wrong') }),
      ...(from === to && { to: t('report.rate.same') }),
      ...(!isDay(day) && { day: t('problem.day') }),
    }
    setWrong(problems)
    if (Object.keys(problems).length) return
    if (await act(() => setRate({ from, to, day, rate }))) setTyped('')
  }
  const exact = (rate: number) => numberFormat(locale.value, { maximumSignificantDigits: 10 }).format(rate)
  const pairWords = (rate: GivenRate) => t('report.rate', { from: rate.from, to: rate.to, day: formatDate(rate.day) })
  const rateWords = (rate: GivenRate) => t('report.rate.is', { pair: pairWords(rate), rate: exact(rate.rate) })
  const all = rates ?? []
  const shown = all.length > SHOWN ? [...all].sort((a, b) => b.day.localeCompare(a.day)).slice(0, SHOWN) : all
  return (
    <Dialog title={t('report.rates')} onClose={onClose}>
      <p class="quiet">{t('report.ratesSay')}</p>
      <form
        class="report-rate"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <SelectField label={t('report.rate.from')} value={from} options={choices} onValue={setFrom} />
        <SelectField label={t('report.rate.to')} value={to} options={choices} onValue={setTo} error={wrong.to} />
        <TextField
          label={t('report.rate.rate')}
          inputMode="decimal"
          value={typed}
          onValue={setTyped}
          error={wrong.rate}
        />
        <TextField label={t('report.rate.day')} type="date" value={day} onValue={setDay} error={wrong.day} />
        <Button kind="primary" type="submit">
          {t('report.rate.add')}
        </Button>
      </form>
      <RatesFile words={rateWords} />
      {shown.length < all.length && (
        <p class="quiet">{t('report.rate.shown', { n: formatNumber(shown.length), all: formatNumber(all.length) })}</p>
      )}
      <ul class="report-behind">
        {shown.map((rate) => {
          const words = pairWords(rate)
          return (
            <li key={rate.id}>
              <span>{rateWords(rate)}</span>
              <Button
                small
                kind="quiet"
                aria-label={t('report.rate.remove', { rate: words })}
                onClick={() => act(() => removeRate(rate))}
              >
                {t('report.rate.removeIt')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
