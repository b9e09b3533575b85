/** Which fields the cards of a board bear, and in which order: chosen one below the other, saved as one change. */
import { useState } from 'preact/hooks'
import { cardFields, MOST_FIELDS } from '../../lib/core/boardLook'
import type { Pipeline } from '../../lib/core/pipeline'
import { setBoardLook } from '../../lib/db/boardLook'
import { actOn } from '../../lib/state/actOn'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { choosable, dealFields } from './cardLook'

type Props = { pipeline: Pipeline; onClose: () => void }

export function CardFields({ pipeline, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(() => cardFields(pipeline.cardFields, dealFields.value))
  const options = choosable.value.map((field) => ({ value: field.id, label: saidWords(field.label) }))
  const places = Array.from({ length: MOST_FIELDS }, (_, place) => ({ place, id: chosen[place] ?? '' }))
  const save = async () => {
    const fields = places.flatMap(({ id }) => id || [])
    const saved = await actOn(pipeline, (seen) => setBoardLook(pipeline.id, { cardFields: fields }, seen))
    if (saved) onClose()
    return saved !== undefined
  }
  return (
    <Dialog title={t('board.cardsTitle')} onClose={onClose}>
      <InlineForm label={t('board.cardsTitle')} onSave={save} onCancel={onClose}>
        <p class="quiet">{t('board.cardsHint')}</p>
        {places.map(({ place, id }) => (
          <SelectField
            key={place}
            label={t('board.cardsLine', { n: place + 1 })}
            value={id}
            options={[
              { value: '', label: t('board.cardsNothing') },
              ...options.filter(({ value }) => value === id || !chosen.includes(value)),
            ]}
            onValue={(value) => setChosen(places.map((one) => (one.place === place ? value : one.id)))}
          />
        ))}
      </InlineForm>
    </Dialog>
  )
}
