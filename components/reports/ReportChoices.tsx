/** What a report asks for beside its period and filters: one of some, or a whole number. */
import type { Facts } from '../../lib/core/reports/facts'
import type { Choice, Report, ReportAbout } from '../../lib/core/reports/report'
import { t } from '../../lib/state/language'
import { reportWords } from '../../lib/state/reportWords'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'

type Props = {
  report: Report
  about: ReportAbout
  facts: Facts | undefined
  choices: Readonly<Record<string, string>>
  onChoice: (choices: Readonly<Record<string, string>>) => void
}

export function ReportChoices({ report, about, facts, choices, onChoice }: Props) {
  const set = (id: string) => (value: string) => onChoice({ ...choices, [id]: value })
  return (
    <>
      {report.asks.choices?.map((choice) =>
        'among' in choice ? (
          <SelectField
            key={choice.id}
            label={t(choice.name)}
            value={choices[choice.id] ?? ''}
            options={facts ? optionsOf(choice, facts, about) : []}
            onValue={set(choice.id)}
          />
        ) : (
          <TextField
            key={choice.id}
            label={t(choice.name)}
            inputMode="numeric"
            value={choices[choice.id] ?? String(choice.usual)}
            onValue={set(choice.id)}
            error={isFit(choice, choices[choice.id]) ? undefined : wrongNumber(choice)}
          />
        ),
      )}
    </>
  )
}

/** The first one is that which holds while nothing is chosen. */
const optionsOf = (choice: Extract<Choice, { among: unknown }>, facts: Facts, about: ReportAbout) =>
  choice.among(facts, about).map(({ id, said }, i) => ({ value: i ? id : '', label: reportWords(said) }))

type Whole = Extract<Choice, { usual: number }>
const isFit = ({ least, most }: Whole, typed: string | undefined): boolean => {
  if (typed === undefined) return true
  const value = typed.trim() ? Number(typed) : Number.NaN
  return Number.isInteger(value) && value >= least && value <= most
}
const wrongNumber = ({ name, least, most, usual }: Whole): string =>
  t('report.wrongNumber', { field: t(name), least, most, usual })
