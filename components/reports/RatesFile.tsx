/** Rates taken from a file: what it holds is shown before anything is saved, and what cannot be read is told by its line. */
import { useState } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import { type GivenRate, MOST_RATES, type RateSheet, ratesIn } from '../../lib/core/reports/rateSheet'
import { type SheetProblem, SheetRefused } from '../../lib/core/sheet/problem'
import { setRates } from '../../lib/db/rates'
import { act } from '../../lib/state/act'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Refused } from '../prospecting/Refused'
import { type Given, readSheet } from '../prospecting/sheetInput'
import { Button } from '../shared/Button'
import { SelectField } from '../shared/SelectField'
import { DropArea } from '../transfer/DropArea'

/** More wrong lines nobody reads at once. */
const SHOWN = 5

export function RatesFile({ words }: { words: (rate: GivenRate) => string }) {
  const own = currentSettings.value?.currency ?? 'EUR'
  const [given, setGiven] = useState<Given>()
  const [base, setBase] = useState(own)
  const [problems, setProblems] = useState<readonly SheetProblem[]>([])
  const read = async (file: File | undefined) => {
    if (!file) return
    setGiven(undefined)
    setProblems([])
    try {
      setGiven(await readSheet({ file }))
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error
      setProblems(error.problems)
    }
  }
  const found = given && ratesIn(given, base)
  return (
    <div class="report-rate-file">
      <h3 class="heading">{t('report.rateFile')}</h3>
      <p class="quiet">{t('report.rateFile.says')}</p>
      <DropArea small label={t('report.rateFile')} onFiles={([file]) => void read(file)} />
      <Refused problems={problems} />
      {given && !found && (
        <p class="late" role="alert">
          {t('report.rateFile.heads')}
        </p>
      )}
      {given && found && (
        <>
          {found.base && (
            <SelectField
              label={t('report.rateFile.base')}
              value={base}
              options={currencyChoices(own).map((value) => ({ value, label: value }))}
              onValue={setBase}
            />
          )}
          <FoundRates name={given.name ?? ''} found={found} words={words} onTaken={() => setGiven(undefined)} />
        </>
      )}
    </div>
  )
}

type Found = { name: string; found: RateSheet; words: (rate: GivenRate) => string; onTaken: () => void }

function FoundRates({ name, found: { rates, problems }, words, onTaken }: Found) {
  const [first] = rates
  const left = problems.slice(0, SHOWN)
  return (
    <>
      {rates.length > MOST_RATES ? (
        <p class="late" role="alert">
          {t('report.rateFile.many', { n: formatNumber(rates.length), most: formatNumber(MOST_RATES) })}
        </p>
      ) : (
        <p role="status">
          {first
            ? `${t('report.rateFile.found', { n: rates.length, name })} ${t('report.rateFile.such', { rate: words(first) })}`
            : t('report.rateFile.none', { name })}
        </p>
      )}
      {left.length > 0 && (
        <div class="refused" role="alert">
          <p class="late">{t('report.rateFile.left', { n: problems.length })}</p>
          <ul>
            {left.map(({ line, why, cell }) => (
              <li key={`${line} ${why} ${cell}`}>
                {t(`report.rateFile.why.${why}`, { line, cell: cell.slice(0, 40) })}
              </li>
            ))}
            {problems.length > SHOWN && <li>{t('report.rateFile.more', { n: problems.length - SHOWN })}</li>}
          </ul>
        </div>
      )}
      {first && rates.length <= MOST_RATES && (
        <Button kind="primary" onClick={async () => (await act(() => setRates(rates))) && onTaken()}>
          {t('report.rateFile.take', { n: rates.length })}
        </Button>
      )}
    </>
  )
}
