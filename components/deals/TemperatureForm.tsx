/** How near the decision on a deal is: one of the user's labels, each with the criteria that she wrote for it. */
import { useId, useRef, useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { setTemperature } from '../../lib/db/temperature'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { InlineForm } from '../shared/InlineForm'
import './temperature.css'

/** Stands for taking the temperature off. */
const NONE = ''

export function TemperatureForm({ deal, onDone }: { deal: Deal; onDone: () => void }) {
  const labels = temperatureLabels.value ?? []
  // What was there when the question was asked: said anew elsewhere meanwhile, that is told before it is written over.
  const seen = useRef(deal)
  const now = useRef(deal)
  now.current = deal
  const [chosen, setChosen] = useState(deal.temperature?.id)
  const [missing, setMissing] = useState(false)
  const group = useId()

  const onSave = async () => {
    const label = labels.find((one) => one.id === chosen)
    const lacks = !label && chosen !== NONE
    setMissing(lacks)
    if (lacks) return false
    const saved = await actOn(seen.current, (seen) => setTemperature(deal.id, label, seen))
    seen.current = now.current
    if (saved) onDone()
    return saved !== undefined
  }
  return (
    <InlineForm label={t('temperature.title')} onSave={onSave} onCancel={onDone}>
      <fieldset class="temperature-choice">
        <legend class="label">{t('temperature.say')}</legend>
        {labels.map(({ id, name, months, criteria }) => (
          <label key={id} class="check">
            <input type="radio" name={group} checked={chosen === id} onChange={() => setChosen(id)} />
            <span>
              <b>{name}</b> <span class="quiet">· {t('temperature.holds', { n: months })}</span>
              {criteria && <span class="quiet criteria">{criteria}</span>}
            </span>
          </label>
        ))}
        {deal.temperature && (
          <label class="check">
            <input type="radio" name={group} checked={chosen === NONE} onChange={() => setChosen(NONE)} />
            <span>{t('temperature.takeOff')}</span>
          </label>
        )}
        {missing && (
          <p class="failed" role="alert">
            {t('problem.required')}
          </p>
        )}
      </fieldset>
    </InlineForm>
  )
}
