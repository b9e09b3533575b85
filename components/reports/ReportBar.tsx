/** What a report is asked for: its period and the one beside it, filters, the currency. */
import type { Facts } from '../../lib/core/reports/facts'
import type { Report, ReportAbout } from '../../lib/core/reports/report'
import { MOODS, ownCategories, tagKey, wordsOf } from '../../lib/core/tag'
import { t } from '../../lib/state/language'
import { sourceName } from '../../lib/state/sources'
import { categoryWords } from '../deals/tagWords'
import { Button } from '../shared/Button'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { ReportChoices } from './ReportChoices'
import { COMPARISONS, type OptionsOfReport, PERIOD_CHOICES } from './useReportOptions'

type Props = {
  report: Report
  about: ReportAbout
  facts: Facts | undefined
  of: OptionsOfReport
  onRates: () => void
}

export function ReportBar({ report, about, facts, of: { asked, set, wrong, sifted, clear }, onRates }: Props) {
  const { asks } = report
  const all = { value: '', label: t('report.filter.all') }
  const filters = new Set(asks.filters)
  const amountError = (which: 'atLeast' | 'atMost') =>
    wrong[which] ? t('report.wrongAmount', { field: t(`report.filter.${which}`) }) : undefined
  return (
    <fieldset class="report-bar" aria-label={t('report.period')}>
      {asks.period && (
        <SelectField
          label={t('report.period')}
          value={asked.period}
          options={PERIOD_CHOICES.map((value) => ({ value, label: t(`report.period.${value}`) }))}
          onValue={(period) => set({ period })}
        />
      )}
      {asks.period && asked.period === 'own' && (
        <>
          <TextField label={t('report.from')} type="date" value={asked.from} onValue={(from) => set({ from })} />
          <TextField
            label={t('report.to')}
            type="date"
            value={asked.to}
            onValue={(to) => set({ to })}
            error={wrong.days && asked.from && asked.to ? t('report.wrongDays') : undefined}
          />
        </>
      )}
      {asks.compared && (
        <SelectField
          label={t('report.comparison')}
          value={asked.comparison}
          options={COMPARISONS.map((value) => ({ value, label: t(`report.comparison.${value}`) }))}
          onValue={(comparison) => set({ comparison })}
        />
      )}
      {asks.asOf && (
        <TextField label={t('report.asOf')} type="date" value={asked.asOf} onValue={(asOf) => set({ asOf })} />
      )}
      <ReportChoices {...{ report, about, facts }} choices={asked.choices} onChoice={(choices) => set({ choices })} />
      {filters.has('pipeline') && about.pipelines.length > 1 && (
        <SelectField
          label={t('deal.pipeline')}
          value={asked.pipeline}
          options={[all, ...about.pipelines.map(({ id, name }) => ({ value: id, label: name }))]}
          onValue={(pipeline) => set({ pipeline })}
        />
      )}
      {filters.has('tag') && (
        <SelectField
          label={t('report.filter.tag')}
          value={asked.tag}
          options={[all, ...tagChoices(about)]}
          onValue={(tag) => set({ tag })}
        />
      )}
      {filters.has('source') && (
        <SelectField
          label={t('report.filter.source')}
          value={asked.source}
          options={[all, ...(facts ? sourceChoices(facts) : [])]}
          onValue={(source) => set({ source })}
        />
      )}
      {filters.has('amount') &&
        (['atLeast', 'atMost'] as const).map((which) => (
          <TextField
            key={which}
            label={t(`report.filter.${which}`)}
            inputMode="decimal"
            value={asked[which]}
            error={amountError(which)}
            onValue={(typed) => set({ [which]: typed })}
          />
        ))}
      <SelectField
        label={t('report.currency')}
        value={asked.currency}
        options={[
          { value: '', label: t('report.currency.each') },
          ...currencyOptions(about).map((currency) => ({
            value: currency,
            label: t('report.currency.in', { currency }),
          })),
        ]}
        onValue={(currency) => set({ currency })}
      />
      <div class="report-bar-acts">
        <Button onClick={onRates}>{t('report.rates')}</Button>
        {sifted && (
          <Button kind="quiet" onClick={clear}>
            {t('report.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** The user's own, and those to which there is a rate. */
const currencyOptions = ({ settings, rates }: ReportAbout): string[] => [
  ...new Set([...(settings ? [settings.currency] : []), ...rates.flatMap(({ from, to }) => [to, from])]),
]

function sourceChoices({ deals, words }: Facts): { value: string; label: string }[] {
  const found = new Set<number>()
  for (let row = 0; row < deals.n; row++) if (deals.alive[row]) found.add(deals.col.source[row] as number)
  return [...found]
    .map((number) => words.all[number] as string)
    .filter(Boolean)
    .map((value) => ({ value, label: sourceName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

/** Known words of tags under the names of their categories; those of the product family once for each of its moods. */
function tagChoices({ settings }: ReportAbout): { value: string; label: string; group: string }[] {
  const lists = settings?.tags ?? []
  return [...MOODS, ...ownCategories(lists)].flatMap((category) =>
    wordsOf(lists, category).map((name) => ({
      value: tagKey({ category, name }),
      label: name,
      group: categoryWords(category),
    })),
  )
}
