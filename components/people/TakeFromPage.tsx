/** What the page says and Margin did not find: the user selects it there and says here which field it is. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { askSelection, canAsk, type Selected } from '../../lib/state/page'
import { Button } from '../shared/Button'
import type { PersonField } from './personForm'

const FIELDS = ['name', 'email', 'company', 'title', 'phone', 'place'] as const satisfies readonly PersonField[]
/** An address among other words: "Claire Morel <claire@…>". */
const ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/

/** @param onTake a field and the text selected for it */
export function TakeFromPage({ onTake }: { onTake: (field: PersonField, selected: Selected) => void }) {
  const [said, setSaid] = useState('')
  if (!canAsk.value) return null
  const take = async (field: PersonField) => {
    const selected = await askSelection()
    const text = (field === 'email' && ADDRESS.exec(selected.text)?.[0]) || selected.text
    if (!text) return setSaid(t('unsure.nothingSelected'))
    onTake(field, { ...selected, text })
    setSaid(t('unsure.taken', { field: t(`person.${field}`), text }))
  }
  return (
    <fieldset class="from-page">
      <legend class="label">{t('unsure.take')}</legend>
      <div class="choices">
        {FIELDS.map((field) => (
          <Button key={field} small kind="quiet" onClick={() => take(field)}>
            {t(`person.${field}`)}
          </Button>
        ))}
      </div>
      <p class="hint" role="status">
        {said || t('unsure.takeHint')}
      </p>
    </fieldset>
  )
}
