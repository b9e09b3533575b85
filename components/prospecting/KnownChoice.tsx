/** Those whom a row may be: each with why and how sure, and the answer that it is none of them. */
import { useId } from 'preact/hooks'
import { personLabel } from '../../lib/core/person'
import { t } from '../../lib/state/language'
import { whyWords } from '../people/matchWords'
import type { Likely } from '../people/recognise'
import { FieldNotes } from '../shared/Field'

/** The answer that it is somebody else. */
export const NOBODY = 'nobody'

type Props = {
  known: readonly Likely[]
  /** Id of the person, `nobody`, or empty while nothing is said. */
  value: string
  onValue: (value: string) => void
  error?: string
}

export function KnownChoice({ known, value, onValue, error }: Props) {
  const id = useId()
  const option = (of: string, label: string, why?: string) => (
    <label class="known-option" key={of}>
      <input
        type="radio"
        name={id}
        value={of}
        checked={value === of}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={() => onValue(of)}
      />
      <span>
        {label}
        {why && <span class="hint"> {why}</span>}
      </span>
    </label>
  )
  return (
    <fieldset class="known-choice">
      <legend class="label">{t('lead.known')}</legend>
      {known.map(({ person, company, why, sure }) =>
        option(
          person.id,
          [personLabel(person), person.title, company?.name].filter(Boolean).join(' · '),
          whyWords(why, sure),
        ),
      )}
      {option(NOBODY, t('lead.other'))}
      <FieldNotes id={id} error={error} />
    </fieldset>
  )
}
